import { type Token, wordAt } from '../text/tokens.js';

/** British shorthand: 6/12 are months, 2/52 weeks. */
const SHORTHAND: ReadonlyMap<string, 'month' | 'week'> = new Map([
  ['12', 'month'],
  ['52', 'week'],
]);
const LEADS: ReadonlySet<string> = new Set(['in', 'at', 'after', 'within', 'every']);
/** So many words before "6/12" the word for looking again, and before that what makes it a date. */
const AGAIN_WITHIN = 2;
const DATED_WITHIN = 3;
const AGAIN: ReadonlySet<string> = new Set([
  'rpt',
  'repeat',
  'recheck',
  'rescan',
  'recall',
  'u',
  'fu',
  'followup',
  'up',
]);
const OF_A_DATE: ReadonlySet<string> = new Set(['see', 'seen', 'at', 'on', 'since', 'from', 'with', 'to', 'until']);

/** The unit of the number at `at`, when it is the first of "6/12" and no date. */
export function unitInShort(tokens: readonly Token[], at: number): 'month' | 'week' | undefined {
  const unit = wordAt(tokens, at + 1) === '/' ? SHORTHAND.get(wordAt(tokens, at + 2)) : undefined;
  if (unit === undefined || wordAt(tokens, at + 3) === '/' || wordAt(tokens, at - 1) === '/') return undefined;
  return LEADS.has(wordAt(tokens, at - 1)) || isAgainThen(tokens, at) ? unit : undefined;
}

/** "Rpt US 6/12", "f/u 3/12": a time behind a word for looking again, where it needs no preposition; elsewhere a date. */
function isAgainThen(tokens: readonly Token[], at: number): boolean {
  for (let again = at - 1; again >= at - AGAIN_WITHIN; again -= 1) {
    if (!AGAIN.has(wordAt(tokens, again))) continue;
    return !tokens.slice(Math.max(0, again - DATED_WITHIN), again).some(({ word }) => OF_A_DATE.has(word));
  }
  return false;
}
