import type { Claim } from './claim.js';

const VEIN = 'place-artery-vein';
/** Something calcified is told of, not only a phlebolith. */
const CALCIUM = /calcif|calcium|mineral|densit|opacit/i;
const PHLEBOLITH = /phlebolith/i;

/**
 * A calcified thrombus of a vein is a phlebolith, whatever the report calls it; one of an artery belongs to the artery's disease
 * (DYS-1). Phleboliths that are only mentioned explain no calcium and are a thing of every day (DYS-5 is silent).
 */
export function judgedAsPhlebolith(claim: Claim): Claim {
  const { organ, kind, localCauses = [], places = [], quote = '' } = claim;
  if (organ !== 'artery' || localCauses.length === 0) return claim;
  if (kind === 'phlebolith') {
    const explains = CALCIUM.test(quote) || localCauses.some((name) => !PHLEBOLITH.test(name));
    return explains ? claim : { ...claim, localCauses: [] };
  }
  return places.includes(VEIN) ? { ...claim, kind: 'phlebolith' } : { ...claim, localCauses: [] };
}
