import { SPELLINGS } from './lexicon/spellings.js';

const BEGINNINGS = new Map<string, (readonly [string, string])[]>();
for (const [british, american] of SPELLINGS.beginnings) {
  const letter = british.charAt(0);
  BEGINNINGS.set(letter, [...(BEGINNINGS.get(letter) ?? []), [british, american]]);
}

/** British to American beginnings and endings, so that the lexicons hold one spelling. */
export function normalized(word: string): string {
  const lower = word.toLowerCase().replaceAll('\u2019', "'");
  const base = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
  for (const [british, american] of BEGINNINGS.get(base.charAt(0)) ?? []) {
    if (base.startsWith(british)) return american + base.slice(british.length);
  }
  return SPELLINGS.words.get(base) ?? base;
}

/** Which letters a word has, a bit each: cheap to compare, so that most words are never compared letter by letter. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** A wrong letter takes away at most one that the right word has, and adds at most one. */
export const mayBeWithin = (letters: number, right: number, limit: number): boolean =>
  count(letters & ~right) <= limit && count(right & ~letters) <= limit;

function count(bits: number): number {
  let left = bits;
  let ones = 0;
  for (; left !== 0; left &= left - 1) ones += 1;
  return ones;
}

/** Edit distance (two letters swapped count one) of at most `limit`, else more than it; words are short, so the work is bounded. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: readonly number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
      const swapped = a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1);
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : Infinity;
      const steps = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same, swap);
      row.push(steps);
      least = Math.min(least, steps);
    }
    // Two rows on, a swap of letters still starts from here, and costs one more.
    if (least > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}
