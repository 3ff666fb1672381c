import type { Heading } from './headings.js';
import { BODY_HEADINGS, EXAM_WORDS } from './lexicon/section-headings.js';
import type { Token } from './tokens.js';

/** A line this short ends where its words end: nothing wrapped it. */
const FULL_LINE = 55;

/**
 * Where a section that makes no finding ends, when no heading opens the report itself: at the next blank line, or, when it
 * stands on the line of its heading ("Indication: cough."), at the end of that line. A history over several lines under a
 * heading of its own goes on to the blank line.
 */
export function silentEnd(
  text: string,
  tokens: readonly Token[],
  heading: Heading,
  to: number,
  next: Heading | undefined,
): number {
  if (next !== undefined && !isExamination(tokens, next) && holdsOn(tokens, heading, next)) return to;
  // A plan goes on over its lines.
  const inline = tokens[heading.after]?.breaks === 0 && heading.kind !== 'plan';
  for (let at = heading.after + 1; at < to; at += 1) {
    const breaks = tokens[at]?.breaks ?? 0;
    if (breaks > 1) return at;
    if (breaks === 1 && inline && endsLine(text, tokens, at)) return at;
  }
  return to;
}

/** "EXAM 2:" opens another study; the body of this one stands before it. */
export const isExamination = (tokens: readonly Token[], { kind, from, to }: Heading): boolean =>
  kind === 'silent' && tokens.slice(from, to).some((token) => EXAM_WORDS.has(token.word));

/** A history goes on until the body opens; the names of the studies do not reach to "Right:" and its kidney. */
function holdsOn(tokens: readonly Token[], heading: Heading, next: Heading): boolean {
  if (next.kind === 'speaking') return opensBody(tokens, next);
  return next.kind !== undefined || !isExamination(tokens, heading);
}

/** "FINDINGS:", "REPORT:": the body of the report; an impression only sums it up. */
const opensBody = (tokens: readonly Token[], { from, to }: Heading): boolean =>
  tokens.slice(from, to).some((token) => BODY_HEADINGS.has(token.word));

/** The line before `at` was not wrapped: it ends with a mark of its own, or long before a line is full. */
function endsLine(text: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return true;
  if ('.?!;'.includes(before.word)) return true;
  const line = Math.max(text.lastIndexOf('\n', before.start), before.start - FULL_LINE);
  return before.end - line < FULL_LINE;
}
