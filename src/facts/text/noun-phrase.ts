import { COORDINATORS, DETERMINERS, FINITE, PERCEIVED, PREPOSITIONS } from './lexicon/grammar.js';
import type { Mention } from './mentions.js';
import type { Sentence } from './sentences.js';
import type { Span } from './span.js';
import type { Token } from './tokens.js';

/** No noun phrase has more words on one side of its calcium word; keeps hostile text linear. */
const LONGEST_SIDE = 12;

const ENDS_PHRASE: ReadonlySet<string> = new Set([
  ...PREPOSITIONS,
  ...FINITE,
  ...PERCEIVED,
  ...DETERMINERS,
  ...COORDINATORS,
  'no',
  'not',
  'but',
  'likely',
  'probably',
  'possibly',
  'possible',
  'suggesting',
  'representing',
  'consistent',
  'compatible',
  'suggestive',
  'which',
  'although',
  'again',
  'due',
  'causing',
  'measuring',
  'overlying',
  'versus',
  'vs',
  'related',
  'since',
]);

export function endsPhrase(token: Token | undefined): boolean {
  if (token === undefined) return true;
  if (token.kind === 'mark') return !'/\'"\u2018\u2019\u201c\u201d'.includes(token.word);
  return ENDS_PHRASE.has(token.word);
}

/** The noun phrase a mention stands in: words on both sides up to a preposition, verb, determiner or mark. */
export function nounPhraseOf(tokens: readonly Token[], sentence: Sentence, mention: Mention): Span {
  const first = Math.max(sentence.from, mention.from - LONGEST_SIDE);
  let from = mention.from;
  while (from > first && !endsPhrase(tokens[from - 1])) from -= 1;
  const last = Math.min(sentence.to, mention.to + LONGEST_SIDE);
  let to = mention.to;
  while (to < last && !endsPhrase(tokens[to])) to += 1;
  return { from, to };
}
