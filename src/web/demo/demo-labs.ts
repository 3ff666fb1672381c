import type { Observation, ObservationReferenceRange } from 'fhir/r4.js';
import { DEMO_TESTS } from './demo-tests.js';
import type { DemoTest, DemoTestName } from './demo-tests.js';

const LOINC = 'http://loinc.org';
const UCUM = 'http://unitsofmeasure.org';
const CATEGORY = 'http://terminology.hl7.org/CodeSystem/observation-category';

/** One draw: several tests of one patient at one moment. */
export function demoDraw(
  patientId: string,
  moment: string,
  values: Partial<Readonly<Record<DemoTestName, number>>>,
): Observation[] {
  return Object.entries(values).map(([name, value]) => {
    const test: DemoTest = DEMO_TESTS[name as DemoTestName];
    return demoResult(`${patientId}-${name.toLowerCase()}-${moment.slice(0, 10)}`, patientId, moment, test, value);
  });
}

function demoResult(id: string, patientId: string, moment: string, test: DemoTest, value: number): Observation {
  const { code, display, text, unit, ucum = unit } = test;
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    category: [{ coding: [{ system: CATEGORY, code: 'laboratory', display: 'Laboratory' }], text: 'Laboratory' }],
    code: { coding: [{ system: LOINC, code, display }], text },
    subject: { reference: `Patient/${patientId}` },
    effectiveDateTime: moment,
    issued: moment,
    valueQuantity: { value, unit, system: UCUM, code: ucum },
    ...(test.low === undefined && test.high === undefined ? {} : { referenceRange: [rangeOf(test, ucum)] }),
  };
}

function rangeOf({ low, high, unit }: DemoTest, code: string): ObservationReferenceRange {
  const quantity = (value: number): { value: number; unit: string; system: string; code: string } => ({
    value,
    unit,
    system: UCUM,
    code,
  });
  return {
    ...(low === undefined ? {} : { low: quantity(low) }),
    ...(high === undefined ? {} : { high: quantity(high) }),
    text:
      low === undefined
        ? `<${high ?? ''} ${unit}`
        : high === undefined
          ? `>=${low} ${unit}`
          : `${low} - ${high} ${unit}`,
  };
}
