/** In words only: no code of severity was verified. "Not severe" is not. */
const SEVERE = /(?<!\b(?:not|non|never|less)[ -])\bsevere\b/i;

export function saysSevere(words: readonly string[]): boolean {
  return words.some((text) => SEVERE.test(text));
}
