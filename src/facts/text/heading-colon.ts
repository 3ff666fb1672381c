import { type Token, wordAt } from './tokens.js';

/** So many words a heading has at most. */
export const LONGEST_HEADING = 9;
const MOST_UNCOUNTED = 40;

/** The colon of a heading; leaders and what stands in brackets ("HISTORY (as given by the ward):") make it no longer. */
export function colonAfter(tokens: readonly Token[], from: number): number | undefined {
  let uncounted = 0;
  let bracketed = false;
  for (let at = from; at < tokens.length && at < from + LONGEST_HEADING + uncounted; at += 1) {
    const token = tokens[at];
    bracketed = token?.word === '(' || (bracketed && token?.word !== ')');
    if ((bracketed || isLeader(tokens, at)) && uncounted < MOST_UNCOUNTED) uncounted += 1;
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
