import type { Organ } from '../finding.js';
import type { Place } from './anatomy.js';
import type { Mention } from './mentions.js';
import { nounPhraseOf } from './noun-phrase.js';
import type { Reading } from './reading.js';

/** Lesions that lie in an organ, not between organs. */
const PARENCHYMAL: ReadonlySet<string> = new Set(['granuloma', 'granulomas', 'nodule', 'nodules']);

/** Beside a bone lies soft tissue, and beside anything else nobody's organ. */
export const organBeside = ({ value }: Place): Organ =>
  value.site === 'bone or joint' || value.organ === 'soft-tissue' ? 'soft-tissue' : 'other';

/**
 * "A granuloma abutting the fissure" stays in the organ that was spoken of: a lesion, and what lies next to the organ's own
 * lining.
 */
export function staysIn(organ: Organ, { tokens, sentence }: Reading, mention: Mention, beside: Place): boolean {
  if (beside.value.site === 'pleura' && organ === 'lung') return true;
  const phrase = nounPhraseOf(tokens, sentence, mention);
  return tokens.slice(phrase.from, phrase.to).some(({ word }) => PARENCHYMAL.has(word));
}
