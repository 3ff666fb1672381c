import type { Claim } from './claim.js';

const BREAST = /\bbreasts?\b|mammogra/i;

/** Calcified arteries of the breast are of the breast, which gets no card ("Settled", MEC), and tell nothing of the heart. */
export function judgedOfTheBreast(claim: Claim): Claim {
  const { organ, quote = '', study = '' } = claim;
  return organ === 'artery' && BREAST.test(`${quote} ${study}`) ? { ...claim, organ: 'breast' } : claim;
}
