import { pairs, said, told, wanted } from './placed.js';

const KIN = `
  mother, father, sister, brother, sibling, aunt, uncle, grandmother, grandfather, cousin, daughter, son, niece,
  nephew, parent, grandparent, half brother, half sister
`;
const FAMILY = `
  wife, husband, family history of, family history, a relative, relatives, family member, family members, twin sister,
  twin brother, degree relative, degree relatives
`;
const BORN_BEFORE = pairs(
  'previous, prior, last, earlier, first, older, elder',
  'baby, child, pregnancy, infant, sibling, fetus',
);
const ELDERS = pairs('maternal, paternal', 'grandmother, grandfather, aunt, uncle, cousin');

describe('Words of other people', () => {
  it.each([
    ['one of the family', KIN],
    [
      'several of the family',
      KIN.trim()
        .split(/\s*,\s*/)
        .map((one) => `${one}s`)
        .join(', '),
    ],
    ['a side of the family', ELDERS],
    ['the family', FAMILY],
    ['a child born before', BORN_BEFORE],
  ])('H9: calcium is of another person where the report names %s', (_who, words) => {
    expect(told(words, (cue) => said(`${cue} had calcification in the liver.`))).toEqual(
      wanted(words, 'present liver of other'),
    );
  });

  it('H9: a daughter cyst is nobody else', () => {
    const words = `${pairs('daughter', 'cyst, cysts, vesicle, vesicles, lesion, lesions, nodule, nodules, nuclei')}, sister mary joseph nodule`;
    expect(told(words, (cue) => said(`${cue} with calcification in the liver.`))).toEqual(
      wanted(words, 'present liver'),
    );
  });

  it('H9: a word for the patient brings the patient back', () => {
    const words = 'patient, own, himself, herself, candidate, proband, recipient, child, our, self';
    expect(told(words, (cue) => said(`Unlike the brother the ${cue} has calcification in the liver.`))).toEqual(
      wanted(words, 'present liver'),
    );
  });
});
