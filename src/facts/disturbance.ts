import { ckdOf } from './ckd.js';
import type { FactList } from './fact-list.js';
import type { Facts } from './facts.js';

/** Why calcium-phosphate metabolism is known to be disturbed. */
export interface DisturbanceFact {
  readonly name: string;
  /** A charted disease that disturbs it by itself, and is not only a name for what the values show. */
  readonly cause?: true;
  readonly date?: string;
  readonly source: string;
}

const CHARTED: ReadonlySet<string> = new Set(
  [
    'hypercalcemia',
    'hypocalcemia',
    'hyperphosphatemia',
    'hyperparathyroidism',
    'hypoparathyroidism',
    'hypervitaminosis-d',
    'familial-hypocalciuric-hypercalcemia',
    'calciphylaxis',
  ].map((name) => `condition-${name}`),
);
const CAUSES: ReadonlySet<string> = new Set(
  ['hyperparathyroidism', 'hypoparathyroidism', 'hypervitaminosis-d'].map((name) => `condition-${name}`),
);
const MEASURED = ['calcium-ionized', 'phosphate', 'calcium', 'calcium-phosphate-product'];

/**
 * CKD, a charted disturbance of calcium or phosphate, or a fresh value above its range: with one of them calcium of vessels, valves
 * and nodes starts the metabolic panel too ("Settled", MEC).
 */
export function disturbanceOf(facts: Facts): FactList<DisturbanceFact> {
  const ckd = ckdOf(facts);
  const charted = facts.conditions.items
    .filter(({ active, meanings }) => active && meanings.some((name) => CHARTED.has(name)))
    .map((condition) =>
      condition.meanings.some((name) => CAUSES.has(name)) ? { ...condition, cause: true as const } : condition,
    );
  const labs = MEASURED.flatMap((name) => facts.labs.get(name) ?? []);
  const high = labs.flatMap((lab) =>
    lab.state === 'known' && lab.current.flag === 'high'
      ? [{ name: `${lab.title} high`, date: lab.current.date, source: lab.current.source }]
      : [],
  );
  const unread = labs.some((lab) => lab.state === 'absent' && lab.reason !== 'not-performed' && lab.reason !== 'stale');
  const { completeness } = ckd;
  return {
    items: [...ckd.items, ...charted, ...high],
    completeness: completeness === 'complete' && unread ? 'partial' : completeness,
  };
}
