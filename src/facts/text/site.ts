import type { Organ } from '../finding.js';
import { siteOf, type Place } from './anatomy.js';
import { ROMAN, SEGMENTS } from './lexicon/segments.js';
import { SITE_NAMES } from './lexicon/site-names.js';
import { UNITS } from './lexicon/size-words.js';
import { Phrases } from './phrases.js';
import type { Span } from './span.js';
import { type Token, wordAt } from './tokens.js';

/** Names of the parts of an organ, each with the one spelling it is told by. */
const SPELLED = new Map<Organ, ReadonlyMap<string, string>>();
const PARTS = new Map<Organ, Phrases<string>>();
for (const [organ, names] of Object.entries(SITE_NAMES)) {
  SPELLED.set(organ as Organ, new Map(names.flatMap(([site, words]) => words.map((word) => [word, site] as const))));
}
for (const [organ, parts] of Object.entries(SEGMENTS)) {
  const phrases = new Phrases<string>();
  for (const part of parts) phrases.add(part, spelled(organ as Organ, part));
  PARTS.set(organ as Organ, phrases);
}

/** Organs whose parts say more than the lesion or the cavity that a sentence names ("nodule", "calyx"). */
const PARTS_FIRST: ReadonlySet<Organ> = new Set<Organ>(['kidney', 'lung']);
const POLES: ReadonlySet<string> = new Set(['upper pole', 'lower pole', 'interpolar region']);

function spelled(organ: Organ, name: string): string {
  return SPELLED.get(organ)?.get(name) ?? name;
}

/** The number of a segment at `at`; "segment VI, 8 mm" tells a length and no second segment. */
function segmentAt(tokens: readonly Token[], at: number): string | undefined {
  const word = wordAt(tokens, at);
  if (!ROMAN.has(word) || UNITS.has(wordAt(tokens, at + 1))) return undefined;
  // "4a" is a number and a letter.
  const letter = tokens[at + 1];
  const half = tokens[at]?.kind === 'number' && letter?.glued === true && /^[ab]$/.test(letter.word) ? letter.word : '';
  return `${word.replace(/[ivx]+/, (roman) => roman.toUpperCase())}${half}`;
}

/** "segment VI", "segments 5/6": liver segments by number. */
function numbered(tokens: readonly Token[], within: Span): string | undefined {
  for (let at = within.from; at < within.to; at += 1) {
    const word = wordAt(tokens, at);
    if (word !== 'segment' && word !== 'segments' && word !== 'seg') continue;
    const numbers: string[] = [];
    for (let next = at + 1; next < within.to; next += 1) {
      const number = segmentAt(tokens, next);
      if (number !== undefined) numbers.push(number);
      else if (!(numbers.length > 0 && ['/', 'and', ',', '-', 'to', 'a', 'b'].includes(wordAt(tokens, next)))) break;
    }
    if (numbers.length > 0) return `segment ${numbers.join('/')}`;
  }
  return undefined;
}

/** The part that a clause names; of a pole and a layer of the kidney the pole. */
function partIn(tokens: readonly Token[], within: Span, organ: Organ): string | undefined {
  const parts = PARTS.get(organ)?.allIn(tokens, within.from, within.to) ?? [];
  return (parts.find(({ value }) => POLES.has(value)) ?? parts[0])?.value;
}

/** As precise as the words are: a numbered segment, a part of the organ, or the name that governs the finding. */
export function siteIn(
  tokens: readonly Token[],
  within: Span,
  organ: Organ,
  place: Place | undefined,
): string | undefined {
  if (organ === 'liver') {
    const segment = numbered(tokens, within);
    if (segment !== undefined) return segment;
  }
  const part = partIn(tokens, within, organ);
  if (part !== undefined && PARTS_FIRST.has(organ)) return part;
  const named = place?.value.organ === organ ? nameOf(tokens, place) : undefined;
  return named === undefined ? part : spelled(organ, named);
}

/** "segment VII" is spelled so too when the sentence before named it. */
const nameOf = (tokens: readonly Token[], place: Place): string | undefined =>
  (place.value.organ === 'liver' ? numbered(tokens, place) : undefined) ?? siteOf(tokens, place);
