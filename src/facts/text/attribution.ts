import type { Organ } from '../finding.js';
import type { Place } from './anatomy.js';
import { governedBy, type Tie } from './governing.js';
import type { Mention } from './mentions.js';
import { nounPhraseOf } from './noun-phrase.js';
import type { Reading } from './reading.js';

/** An organ that a sentence leaves out and the text around it gives. */
export interface Carried {
  readonly organ: Organ;
  readonly place?: Place;
  readonly by: 'heading' | 'sentence before' | 'study';
}

/** How an organ was found for a mention; told by `findings --explain`. */
export type AttributionRule = Tie | Carried['by'] | 'the word itself' | 'granuloma of the chest' | 'beside' | 'nothing';

export interface Attribution {
  readonly organ: Organ;
  readonly place?: Place;
  readonly rule: AttributionRule;
}

const CHEST_SITES: ReadonlySet<string> = new Set(['heart', 'pleura', 'mediastinum']);

/** One attribution an organ that governs the mention; the mention's own organ ("nephrocalcinosis") comes first. */
export function attributionsOf(
  reading: Reading,
  mention: Mention,
  carried: Carried | undefined,
): readonly Attribution[] {
  const governed = governedBy(reading, mention);
  const strongPlace = governed.places.find((place) => place.value.weak === undefined);
  if (mention.organ !== undefined && (mention.weak === undefined || strongPlace === undefined)) {
    const place = governed.places.find((candidate) => candidate.value.organ === mention.organ);
    return [{ organ: mention.organ, ...(place === undefined ? {} : { place }), rule: 'the word itself' }];
  }
  const byOrgan = new Map<Organ, Attribution>();
  for (const place of governed.places) {
    const { organ } = place.value;
    if (!byOrgan.has(organ)) byOrgan.set(organ, { organ, place, rule: governed.tie });
  }
  const onlyRegion = byOrgan.size === 1 && strongPlace === undefined && carriesBetter(governed.places[0], carried);
  if (byOrgan.size > 0 && !onlyRegion) return [...byOrgan.values()];
  if (governed.beside !== undefined) return [{ organ: besideOrgan(governed.beside), rule: 'beside' }];
  if (isPulmonary(reading, mention, carried)) return [{ organ: 'lung', rule: 'granuloma of the chest' }];
  if (carried === undefined) return [{ organ: 'other', rule: 'nothing' }];
  const { organ, place, by } = carried;
  return [{ organ, ...(place === undefined ? {} : { place }), rule: by }];
}

/**
 * "upper quadrant", "pelvic": a region names no organ, so the organ of the study is better. "Segment VI" under a lung
 * heading is the lung's, and "a scar" is a scar of what is spoken of.
 */
function carriesBetter(place: Place | undefined, carried: Carried | undefined): boolean {
  if (place === undefined || carried === undefined) return false;
  const { organ, yields } = place.value;
  if (yields !== undefined) return yields === 'any' || yields.includes(carried.organ);
  return organ === 'other' && carried.by === 'study' && carried.organ !== 'other';
}

/** A granuloma told after the heart, the pleura or the mediastinum is the lung's. */
function isPulmonary({ tokens, sentence }: Reading, mention: Mention, carried: Carried | undefined): boolean {
  if (!CHEST_SITES.has(carried?.place?.value.site ?? '')) return false;
  const phrase = nounPhraseOf(tokens, sentence, mention);
  return tokens.slice(phrase.from, phrase.to).some((token) => token.word.startsWith('granuloma'));
}

/** Beside a bone lies soft tissue; beside anything else is nobody's organ. */
const besideOrgan = (beside: Place): Organ =>
  beside.value.site === 'bone or joint' || beside.value.organ === 'soft-tissue' ? 'soft-tissue' : 'other';
