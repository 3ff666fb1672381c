import type { Place } from './anatomy.js';
import { HOLDS, IN_OR_OF, type BodyWord } from './bodies.js';
import { BESIDE, COORDINATORS, DETERMINERS, FINITE } from './lexicon/grammar.js';
import { GIRLS_SITES, MATERNAL_SITES } from './lexicon/pregnancy-words.js';
import { type Reading } from './reading.js';
import { type Token, wordAt } from './tokens.js';

/** So many words before a place its owner stands at most, and behind it. */
const OWNED_WITHIN = 3;
const OWNER_WITHIN = 8;

/** "ovary", "placental": the mother's, unless a girl has one too and the words around make it hers ("fetal ovarian cyst"). */
export function isMothersPart(
  { tokens, sentence }: Reading,
  bodies: readonly BodyWord[],
  place: Place | undefined,
): boolean {
  const heading = sentence.section;
  const spans =
    place === undefined || place.to <= sentence.from ? [{ from: heading.headFrom, to: heading.headTo }] : [];
  if (place !== undefined) spans.push(place);
  const hers = spans.some(({ from, to }) => tokens.slice(from, to).some((token) => MATERNAL_SITES.has(token.word)));
  if (!hers) return false;
  return place === undefined || !bodies.some(({ at, body }) => body === 'fetus' && isOwner(tokens, at, place));
}

/** "fetal ovarian cyst", "the fetus has a calcified ovarian cyst", "a cyst of the ovary of the fetus". */
function isOwner(tokens: readonly Token[], fetus: number, place: Place): boolean {
  if (!tokens.slice(place.from, place.to).some(({ word }) => GIRLS_SITES.has(word))) return false;
  if (fetus >= place.to) return fetus <= place.to + OWNER_WITHIN && isInside(tokens, place.to, fetus);
  if (tokens.slice(fetus, place.from).some(({ word }) => BESIDE.has(word))) return false;
  if (place.from - fetus <= OWNED_WITHIN) return true;
  return HOLDS.has(wordAt(tokens, fetus + 1)) && isOneClause(tokens, fetus + 2, place.from);
}

const isOneClause = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).every(({ word, kind }) => kind !== 'mark' && !COORDINATORS.has(word) && !FINITE.has(word));

/** "a calcification is seen in the fetus": not "a calcification, the fetus is well". */
export function isInside(tokens: readonly Token[], from: number, at: number): boolean {
  const before = DETERMINERS.has(wordAt(tokens, at - 1)) ? at - 2 : at - 1;
  return IN_OR_OF.has(wordAt(tokens, before)) && tokens.slice(from, at).every(({ kind }) => kind !== 'mark');
}
