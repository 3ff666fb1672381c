import { each, type CueGroup } from './cue.js';
import { list } from './word-list.js';

const KIN = list(`
      mother, father, sister, brother, sibling, aunt, uncle, grandmother, grandfather, cousin, daughter, son, niece,
      nephew, parent, grandparent, half brother, half sister
    `);

export const PERSONS: readonly CueGroup[] = [
  {
    effect: 'person',
    reach: 'after',
    phrases: [
      ...KIN,
      ...KIN.map((word) => `${word}s`),
      ...each(
        list('previous, prior, last, earlier, first, older, elder'),
        list('baby, child, pregnancy, infant, sibling, fetus'),
      ),
      ...list(`
      wife, husband, family history of, family history, a relative, relatives, family member, family members,
      twin sister, twin brother, degree relative, degree relatives
    `),
    ],
  },
  {
    effect: 'nothing',
    reach: 'after',
    phrases: [
      ...each(['daughter'], list('cyst, cysts, vesicle, vesicles, lesion, lesions, nodule, nodules, nuclei')),
      'sister mary joseph',
    ],
  },
];

/** Words that bring the patient back. */
export const OF_PATIENT: ReadonlySet<string> = new Set(
  list('patient, own, himself, herself, candidate, proband, recipient, child, our, self'),
);
