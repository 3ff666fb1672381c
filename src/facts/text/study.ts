import type { Modality, Organ } from '../finding.js';
import { placesIn, type Place } from './anatomy.js';
import { BORN, OBSTETRIC, OF_PREGNANCY, SURVEYED, SURVEYS } from './lexicon/pregnancy-words.js';
import { MODALITY_WORDS, STUDY_ORGANS } from './lexicon/study-words.js';
import { Phrases } from './phrases.js';
import { tokensOf, type Token, wordAt } from './tokens.js';

const MODALITIES = new Phrases<Modality>();
for (const [modality, words] of MODALITY_WORDS) for (const word of words) MODALITIES.add(word, modality);
const ORGANS_OF_STUDY = new Phrases<Organ | 'several'>();
for (const [organ, words] of STUDY_ORGANS) for (const word of words) ORGANS_OF_STUDY.add(word, organ);

/** The modality that the words of a study's title or category name ("Portable chest radiograph" is XR). */
export function modalityOf(words: string): Modality | undefined {
  const tokens = tokensOf(words);
  const found = MODALITIES.allIn(tokens, 0, tokens.length).map((hit) => hit.value);
  return found.includes('PET') ? 'PET' : (found.find((one) => one !== 'OTHER') ?? found[0]);
}

/** The organ of a study of one organ; undefined for "abdomen" or when the title names several. */
export const organOfStudy = (words: string): Organ | undefined => organIn(tokensOf(words));

function organIn(tokens: readonly Token[]): Organ | undefined {
  const found = regionsIn(tokens);
  const [organ] = found;
  return found.size === 1 && organ !== 'several' ? organ : undefined;
}

function regionsIn(tokens: readonly Token[]): ReadonlySet<Organ | 'several'> {
  return new Set(ORGANS_OF_STUDY.allIn(tokens, 0, tokens.length).map((hit) => hit.value));
}

/** "CT chest, abdomen and pelvis", "US liver and kidneys": a calcification without a place may lie in any of them. */
function isOfSeveralRegions(tokens: readonly Token[]): boolean {
  const found = regionsIn(tokens);
  return found.size > 1 && (found.has('lung') || found.has('brain') || !found.has('several'));
}

/** "Anomaly scan", "20-week scan": two words that name an examination of the unborn child only together. */
function isSurvey(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (!SURVEYED.has(word) || !SURVEYS.has(wordAt(tokens, at + 1))) return false;
  if (word === 'week' || word === 'weeks') return tokens[at - 1]?.kind === 'number';
  if (word === 'ii' || word === '2') return wordAt(tokens, at - 1) === 'level';
  return word !== 'level';
}

/**
 * An examination of the unborn child: its organs are the fetus's unless the text says otherwise. A region of the woman
 * ("MRI abdomen of a pregnant patient") leaves it hers.
 */
export const isObstetric = (words: string): boolean => isOfUnborn(tokensOf(words));

function isOfUnborn(tokens: readonly Token[]): boolean {
  if (tokens.some((token) => OBSTETRIC.has(token.word))) return true;
  const ofPregnancy = tokens.some((token, index) => OF_PREGNANCY.has(token.word) || isSurvey(tokens, index));
  return ofPregnancy && !namesRegion(tokens);
}

/** What the words of a study's name say of what is examined, and of whom. */
export interface StudyName {
  /** The one organ of the study, else the disease or place that a title which is no plain name of a study names. */
  readonly organ: Organ | undefined;
  /** A part of the body without an organ of ours ("US thyroid"), not only a region ("CT abdomen"). */
  readonly elsewhere: boolean;
  readonly obstetric: boolean;
  /** The modality and the region are of somebody born. */
  readonly another: boolean;
  /** The child is born, so that "twin A" is its name. */
  readonly born: boolean;
  /** The patient is with child, whatever is examined of her. */
  readonly pregnant: boolean;
}

export function studyNamed(tokens: readonly Token[]): StudyName {
  const obstetric = isOfUnborn(tokens);
  return {
    organ: isOfSeveralRegions(tokens) ? undefined : (organIn(tokens) ?? placeNamed(tokens)),
    elsewhere: placesIn(tokens, 0, tokens.length).some(
      ({ value }) => value.weak === undefined && value.organ === 'other',
    ),
    obstetric,
    another: !obstetric && namesRegion(tokens),
    born: tokens.some((token) => BORN.has(token.word)),
    pregnant: obstetric || tokens.some((token) => OF_PREGNANCY.has(token.word)),
  };
}

const RADIATION: ReadonlySet<Modality> = new Set(['CT', 'XR', 'PET', 'NM']);

function namesRegion(tokens: readonly Token[]): boolean {
  const modalities = MODALITIES.allIn(tokens, 0, tokens.length);
  if (modalities.some(({ value }) => RADIATION.has(value))) return true;
  return ORGANS_OF_STUDY.allIn(tokens, 0, tokens.length).length > 0;
}

/** Words that a name of a study has besides its modality and region. */
const STUDY_FILLERS: ReadonlySet<string> = new Set(
  'of the and with without or w o wo iv oral contrast both left right bilateral scan study exam examination limited complete single two three view views pa ap lateral portable follow up noncontrast nonenhanced unenhanced enhanced high resolution dynamic diagnostic screening report detailed second third first level plain series digital dedicated routine whole entire anomaly anatomy growth dating targeted'.split(
    ' ',
  ),
);

/** What a word of a study's name says, and where it ends; undefined when it belongs to no such name. */
export function studyWordEnd(
  tokens: readonly Token[],
  at: number,
  to = tokens.length,
): { readonly modality: boolean; readonly region: boolean; readonly to: number } | undefined {
  const modality = MODALITIES.longestAt(tokens, at, to);
  const region = regionAt(tokens, at, to);
  if (modality !== undefined || region !== undefined) {
    // "Mammogram" is both.
    return {
      modality: modality !== undefined,
      region: region !== undefined,
      to: Math.max(modality?.to ?? 0, region ?? 0),
    };
  }
  const token = tokens[at];
  return token?.kind === 'word' && !STUDY_FILLERS.has(token.word)
    ? undefined
    : { modality: false, region: false, to: at + 1 };
}

/** "CT CHEST WITHOUT CONTRAST", "Ultrasound of the abdomen": a modality, a region, and nothing that tells of a finding. */
export function isStudyName(tokens: readonly Token[], from: number, to: number): boolean {
  let modality = false;
  let region = false;
  let at = from;
  while (at < to) {
    const word = studyWordEnd(tokens, at, to);
    if (word === undefined) return false;
    region ||= word.region;
    // "Fetal anomaly scan" has its modality in its name.
    modality ||= word.modality || (OBSTETRIC.has(wordAt(tokens, at)) && SURVEYS.has(wordAt(tokens, to - 1)));
    at = word.to;
  }
  return modality && region;
}

/** Where the region that begins here ends: an organ of a study, an obstetric word. */
function regionAt(tokens: readonly Token[], at: number, to: number): number | undefined {
  const word = wordAt(tokens, at);
  if (OBSTETRIC.has(word) || OF_PREGNANCY.has(word)) return at + 1;
  return ORGANS_OF_STUDY.longestAt(tokens, at, to)?.to;
}

function placeNamed(tokens: readonly Token[]): Organ | undefined {
  const places: readonly Place[] = placesIn(tokens, 0, tokens.length);
  return (places.find((place) => place.value.weak === undefined) ?? places[0])?.value.organ;
}
