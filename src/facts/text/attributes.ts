import type { Course, Size } from '../finding.js';
import { CLAUSE_STARTS, type Reading } from './reading.js';
import { COURSES, NO_COURSES, MORPHOLOGY } from './lexicon/attribute-words.js';
import { DENIED_KINDS } from './lexicon/scope-cues.js';
import type { Mention } from './mentions.js';
import { nounPhraseOf } from './noun-phrase.js';
import type { Span } from './span.js';
import { Phrases } from './phrases.js';
import { sizeAfter, sizeIn } from './size.js';
import type { Token } from './tokens.js';

const FORMS = new Phrases<string[]>();
const forms = new Map<string, string[]>();
for (const [form, words] of MORPHOLOGY) for (const word of words) forms.set(word, [...(forms.get(word) ?? []), form]);
for (const [word, names] of forms) FORMS.add(word, names);
const COURSE_WORDS = new Phrases<Course | 'none'>();
for (const words of NO_COURSES) COURSE_WORDS.add(words, 'none');
for (const [course, words] of COURSES) for (const word of words) COURSE_WORDS.add(word, course);

const WORDS_BEHIND = 8;

/** Between the mention before and the one behind. */
function room(mentions: readonly Mention[], sentence: Span, mention: Mention): Span {
  let from = sentence.from;
  for (const other of mentions) {
    if (other.from >= mention.to) return { from, to: other.from };
    if (other.to <= mention.from) from = other.to;
  }
  return { from, to: sentence.to };
}

/** The words that speak of this mention and of no other: its noun phrase, the "of" before it, a little behind it. */
export function nearSpan(reading: Reading, mention: Mention): Span {
  const { tokens, sentence, mentions } = reading;
  const { from: previous, to: next } = room(mentions, sentence, mention);
  let { from } = nounPhraseOf(tokens, sentence, mention);
  while (from > previous && joinsForms(tokens, from - 1)) {
    const wider = nounPhraseOf(tokens, sentence, { ...mention, from: from - 1 });
    if (wider.from >= from - 1) break;
    from = wider.from;
  }
  return {
    from: Math.max(previous, from),
    to: clauseEnd(tokens, mention.to, Math.min(next, mention.to + WORDS_BEHIND)),
  };
}

/** "a cluster of", "coarse, dense" and "punctate and linear" lead on to the words of form before them. */
function joinsForms(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word;
  if (word === 'of') return true;
  return (word === ',' || word === 'and') && FORMS.longestAt(tokens, at - 1, at) !== undefined;
}

function clauseEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (CLAUSE_STARTS.longestAt(tokens, at, to) !== undefined) return at;
  return to;
}

/** The clause of the mention, to the next mention or barrier. */
export function clauseSpan(reading: Reading, mention: Mention): Span {
  const { tokens, sentence, mentions } = reading;
  const { from: previous, to: next } = room(mentions, sentence, mention);
  return { from: previous, to: clauseEnd(tokens, mention.to, next) };
}

export interface Described {
  readonly morphology: readonly string[];
  readonly size?: Size;
  readonly course?: Course;
}

function morphologyOf(reading: Reading, mention: Mention, near: Span, denied: boolean): readonly string[] {
  const { tokens } = reading;
  const found = new Set(FORMS.allIn(tokens, near.from, near.to).flatMap((hit) => hit.value));
  if (mention.morphology !== undefined) found.add(mention.morphology);
  if (denied && tokens.slice(near.from, mention.to).some((token) => DENIED_KINDS.has(token.word))) {
    found.add('suspicious');
  }
  return [...found];
}

/** Form, number, size and course as the words near the mention tell them. */
export function describe(reading: Reading, mention: Mention, denied: boolean): Described {
  const { tokens, sentence } = reading;
  const near = nearSpan(reading, mention);
  const clause = clauseSpan(reading, mention);
  const size =
    sizeIn(tokens, { from: near.from, to: nounPhraseOf(tokens, sentence, mention).to }) ??
    sizeAfter(tokens, mention.to, clause.to);
  const courses = COURSE_WORDS.allIn(tokens, clause.from, clause.to).map((hit) => hit.value);
  const course = courses.find((found) => found !== 'none');
  return {
    morphology: morphologyOf(reading, mention, near, denied),
    ...(size === undefined ? {} : { size }),
    ...(course === undefined ? {} : { course }),
  };
}
