import { SPELLINGS } from './lexicon/spellings.js';

/** British to American beginnings and endings, so that the lexicons hold one spelling. */
export function normalized(word: string): string {
  const lower = word.toLowerCase().replaceAll('\u2019', "'");
  const base = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
  for (const [british, american] of SPELLINGS.beginnings) {
    if (base.startsWith(british)) return american + base.slice(british.length);
  }
  return SPELLINGS.words.get(base) ?? base;
}

/** Edit distance (two letters swapped count one) of at most `limit`, else more than it; words are short, so the work is bounded. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: readonly number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
      const swapped = i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1);
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same, swap));
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}
