import type { ConditionFact } from './facts.js';
import { partsNamed } from './findings/places.js';
import { lateralityIn } from './findings/site.js';
import type { Meanings } from './meanings.js';

/** The part of the body and the side that a symptom is told of: "pain in left thigh" (DYS-6); a disease is told by its name. */
export function placeOfSymptom(
  names: readonly string[],
  words: readonly string[],
  meanings: Meanings,
): Pick<ConditionFact, 'places' | 'laterality'> {
  if (!names.some((name) => name.startsWith('symptom-'))) return {};
  const places = partsNamed(words, meanings);
  const laterality = lateralityIn(words);
  return {
    ...(places.length === 0 ? {} : { places }),
    ...(laterality === undefined ? {} : { laterality }),
  };
}
