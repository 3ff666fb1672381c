import type { Subject } from '../finding.js';
import type { Place } from './anatomy.js';
import { FETAL, MATERNAL, MATERNAL_SITES } from './lexicon/pregnancy-words.js';
import type { Mention } from './mentions.js';
import { wordAt, type Reading } from './reading.js';
import { nearest, type Said } from './said.js';
import type { Section } from './sections.js';
import type { Token } from './tokens.js';

const says = (tokens: readonly Token[], from: number, to: number, words: ReadonlySet<string>): boolean => {
  for (let at = from; at < to; at += 1) if (words.has(wordAt(tokens, at))) return true;
  return false;
};

/** Whose body a heading speaks of: "FETUS A:", "MATERNAL:", or the one it stands under. */
function ofHeading(tokens: readonly Token[], section: Section): Subject | undefined {
  for (const head of [{ from: section.headFrom, to: section.headTo }, section.under]) {
    if (head === undefined) continue;
    if (says(tokens, head.from, head.to, FETAL)) return 'fetus';
    if (says(tokens, head.from, head.to, MATERNAL)) return 'patient';
  }
  return undefined;
}

/**
 * Whose body: the nearer of "fetal" and "maternal" in the sentence, else the heading, else the obstetric study. The
 * uterus, ovaries and placenta are the mother's (knowledge.md, Settled, FET).
 */
export function subjectOf(
  reading: Reading,
  said: Said,
  mention: Mention,
  place: Place | undefined,
  context: { readonly obstetric: boolean; readonly otherPerson: boolean },
): Subject {
  const { tokens, sentence } = reading;
  if (place !== undefined && MATERNAL_SITES.has(wordAt(tokens, place.from))) return 'patient';
  const fetal = nearest(said.fetal, mention.from);
  const maternal = nearest(said.maternal, mention.from);
  if (fetal !== undefined && maternal !== undefined) {
    return Math.abs(fetal - mention.from) < Math.abs(maternal - mention.from) ? 'fetus' : 'patient';
  }
  if (fetal !== undefined) return 'fetus';
  if (maternal !== undefined && (context.obstetric || wordAt(tokens, maternal) === 'maternal')) return 'patient';
  if (context.otherPerson) return 'other';
  return ofHeading(tokens, sentence.section) ?? (context.obstetric ? 'fetus' : 'patient');
}
