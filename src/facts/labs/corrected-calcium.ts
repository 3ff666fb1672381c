import { daysBetween } from '../../fhir/dates.js';
import type { LabValue } from '../lab-fact.js';
import { figure, figuresOf } from './figure.js';
import { judge } from './judge.js';

/** One calcium to be judged: as the laboratory corrected it, as corrected here, or the total as it is. */
export interface Calcium {
  readonly kind: 'reported' | 'computed' | 'total';
  readonly value: LabValue;
  /** The albumin it was corrected with. */
  readonly albumin?: LabValue;
}

/** g/dL of albumin at which total calcium needs no correction. */
const NORMAL_ALBUMIN = 4;
/** mg/dL of calcium for each g/dL of albumin. */
const PER_ALBUMIN = 0.8;

/**
 * total + 0.8 x (4.0 - albumin), also above 4.0 (knowledge, "Labs"); mg/dL and g/dL. It keeps the date, the source and the range of
 * the total calcium. Neither may stand behind a comparator.
 */
export function correctCalcium(total: LabValue, albumin: LabValue): LabValue {
  const value = correction(total.value, albumin.value);
  const [measured, bound] = figuresOf([total.value, albumin.value], correction);
  const judgement =
    total.range === undefined ? {} : { range: total.range, ...certain(judge({ value }, total.range, undefined)) };
  const haemolysed = total.haemolysed === true || albumin.haemolysed === true;
  return {
    value,
    unit: total.unit,
    date: total.date,
    time: total.time,
    ...judgement,
    source: total.source,
    formula: `${measured} + 0.8 x (4.0 - albumin ${bound}) = ${figure(value)} mg/dL`,
    inputs: [total.source, albumin.source],
    ...(haemolysed ? { haemolysed } : {}),
  };
}

function correction(total: number, albumin: number): number {
  return Number((total + PER_ALBUMIN * (NORMAL_ALBUMIN - albumin)).toPrecision(12));
}

/**
 * Every calcium of the chart, newest day first: a total is corrected where an albumin lies near enough; within one day a result
 * that the laboratory corrected comes first, and is never corrected again.
 * @param albumins newest first, as every series.
 */
export function allCalcium(
  totals: readonly LabValue[],
  reported: readonly LabValue[],
  albumins: readonly LabValue[],
  pairDays: number,
): Calcium[] {
  const usable = albumins.filter((albumin) => albumin.comparator === undefined);
  const all: Calcium[] = [
    ...reported.map((value) => ({ kind: 'reported' as const, value })),
    ...totals.map((total) => corrected(total, nearest(usable, total, pairDays))),
  ];
  return all.sort(newestDayFirst);
}

/** The result nearest in time, at most so many days before or after. */
export function nearest(series: readonly LabValue[], to: LabValue, days: number): LabValue | undefined {
  let from = 0;
  let end = series.length;
  while (from < end) {
    const middle = (from + end) >> 1;
    if ((series[middle]?.time ?? 0) > to.time) from = middle + 1;
    else end = middle;
  }
  return [series[from], series[from - 1]]
    .filter((one) => one !== undefined)
    .filter((one) => Math.abs(daysBetween(one.date, to.date)) <= days)
    .sort((a, b) => Math.abs(a.time - to.time) - Math.abs(b.time - to.time))[0];
}

function corrected(total: LabValue, albumin: LabValue | undefined): Calcium {
  if (albumin === undefined || total.comparator !== undefined) return { kind: 'total', value: total };
  return { kind: 'computed', value: correctCalcium(total, albumin), albumin };
}

const RANK = { reported: 0, computed: 1, total: 2 } as const;

function newestDayFirst(one: Calcium, other: Calcium): number {
  if (one.value.date !== other.value.date) return one.value.date < other.value.date ? 1 : -1;
  return RANK[one.kind] - RANK[other.kind] || other.value.time - one.value.time;
}

function certain(judgement: ReturnType<typeof judge>): Pick<LabValue, 'flag'> {
  return judgement === 'undecided' ? {} : judgement;
}
