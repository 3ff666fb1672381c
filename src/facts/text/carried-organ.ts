import type { Organ } from '../finding.js';
import { placesIn, type Place } from './anatomy.js';
import type { Carried } from './attribution.js';
import { SUMMING_UP } from './lexicon/section-headings.js';
import { strongest } from './reading.js';
import type { Section } from './sections.js';
import type { Token } from './tokens.js';

/** The organ that a heading gives to what it heads; several organs share a denial ("KIDNEYS/URETERS: no stones"). */
export function carriedByHeading(
  tokens: readonly Token[],
  section: Section,
  studied: Organ | undefined,
): Carried | undefined {
  // A heading that only hints at an organ ("Adenoma of segment IV:") tells it; a region ("PELVIS:") does not.
  const head = section.over ?? { from: section.headFrom, to: section.headTo };
  const named = strongest(placesIn(tokens, head.from, head.to));
  const places = named.filter(({ value }) => value.weak === undefined || value.organ !== 'other');
  const [place] = places;
  if (place === undefined) return elsewhere(named, studied);
  // "Right lobe:" is the liver's, unless the study is of the thyroid.
  if (place.value.yields !== undefined && studied !== undefined && studied !== place.value.organ) return undefined;
  const others = places.filter((other, index) => isFirstOf(places, other, index)).slice(1);
  return { organ: place.value.organ, place, by: 'heading', ...(others.length === 0 ? {} : { others }) };
}

/** "Upper abdomen:" in a report on the chest: what stands under it is nothing of the chest. */
function elsewhere(named: readonly Place[], studied: Organ | undefined): Carried | undefined {
  if (studied === undefined || !ABOVE_THE_ABDOMEN.has(studied)) return undefined;
  const place = named.find(({ value }) => value.site === 'abdomen');
  return place === undefined ? undefined : { organ: 'other', place, by: 'heading' };
}

const ABOVE_THE_ABDOMEN: ReadonlySet<Organ> = new Set<Organ>(['lung', 'valve', 'brain']);

const isFirstOf = (places: readonly Place[], place: Place, index: number): boolean =>
  places.findIndex(({ value }) => value.organ === place.value.organ) === index;

/** An impression that names no organ speaks of the only one that the findings before it are in. */
export class OrgansFound {
  readonly #organs = new Set<Organ>();

  note(organs: readonly Organ[]): void {
    for (const organ of organs) this.#organs.add(organ);
  }

  carriedTo(tokens: readonly Token[], { headFrom, headTo }: Section): Carried | undefined {
    const [organ] = this.#organs;
    if (organ === undefined || this.#organs.size > 1) return undefined;
    const summary = tokens.slice(headFrom, headTo).some(({ word }) => SUMMING_UP.has(word));
    return summary ? { organ, by: 'findings before' } : undefined;
  }
}
