import type { LabDefinition } from '../../knowledge/lab-definition.js';
import type { Policy } from '../../knowledge/policy.js';
import type { Facts } from '../facts.js';
import type { LabFact, LabFacts, LabValue } from '../lab-fact.js';
import { ageAt } from './age.js';
import { calciumPhosphateProduct, everyPair } from './calcium-phosphate-product.js';
import { allCalcium } from './corrected-calcium.js';
import { siFormOf, valueIn, type SiForm } from './si-units.js';

/** A lab over time, in the units in which it is shown. */
export interface Trend {
  readonly lab: LabFact;
  readonly unit: string;
  readonly decimals: number;
  /** Oldest first. */
  readonly values: readonly LabValue[];
}

export interface TrendContext {
  readonly labs: readonly LabDefinition[];
  readonly policy: Pick<Policy, 'pairDays' | 'productThreshold'>;
}

/** The metabolic panel (MEC-7) and the kidney behind it, in the order in which a clinician reads them. */
const METABOLIC = [
  'calcium-total',
  'calcium-corrected',
  'calcium-ionized',
  'phosphate',
  'calcium-phosphate-product',
  'pth-intact',
  'vitamin-d-25-oh',
  'egfr',
] as const;

const PRODUCT = 'calcium-phosphate-product';
const PRODUCT_UNIT = 'mg2/dL2';
/** Shown only where somebody measured it. */
const SELDOM: ReadonlySet<string> = new Set(['calcium-ionized']);

/** Every lab of the panel with all its readable results; what has none is there as well, with the reason. */
export function metabolicTrends(
  facts: Pick<Facts, 'labs' | 'patient'>,
  context: TrendContext,
  units: 'conventional' | 'si',
): readonly Trend[] {
  const definitions = new Map(context.labs.map((lab) => [lab.name, lab] as const));
  return METABOLIC.flatMap((name) => {
    const lab = facts.labs.get(name);
    if (lab === undefined || (SELDOM.has(name) && lab.series.length === 0 && lab.unread === undefined)) return [];
    const series = name === PRODUCT ? products(facts, context.policy) : lab.series;
    const trend = {
      lab,
      unit: name === PRODUCT ? PRODUCT_UNIT : (series[0]?.unit ?? definitions.get(likeLab(name))?.unit ?? ''),
      decimals: lab.decimals,
      values: series.toReversed(),
    };
    return [units === 'si' ? inSi(trend, facts.labs, definitions) : trend];
  });
}

/** A corrected calcium is measured as the total is. */
function likeLab(name: string): string {
  return name === 'calcium-corrected' ? 'calcium-total' : name;
}

/** The product of every pair, the one that rules compare first. */
function products(
  { labs, patient }: Pick<Facts, 'labs' | 'patient'>,
  { pairDays, productThreshold }: TrendContext['policy'],
): LabValue[] {
  const series = (name: string): readonly LabValue[] => labs.get(name)?.series ?? [];
  const calciums = allCalcium(
    series('calcium-total'),
    series('calcium-corrected-reported'),
    series('albumin'),
    pairDays.albumin,
  );
  const all = everyPair(calciums, series('phosphate'), pairDays.product).map((pair) =>
    calciumPhosphateProduct(pair, ageAt(patient, pair.phosphate.date), productThreshold),
  );
  const judged = labs.get(PRODUCT);
  if (judged?.state !== 'known') return all;
  return [judged.current, ...all.filter(({ source }) => source !== judged.current.source)];
}

function inSi(trend: Trend, labs: LabFacts, definitions: ReadonlyMap<string, LabDefinition>): Trend {
  const form = trend.lab.name === PRODUCT ? productForm(labs, definitions) : siFormOf(trend.lab, definitions);
  if (form === undefined) return trend;
  const { unit, decimals } = form;
  return { ...trend, unit, decimals, values: trend.values.map((value) => valueIn(value, form)) };
}

function productForm(labs: LabFacts, definitions: ReadonlyMap<string, LabDefinition>): SiForm | undefined {
  const [calcium, phosphate] = ['calcium-total', 'phosphate'].map((name) => {
    const lab = labs.get(name);
    return lab === undefined ? undefined : siFormOf(lab, definitions);
  });
  if (calcium === undefined || phosphate === undefined) return undefined;
  return { unit: 'mmol2/L2', decimals: 2, factor: calcium.factor * phosphate.factor };
}
