import type { Attribution, AttributionRule } from './attribution.js';

/** Ties to an organ that the words themselves make: "no structural abnormality of the heart", "HEART: otherwise normal". */
const TO_AN_ORGAN: ReadonlySet<AttributionRule> = new Set<AttributionRule>([
  'own phrase',
  'behind',
  'subject',
  'apposition',
  'heading',
  'cause',
  'beside',
  'the word itself',
]);

/** It is told of the whole fetus, not of one organ; an organ that was only spoken of before does not narrow it (FET-13). */
export const isOfWhole = ({ rule }: Pick<Attribution, 'rule'>): boolean => !TO_AN_ORGAN.has(rule);
