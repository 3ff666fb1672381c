import type { CodeableConcept, Coding } from 'fhir/r4.js';
import { allConceptWords, byConceptIn } from '../fhir/codings.js';
import { listOf, textOf } from '../fhir/resource.js';
import type { ValueSetMeaning } from '../knowledge/value-set-meaning.js';
import { wordsOf } from '../knowledge/term-index.js';
import type { FetalExamination } from './fetal-fact.js';
import type { Modality, Organ } from './finding.js';
import type { Meanings } from './meanings.js';
import { modalityOf } from './text/study.js';

/** What an imaging order, report or study is, as far as its codes and words say. */
export interface StudyDescribed {
  readonly modality?: Modality;
  readonly organs: readonly Organ[];
  /** An examination of the fetus, by its code. */
  readonly fetal: boolean;
  /** Of an examination of the fetus, by code or by name: what it looks at. */
  readonly examined?: readonly FetalExamination[];
}

const MODALITY_OF_SET: ReadonlyMap<string, Modality> = new Map([
  ['ct', 'CT'],
  ['mr', 'MR'],
  ['us', 'US'],
  ['xr', 'XR'],
  ['nm', 'NM'],
  ['pet', 'PET'],
]);

const DICOM_MODALITIES: ReadonlyMap<string, Modality> = new Map([
  ['CT', 'CT'],
  ['MR', 'MR'],
  ['US', 'US'],
  ['IVUS', 'US'],
  ['CR', 'XR'],
  ['DX', 'XR'],
  ['DR', 'XR'],
  ['RF', 'XR'],
  ['XA', 'XR'],
  ['MG', 'XR'],
  ['NM', 'NM'],
  ['PT', 'PET'],
]);

/** HL7 v2-0074, the section that issued the report. */
const SECTION_MODALITIES: ReadonlyMap<string, Modality> = new Map([
  ['CT', 'CT'],
  ['NMR', 'MR'],
  ['RUS', 'US'],
  ['OUS', 'US'],
  ['VUS', 'US'],
  ['CUS', 'US'],
  ['RX', 'XR'],
  ['NMS', 'NM'],
]);

/** Modality and organs by the codes of a concept, else by the words; a code that names the organ outweighs words. */
export function describeStudy(
  concepts: readonly CodeableConcept[],
  moreWords: readonly string[],
  meanings: Meanings,
): StudyDescribed {
  if (concepts.length > 1 || moreWords.length > 0) return described(concepts, moreWords, meanings);
  return describedByConcept(concepts[0], meanings);
}

const describedByConcept = byConceptIn((concept, meanings: Meanings) => described(listOf(concept), [], meanings));

function described(
  concepts: readonly CodeableConcept[],
  moreWords: readonly string[],
  meanings: Meanings,
): StudyDescribed {
  const coded = concepts.flatMap((concept) => meanings.ofConcept(concept)).filter(isImaging);
  const words = wordsOf([...concepts.flatMap(allConceptWords), ...moreWords].join(' . '));
  const named = meanings.inWordList(words, 'study').flatMap((hit) => hit.values);
  const onlyUsesImaging = coded.length === 0 && named.some((meaning) => meaning.name === 'not-imaging');
  if (onlyUsesImaging) return { organs: [], fetal: false };
  const imaging = [...coded, ...named.filter(isImaging)];
  const modality = imaging.map(modalityOfSet).find((found) => found !== undefined) ?? modalityOf(words.join(' '));
  const regions = meanings.inWordList(words, 'region').flatMap((hit) => hit.values);
  const byCode = coded.flatMap((meaning) => meaning.organs);
  const organs = byCode.length > 0 ? byCode : [...named, ...regions].flatMap((meaning) => meaning.organs);
  return {
    ...(modality === undefined ? {} : { modality }),
    organs: [...new Set(organs)],
    fetal: coded.some((meaning) => meaning.name.includes('-fetus')),
    ...examinedBy(imaging),
  };
}

const OF_PREGNANCY = /^imaging-(?:us|mr)-(?:fetus|obstetric)/;

function examinedBy(imaging: readonly ValueSetMeaning[]): Pick<StudyDescribed, 'examined'> {
  const names = imaging.flatMap(({ name }) => (OF_PREGNANCY.test(name) ? [name] : []));
  if (names.length === 0) return {};
  const looks = (['anatomy', 'doppler'] as const).filter((look) => names.some((name) => name.endsWith(`-${look}`)));
  return { examined: ['examination', ...looks] };
}

/** Modality by DICOM code (ImagingStudy). */
export function dicomModality(codings: readonly Coding[] | undefined): Modality | undefined {
  return listOf(codings)
    .map((coding) => DICOM_MODALITIES.get(coding.code ?? ''))
    .find((modality) => modality !== undefined);
}

/** Modality by the category of a report; an obstetric ultrasound is told apart. */
export function sectionOf(categories: readonly CodeableConcept[]): { modality?: Modality; obstetric: boolean } {
  const codes = categories.flatMap((category) => listOf(category.coding).map((coding) => textOf(coding.code) ?? ''));
  const modality = codes.map((code) => SECTION_MODALITIES.get(code)).find((found) => found !== undefined);
  return { ...(modality === undefined ? {} : { modality }), obstetric: codes.includes('OUS') };
}

function isImaging(meaning: ValueSetMeaning): boolean {
  return meaning.name.startsWith('imaging-');
}

function modalityOfSet(meaning: ValueSetMeaning): Modality | undefined {
  return MODALITY_OF_SET.get(meaning.name.split('-')[1] ?? '');
}
