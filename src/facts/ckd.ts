import type { ConditionFact, Facts } from './facts.js';
import type { FactList } from './fact-list.js';
import type { LabValue } from './lab-fact.js';
import { twoLowEgfr } from './labs/derive.js';

/** Chronic kidney disease, and from what it is known. */
export interface CkdFact {
  readonly name: string;
  /** Stage 4 or 5, kidney failure or dialysis. */
  readonly advanced: boolean;
  readonly source: string;
}

/**
 * CKD = an active confirmed condition, or two eGFR below 60 at least 90 days apart (knowledge, "SAF"); advanced by its code, or
 * by a newest eGFR below 30 where the code names no stage.
 */
export function ckdOf(facts: Facts): FactList<CkdFact> {
  const charted = facts.conditions.items.filter((item) => item.active && item.meanings.includes('condition-ckd'));
  const egfr = facts.labs.get('egfr');
  const low = egfr?.state === 'known' && isBelow(egfr.current, 30);
  const measured = egfr === undefined || charted.length > 0 ? undefined : twoLowEgfr(egfr.series);
  const items = [
    ...charted.map((condition) => fromCondition(condition, low)),
    ...(measured === undefined
      ? []
      : [{ name: `eGFR ${measured.value} mL/min/1.73 m2`, advanced: isBelow(measured, 30), source: measured.source }]),
  ];
  return { items, completeness: facts.conditions.completeness };
}

/** "<30" is below 30 too. */
function isBelow({ value, comparator }: LabValue, limit: number): boolean {
  return value < limit || (value === limit && comparator === '<');
}

function fromCondition({ name, meanings, source }: ConditionFact, low: boolean): CkdFact {
  return { name, advanced: low || meanings.includes('condition-ckd-4-5'), source };
}
