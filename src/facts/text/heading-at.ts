import { addendumHeading } from './addendum-heading.js';
import { beforeDash } from './dash-heading.js';
import { HISTORY_WORDS, SECTION_HEADINGS, SILENT_ALONE, SPEAKING_ALONE } from './lexicon/section-headings.js';
import { Phrases } from './phrases.js';
import { isStudyName } from './study.js';
import { type Token, wordAt } from './tokens.js';

/** `plan`: what is to be done; no finding, but read by whoever asks for follow-up. */
export type SectionKind = 'silent' | 'comparison' | 'plan' | 'speaking';

/** What the words of an unknown heading say: an organ opens a speaking section ("LIVER:"), a finding is no heading ("Calcifications: none"). */
export interface HeadingSays {
  readonly organ: (from: number, to: number) => boolean;
  readonly finding: (from: number, to: number) => boolean;
  /** Whose body: "FETUS A:", "MATERNAL:". */
  readonly body: (from: number, to: number) => boolean;
}

const LONGEST_HEADING = 9;
const LONGEST_LEADER = 40;
const KINDS = ['silent', 'comparison', 'speaking'] as const;
const HEADINGS = new Phrases<SectionKind>();
for (const kind of KINDS) for (const phrase of SECTION_HEADINGS[kind]) HEADINGS.add(phrase, kind);
const DASHES = '-\u2013\u2014';

const isHistory = (tokens: readonly Token[], at: number): boolean => HISTORY_WORDS.has(wordAt(tokens, at));

/** A speaking phrase decides ("study findings"), then a silent one at the start ("technique") or of history ("brief history"). */
function kindOf(tokens: readonly Token[], from: number, to: number): SectionKind | undefined {
  const words = tokens.slice(from, to).map((token) => token.word);
  if (SPEAKING_ALONE.has(words.join(' '))) return 'speaking';
  if (SILENT_ALONE.has(words.join(' '))) return 'silent';
  const hits = HEADINGS.allIn(tokens, from, to);
  if (hits.some((hit) => hit.value === 'speaking')) return 'speaking';
  return hits.find((hit) => hit.from === from || hit.value !== 'silent' || isHistory(tokens, hit.from))?.value;
}

function isCapital(text: string, token: Token): boolean {
  const raw = text.slice(token.start, token.end);
  return raw === raw.toUpperCase();
}

function colonAfter(tokens: readonly Token[], from: number): number | undefined {
  let leaders = 0;
  for (let at = from; at < tokens.length && at < from + LONGEST_HEADING + leaders; at += 1) {
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
  if (wordAt(tokens, at) !== '.') return false;
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

/** A heading as it stands: its words are the tokens `from` to `to`, what it heads begins at `after`. */
export interface FoundHeading {
  /** Undefined: none of the known headings ("LIVER:"). */
  readonly kind: SectionKind | undefined;
  readonly from: number;
  readonly to: number;
  readonly after: number;
  readonly capitals: boolean;
  readonly addendum?: true;
}

/** Behind "**FINDINGS" the stars are no words. */
const isDecoration = (token: Token | undefined): boolean => token !== undefined && '*#_='.includes(token.word);

/** On a line of its own, or before a dash, a known phrase or the name of a study needs no colon. */
function bareHeading(text: string, tokens: readonly Token[], from: number): FoundHeading | undefined {
  const hit = HEADINGS.longestAt(tokens, from, Math.min(from + LONGEST_HEADING, tokens.length));
  const end = lineEnd(tokens, from);
  const allCapital = (to: number): boolean => tokens.slice(from, to).every((token) => isCapital(text, token));
  if (hit !== undefined) {
    const next = tokens[hit.to];
    const capitals = allCapital(hit.to);
    const dash = next !== undefined && DASHES.includes(next.word) && !next.glued;
    if (next === undefined || next.breaks > 0 || dash || isDecoration(next)) {
      return { kind: hit.value, from, to: hit.to, after: dash ? hit.to + 1 : hit.to, capitals };
    }
  }
  if (end === undefined || !isStudyName(tokens, from, end)) return undefined;
  return { kind: 'speaking', from, to: end, after: end, capitals: allCapital(end) };
}

/** "PANCREAS - fatty": capitals, or the name of an organ, before a dash. */
function dashed(text: string, tokens: readonly Token[], at: number, says: HeadingSays): FoundHeading | undefined {
  const first = tokens[at];
  if (first === undefined || !isCapital(text, { ...first, end: first.start + 1 })) return undefined;
  const allCapital = (to: number): boolean =>
    tokens.slice(at, to).every((token) => isCapital(text, token)) && first.end - first.start > 1;
  const span = beforeDash(tokens, at, allCapital);
  if (span === undefined) return undefined;
  if (!allCapital(span.to) && !says.organ(span.from, span.to) && !says.body(span.from, span.to)) return undefined;
  return { kind: undefined, ...span, after: span.to + 1, capitals: false };
}

/** "2. LIVER ULTRASOUND" at the start of a line. */
function isNumbered(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at - 1];
  const number = tokens[at - 2];
  if (mark === undefined || number?.kind !== 'number' || !'.)'.includes(mark.word)) return false;
  return at === 2 || number.breaks > 0;
}

/** The heading that begins at this token: a known phrase, capitals before a colon or a dash, the name of a study. */
export function headingAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  says: HeadingSays,
): FoundHeading | undefined {
  const first = tokens[at];
  const before = tokens[at - 1];
  if (first?.kind !== 'word') return undefined;
  const lineStart =
    before === undefined || first.breaks > 0 || '-*#\u2022\u00b7'.includes(before.word) || isNumbered(tokens, at);
  const sentenceStart = lineStart || '.;:'.includes(before.word);
  if (!sentenceStart) return undefined;
  const added = addendumHeading(tokens, at, isCapital(text, first));
  if (added !== undefined && isCapital(text, { ...first, end: first.start + 1 })) {
    return { kind: 'speaking', capitals: isCapital(text, first), addendum: true, ...added };
  }
  const colon = colonAfter(tokens, at);
  if (colon === undefined) {
    return (lineStart ? bareHeading(text, tokens, at) : undefined) ?? dashed(text, tokens, at, says);
  }
  const words = tokens.slice(at, colon).filter((token) => token.kind === 'word');
  const capitals = words.every((token) => isCapital(text, token));
  const kind = kindOf(tokens, at, colon);
  if (!lineStart && !capitals && (kind === undefined || !isCapital(text, { ...first, end: first.start + 1 }))) {
    return undefined;
  }
  return { kind, from: at, to: colon, after: colon + 1, capitals };
}
