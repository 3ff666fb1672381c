import { roundOf } from './addendum-heading.js';
import { headingAt, type FoundHeading, type HeadingSays } from './heading-at.js';
import { ADDENDUM_WORDS, ORIGINAL_REPORT, PLAN_WORDS } from './lexicon/section-headings.js';
import { isStudyName } from './study.js';
import { type Token, wordAt } from './tokens.js';

/** A heading of a report, and what it says of the text behind it. */
export interface Heading extends Omit<FoundHeading, 'addendum'> {
  readonly addendum: boolean;
  /** "ADDENDUM #2". */
  readonly round?: number;
  /** "ORIGINAL REPORT": what follows is no addendum. */
  readonly original: boolean;
  /** "CT CHEST:" names the study that what follows is about. */
  readonly study: boolean;
}

const holds = (tokens: readonly Token[], { from, to }: FoundHeading, words: ReadonlySet<string>): boolean =>
  tokens.slice(from, to).some((token) => words.has(token.word));

/** Every heading of a text: known phrases, capitals before a colon, names of studies; one pass. */
export function headingsOf(text: string, tokens: readonly Token[], says: HeadingSays): Heading[] {
  const headings: Heading[] = [];
  let at = 0;
  while (at < tokens.length) {
    const found = headingAt(text, tokens, at, says);
    if (found !== undefined) {
      const addendum = found.addendum ?? holds(tokens, found, ADDENDUM_WORDS);
      const original = holds(tokens, found, ORIGINAL_REPORT);
      const study = found.kind !== 'silent' && isStudyName(tokens, found.from, found.to);
      const round = addendum ? roundOf(tokens, found) : undefined;
      const isPlan = found.kind === 'silent' && PLAN_WORDS.has(wordAt(tokens, found.from));
      headings.push({
        ...found,
        kind: isPlan ? 'plan' : found.kind,
        addendum: addendum && !original,
        original,
        study,
        ...(round === undefined ? {} : { round }),
      });
    }
    at = found?.after ?? at + 1;
  }
  return headings;
}
