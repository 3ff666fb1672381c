import type { Subject } from '../finding.js';
import type { Reading } from './reading.js';
import { FETAL, MATERNAL, MATERNAL_SITES } from './lexicon/pregnancy-words.js';
import type { Mention } from './mentions.js';
import type { Place } from './anatomy.js';
import type { Token } from './tokens.js';

const saysAny = (tokens: readonly Token[], from: number, to: number, words: ReadonlySet<string>): number => {
  for (let at = to - 1; at >= from; at -= 1) if (words.has(tokens[at]?.word ?? '')) return at;
  return -1;
};

/**
 * Whose body: the nearer of "fetal" and "maternal" in the sentence, else the heading, else the obstetric study. The
 * uterus, ovaries and placenta are the mother's (knowledge.md, Settled, FET).
 */
export function subjectOf(
  reading: Reading,
  mention: Mention,
  place: Place | undefined,
  context: { readonly fetal: boolean; readonly otherPerson: boolean },
): Subject {
  const { tokens, sentence } = reading;
  const { section } = sentence;
  const fetalWord = Math.max(
    saysAny(tokens, sentence.from, mention.to, FETAL),
    saysAny(tokens, mention.to, sentence.to, FETAL),
  );
  const motherWord = Math.max(
    saysAny(tokens, sentence.from, mention.to, MATERNAL),
    saysAny(tokens, mention.to, sentence.to, MATERNAL),
  );
  const site = place === undefined ? '' : (tokens[place.from]?.word ?? '');
  if (MATERNAL_SITES.has(site)) return 'patient';
  if (fetalWord >= 0 && motherWord >= 0) {
    return Math.abs(fetalWord - mention.from) < Math.abs(motherWord - mention.from) ? 'fetus' : 'patient';
  }
  if (fetalWord >= 0) return 'fetus';
  if (motherWord >= 0 && (context.fetal || tokens[motherWord]?.word === 'maternal')) return 'patient';
  if (context.otherPerson) return 'other';
  if (saysAny(tokens, section.headFrom, section.headTo, FETAL) >= 0) return 'fetus';
  if (saysAny(tokens, section.headFrom, section.headTo, MATERNAL) >= 0) return 'patient';
  return context.fetal ? 'fetus' : 'patient';
}
