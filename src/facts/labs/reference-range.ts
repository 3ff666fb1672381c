import type { CodeableConcept, ObservationReferenceRange, Quantity, Range } from 'fhir/r4.js';
import { codingsOf, conceptWords } from '../../fhir/codings.js';
import { isObject, listOf } from '../../fhir/resource.js';
import type { LabDefinition, PublishedRange } from '../../knowledge/lab-definition.js';
import type { PatientFact } from '../facts.js';
import type { LabRange } from '../lab-fact.js';
import type { Age } from './age.js';
import { canonicalValue, unitsOf } from './stated-quantity.js';
import { rangeInText } from './range-in-text.js';

/** Whose value it is, for ranges by age and sex. */
export interface Person {
  readonly age: Age | undefined;
  readonly sex: PatientFact['sex'];
}

/**
 * The range the laboratory gave with the result, in the canonical unit: normal ranges only, for this age and sex; the most
 * specific one. Several that say different things are no range (H7).
 * @param resultUnits the units of the result, for limits that carry none.
 */
export function laboratoryRange(
  ranges: readonly ObservationReferenceRange[] | undefined,
  resultUnits: readonly string[],
  lab: LabDefinition,
  person: Person,
): LabRange | undefined {
  if (ranges === undefined) return undefined;
  const fitting = listOf(ranges).filter((range) => isNormal(range.type) && fitsPerson(range, person));
  const most = Math.max(...fitting.map(specificity));
  const limits = fitting
    .filter((range) => specificity(range) === most)
    .map((range) => limitsOf(range, resultUnits, lab))
    .filter((limit) => limit !== undefined);
  const [first] = limits;
  return limits.every((one) => one.low === first?.low && one.high === first?.high) ? first : undefined;
}

/** The published range for this age and sex; one without limits says that the lab is not judged at this age. */
export function publishedRange(lab: LabDefinition, { age, sex }: Person): PublishedRange | undefined {
  if (age === undefined) return undefined;
  return lab.ranges.find(
    (range) =>
      (range.sex === undefined || range.sex === sex) &&
      (range.ageFrom === undefined || age.youngest >= range.ageFrom) &&
      (range.ageTo === undefined || age.oldest < range.ageTo),
  );
}

export function rangeFrom(low: number | undefined, high: number | undefined, source: string): LabRange {
  if (low === undefined) return high === undefined ? { source } : { high, source };
  return high === undefined ? { low, source } : { low, high, source };
}

function isNormal(type: CodeableConcept | undefined): boolean {
  const codes = codingsOf(type).map(({ code }) => code);
  if (codes.length > 0) return codes.includes('normal');
  const text = conceptWords(type);
  return text === undefined || /\b(normal|reference)\b/i.test(text);
}

function fitsPerson(range: ObservationReferenceRange, { age, sex }: Person): boolean {
  // a population that is not understood (a race, a trimester) may not be this patient's
  const populations = listOf(range.appliesTo).map(sexOf);
  if (populations.some((population) => population === undefined || population !== sex)) return false;
  return !isObject(range.age) || (age !== undefined && fitsAge(range.age, age));
}

function sexOf(concept: CodeableConcept): PatientFact['sex'] {
  const words = [...listOf(concept.coding).flatMap((coding) => [coding.code, coding.display]), concept.text];
  const text = words.filter((word) => typeof word === 'string').join(' ');
  if (/\b(female|women|woman|f)\b/i.test(text)) return 'female';
  return /\b(male|men|man|m)\b/i.test(text) ? 'male' : undefined;
}

const AGE_UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(a|y|yrs?|years?)$/i, 1],
  [/^(mo|months?)$/i, 12],
  [/^(wk|weeks?)$/i, 365.25 / 7],
  [/^(d|days?)$/i, 365.25],
];

/** In completed units, both ends inclusive. */
function fitsAge(range: Range, age: Age): boolean {
  const low = !isObject(range.low) || inUnits(range.low, age.youngest, (years, limit) => years >= limit);
  const high = !isObject(range.high) || inUnits(range.high, age.oldest, (years, limit) => years <= limit);
  return low && high;
}

function inUnits(limit: Quantity, years: number, test: (completed: number, limit: number) => boolean): boolean {
  const perYear = unitsOf(limit)
    .map((unit) => AGE_UNITS.find(([pattern]) => pattern.test(unit))?.[1])
    .find((found) => found !== undefined);
  return perYear !== undefined && typeof limit.value === 'number' && test(Math.floor(years * perYear), limit.value);
}

function specificity(range: ObservationReferenceRange): number {
  return listOf(range.appliesTo).length + (isObject(range.age) ? 1 : 0);
}

function limitsOf(
  range: ObservationReferenceRange,
  resultUnits: readonly string[],
  lab: LabDefinition,
): LabRange | undefined {
  const stated =
    !isObject(range.low) && !isObject(range.high)
      ? rangeInText(range.text)
      : { low: quantityOf(range.low), high: quantityOf(range.high) };
  const low = inCanonicalUnit(stated?.low, resultUnits, lab);
  const high = inCanonicalUnit(stated?.high, resultUnits, lab);
  if (low === 'unknown' || high === 'unknown' || (low === undefined && high === undefined)) return undefined;
  if (low !== undefined && high !== undefined && low > high) return undefined;
  return rangeFrom(low, high, 'lab');
}

interface Limit {
  readonly value: unknown;
  readonly units: readonly string[];
}

function quantityOf(quantity: Quantity | undefined): Limit | undefined {
  return !isObject(quantity) ? undefined : { value: quantity.value, units: unitsOf(quantity) };
}

function inCanonicalUnit(
  limit: Limit | undefined,
  resultUnits: readonly string[],
  lab: LabDefinition,
): number | 'unknown' | undefined {
  if (limit === undefined) return undefined;
  if (typeof limit.value !== 'number') return 'unknown';
  return canonicalValue(limit.value, limit.units.length > 0 ? limit.units : resultUnits, lab) ?? 'unknown';
}
