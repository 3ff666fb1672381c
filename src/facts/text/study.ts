import type { Modality, Organ } from '../finding.js';
import { placesIn, type Place } from './anatomy.js';
import { OBSTETRIC, SURVEYS } from './lexicon/pregnancy-words.js';
import { MODALITY_WORDS, STUDY_ORGANS } from './lexicon/study-words.js';
import { Phrases } from './phrases.js';
import { tokensOf, type Token } from './tokens.js';

const MODALITIES = new Phrases<Modality>();
for (const [modality, words] of MODALITY_WORDS) for (const word of words) MODALITIES.add(word, modality);
const ORGANS_OF_STUDY = new Phrases<Organ | 'several'>();
for (const [organ, words] of STUDY_ORGANS) for (const word of words) ORGANS_OF_STUDY.add(word, organ);

/** The modality that the words of a study's title or category name ("Portable chest radiograph" is XR). */
export function modalityOf(words: string): Modality | undefined {
  const tokens = tokensOf(words);
  const found = MODALITIES.allIn(tokens, 0, tokens.length).map((hit) => hit.value);
  return found.includes('PET') ? 'PET' : found[0];
}

/** The organ of a study of one organ; undefined for "abdomen" or when the title names several. */
export function organOfStudy(words: string): Organ | undefined {
  const tokens = tokensOf(words);
  const found = new Set(ORGANS_OF_STUDY.allIn(tokens, 0, tokens.length).map((hit) => hit.value));
  const [organ] = found;
  return found.size === 1 && organ !== 'several' ? organ : undefined;
}

/** An examination of the unborn child: its organs are the fetus's unless the text says otherwise. */
export function isObstetric(words: string): boolean {
  const tokens = tokensOf(words);
  const surveys = tokens.some(
    (token, index) =>
      (token.word === 'anatomy' || token.word === 'anomaly') && SURVEYS.has(tokens[index + 1]?.word ?? ''),
  );
  return surveys || tokens.some((token) => OBSTETRIC.has(token.word));
}

/** Words that a name of a study has besides its modality and region. */
const STUDY_FILLERS: ReadonlySet<string> = new Set(
  'of the and with without or w o wo iv oral contrast both left right bilateral scan study exam examination limited complete single two three view views pa ap lateral portable follow up noncontrast nonenhanced unenhanced enhanced high resolution dynamic diagnostic screening report detailed second third first level plain series'.split(
    ' ',
  ),
);

/** "CT CHEST WITHOUT CONTRAST", "Ultrasound of the abdomen": a modality, a region, and nothing that tells of a finding. */
export function isStudyName(tokens: readonly Token[], from: number, to: number): boolean {
  let modality = false;
  let region = false;
  let at = from;
  while (at < to) {
    const token = tokens[at];
    const hit = MODALITIES.longestAt(tokens, at, to);
    const place = hit === undefined ? regionAt(tokens, at, to) : undefined;
    if (hit !== undefined) modality = true;
    else if (place !== undefined) region = true;
    else if (token?.kind === 'word' && !STUDY_FILLERS.has(token.word)) return false;
    at = hit?.to ?? place ?? at + 1;
  }
  return modality && region;
}

/** Where the region that begins here ends: an organ of a study, an obstetric word. */
function regionAt(tokens: readonly Token[], at: number, to: number): number | undefined {
  if (OBSTETRIC.has(tokens[at]?.word ?? '')) return at + 1;
  return ORGANS_OF_STUDY.longestAt(tokens, at, to)?.to;
}

/** A disease or place that the title names, when the title is no plain study name. */
export function placeInTitle(title: string): Organ | undefined {
  const tokens = tokensOf(title);
  const places: readonly Place[] = placesIn(tokens, 0, tokens.length);
  return (places.find((place) => place.value.weak === undefined) ?? places[0])?.value.organ;
}
