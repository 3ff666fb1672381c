import type { Laterality, Organ } from '../finding.js';
import { placesIn } from './anatomy.js';
import { FETAL, MATERNAL } from './lexicon/pregnancy-words.js';
import { OF_A_PAIR } from './lexicon/side-words.js';
import { isOnlySides } from './only-sides.js';
import { type Reading } from './reading.js';
import { joined, sideWordAt } from './sides.js';
import { type Token, wordAt } from './tokens.js';

/** "LEFT KIDNEY:", "RIGHT:", or the heading these stand under; "TWIN A (maternal right)" tells nothing of an organ. */
export function sideOfHeading({ tokens, sentence }: Reading, organ: Organ): Laterality | undefined {
  const { headFrom, headTo, under } = sentence.section;
  for (const head of [{ from: headFrom, to: headTo }, under]) {
    if (head === undefined) continue;
    const places = placesIn(tokens, head.from, head.to);
    const onlySides = isOnlySides(tokens, head);
    const somebody = tokens.slice(head.from, head.to).some(({ word }) => FETAL.has(word) || MATERNAL.has(word));
    const named = places.length === 0 ? !somebody : places.some((place) => place.value.organ === organ);
    if (!onlySides && !named) continue;
    const found = new Set<Laterality>();
    for (let at = head.from; at < head.to; at += 1) {
      const side = OF_A_PAIR.has(wordAt(tokens, at)) ? 'bilateral' : sideWordAt(tokens, at);
      if (side !== undefined) found.add(side);
    }
    if (found.size > 0) return joined(found);
  }
  return undefined;
}

/** The one side that the words of a title name. */
export function sideNamedIn(tokens: readonly Token[]): Laterality | undefined {
  const found = new Set<Laterality>();
  for (let at = 0; at < tokens.length; at += 1) {
    const side = sideWordAt(tokens, at);
    if (side !== undefined) found.add(side);
  }
  return found.size === 1 && !found.has('bilateral') ? joined(found) : undefined;
}
