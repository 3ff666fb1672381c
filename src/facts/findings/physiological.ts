import type { Claim } from './claim.js';

const CALLED_PHYSIOLOGICAL = /\bphysiologic|\bnormal (?:variant|for age)\b|\bage[- ]appropriate\b/i;

/**
 * Calcium of the pineal gland, the plexus, the falx or the tentorium is a thing of every day, but not in a young child: there it
 * counts as a finding of the brain like any other, unless the report itself calls it physiological (BRN-1, from 10 years, P).
 */
export function judgedByAge(claim: Claim, ageYears: number | undefined, fromYears: number): Claim {
  const { kind, ...rest } = claim;
  const tooYoung = ageYears !== undefined && ageYears < fromYears;
  const judged = kind === 'physiological' && claim.organ === 'brain' && claim.subject === 'patient' && tooYoung;
  return judged && !CALLED_PHYSIOLOGICAL.test(claim.quote ?? '') ? rest : claim;
}
