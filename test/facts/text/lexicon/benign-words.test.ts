import { isBenign, told, wanted } from './placed.js';

const BENIGN = `
  benign, of no clinical significance, no clinical significance, of no significance, clinically insignificant,
  not clinically significant, of doubtful significance, of doubtful clinical significance, harmless, innocuous,
  of no clinical importance, of no importance
`;
const ELSE = 'prostate, prostatic, hypertension, positional';
const DOUBTS =
  'not, non, no, cannot, probably, possibly, likely, presumably, probable, possible, presumed, may, might, favor, favored, suspected, nor, versus, vs, or, exclude';
const FOLLOW_UPS = `
  follow up, followup, work up, workup, evaluation, imaging, action, investigation, investigations, assessment,
  treatment, intervention, surveillance, characterization
`;
const BETWEEN = `
  further, additional, specific, imaging, routine, dedicated, short, interval, short term, clinical, any,
  radiological, other, immediate, specialist
`;
const NEEDED = 'needed, required, necessary, indicated, recommended, warranted, advised, suggested, called';
const NOT_OF_IT = 'of, possible, available, performed, obtained, attended, done, on, since, to';
const NEEDS = 'need, needs, require, requires, warrant, warrants, requiring, needing';
const ALSO = `
  finding, findings, appearance, appearances, appearing, granuloma, incidental, process, nature, in nature, and stable, no change,
  requires nothing, with shadow, by CT, on CT, but new
`;
const GOES_ON = `
  sequela of a, sequelae of a, this is a, these are, it is a, they are, finding of a, findings of a, status post,
  consistent with a, compatible with a, appearance of a, appearances of a, follow of a, of, harmless and,
  clinically a
`;

describe('Words by which a report calls a finding harmless', () => {
  it.each([
    ['of harm', BENIGN, (word: string) => `Calcification of the liver, ${word}.`],
    ['of follow-up', FOLLOW_UPS, (word: string) => `Calcification of the liver, no ${word}.`],
    ['of follow-up that is not needed', FOLLOW_UPS, (word: string) => `Calcification of the liver. No ${word} needed.`],
    ['before the follow-up', BETWEEN, (word: string) => `Calcification of the liver. No ${word} evaluation needed.`],
    ['behind the follow-up', NEEDED, (word: string) => `Calcification of the liver. No follow-up ${word}.`],
    ['that needs none', NEEDS, (word: string) => `Calcification of the liver. It ${word} no follow-up.`],
    ['of the next sentence', ALSO, (word: string) => `Calcification of the liver. Benign ${word}.`],
    ['of need', 'no need for, without need for', (word: string) => `Calcification of the liver, ${word} imaging.`],
    ['that goes on about it', GOES_ON, (word: string) => `Calcification of the liver. ${word} benign scar.`],
  ])('H18: it is called harmless by each word %s', (_what, words, sentence) => {
    expect(told(words, (word) => isBenign(sentence(word)))).toEqual(wanted(words, 'benign'));
  });

  it.each([
    ['of another disease', ELSE, (word: string) => `Calcification of the liver, benign ${word}.`],
    ['of doubt', DOUBTS, (word: string) => `Calcification of the liver, ${word} benign.`],
    [
      'of a follow-up that is of something else',
      NOT_OF_IT,
      (word: string) => `Calcification of the liver. No follow-up ${word}.`,
    ],
    [
      'of another thing',
      'cyst, hyperplasia, tumor, mass',
      (word: string) => `Calcification of the liver. Benign ${word}.`,
    ],
    [
      'of another sentence',
      'spleen, the, there is a, otherwise',
      (word: string) => `Calcification of the liver. ${word} benign scar.`,
    ],
  ])('H18: it is not called harmless by any word %s', (_what, words, sentence) => {
    expect(told(words, (word) => isBenign(sentence(word)))).toEqual(wanted(words, 'open'));
  });
});
