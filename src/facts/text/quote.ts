import type { Mention } from './mentions.js';
import type { Span } from './span.js';
import { CLAUSE_STARTS, wordAt, type Reading } from './reading.js';
import type { Token } from './tokens.js';

/** A card quotes at most so many words (design.md, section 4). */
const MOST_WORDS = 12;
const ENDS_LEFT: ReadonlySet<string> = new Set([',', '(', ':']);

export interface Quote {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** Words as a reader counts them: what stands between blanks. */
function wordsIn(tokens: readonly Token[], from: number, to: number): number {
  let words = 0;
  for (let at = from; at < to; at += 1) if (at === from || tokens[at]?.glued === false) words += 1;
  return words;
}

/** Words that want another one after them; a number without its unit says something else than the report did. */
const WANTS_MORE: ReadonlySet<string> = new Set(
  'a an the of in at on to by for with within without and or but as from measuring measures is are no'.split(' '),
);

function isLooseEnd(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  const token = tokens[at];
  if (token?.kind === 'mark') return word !== ')';
  return WANTS_MORE.has(word) || /^[\d.]+$/.test(word);
}

/** The exact words around a mention: its clause, cut to twelve words that hold the mention and, if they can, the place. */
export function quoteAround(text: string, reading: Reading, mention: Mention, place: Span | undefined): Quote {
  const { tokens, sentence } = reading;
  let { from, to } = mention;
  const widest = { from: Math.min(from, place?.from ?? from), to: Math.max(to, place?.to ?? to) };
  if (wordsIn(tokens, widest.from, widest.to) <= MOST_WORDS) ({ from, to } = widest);
  let words = wordsIn(tokens, from, to);
  const counts = (at: number): number => (tokens[at]?.glued === false ? 1 : 0);
  while (from > sentence.from && words + 1 <= MOST_WORDS && !ENDS_LEFT.has(wordAt(tokens, from - 1))) {
    if (CLAUSE_STARTS.longestAt(tokens, from, to) !== undefined) break;
    words += counts(from);
    from -= 1;
  }
  while (to < sentence.to && words + counts(to) <= MOST_WORDS) {
    if (CLAUSE_STARTS.longestAt(tokens, to, sentence.to) !== undefined) break;
    words += counts(to);
    to += 1;
  }
  while (to > mention.to && isLooseEnd(tokens, to - 1)) to -= 1;
  while (from < mention.from && tokens[from]?.kind === 'mark' && wordAt(tokens, from) !== '(') from += 1;
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return { quote: text.slice(start, end), start, end };
}
