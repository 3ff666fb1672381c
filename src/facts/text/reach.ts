import { isDescribing } from './describing.js';
import { CLAUSE_STARTS } from './reading.js';
import { COORDINATORS, DETERMINERS, FINITE, PREPOSITIONS, SOFT_BARRIERS } from './lexicon/grammar.js';
import { endsPhrase } from './noun-phrase.js';
import { beforeParenthesis, isOther } from './parenthesis.js';
import { type Token, wordAt } from './tokens.js';

/** How far a look ahead may go in search of the "or" that closes a list. */
const LONGEST_LIST = 40;

/** After a comma: does the list that is denied go on ("no mass, effusion or calcification")? */
function listGoesOn(tokens: readonly Token[], comma: number, end: number): boolean {
  const next = wordAt(tokens, comma + 1);
  if (next === 'or' || next === 'nor') return true;
  let words = 0;
  let preposition = false;
  for (let at = comma + 1; at < end && at < comma + LONGEST_LIST; at += 1) {
    const word = wordAt(tokens, at);
    if (word === 'or' || word === 'nor') return true;
    if (word === 'and') return !startsClause(tokens, at + 1, end);
    if (
      FINITE.has(word) ||
      word === 'with' ||
      word === 'there' ||
      CLAUSE_STARTS.longestAt(tokens, at, end) !== undefined
    ) {
      return false;
    }
    if (word === ',') continue;
    preposition ||= PREPOSITIONS.has(word);
    words += 1;
  }
  return words <= 3 && !preposition;
}

/** "and the aorta is calcified", "and the liver, spleen and pancreas are": a determiner and a verb follow, so a new clause begins. */
function startsClause(tokens: readonly Token[], from: number, end: number): boolean {
  const first = wordAt(tokens, from);
  if (first === 'there' || first === 'it' || first === 'they') return true;
  if (!DETERMINERS.has(first)) return false;
  let listed = false;
  for (let at = from + 1; at < end && at < from + LONGEST_LIST; at += 1) {
    const word = wordAt(tokens, at);
    if (FINITE.has(word)) return true;
    if (listed && (DETERMINERS.has(word) || PREPOSITIONS.has(word))) return false;
    listed ||= word === ',' || COORDINATORS.has(word);
  }
  return false;
}

/**
 * The token before which a denial or doubt that begins at `from` ends. `verb`: the cue sits inside a noun phrase, so a
 * verb ends it ("CT without contrast shows"); `or`: it goes on over "or", not over "and" ("may be blood or calcium").
 */
export function reachAfter(tokens: readonly Token[], from: number, end: number, over?: 'or' | 'verb'): number {
  let finished = false;
  for (let at = from; at < end; at += 1) {
    const word = wordAt(tokens, at);
    if (CLAUSE_STARTS.longestAt(tokens, at, end) !== undefined) return at;
    if (word === '(' || word === ':') return at;
    if (word === ',' && (finished || SOFT_BARRIERS.has(wordAt(tokens, at + 1)) || !listGoesOn(tokens, at, end))) {
      return at;
    }
    if (finished && (word === 'and' || word === 'with')) return at;
    if (word === 'and' && startsClause(tokens, at + 1, end)) return at;
    if (finished && SOFT_BARRIERS.has(word)) return at;
    if (over === 'or' && word === 'and') return at;
    if (FINITE.has(word) && at > from) {
      if (over === 'verb') return at;
      finished = true;
    }
  }
  return end;
}

/** To the end of the noun phrase: "possible splenic calcification", "question of calcification", "probable renal and hepatic calcification". */
export function reachNear(tokens: readonly Token[], from: number, end: number): number {
  let at = from;
  while (at < end && (!endsPhrase(tokens[at]) || goesOnOver(tokens, at))) {
    const next = wordAt(tokens, at);
    if (next === 'of' && at > from + 3) break;
    at += 1;
  }
  return at;
}

/** "of", "the", and the "and" between two adjectives of the one noun. */
function goesOnOver(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (word === 'of' || DETERMINERS.has(word)) return true;
  return word === 'and' && isDescribing(wordAt(tokens, at - 1)) && isDescribing(wordAt(tokens, at + 1));
}

/** The token from which a cue that stands behind its subject reaches ("calcifications or masses are not seen"). */
export function reachBefore(tokens: readonly Token[], cue: number, start: number): number {
  let at = cue;
  while (at > start && auxiliary(wordAt(tokens, at - 1))) at -= 1;
  if (wordAt(tokens, at - 1) === '(' && wordAt(tokens, at - 2) === ':') at -= 1;
  if (wordAt(tokens, at - 1) === ':') at -= 1;
  at = beforeParenthesis(tokens, at, start);
  const subject = at;
  let and: number | undefined;
  let comma: number | undefined;
  let listed = false;
  for (at -= 1; at >= start; at -= 1) {
    const word = wordAt(tokens, at);
    const barrier = CLAUSE_STARTS.longestAt(tokens, at, cue);
    if ((FINITE.has(word) && !isParticiple(tokens, at)) || barrier !== undefined) return and ?? barrier?.to ?? at + 1;
    if (word === ';' || word === ':') return at + 1;
    if (word === ',' && newSubject(wordAt(tokens, at + 1))) return at + 1;
    if (word === 'and' && DETERMINERS.has(wordAt(tokens, at + 1))) return at + 1;
    if (word === 'and') and ??= at + 1;
    // "a stone in the ureter, no jet seen": what has its own place before the comma is no item of a list.
    if (comma !== undefined && and === undefined && !listed && PLACING.has(word)) return comma;
    if (word === 'of' && comma !== undefined && and === undefined && !listed && isOther(tokens, comma, subject)) {
      return comma;
    }
    listed ||= word === 'or' || word === 'nor';
    if (word === ',') comma ??= at + 1;
  }
  return start;
}

/** "the stone demonstrated in 2017": no verb of a clause. */
const isParticiple = (tokens: readonly Token[], at: number): boolean =>
  wordAt(tokens, at).endsWith('ed') &&
  PREPOSITIONS.has(wordAt(tokens, at + 1)) &&
  !DETERMINERS.has(wordAt(tokens, at + 2));

/** Does the clause end here? */
export const closesClause = (tokens: readonly Token[], at: number, end: number): boolean =>
  at >= end || tokens[at]?.kind === 'mark';

const PLACING: ReadonlySet<string> = new Set(['in', 'at', 'within', 'on', 'over', 'along', 'near']);
const newSubject = (word: string): boolean => word === 'and' || word === 'but' || DETERMINERS.has(word);
const auxiliary = (word: string): boolean =>
  FINITE.has(word) || AUXILIARIES.has(word) || (word.endsWith('ly') && word.length > 3);
const AUXILIARIES: ReadonlySet<string> = new Set('to since now also all both again then not'.split(' '));
