import { HISTORY_WORDS, SECTION_HEADINGS } from './lexicon/section-headings.js';
import { Phrases } from './phrases.js';
import type { Token } from './tokens.js';

export type SectionKind = 'silent' | 'comparison' | 'speaking';

/** A stretch of tokens under one heading; the heading's own words are tokens `headFrom` to `headTo`. */
export interface Section {
  readonly kind: SectionKind;
  readonly headFrom: number;
  readonly headTo: number;
  readonly from: number;
  readonly to: number;
  /** The heading above that says whose body follows ("FETUS A:"), when this one does not. */
  readonly under?: { readonly from: number; readonly to: number };
}

interface Heading {
  readonly kind: SectionKind | undefined;
  readonly from: number;
  /** After the last word, and after the colon. */
  readonly to: number;
  readonly after: number;
  readonly capitals: boolean;
  readonly ownLine: boolean;
}

const LONGEST_HEADING = 9;
const KINDS: readonly SectionKind[] = ['silent', 'comparison', 'speaking'];
const HEADINGS = new Phrases<SectionKind>();
for (const kind of KINDS) for (const phrase of SECTION_HEADINGS[kind]) HEADINGS.add(phrase, kind);

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
  for (let at = from; at < tokens.length && at < from + LONGEST_HEADING; at += 1) {
    const token = tokens[at];
    if (token === undefined || (at > from && token.breaks > 0)) return undefined;
    if (token.word === ':') return at > from ? at : undefined;
    if (token.kind === 'mark' && !'/&(),-'.includes(token.word)) return undefined;
  }
  return undefined;
}

/** A heading on a line of its own needs no colon when it is one of the known phrases. */
function bareHeading(text: string, tokens: readonly Token[], from: number): Heading | undefined {
  const hit = HEADINGS.longestAt(tokens, from, Math.min(from + LONGEST_HEADING, tokens.length));
  if (hit === undefined) return undefined;
  const next = tokens[hit.to];
  const capitals = tokens.slice(hit.from, hit.to).every((token) => isCapital(text, token));
  const dash = capitals && (next?.word === '-' || next?.word === '\u2013');
  if (next !== undefined && next.breaks === 0 && !dash) return undefined;
  return { kind: hit.value, from, to: hit.to, after: dash ? hit.to + 1 : hit.to, capitals, ownLine: true };
}

function headingAt(text: string, tokens: readonly Token[], at: number): Heading | undefined {
  const first = tokens[at];
  const before = tokens[at - 1];
  if (first?.kind !== 'word') return undefined;
  const lineStart = before === undefined || first.breaks > 0 || '-*\u2022\u00b7'.includes(before.word);
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
  return { kind, from: at, to: colon, after: colon + 1, capitals, ownLine: lineStart };
}

function headingsOf(text: string, tokens: readonly Token[]): Heading[] {
  const headings: Heading[] = [];
  let at = 0;
  while (at < tokens.length) {
    const heading = headingAt(text, tokens, at);
    if (heading !== undefined) headings.push(heading);
    at = heading?.after ?? at + 1;
  }
  return headings;
}

/** Without any heading of findings, a blank line ends the history: what follows is the report itself. */
function blankLine(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < to; at += 1) if ((tokens[at]?.breaks ?? 0) > 1) return at;
  return to;
}

/** What the words of an unknown heading say: an organ opens a speaking section ("LIVER:"), a finding is no heading ("Calcifications: none"). */
export interface HeadingSays {
  readonly organ: (from: number, to: number) => boolean;
  readonly finding: (from: number, to: number) => boolean;
  /** Whose body: "FETUS A:", "MATERNAL:". */
  readonly body: (from: number, to: number) => boolean;
}

export function sectionsOf(text: string, tokens: readonly Token[], says: HeadingSays): readonly Section[] {
  const headings = headingsOf(text, tokens).filter(
    (heading) => heading.kind !== undefined || !says.finding(heading.from, heading.to),
  );
  const sections: Section[] = [
    { kind: 'speaking', headFrom: 0, headTo: 0, from: 0, to: headings[0]?.from ?? tokens.length },
  ];
  const lastSpeaking = headings.findLastIndex((heading) => heading.kind === 'speaking');
  let kind: SectionKind = 'speaking';
  let under: Section['under'];
  headings.forEach((heading, index) => {
    const opens = heading.kind ?? (heading.capitals || says.organ(heading.from, heading.to) ? 'speaking' : kind);
    kind = opens;
    const to = headings[index + 1]?.from ?? tokens.length;
    if (says.body(heading.from, heading.to)) under = { from: heading.from, to: heading.to };
    else if (heading.kind !== undefined) under = undefined;
    const head = { headFrom: heading.from, headTo: heading.to, ...(under === undefined ? {} : { under }) };
    const end = kind !== 'speaking' && index > lastSpeaking ? blankLine(tokens, heading.after, to) : to;
    sections.push({ kind, ...head, from: heading.after, to: end });
    if (end < to) {
      kind = 'speaking';
      sections.push({ kind, headFrom: end, headTo: end, from: end, to });
    }
  });
  return sections;
}
