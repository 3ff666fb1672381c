import { placesIn } from './anatomy.js';
import {
  ADDENDUM_WORDS,
  BESIDE_ORGANS,
  HISTORY_WORDS,
  ORIGINAL_REPORT,
  SECTION_HEADINGS,
} from './lexicon/section-headings.js';
import { Phrases } from './phrases.js';
import { isStudyName } from './study.js';
import type { Token } from './tokens.js';

export type SectionKind = 'silent' | 'comparison' | 'speaking';

/** A heading's words are the tokens `from` to `to`, what it heads begins at `after`. */
export interface Heading {
  /** Undefined: none of the known headings ("LIVER:"). */
  readonly kind: SectionKind | undefined;
  readonly from: number;
  readonly to: number;
  readonly after: number;
  readonly capitals: boolean;
  readonly addendum: boolean;
  /** "ORIGINAL REPORT": what follows is no addendum. */
  readonly original: boolean;
  /** "CT CHEST:" names the study that what follows is about. */
  readonly study: boolean;
}

const LONGEST_HEADING = 9;
/** "ADDENDUM 2 by Dr Q on 18 May 2024 at 10:14:" */
const LONGEST_ADDENDUM = 18;
const LONGEST_LEADER = 40;
const KINDS: readonly SectionKind[] = ['silent', 'comparison', 'speaking'];
const HEADINGS = new Phrases<SectionKind>();
for (const kind of KINDS) for (const phrase of SECTION_HEADINGS[kind]) HEADINGS.add(phrase, kind);
const DASHES = '-\u2013\u2014';

const isHistory = (tokens: readonly Token[], at: number): boolean => HISTORY_WORDS.has(tokens[at]?.word ?? '');

/** A speaking phrase decides ("study findings"), then a silent one at the start ("technique") or of history ("brief history"). */
function kindOf(tokens: readonly Token[], from: number, to: number): SectionKind | undefined {
  const hits = HEADINGS.allIn(tokens, from, to);
  if (hits.some((hit) => hit.value === 'speaking')) return 'speaking';
  return hits.find((hit) => hit.from === from || hit.value !== 'silent' || isHistory(tokens, hit.from))?.value;
}

function isCapital(text: string, token: Token): boolean {
  const raw = text.slice(token.start, token.end);
  return raw === raw.toUpperCase();
}

function colonAfter(tokens: readonly Token[], from: number): number | undefined {
  const words = ADDENDUM_WORDS.has(tokens[from]?.word ?? '') ? LONGEST_ADDENDUM : LONGEST_HEADING;
  let leaders = 0;
  for (let at = from; at < tokens.length && at < from + words + leaders; at += 1) {
    const token = tokens[at];
    if (isLeader(tokens, at) && leaders < LONGEST_LEADER) leaders += 1;
    if (token === undefined || (at > from && token.breaks > 0)) return undefined;
    if (token.word === ':') return at > from ? at : undefined;
    if (token.kind === 'mark' && !'/&(),-#'.includes(token.word) && !isLeader(tokens, at)) return undefined;
  }
  return undefined;
}

/** The dots of "LIVER.......: normal", which lead to the colon. */
function isLeader(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.word !== '.') return false;
  return '.:'.includes(tokens[at + 1]?.word ?? ' ') && tokens[at + 1]?.glued === true;
}

/** The first token of the next line, when the line is short enough to be a heading. */
function lineEnd(tokens: readonly Token[], from: number): number | undefined {
  let at = from + 1;
  while (at < tokens.length && tokens[at]?.breaks === 0) {
    if (at - from >= LONGEST_HEADING) return undefined;
    at += 1;
  }
  return at;
}

/** "Pancreas - bulky": the dash behind nothing but names of organs and sides, on a line of its own. */
function organBeforeDash(tokens: readonly Token[], from: number): number | undefined {
  let named = false;
  let at = from;
  while (at < tokens.length && at < from + LONGEST_HEADING && (at === from || tokens[at]?.breaks === 0)) {
    const token = tokens[at];
    if (token !== undefined && DASHES.includes(token.word) && !token.glued) return named ? at : undefined;
    const place = placesIn(tokens, at, Math.min(at + LONGEST_HEADING, tokens.length))[0];
    if (place?.from === at) {
      named = true;
      at = place.to;
    } else if (BESIDE_ORGANS.has(token?.word ?? '')) at += 1;
    else return undefined;
  }
  return undefined;
}

type Found = Pick<Heading, 'from' | 'to' | 'after' | 'capitals'> & { readonly kind: SectionKind | undefined };

/** On a line of its own, or before a dash, a known phrase or the name of a study needs no colon. */
function bareHeading(text: string, tokens: readonly Token[], from: number): Found | undefined {
  const hit = HEADINGS.longestAt(tokens, from, Math.min(from + LONGEST_HEADING, tokens.length));
  const end = lineEnd(tokens, from);
  const allCapital = (to: number): boolean => tokens.slice(from, to).every((token) => isCapital(text, token));
  if (hit !== undefined) {
    const next = tokens[hit.to];
    const capitals = allCapital(hit.to);
    const dash = next !== undefined && DASHES.includes(next.word) && !next.glued;
    const stop = next?.word === '.' && ADDENDUM_WORDS.has(tokens[from]?.word ?? '') && hit.to === from + 1;
    if (next === undefined || next.breaks > 0 || dash || stop) {
      return { kind: hit.value, from, to: hit.to, after: dash || stop ? hit.to + 1 : hit.to, capitals };
    }
  }
  const organ = organBeforeDash(tokens, from);
  if (organ !== undefined) return { kind: undefined, from, to: organ, after: organ + 1, capitals: allCapital(organ) };
  if (end === undefined || !isStudyName(tokens, from, end)) return undefined;
  return { kind: 'speaking', from, to: end, after: end, capitals: allCapital(end) };
}

function foundAt(text: string, tokens: readonly Token[], at: number): Found | undefined {
  const first = tokens[at];
  const before = tokens[at - 1];
  if (first?.kind !== 'word') return undefined;
  const lineStart = before === undefined || first.breaks > 0 || '-*#\u2022\u00b7'.includes(before.word);
  const sentenceStart = lineStart || '.;:'.includes(before.word);
  if (!sentenceStart) return undefined;
  const colon = colonAfter(tokens, at);
  if (colon === undefined) return lineStart ? bareHeading(text, tokens, at) : undefined;
  const words = tokens.slice(at, colon).filter((token) => token.kind === 'word');
  const capitals = words.every((token) => isCapital(text, token));
  const kind = kindOf(tokens, at, colon);
  if (!lineStart && !capitals && (kind === undefined || !isCapital(text, { ...first, end: first.start + 1 }))) {
    return undefined;
  }
  return { kind, from: at, to: colon, after: colon + 1, capitals };
}

const says = (tokens: readonly Token[], { from, to }: Found, words: ReadonlySet<string>): boolean =>
  tokens.slice(from, to).some((token) => words.has(token.word));

/** Every heading of a text: known phrases, capitals before a colon, names of studies; one pass. */
export function headingsOf(text: string, tokens: readonly Token[]): Heading[] {
  const headings: Heading[] = [];
  let at = 0;
  while (at < tokens.length) {
    const found = foundAt(text, tokens, at);
    if (found !== undefined) {
      const addendum = says(tokens, found, ADDENDUM_WORDS);
      const original = says(tokens, found, ORIGINAL_REPORT);
      const study = found.kind !== 'silent' && isStudyName(tokens, found.from, found.to);
      headings.push({ ...found, addendum: addendum && !original, original, study });
    }
    at = found?.after ?? at + 1;
  }
  return headings;
}
