import type { Observation, ObservationComponent } from 'fhir/r4.js';
import { convert } from '../../fhir/units.js';
import { isObject, textOf } from '../../fhir/resource.js';
import type { LabDefinition } from '../../knowledge/lab-definition.js';
import type { LabValue } from '../lab-fact.js';

/** A result: an Observation or one component of it. */
export type Result = Observation | ObservationComponent;
export type Comparator = NonNullable<LabValue['comparator']>;

/** A number as it was reported, with every unit that stands beside it. */
export interface StatedQuantity {
  readonly value: number;
  readonly comparator?: Comparator;
  readonly units: readonly string[];
}

const COMPARATORS: ReadonlyMap<unknown, Comparator> = new Map([
  ['<', '<'],
  ['<=', '<='],
  ['≤', '<='],
  ['>', '>'],
  ['>=', '>='],
  ['≥', '>='],
]);
/** "9.4 mg/dL", "<5 pg/mL", "> 60 mL/min/1.73 m2"; a decimal comma is not guessed at. */
const QUANTITY_TEXT = /^([<>]=?|[≤≥])?\s*(-?\d{1,7}(?:\.\d{1,6})?)\s*([^\d\s.,].{0,38})?$/u;

/**
 * What a result says: a number with units, `none` where it carries no value at all (a panel's head, a dataAbsentReason), or
 * `unreadable` where it carries one that is no number (T30).
 */
export function statedQuantity(result: Result): StatedQuantity | 'none' | 'unreadable' {
  if (isObject(result.dataAbsentReason)) return 'none';
  if (result.valueQuantity !== undefined) return fromQuantity(result.valueQuantity);
  if (result.valueString !== undefined) return fromText(result.valueString);
  return Object.keys(result).some((key) => key.startsWith('value')) ? 'unreadable' : 'none';
}

/** The quantity in the lab's canonical unit; undefined where no unit converts, or two of them contradict each other. */
export function canonicalValue(value: number, units: readonly string[], lab: LabDefinition): number | undefined {
  const { unit } = lab;
  if (unit === undefined) return undefined;
  const readings = units.map((stated) => convert(value, stated, unit, lab)).filter((one) => one !== undefined);
  const [first] = readings;
  if (first === undefined) return undefined;
  return readings.every((one) => Math.abs(one - first) <= Math.abs(first) * 1e-6) ? first : undefined;
}

/** The units of a Quantity: its code first. */
export function unitsOf(quantity: { readonly code?: unknown; readonly unit?: unknown }): string[] {
  return [textOf(quantity.code), textOf(quantity.unit)].filter((unit) => unit !== undefined);
}

function fromQuantity(quantity: unknown): StatedQuantity | 'unreadable' {
  if (!isObject(quantity)) return 'unreadable';
  const { value, comparator } = quantity;
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'unreadable';
  return stated(value, comparator, unitsOf(quantity));
}

function fromText(text: unknown): StatedQuantity | 'unreadable' {
  const parts = typeof text === 'string' && text.length <= 60 ? QUANTITY_TEXT.exec(text.trim()) : null;
  if (parts === null) return 'unreadable';
  return stated(Number(parts[2]), parts[1], parts[3] === undefined ? [] : [parts[3]]);
}

function stated(value: number, comparator: unknown, units: readonly string[]): StatedQuantity | 'unreadable' {
  if (comparator === undefined) return { value, units };
  const known = COMPARATORS.get(comparator);
  return known === undefined ? 'unreadable' : { value, comparator: known, units };
}
