import { CLAUSE_STARTS, type Reading } from './reading.js';
import type { Mention } from './mentions.js';
import type { Span } from './noun-phrase.js';

/** A card quotes at most so many words (design.md, section 4). */
const MOST_WORDS = 12;

export interface Quote {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** The exact words around a mention: its clause, cut to twelve words that still hold the mention and, if it can, the place. */
export function quoteAround(text: string, reading: Reading, mention: Mention, place: Span | undefined): Quote {
  const { tokens, sentence } = reading;
  let from = mention.from;
  let to = mention.to;
  const words = (): number => tokens.slice(from, to).filter((token) => token.kind !== 'mark').length;
  const widest = {
    from: Math.min(mention.from, place?.from ?? mention.from),
    to: Math.max(mention.to, place?.to ?? mention.to),
  };
  if (tokens.slice(widest.from, widest.to).filter((token) => token.kind !== 'mark').length <= MOST_WORDS) {
    ({ from, to } = widest);
  }
  while (from > sentence.from && words() < MOST_WORDS && ![',', '(', ':'].includes(tokens[from - 1]?.word ?? '')) {
    if (CLAUSE_STARTS.longestAt(tokens, from, to) !== undefined) break;
    from -= 1;
  }
  while (to < sentence.to && words() < MOST_WORDS && CLAUSE_STARTS.longestAt(tokens, to, sentence.to) === undefined) {
    to += 1;
  }
  while (to > mention.to && tokens[to - 1]?.kind === 'mark' && tokens[to - 1]?.word !== ')') to -= 1;
  while (from < mention.from && tokens[from]?.kind === 'mark' && tokens[from]?.word !== '(') from += 1;
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return { quote: text.slice(start, end), start, end };
}
