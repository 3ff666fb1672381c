import fc from 'fast-check';

/** A report by chance, and what a careful reader would take from it. */
export interface WrittenReport {
  readonly text: string;
  /** Where it says that this patient has a calcification, as `readReport` calls the organs; sorted. */
  readonly organs: readonly string[];
}

const ORGANS = [
  ['liver', 'hepatic'],
  ['kidney', 'renal'],
  ['pancreas', 'pancreatic'],
  ['lung', 'pulmonary'],
] as const;
const FINDINGS = [
  'calcification',
  'calcifications',
  'coarse calcifications',
  'punctate calcification',
  'calcified foci',
  'calcified granulomas',
  'calcific densities',
];

/** {N} = organ, {A} = its adjective, {F} = finding. */
const TOLD = [
  'There are {F} in the {N}.',
  '{F} in the {N}.',
  'The {N} shows {F}.',
  '{F} of the {N} are seen.',
  'CT demonstrates {A} {F}.',
  'The {N} is enlarged with {F}.',
  '{A} {F}, unchanged.',
  'No change in the {A} {F}.',
  'Again noted {A} {F}.',
  'Stable {A} {F} since the prior study, no new lesion.',
  'The {N} contains {F} without mass effect.',
];
/** H2. */
const DENIED = [
  'There are no {F} in the {N}.',
  'No {A} {F}.',
  'No evidence of {F} in the {N}.',
  'The {N} does not show {F}.',
  'The {N} is enlarged without {F}.',
  '{F} of the {N} are not seen.',
  'Negative for {A} {F}.',
  'The {N} is free of {F}.',
  'Neither {A} {F} nor stones.',
  '{F} in the {N}: none.',
  'Absence of {A} {F}.',
  'The {N} shows no mass, cyst or {F}.',
  'There is no mass in the {N} and no {F}.',
  'The {N} is normal, without evidence of {F}.',
  'No {F} identified in the {N}.',
  '{F} of the {N} have been excluded.',
  'The {N} is unremarkable: no cyst, no stone, no {F}.',
];
/** H3. */
const DOUBTED = [
  'Rule out {A} {F}.',
  '?{A} {F}.',
  'Cannot exclude {A} {F}.',
  'Evaluate for {F} in the {N}.',
  'Assess for {A} {F}.',
];
/** H4, H5: somebody else's. */
const OF_OTHERS = [
  'Her mother has {A} {F}.',
  'Family history of {A} {F}.',
  'Father with {F} in the {N}.',
  'Her sister and her aunt had {F} in the {N}.',
];
/** Not beside what is told of the patient: a report that speaks of a fetus is read as one on the fetus. */
const OF_FETUS = ['The fetal {N} shows {F}.'];

const SPEAKING_SECTIONS = ['', 'FINDINGS:\n', 'IMPRESSION:\n', 'Impression: ', 'TECHNIQUE: CT.\n\nIMPRESSION:\n1. '];
/** H3: what was asked, and what others told, is no finding. */
const ASKING_SECTIONS = ['INDICATION:\n', 'CLINICAL HISTORY:\n', 'Reason for exam: ', 'FAMILY HISTORY:\n'];
const BESIDE = [
  'No pleural effusion.',
  'The heart is normal in size.',
  'No fracture.',
  'The gallbladder is surgically absent.',
];

interface Sentence {
  readonly text: string;
  readonly organ: string;
  readonly isPositive: boolean;
}

function sentences(templates: readonly string[], isPositive: boolean): fc.Arbitrary<Sentence> {
  return fc
    .tuple(fc.constantFrom(...ORGANS), fc.constantFrom(...FINDINGS), fc.constantFrom(...templates))
    .map(([[noun, adjective], finding, template]) => {
      const words = template.replace('{N}', noun).replace('{A}', adjective).replace('{F}', finding);
      return { text: words.charAt(0).toUpperCase() + words.slice(1), organ: noun, isPositive };
    });
}

const positive = sentences(TOLD, true);
const negative = sentences([...DENIED, ...DOUBTED, ...OF_OTHERS], false);

/** One to three sentences, each of another organ, and one about something else among them. */
function written(
  sentence: fc.Arbitrary<Sentence>,
  sections: readonly string[],
  isHeard: boolean,
): fc.Arbitrary<WrittenReport> {
  const chosen = fc.uniqueArray(sentence, { minLength: 1, maxLength: 3, selector: ({ organ }) => organ });
  return fc
    .record({ section: fc.constantFrom(...sections), chosen, beside: fc.constantFrom(...BESIDE), at: fc.nat(3) })
    .map(({ section, chosen: told, beside, at }) => ({
      text:
        section +
        told
          .map(({ text }) => text)
          .toSpliced(at, 0, beside)
          .join(' '),
      organs: told.flatMap(({ organ, isPositive }) => (isHeard && isPositive ? [organ] : [])).sort(),
    }));
}

export const positiveReport = written(positive, SPEAKING_SECTIONS, true);
export const negativeReport = fc.oneof(
  written(fc.oneof(negative, sentences(OF_FETUS, false)), SPEAKING_SECTIONS, true),
  written(fc.oneof(positive, negative), ASKING_SECTIONS, false),
);
export const anyReport = fc.oneof(written(fc.oneof(positive, negative), SPEAKING_SECTIONS, true), negativeReport);
