import type { ComplaintFact, FindingFact } from '../finding-fact.js';
import { mostPrecise } from '../precise-names.js';
import type { Claim } from './claim.js';
import { partsIn } from './places.js';

/**
 * The benign causes that statements name, and whether they explain all of it: what another report says of the same place needs no
 * cause of its own, what the same report says of another place does (DYS-3, DYS-5).
 */
export function localCausesOf(claims: readonly Claim[]): Pick<FindingFact, 'localCauses' | 'explained'> {
  const explaining = claims.filter(({ localCauses = [] }) => localCauses.length > 0);
  const isExplained = (claim: Claim): boolean => explaining.some((one) => one === claim || isSamePlace(one, claim));
  return {
    localCauses: mostPrecise(explaining.flatMap(({ localCauses = [] }) => localCauses)),
    explained: explaining.length > 0 && claims.every(isExplained),
  };
}

/** The hand and the hip are two places, and so are left and right; a statement that leaves its place out may be of any. */
function isSamePlace(one: Claim, other: Claim): boolean {
  return agree(partsIn(one.places), partsIn(other.places)) && agree(sideOf(one), sideOf(other));
}

function agree(one: readonly string[], other: readonly string[]): boolean {
  return one.length === 0 || other.length === 0 || one.some((each) => other.includes(each));
}

function sideOf({ laterality }: Claim): string[] {
  return laterality === undefined || laterality === 'bilateral' ? [] : [laterality];
}

/** What a statement says of pain, function and nerves, with where it stands. */
export function complaintsOf({ complaints = [], source, date }: Claim): ComplaintFact[] {
  return complaints.map((one) => ({ ...one, places: [], source, ...(date === undefined ? {} : { date }) }));
}
