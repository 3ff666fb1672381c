import { CLAUSE_STARTS, clauseStart, type Reading } from './reading.js';
import { DETERMINERS, EXPLAINS, HOLDS } from './lexicon/grammar.js';
import { FORMS } from './forms.js';
import type { Mention } from './mentions.js';
import { nounPhraseOf } from './noun-phrase.js';
import type { Span } from './span.js';
import { type Token, wordAt } from './tokens.js';

/** So many words may stand between "is" or "represents" and what it says ("is most likely a partially"). */
const TIE_WITHIN = 5;
const BEING: ReadonlySet<string> = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'become',
  'becomes',
  'corresponds',
]);
/** Behind these verbs stands what a thing holds. */
const HOLDERS: ReadonlySet<string> = new Set(
  [...HOLDS.left].filter((word) => !BEING.has(word) && word !== 'with' && word !== 'without'),
);
/** "may be calcification" says what a thing is, "there is calcification" that it is there. */
const MODAL: ReadonlySet<string> = new Set(['may', 'might', 'could', 'can']);
const VERSUS: ReadonlySet<string> = new Set(['versus', 'vs', 'or']);
const PASSED_BY_TIE: ReadonlySet<string> = new Set(['with', 'to', 'of', 'as', 'been', 'be', 'in', 'also', 'keeping']);

/** Between the mention before and the one behind; an echo before it is the same thing told by its looks. */
export function roomOf({ mentions, sentence }: Reading, mention: Mention): Span {
  let { from } = sentence;
  for (const other of mentions) {
    if (other.from >= mention.to) return { from, to: other.from };
    const same = other.form === 'echo' || (other.form === 'denied' && other.to + 1 === mention.from);
    if (other.to <= mention.from && !same) from = other.to;
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
  const { to } = roomOf(reading, mention);
  return clause.to >= to ? clause : { from: clause.from, to: clauseEnd(reading.tokens, clause.to + 1, to) };
}

/** Its noun phrase, and what leads on to it: "a cluster of", "coarse, dense", "a wall rimmed by thin". */
export function ownSpan(reading: Reading, mention: Mention): Span {
  const { tokens, sentence } = reading;
  const room = roomOf(reading, mention);
  const { to, ...phrase } = nounPhraseOf(tokens, sentence, mention);
  let { from } = phrase;
  while (from > room.from && joinsForms(tokens, from - 1)) {
    const wider = nounPhraseOf(tokens, sentence, { ...mention, from: from - 1 });
    if (wider.from >= from - 1) break;
    ({ from } = wider);
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
  for (let at = from - 1; at >= Math.max(sentence.from + 1, from - TIE_WITHIN); at -= 1) {
    const word = wordAt(tokens, at);
    if (BEING.has(word)) return mention.form === 'adjective' || MODAL.has(wordAt(tokens, at - 1)) ? at : undefined;
    if (EXPLAINS.has(word)) {
      const previous = wordAt(tokens, at - 1);
      const held = previous === 'with' || (word !== 'keeping' && HOLDS.inside.has(previous));
      return held ? undefined : at;
    }
    const passes = DETERMINERS.has(word) || PASSED_BY_TIE.has(word) || word.endsWith('ly');
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
  for (let at = from; at < tie; at += 1) if (HOLDERS.has(wordAt(tokens, at))) from = at + 1;
  return { from, to: tie };
}
