import type { Span } from './span.js';
import { studyWordEnd } from './study.js';
import { type Token, wordAt } from './tokens.js';

const LONGEST = 14;
/** Words before the name of the study with which a report opens. */
const BEFORE: ReadonlySet<string> = new Set(['dedicated', 'a', 'an', 'this', 'is', 'routine', 'emergency', 'urgent']);

/** "Unenhanced CT head for seizures.": a report without headings may open with the study's name. */
export function openingStudy(tokens: readonly Token[]): Span | undefined {
  let from = 0;
  while (from < LONGEST && (BEFORE.has(wordAt(tokens, from)) || tokens[from]?.kind === 'mark')) from += 1;
  let modality = false;
  let region = false;
  let at = from;
  while (at < tokens.length && at < from + LONGEST) {
    const word =
      tokens[at]?.kind === 'word' && (at === from || tokens[at]?.breaks === 0) ? studyWordEnd(tokens, at) : undefined;
    if (word === undefined) break;
    modality ||= word.modality;
    region ||= word.region;
    at = word.to;
  }
  return modality && region ? { from, to: at } : undefined;
}
