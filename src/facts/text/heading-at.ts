import { addendumHeading } from './addendum-heading.js';
import { beforeDash } from './dash-heading.js';
import { colonAfter, LONGEST_HEADING } from './heading-colon.js';
import { fetusLabelsIn } from './fetus-label.js';
import { HEADINGS, kindOf, type SectionKind } from './heading-kinds.js';
import { isStudyName } from './study.js';
import { type Token, wordAt } from './tokens.js';

/** What the words of an unknown heading say: an organ opens a speaking section ("LIVER:"), a finding is no heading ("Calcifications: none"). */
export interface HeadingSays {
  readonly organ: (from: number, to: number) => boolean;
  readonly finding: (from: number, to: number) => boolean;
  /** Whose body: "FETUS A:", "MATERNAL:". */
  readonly body: (from: number, to: number) => boolean;
}

/** "Twin (A)" */
const LONGEST_LABEL = 4;
const DASHES = '-\u2013\u2014';

function isCapital(text: string, token: Token): boolean {
  const raw = text.slice(token.start, token.end);
  return raw === raw.toUpperCase();
}

const startsCapital = (text: string, token: Token | undefined): boolean =>
  token !== undefined && isCapital(text, { ...token, end: token.start + 1 });

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

/** Behind "**FINDINGS" the stars are no words, nor is the bracket of "[FINDINGS]" or "<FINDINGS>". */
const isDecoration = ({ word }: Token): boolean => '*#_=]>'.includes(word);

/** "FETUS A", "Twin #2" on a line of its own. */
const isOnlyLabel = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from <= LONGEST_LABEL &&
  wordAt(tokens, to - 1) !== '.' &&
  fetusLabelsIn(tokens, from, to).some(({ at }) => at === from);

/** On a line of its own, or before a dash, a known phrase or the name of a study needs no colon. */
function bareHeading(text: string, tokens: readonly Token[], from: number): FoundHeading | undefined {
  const hit = HEADINGS.longestAt(tokens, from, Math.min(from + LONGEST_HEADING, tokens.length));
  const end = lineEnd(tokens, from);
  const allCapital = (to: number): boolean => tokens.slice(from, to).every((token) => isCapital(text, token));
  if (hit !== undefined) {
    const next = tokens[hit.to];
    const capitals = allCapital(hit.to);
    // "FINDINGS - normal", "FINDINGS. Normal": the mark belongs to the heading.
    const marked =
      next !== undefined && ((DASHES.includes(next.word) && !next.glued) || (capitals && next.word === '.'));
    if (next === undefined || next.breaks > 0 || marked || isDecoration(next)) {
      return { kind: hit.value, from, to: hit.to, after: marked ? hit.to + 1 : hit.to, capitals };
    }
  }
  if (end === undefined) return undefined;
  const span = { from, to: end, after: end, capitals: allCapital(end) };
  if (isStudyName(tokens, from, end)) return { kind: 'speaking', ...span };
  return startsCapital(text, tokens[from]) && isOnlyLabel(tokens, from, end) ? { kind: undefined, ...span } : undefined;
}

/** "PANCREAS - fatty": capitals, or the name of an organ, before a dash. */
function dashed(text: string, tokens: readonly Token[], at: number, says: HeadingSays): FoundHeading | undefined {
  const first = tokens[at];
  if (first === undefined || !startsCapital(text, first)) return undefined;
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
    before === undefined || first.breaks > 0 || '-*#=_[<\u2022\u00b7'.includes(before.word) || isNumbered(tokens, at);
  const sentenceStart = lineStart || '.;:'.includes(before.word);
  if (!sentenceStart) return undefined;
  const added = addendumHeading(tokens, at, isCapital(text, first));
  if (added !== undefined && startsCapital(text, first)) {
    return { kind: 'speaking', capitals: isCapital(text, first), addendum: true, ...added };
  }
  const colon = colonAfter(tokens, at);
  if (colon === undefined) {
    return (lineStart ? bareHeading(text, tokens, at) : undefined) ?? dashed(text, tokens, at, says);
  }
  const words = tokens.slice(at, colon).filter((token) => token.kind === 'word');
  const capitals = words.every((token) => isCapital(text, token));
  const kind = kindOf(tokens, at, colon);
  if (!lineStart && !capitals && (kind === undefined || !startsCapital(text, first))) {
    return undefined;
  }
  return { kind, from: at, to: colon, after: colon + 1, capitals };
}
