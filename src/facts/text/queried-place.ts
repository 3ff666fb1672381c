import type { Governed } from './governed.js';
import { closesClause, reachBefore } from './reach.js';
import type { Reading } from './reading.js';
import type { Span } from './span.js';
import { wordAt } from './tokens.js';

/** On a plain film one thing lies over another: where such a word stands, nobody saw in which of them it is. */
const SUPERPOSED: ReadonlySet<string> = new Set([
  'over',
  'overlying',
  'overlies',
  'overlie',
  'projecting',
  'projected',
]);

/** "Calcification projected over the renal shadow, ?costal cartilage": another place is asked about, so the first is in doubt. */
export function governanceOfQueriedPlace({ tokens, sentence, placeAt }: Reading, hit: Span): Governed | undefined {
  const place = placeAt.get(hit.to);
  const isAside = [',', '('].includes(wordAt(tokens, hit.from - 1));
  if (place === undefined || !isAside || !closesClause(tokens, place.to, sentence.to)) return undefined;
  const from = reachBefore(tokens, hit.from - 1, sentence.from);
  const isSuperposed = tokens.slice(from, hit.from).some(({ word }) => SUPERPOSED.has(word));
  return isSuperposed ? { effect: 'doubt', from, to: hit.from } : undefined;
}
