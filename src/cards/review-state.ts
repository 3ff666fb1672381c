import type { Pathway } from '../knowledge/pathway.js';

/** Who reviewed the knowledge behind a card, and since when it is out of date, where it is (H24). */
export function reviewStateOf({ reviewState, validUntil }: Pathway, today: string): string {
  return today > validUntil ? `${reviewState}; out of date since ${validUntil}` : reviewState;
}
