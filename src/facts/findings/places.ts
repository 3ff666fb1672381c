import type { Meanings } from '../meanings.js';
import type { Claim, Statement } from './claim.js';

/** A part of a sentence that says how well a place is, not that it is calcified. */
const SPARED = /\b(?:normal|spared|unremarkable|preserved|intact|clear|free|uninvolved|unaffected)\b/i;
/** "The thalamus is not involved": the denial stands behind the place. */
const DENIED_BEHIND = /\bnot (?:involved|affected|calcified|mineral(?:is|iz)ed)\b/i;
const CALCIFIED = /calcif|mineral|dense/i;
/** A part of the body, as limbs and walls have them. */
const PART = 'place-part-';
const OF_THE_FRAME: ReadonlySet<string> = new Set(['soft-tissue', 'other', 'artery']);
/** From here on a part of a sentence denies. */
const DENIAL = /\b(?:no|not|without|sparing|spares|except|excluding)\b/i;

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
  return [...new Set(named.filter((meaning) => meaning.organs.includes(organ)).map(nameOf))].sort();
}

/** Parts of the body that some words name: "place-part-thigh". */
export function partsNamed(words: readonly string[], meanings: Meanings): string[] {
  return partsIn(words.flatMap((text) => meanings.inWords(text, 'place').flatMap((hit) => hit.values.map(nameOf))));
}

export function partsIn(places: readonly string[] = []): string[] {
  return [...new Set(places.filter((name) => name.startsWith(PART)))].sort();
}

/** Limbs, walls and vessels are told by the part of the body that they are of. */
export function isOfTheFrame(organ: string): boolean {
  return OF_THE_FRAME.has(organ);
}

/** The name of the examination tells the part of the body where the sentence leaves it out. */
export function placed(claim: Claim, meanings: Meanings): Claim {
  const named = placesIn(claim, meanings);
  const isInAPart = partsIn(named).length > 0 || !OF_THE_FRAME.has(claim.organ) || claim.study === undefined;
  const places = isInAPart ? named : [...named, ...partsNamed([claim.study], meanings)];
  return places.length === 0 ? claim : { ...claim, places };
}

const nameOf = ({ name }: { readonly name: string }): string => name;

function clausesOf(quote: string): string[] {
  return quote
    .split(/[.;,]/)
    .map((clause) => clause.replace(DENIED_BEHIND, 'spared'))
    .filter((clause) => !SPARED.test(clause) || CALCIFIED.test(clause))
    .map((clause) => clause.split(DENIAL, 1)[0] ?? '');
}
