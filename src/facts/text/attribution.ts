import { wordAt } from './tokens.js';
import type { Organ } from '../finding.js';
import type { Place } from './anatomy.js';
import { organBeside, staysIn } from './beside.js';
import { governedBy, STONELESS, type Tie } from './governing.js';
import type { Mention } from './mentions.js';
import { COORDINATORS } from './lexicon/grammar.js';
import { OTHER_THINGS } from './lexicon/lesions.js';
import { isMassWord } from './mass-words.js';
import { nounPhraseOf } from './noun-phrase.js';
import type { Reading } from './reading.js';

/** An organ that a sentence leaves out and the text around it gives. */
export interface Carried {
  readonly organ: Organ;
  readonly place?: Place | undefined;
  readonly by: 'heading' | 'sentence before' | 'study' | 'findings before';
  /** The study names a part of the body that is none of the organs ("US thyroid"). */
  readonly elsewhere?: boolean;
  /** Further organs of the heading: what is denied is denied of them too. */
  readonly others?: readonly Place[];
}

/** How an organ was found for a mention; told by `findings --explain`. */
export type AttributionRule =
  Tie | Carried['by'] | 'the word itself' | 'granuloma of the chest' | 'beside' | 'pole of a kidney' | 'nothing';

export interface Attribution {
  readonly organ: Organ;
  readonly place?: Place | undefined;
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
  const lining = liningOf(reading, mention, carried);
  if (lining !== undefined && strongPlace === undefined) return [lining];
  if (mention.organ !== undefined && (mention.weak === undefined || strongPlace === undefined)) {
    const place = governed.places.find((candidate) => candidate.value.organ === mention.organ);
    return [...sharingWord(reading, mention), { organ: mention.organ, place, rule: 'the word itself' }];
  }
  const byOrgan = new Map<Organ, Attribution>();
  for (const place of governed.places) {
    const { organ } = place.value;
    if (!byOrgan.has(organ)) byOrgan.set(organ, { organ, place, rule: governed.tie });
  }
  const onlyRegion =
    byOrgan.size === 1 && strongPlace === undefined && carriesBetter(reading, governed.places[0], carried);
  if (byOrgan.size > 0 && !onlyRegion) return [...byOrgan.values()];
  if (governed.beside !== undefined) return [besideAttribution(reading, mention, governed.beside, carried)];
  if (isPulmonary(reading, mention, carried)) return [{ organ: 'lung', rule: 'granuloma of the chest' }];
  if (carried === undefined || (mention.kind === 'calculus' && STONELESS.has(carried.organ))) {
    return [{ organ: 'other', rule: 'nothing' }];
  }
  const pole = poleOfKidney(reading, carried);
  if (pole !== undefined) return [{ organ: 'kidney', place: pole, rule: 'pole of a kidney' }];
  return [given(carried)];
}

/** The liver, the pancreas and the stomach have no poles: after them "the left lower pole" is a kidney's. */
function poleOfKidney({ places }: Reading, { organ, by }: Carried): Place | undefined {
  if (by === 'heading' || !POLELESS.has(organ)) return undefined;
  return places.find(({ value }) => value.onlyStones === true);
}

const POLELESS: ReadonlySet<Organ> = new Set<Organ>(['liver', 'pancreas', 'stomach']);

/**
 * "Stomach, antrum, biopsy: mucosal calcinosis" is the stomach's: a weak word takes the organ of its heading, and a mucosa is that
 * of the organ spoken of.
 */
function liningOf(
  { tokens, sentence }: Reading,
  mention: Mention,
  carried: Carried | undefined,
): Attribution | undefined {
  if (mention.weak === undefined || mention.morphology !== undefined) return undefined;
  if (carried === undefined || carried.organ === 'other') return undefined;
  const phrase = nounPhraseOf(tokens, sentence, mention);
  const isMucosal = tokens.slice(phrase.from, phrase.to).some((token) => token.word === 'mucosal');
  if (carried.by !== 'heading' && !isMucosal) return undefined;
  return given(carried);
}

/** "renal or ureteral stones": the organ before the "or" has the same noun. */
function sharingWord({ tokens, places }: Reading, mention: Mention): readonly Attribution[] {
  const joint = wordAt(tokens, mention.from - 1);
  if (!COORDINATORS.has(joint) && joint !== '/') return [];
  // "hepatic cyst or gallstones": the first has a noun of its own.
  if (isMassWord(tokens, mention.from - 2) || OTHER_THINGS.has(wordAt(tokens, mention.from - 2))) return [];
  const place = places.find((one) => one.to === mention.from - 1 && one.value.organ !== mention.organ);
  return place === undefined ? [] : [{ organ: place.value.organ, place, rule: 'own phrase' }];
}

/**
 * "upper quadrant", "pelvic": a region names no organ, so the organ of the study is better. "Segment VI" under a lung
 * heading is the lung's unless the sentence speaks of the abdomen, and "a scar" is a scar of what is spoken of.
 */
function carriesBetter({ places }: Reading, place: Place | undefined, carried: Carried | undefined): boolean {
  if (place === undefined || carried === undefined) return false;
  const { organ, yields } = place.value;
  if (yields === 'any') return carried.organ !== 'other' || carried.by !== 'study' || carried.elsewhere === true;
  if (yields !== undefined) {
    return yields.includes(carried.organ) && !places.some(({ value }) => value.site === 'abdomen');
  }
  return organ === 'other' && carried.by === 'study' && carried.organ !== 'other';
}

/** A granuloma and a parenchyma told after the heart, the pleura or the mediastinum are the lung's. */
function isPulmonary({ tokens, sentence }: Reading, mention: Mention, carried: Carried | undefined): boolean {
  if (!CHEST_SITES.has(carried?.place?.value.site ?? '')) return false;
  const phrase = nounPhraseOf(tokens, sentence, mention);
  return tokens
    .slice(phrase.from, phrase.to)
    .some(({ word }) => word.startsWith('granuloma') || word === 'parenchymal');
}

/** What a heading says holds; what the study or a sentence before says holds for what lies in an organ. */
function besideAttribution(
  reading: Reading,
  mention: Mention,
  beside: Place,
  carried: Carried | undefined,
): Attribution {
  const organ = carried?.organ ?? 'other';
  const stays = carried?.by === 'heading' || staysIn(organ, reading, mention, beside);
  return carried !== undefined && organ !== 'other' && stays
    ? given(carried)
    : { organ: organBeside(beside), rule: 'beside' };
}

const given = ({ organ, place, by }: Carried): Attribution => ({ organ, place, rule: by });
