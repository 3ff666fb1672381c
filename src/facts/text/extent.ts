import { CLAUSE_STARTS, clauseStart, type Reading } from './reading.js';
import { BESIDE, DETERMINERS, EXPLAINS, HOLDS, PREPOSITIONS } from './lexicon/grammar.js';
import { FORMS } from './forms.js';
import type { Mention } from './mentions.js';
import { nounPhraseOf } from './noun-phrase.js';
import type { Span } from './span.js';
import { type Token, wordAt } from './tokens.js';

const BEING: ReadonlySet<string> = new Set(
  'is are was were be been become becomes became appears appear looks look seems seem remains remain'.split(' '),
);
const HOLDING: ReadonlySet<string> = new Set([...HOLDS.verbs, 'with', 'without']);
const VERSUS: ReadonlySet<string> = new Set(['versus', 'vs', 'or']);
const PASSED_BY_TIE: ReadonlySet<string> = new Set(['with', 'to', 'of', 'as', 'also']);

/** Between the mention before and the one behind; an echo before it, or "calcified" right before a stone, tells of the same thing. */
export function roomOf({ mentions, sentence }: Reading, mention: Mention): Span {
  let { from } = sentence;
  for (const other of mentions) {
    if (other.from >= mention.to) return { from, to: other.from };
    if (other.to < mention.from && other.form !== 'echo') from = other.to;
  }
  return { from, to: sentence.to };
}

/** Where the clause that begins before `from` ends. */
function clauseEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (CLAUSE_STARTS.longestAt(tokens, at, to) !== undefined) return at;
  return to;
}

/** The clause of the mention, to the next mention or barrier. */
export function clauseSpan(reading: Reading, mention: Mention): Span {
  const { from, to } = roomOf(reading, mention);
  return { from, to: clauseEnd(reading.tokens, mention.to, to) };
}

/** The clause with what "which" goes on to say of it ("which measures 14 mm"). */
export function withRelative(reading: Reading, mention: Mention, clause: Span): Span {
  if (wordAt(reading.tokens, clause.to) !== 'which') return clause;
  return { from: clause.from, to: clauseEnd(reading.tokens, clause.to + 1, roomOf(reading, mention).to) };
}

/** Its noun phrase, and what leads on to it: "a cluster of", "coarse, dense", "a wall rimmed by thin". */
export function ownSpan(reading: Reading, mention: Mention): Span {
  const { tokens, sentence } = reading;
  const room = roomOf(reading, mention);
  const { to, ...phrase } = nounPhraseOf(tokens, sentence, mention);
  let { from } = phrase;
  while (from > room.from && joinsForms(tokens, from - 1)) {
    ({ from } = nounPhraseOf(tokens, sentence, { ...mention, from: from - 1 }));
  }
  return { from: Math.max(room.from, from), to: Math.min(room.to, to) };
}

function joinsForms(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (word === 'of') return true;
  const joins = [',', 'and', 'or', 'to', 'by', 'with'].includes(word);
  return joins && FORMS.longestAt(tokens, at - 1, at) !== undefined;
}

/** The verb or hedge that says what a thing named before is: "may represent", "is", ", calcification versus". */
function tieBefore(reading: Reading, mention: Mention, from: number): number | undefined {
  const { tokens, sentence } = reading;
  const before = wordAt(tokens, from - 1);
  const apposed = (before === ',' || before === ':') && VERSUS.has(wordAt(tokens, mention.to));
  if (apposed) return from - 1;
  for (let at = mention.from - 1; at >= sentence.from; at -= 1) {
    const word = wordAt(tokens, at);
    const previous = wordAt(tokens, at - 1);
    // "There is calcification" says that it is there, not what it is.
    if (BEING.has(word)) return previous === 'there' ? undefined : at;
    if (EXPLAINS.has(word)) {
      const held = HOLDING.has(previous) || (word !== 'keeping' && HOLDS.inside.has(previous));
      return held ? undefined : at;
    }
    const passes = at >= from || DETERMINERS.has(word) || PASSED_BY_TIE.has(word) || word.endsWith('ly');
    if (!passes) return undefined;
  }
  return undefined;
}

/**
 * The words before a mention that name the same thing: "a 6 mm focus in the white matter may represent calcification",
 * "several nodules are calcified". What only holds the calcium is another thing ("a 3 cm cyst with calcification").
 */
export function subjectSpan(reading: Reading, mention: Mention): Span | undefined {
  const { tokens } = reading;
  const tie = tieBefore(reading, mention, nounPhraseOf(tokens, reading.sentence, mention).from);
  if (tie === undefined) return undefined;
  const clause = clauseStart(reading, tie);
  const start = wordAt(tokens, clause) === 'which' ? clauseStart(reading, clause) : clause;
  let from = Math.max(roomOf(reading, mention).from, start);
  const isFronted = leadsTo(wordAt(tokens, from));
  for (let at = from + 1; at < tie - 1; at += 1) if (startsOther(tokens, at)) from = at;
  // "Next to the 3 cm cyst is a calcified nodule": the cyst is no subject.
  return isFronted && leadsTo(wordAt(tokens, from)) ? undefined : { from, to: tie };
}

const leadsTo = (word: string): boolean => PREPOSITIONS.has(word) || BESIDE.has(word);

/** "a cyst containing 5 mm nodules", "the cyst is 3 cm, a 4 mm focus ...", "in the liver a focus": another thing begins here. */
function startsOther(tokens: readonly Token[], at: number): boolean {
  const before = wordAt(tokens, at - 1);
  return HOLDS.verbs.has(before) || (DETERMINERS.has(wordAt(tokens, at)) && !leadsTo(before));
}
