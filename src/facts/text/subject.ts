import type { Subject } from '../finding.js';
import type { Place } from './anatomy.js';
import { FETAL, MATERNAL, MATERNAL_SITES } from './lexicon/pregnancy-words.js';
import type { Mention } from './mentions.js';
import { wordAt, type Reading } from './reading.js';
import { nearest, type Said } from './said.js';
import { labelFor } from './fetus-label.js';
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

interface Around {
  readonly obstetric: boolean;
  readonly otherPerson: boolean;
  /** The fetus that the heading or the sentences before speak of, when they call it by a label. */
  readonly fetus: string | undefined;
}

/** Whose body, and of several fetuses which one. */
export function subjectOf(
  reading: Reading,
  said: Said,
  mention: Mention,
  place: Place | undefined,
  around: Around,
): { readonly subject: Subject; readonly fetus?: string } {
  const subject = bodyOf(reading, said, mention, place, around);
  const fetus = subject === 'fetus' ? (labelFor(said.labels, mention.from) ?? around.fetus) : undefined;
  return { subject, ...(fetus === undefined ? {} : { fetus }) };
}

/**
 * The nearer of "fetal" and "maternal" in the sentence, else the heading, else the obstetric study. The uterus, ovaries
 * and placenta are the mother's (knowledge.md, Settled, FET).
 */
function bodyOf(
  { tokens, sentence }: Reading,
  said: Said,
  mention: Mention,
  place: Place | undefined,
  { obstetric, otherPerson }: Around,
): Subject {
  if (place !== undefined && MATERNAL_SITES.has(wordAt(tokens, place.from))) return 'patient';
  const fetal = nearest(said.fetal, mention.from);
  const maternal = nearest(said.maternal, mention.from);
  if (fetal !== undefined && maternal !== undefined) {
    return Math.abs(fetal - mention.from) < Math.abs(maternal - mention.from) ? 'fetus' : 'patient';
  }
  if (fetal !== undefined) return 'fetus';
  if (maternal !== undefined && (obstetric || wordAt(tokens, maternal) === 'maternal')) return 'patient';
  if (otherPerson) return 'other';
  return ofHeading(tokens, sentence.section) ?? (obstetric ? 'fetus' : 'patient');
}
