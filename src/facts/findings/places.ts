import type { Meanings } from '../meanings.js';
import type { Claim, Statement } from './claim.js';

/** A part of a sentence that says how well a place is, not that it is calcified. */
const SPARED = /\b(?:normal|spared|unremarkable|preserved|intact|clear)\b/i;
const CALCIFIED = /calcif|mineral|dense/i;
/** From here on a part of a sentence denies. */
const DENIAL = /\b(?:no|not|without|sparing)\b/i;

/**
 * Every place that a claim names, as ValueSets of places mean it: "calcification of the pallida and dentate nuclei" has two,
 * though its site is one. The words of the site come first, then the clauses of the quote, without what they deny or spare.
 */
export function placesIn(
  { organ, site, quote }: Pick<Statement, 'organ' | 'site' | 'quote'>,
  meanings: Meanings,
): string[] {
  const words = [...(site === undefined ? [] : [site]), ...(quote === undefined ? [] : clausesOf(quote))];
  const named = words.flatMap((text) => meanings.inWords(text, 'place').flatMap((hit) => hit.values));
  return [...new Set(named.filter((meaning) => meaning.organs.includes(organ)).map(({ name }) => name))].sort();
}

export function placed(claim: Claim, meanings: Meanings): Claim {
  const places = placesIn(claim, meanings);
  return places.length === 0 ? claim : { ...claim, places };
}

function clausesOf(quote: string): string[] {
  return quote
    .split(/[.;,]/)
    .filter((clause) => !SPARED.test(clause) || CALCIFIED.test(clause))
    .map((clause) => clause.split(DENIAL, 1)[0] ?? '');
}
