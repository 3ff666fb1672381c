import { COORDINATORS, DETERMINERS, FINITE, PERCEIVED, PREPOSITIONS } from './lexicon/grammar.js';
import type { Mention } from './mentions.js';
import { isWeak, type Reading } from './reading.js';
import { type Token, wordAt } from './tokens.js';

/** So long is an insertion, or a list of things denied, between a mention and the verb or preposition that gives its place. */
const LONGEST = 26;
const SIZE_WITHIN = 6;
const DENIED_WITHIN = 14;
const BEING: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were']);
const LIES: ReadonlySet<string> = new Set(['lies', 'lie', 'sits', 'resides', 'located', 'situated', 'lying']);
const MEASURES: ReadonlySet<string> = new Set(['measures', 'measure', 'measured', 'measuring']);
const UNITS: ReadonlySet<string> = new Set(['mm', 'cm']);
const SUPERLATIVES: ReadonlySet<string> = new Set([
  'largest',
  'biggest',
  'larger',
  'bigger',
  'smallest',
  'longest',
  'former',
  'latter',
]);
const DENYING: ReadonlySet<string> = new Set(['no', 'without', 'nor', 'neither']);
const NEW_CLAUSE: ReadonlySet<string> = new Set([';', ':', 'but', 'while', 'whereas', 'although', 'however', 'there']);

/**
 * "Calcified nodules, likely granulomas, are seen in the lung": the token from which a mention's place is to be sought,
 * behind what is inserted. Undefined when nothing is inserted, or another thing than the mention is the subject.
 */
export function behindInsertion(reading: Reading, mention: Mention): number | undefined {
  const { tokens, sentence, placeAt } = reading;
  const end = Math.min(sentence.to, mention.to + LONGEST);
  for (let at = mention.to; at < end; at += 1) {
    const word = wordAt(tokens, at);
    if (NEW_CLAUSE.has(word)) return undefined;
    const place = placeAt.get(at);
    if (place !== undefined && !isWeak(place)) return undefined;
    const resumed = placeFrom(tokens, at);
    if (resumed !== undefined) return resumed;
    const other = DETERMINERS.has(word) && wordAt(tokens, at - 1) === ',' && !SUPERLATIVES.has(wordAt(tokens, at + 1));
    if (other) return undefined;
    if (COORDINATORS.has(word) && !FINITE.has(wordAt(tokens, at + 1))) return undefined;
  }
  return undefined;
}

/** "are again seen in", "lies in", "is in", "measures 6 mm in": where the words that lead to the place begin. */
function placeFrom(tokens: readonly Token[], at: number): number | undefined {
  const word = wordAt(tokens, at);
  if (LIES.has(word)) return leads(tokens, at + 1) ? at + 1 : undefined;
  if (MEASURES.has(word)) {
    for (let next = at + 1; next <= at + SIZE_WITHIN; next += 1) {
      if (UNITS.has(wordAt(tokens, next))) return leads(tokens, next + 1) ? next + 1 : undefined;
    }
    return undefined;
  }
  if (PERCEIVED.has(word)) return leads(tokens, at + 1) ? at : undefined;
  return BEING.has(word) && leads(tokens, at + 1) ? at : undefined;
}

const leads = (tokens: readonly Token[], at: number): boolean => PREPOSITIONS.has(wordAt(tokens, at));

/** "No calculus, mass or hydronephrosis in either kidney": where the place of all that is denied begins. */
export function behindDenied({ tokens, sentence, placeAt }: Reading, mention: Mention): number | undefined {
  if (!isDenied(tokens, sentence.from, mention.from)) return undefined;
  let closed = false;
  for (let at = mention.to; at < Math.min(sentence.to, mention.to + LONGEST); at += 1) {
    const word = wordAt(tokens, at);
    if (closed && (BEING.has(word) || PERCEIVED.has(word) || leads(tokens, at))) return at;
    if (FINITE.has(word) || PREPOSITIONS.has(word) || NEW_CLAUSE.has(word)) return undefined;
    const place = placeAt.get(at);
    if (place !== undefined && !isWeak(place)) return undefined;
    closed ||= word === 'or' || word === 'nor' || word === 'and';
  }
  return undefined;
}

function isDenied(tokens: readonly Token[], first: number, before: number): boolean {
  for (let at = before - 1; at >= Math.max(first, before - DENIED_WITHIN); at -= 1) {
    const word = wordAt(tokens, at);
    if (DENYING.has(word)) return true;
    if (FINITE.has(word)) return false;
  }
  return false;
}
