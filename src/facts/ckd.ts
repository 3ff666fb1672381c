import type { ConditionFact, FactList, Facts } from './facts.js';
import { twoLowEgfr } from './labs/derive.js';

/** Chronic kidney disease, and from what it is known. */
export interface CkdFact {
  readonly name: string;
  /** Stage 4 or 5, kidney failure or dialysis. */
  readonly advanced: boolean;
  readonly source: string;
}

/** CKD = an active confirmed condition, or two eGFR below 60 at least 90 days apart (knowledge, "SAF"). */
export function ckdOf(facts: Facts): FactList<CkdFact> {
  const charted = facts.conditions.items.filter((item) => item.active && item.meanings.includes('condition-ckd'));
  const egfr = facts.labs.get('egfr');
  const measured = egfr === undefined ? undefined : twoLowEgfr(egfr.series);
  const items = [
    ...charted.map(fromCondition),
    ...(charted.length === 0 && measured !== undefined
      ? [{ name: `eGFR ${measured.value} mL/min/1.73 m2`, advanced: measured.value < 30, source: measured.source }]
      : []),
  ];
  return { items, completeness: facts.conditions.completeness };
}

function fromCondition(condition: ConditionFact): CkdFact {
  return {
    name: condition.name,
    advanced: condition.meanings.includes('condition-ckd-4-5'),
    source: condition.source,
  };
}
