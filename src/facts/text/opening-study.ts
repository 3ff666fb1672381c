import type { Span } from './span.js';
import { studyWordEnd } from './study.js';
import type { Token } from './tokens.js';

/** Words before the name of the study with which a report opens. */
const BEFORE: ReadonlySet<string> = new Set(['dedicated', 'a', 'an', 'this', 'is', 'routine', 'emergency', 'urgent']);

/** "Unenhanced CT head for seizures.": a report without headings may open with the study's name. */
export function openingStudy(tokens: readonly Token[]): Span | undefined {
  const from = tokens.findIndex(({ kind, word }) => kind !== 'mark' && !BEFORE.has(word));
  let modality = false;
  let region = false;
  let at = from;
  while (tokens[at]?.kind === 'word' && (at === from || tokens[at]?.breaks === 0)) {
    const word = studyWordEnd(tokens, at);
    if (word === undefined) break;
    modality ||= word.modality;
    region ||= word.region;
    at = word.to;
  }
  return modality && region ? { from, to: at } : undefined;
}
