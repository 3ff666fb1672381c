import { daysBetween } from '../../fhir/dates.js';
import type { LabFact, LabFacts, LabValue } from '../lab-fact.js';
import { absentBecause, absentUnpaired } from './absent-fact.js';
import { ageAt } from './age.js';
import { calciumPhosphateProduct, newestPair } from './calcium-phosphate-product.js';
import { allCalcium, nearest, type Calcium } from './corrected-calcium.js';
import type { LabContext } from './lab-context.js';
import { PAIRED_PTH, pairedPth } from './paired-pth.js';

/** The facts that are computed rather than measured; `decimals` for display. */
const DERIVED = {
  corrected: { name: 'calcium-corrected', variable: 'calciumCorrected', title: 'corrected calcium', decimals: 1 },
  calcium: { name: 'calcium', variable: 'calcium', title: 'calcium', decimals: 1 },
  albumin: { name: 'albumin-paired', variable: 'albuminPaired', title: 'albumin', decimals: 1 },
  product: { name: 'calcium-phosphate-product', variable: 'product', title: 'Ca x P', decimals: 1 },
  recentProduct: {
    name: 'calcium-phosphate-product-recent',
    variable: 'recentProduct',
    title: 'Ca x P',
    decimals: 1,
  },
} as const;

interface Measured {
  readonly total: LabFact;
  readonly reported: LabFact;
  readonly ionized: LabFact;
  readonly albumin: LabFact;
  readonly phosphate: LabFact;
  /** Total and corrected calcium, newest first; never ionized. */
  readonly calciums: readonly Calcium[];
}

/** Each derived lab, with its %variable. */
export const DERIVED_LABS: readonly Pick<LabFact, 'name' | 'variable' | 'title'>[] = [
  ...Object.values(DERIVED),
  PAIRED_PTH,
];

/** Corrected calcium, the calcium to be judged, its albumin and the product; needs the measured labs by name. */
export function deriveLabs(labs: LabFacts, context: LabContext): LabFact[] {
  const total = labs.get('calcium-total');
  const reported = labs.get('calcium-corrected-reported');
  const ionized = labs.get('calcium-ionized');
  const albumin = labs.get('albumin');
  const phosphate = labs.get('phosphate');
  const pth = labs.get('pth-intact');
  if (!total || !reported || !ionized || !albumin || !phosphate || !pth) return [];
  const calciums = allCalcium(total.series, reported.series, albumin.series, context.policy.pairDays.albumin);
  const measured = { total, reported, ionized, albumin, phosphate, calciums };
  const calcium = judgedCalcium(measured, context);
  const product = productFact(measured, context);
  return [
    correctedCalcium(measured, context),
    calcium,
    pairedAlbumin(measured, context),
    product,
    recentProduct(product, context),
    pairedPth(calcium, pth, context.policy.pairDays.hormone),
  ];
}

/** The newest calcium corrected for albumin, by the laboratory or here. */
function correctedCalcium({ total, reported, albumin, calciums }: Measured, context: LabContext): LabFact {
  const series = calciums.filter(({ kind }) => kind !== 'total').map(({ value }) => value);
  const about = { ...aboutOf('corrected'), series };
  const [current] = series;
  if (current !== undefined && isFresh(current, context)) return { ...about, state: 'known', current };
  // with a known total it is the albumin that is missing
  if (total.state === 'absent') return absentBecause(about, [total, reported]);
  if (albumin.state === 'absent') return absentBecause(about, [reported, albumin]);
  return absentUnpaired(about, total.current.comparator === undefined ? [albumin.current] : [total.current]);
}

/** What "calcium" means to a rule: the newest of corrected and total (corrected first within a day), else the ionized. */
function judgedCalcium({ total, reported, ionized, calciums }: Measured, context: LabContext): LabFact {
  const [newest] = calciums;
  if (newest !== undefined && isFresh(newest.value, context)) {
    const taken = newest.kind === 'total' ? total : DERIVED.corrected;
    const series = calciums.map(({ value }) => value);
    const about = { ...aboutOf('calcium'), title: taken.title, measuredAs: taken.name };
    return { ...about, series, state: 'known', current: newest.value };
  }
  if (ionized.state === 'known') {
    return { ...ionized, ...aboutOf('calcium'), title: ionized.title, measuredAs: ionized.name };
  }
  const series = calciums.map(({ value }) => value);
  return absentBecause({ ...aboutOf('calcium'), measuredAs: total.name, series }, [total, reported, ionized]);
}

/** The albumin that belongs to the judged calcium: drawn within the days of the policy. */
function pairedAlbumin(measured: Measured, context: LabContext): LabFact {
  const { albumin, calciums } = measured;
  const about = { ...aboutOf('albumin'), measuredAs: albumin.name, series: albumin.series };
  const calcium = judgedCalcium(measured, context);
  if (calcium.state === 'absent') return absentBecause(about, [calcium]);
  const used = calciums[0]?.value === calcium.current ? calciums[0].albumin : undefined;
  const current = used ?? nearest(albumin.series, calcium.current, context.policy.pairDays.albumin);
  if (current !== undefined) return { ...about, state: 'known', current };
  return albumin.state === 'absent' ? absentBecause(about, [albumin]) : absentUnpaired(about, [albumin.current]);
}

/** The product of the newest valid pair (SAF-1); `stale` where both are known but too far apart. */
function productFact({ total, reported, phosphate, calciums }: Measured, context: LabContext): LabFact {
  const { policy, patient } = context;
  const about = { ...aboutOf('product'), series: [] };
  const pair = newestPair(calciums, phosphate.series, policy.pairDays.product);
  if (pair !== undefined) {
    const age = ageAt(patient, pair.phosphate.date);
    const current = calciumPhosphateProduct(pair, age, policy.productThreshold);
    if (isFresh(current, context)) return { ...about, series: [current], state: 'known', current };
  }
  const calcium = calciums[0]?.value;
  const calciumKnown = calcium !== undefined && isFresh(calcium, context);
  if (!calciumKnown || phosphate.state === 'absent') {
    const missing = calciumKnown ? [phosphate] : [total, reported, phosphate];
    return absentBecause(about, missing);
  }
  return absentUnpaired(about, [calcium, phosphate.current]);
}

/** The product while it is one of now (SAF-1): both values at most so many days old. */
function recentProduct(product: LabFact, { policy, today }: LabContext): LabFact {
  const about = { ...aboutOf('recentProduct'), measuredAs: product.name, series: product.series };
  if (product.state === 'absent') return absentBecause(about, [product]);
  const { current } = product;
  const isRecent = daysBetween(current.date, today) <= policy.productDays;
  return isRecent ? { ...about, state: 'known', current } : absentUnpaired(about, [current]);
}

/** Two eGFR below 60 at least 90 days apart: the newer one, else undefined (knowledge, "SAF": CKD). */
export function twoLowEgfr(series: readonly LabValue[]): LabValue | undefined {
  const low = series.filter(({ value, comparator }) => value < 60 && comparator !== '>' && comparator !== '>=');
  const newest = low[0];
  const oldest = low.at(-1);
  if (newest === undefined || oldest === undefined) return undefined;
  return daysBetween(oldest.date, newest.date) >= 90 ? newest : undefined;
}

function aboutOf(derived: keyof typeof DERIVED): Pick<LabFact, 'name' | 'variable' | 'title' | 'decimals'> {
  return DERIVED[derived];
}

function isFresh(value: LabValue, { policy, today }: LabContext): boolean {
  return daysBetween(value.date, today) <= policy.freshDays.metabolic;
}
