import type { Observation, ObservationReferenceRange, Quantity } from 'fhir/r4.js';
import type { LabFact, LabRange, LabValue } from '../lab-fact.js';

const UCUM = 'http://unitsofmeasure.org';

/**
 * A lab fact as the one Observation that FHIRPath reads under its %variable (design, "Three verdicts"):
 * - answered: valueCodeableConcept.text and interpretation[0].text positive, negative or indeterminate;
 * - known: valueQuantity in the canonical unit, effectiveDateTime (YYYY-MM-DD), interpretation[0].text high, low or normal,
 *   referenceRange, note[0].text with the formula and derivedFrom with its inputs where it was computed,
 *   specimen.display 'haemolysed' where the sample was;
 * - absent: dataAbsentReason.text not-performed, stale, error or unsupported, and effectiveDateTime of the last one seen.
 */
export function labObservation(fact: LabFact): Observation {
  const about = { resourceType: 'Observation', status: 'final', code: { text: fact.title } } as const;
  if (fact.state === 'known') return { ...about, ...valueOf(fact.current) };
  return {
    ...about,
    ...(fact.last === undefined ? {} : { effectiveDateTime: fact.last.date }),
    dataAbsentReason: { text: fact.reason },
  };
}

function valueOf(value: LabValue): Partial<Observation> {
  const { answer } = value;
  if (answer !== undefined) {
    return {
      effectiveDateTime: value.date,
      valueCodeableConcept: { text: answer },
      interpretation: [{ text: answer }],
    };
  }
  return {
    effectiveDateTime: value.date,
    valueQuantity: {
      ...quantity(value.value, value.unit),
      ...(value.comparator === undefined ? {} : { comparator: value.comparator }),
    },
    ...(value.flag === undefined ? {} : { interpretation: [{ text: value.flag }] }),
    ...(value.range === undefined ? {} : { referenceRange: [rangeOf(value.range, value.unit)] }),
    ...(value.formula === undefined ? {} : { note: [{ text: value.formula }] }),
    ...(value.inputs === undefined ? {} : { derivedFrom: value.inputs.map((reference) => ({ reference })) }),
    ...(value.haemolysed === true ? { specimen: { display: 'haemolysed' } } : {}),
  };
}

function rangeOf({ low, high, source }: LabRange, unit: string): ObservationReferenceRange {
  return {
    ...(low === undefined ? {} : { low: quantity(low, unit) }),
    ...(high === undefined ? {} : { high: quantity(high, unit) }),
    text: source,
  };
}

function quantity(value: number, unit: string): Quantity {
  return { value, unit, system: UCUM, code: unit };
}
