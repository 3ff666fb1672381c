import { wordAt } from './tokens.js';
import type { Mention } from './mentions.js';
import { type Reading } from './reading.js';

const words = (all: string): ReadonlySet<string> => new Set(all.split(' '));

/** What may stand between what an older scan saw and the word that there is none now. */
const BETWEEN = words(
  'on at in the a prior previous last earlier older scan ultrasound us study exam examination report seen noted found was were is are and or but , ; . - \u2013',
);
const TODAY = words('today now currently presently');
const NONE = words('none absent negative gone resolved nil');
const SEEN = words('seen visible visualized identified present noted found demonstrated');
/** So far behind the sign, into the next sentence at most. */
const WITHIN = 14;

/** "Prior scan showed ascites; today none.", "Ascites on the prior scan, not seen today.": it is past. */
export function isGoneToday({ tokens, mentions }: Reading, { to }: Mention): boolean {
  const isSign = (at: number): boolean => mentions.some((one) => one.from <= at && at < one.to);
  for (let at = to; at < Math.min(tokens.length, to + WITHIN); at += 1) {
    if (saysGone((ahead) => wordAt(tokens, at + ahead))) return true;
    if (!isSign(at) && !BETWEEN.has(wordAt(tokens, at))) return false;
  }
  return false;
}

/** "today none", "none today", "none seen today", "not seen today", "no longer seen". */
function saysGone(word: (ahead: number) => string): boolean {
  if (TODAY.has(word(0))) return NONE.has(word(1)) || (word(1) === 'not' && SEEN.has(word(2)));
  if (word(0) === 'no' && word(1) === 'longer') return SEEN.has(word(2));
  if (NONE.has(word(0))) return TODAY.has(word(1)) || (SEEN.has(word(1)) && TODAY.has(word(2)));
  return word(0) === 'not' && SEEN.has(word(1)) && TODAY.has(word(2));
}
