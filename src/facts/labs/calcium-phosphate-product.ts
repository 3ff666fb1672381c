import { daysBetween } from '../../fhir/dates.js';
import type { Policy } from '../../knowledge/policy.js';
import type { LabRange, LabValue } from '../lab-fact.js';
import type { Age } from './age.js';
import type { Calcium } from './corrected-calcium.js';
import { figure, figuresOf } from './figure.js';

export interface ProductPair {
  readonly calcium: Calcium;
  readonly phosphate: LabValue;
}

/** Each phosphate with the calcium drawn nearest to it, as far apart as a pair may be; newest first: the product over time. */
export function everyPair(
  calciums: readonly Calcium[],
  phosphates: readonly LabValue[],
  days: number,
): readonly ProductPair[] {
  const exact = calciums.filter(({ value }) => value.comparator === undefined);
  return phosphates.flatMap((phosphate) => {
    if (phosphate.comparator !== undefined) return [];
    const apart = ({ value }: Calcium): number => Math.abs(daysBetween(value.date, phosphate.date));
    const near = exact.filter((calcium) => apart(calcium) <= days);
    const [calcium] = near.toSorted((one, other) => apart(one) - apart(other));
    return calcium === undefined ? [] : [{ calcium, phosphate }];
  });
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The newest calcium and phosphate drawn at most so many days apart; a pair is as new as its older half. Results behind a
 * comparator have no product.
 * @param calciums newest first, never ionized. @param phosphates newest first.
 */
export function newestPair(
  calciums: readonly Calcium[],
  phosphates: readonly LabValue[],
  days: number,
): ProductPair | undefined {
  const exactCalciums = calciums.filter(({ value }) => value.comparator === undefined);
  const exactPhosphates = phosphates.filter((value) => value.comparator === undefined);
  let c = 0;
  let p = 0;
  for (;;) {
    const calcium = exactCalciums[c];
    const phosphate = exactPhosphates[p];
    if (calcium === undefined || phosphate === undefined) return undefined;
    const apart = daysBetween(calcium.value.date, phosphate.date);
    if (Math.abs(apart) <= days) return { calcium, phosphate };
    // the newer one finds no partner among what is older still
    if (apart < 0) c += 1;
    else p += 1;
  }
}

/**
 * Calcium x phosphate in mg2/dL2, rounded to two decimals before it is compared, high only above the threshold (SAF-1, MEC-2).
 * Dated as the older of the two. Not judged under 1 year, nor without an age.
 */
export function calciumPhosphateProduct(
  { calcium, phosphate }: ProductPair,
  age: Age | undefined,
  thresholds: Policy['productThreshold'],
): LabValue {
  const value = product(calcium.value.value, phosphate.value);
  const older = calcium.value.time <= phosphate.time ? calcium.value : phosphate;
  const range = thresholdAt(age, thresholds);
  const haemolysed = calcium.value.haemolysed === true || phosphate.haemolysed === true;
  return {
    value,
    unit: 'mg2/dL2',
    date: older.date,
    time: older.time,
    ...(range === undefined ? {} : { range, flag: value > range.high ? ('high' as const) : ('normal' as const) }),
    source: phosphate.source,
    formula: formulaOf(calcium, phosphate, value),
    inputs: [...(calcium.value.inputs ?? [calcium.value.source]), phosphate.source],
    ...(haemolysed ? { haemolysed } : {}),
  };
}

/** Rounded to two decimals. */
function product(calcium: number, phosphate: number): number {
  return Math.round((calcium * phosphate + Number.EPSILON) * 100) / 100;
}

function formulaOf({ kind, value: calcium }: Calcium, phosphate: LabValue, value: number): string {
  const name = kind === 'total' ? '' : 'corrected ';
  const [one, other] = figuresOf([calcium.value, phosphate.value], product);
  const sum = `${name}${one} x ${other} = ${figure(value)} mg2/dL2`;
  const together = Math.abs(calcium.time - phosphate.time) <= DAY_MS;
  return together ? sum : `${sum} (not drawn together: calcium ${calcium.date}, phosphate ${phosphate.date})`;
}

/** The higher threshold of children holds until their last day of that age in years. */
function thresholdAt(
  age: Age | undefined,
  { adult, child, childUntilYears }: Policy['productThreshold'],
): (LabRange & { readonly high: number }) | undefined {
  if (age === undefined || age.youngest < 1) return undefined;
  return { high: age.youngest < childUntilYears + 1 ? child : adult, source: 'KDOQI 2003' };
}
