import { list } from './word-list.js';
import { ARTEFACT_CUES } from './correction-words.js';
import { DENIALS } from './denial-cues.js';
import { DOUBTS } from './doubt-cues.js';
import { GENERALITIES } from './general-cues.js';
import { PASTS } from './past-cues.js';
import { PERSONS } from './person-cues.js';
import type { CueGroup } from './cue.js';

/** Everything that governs the calcium words of a sentence. A phrase may do more than one thing; the longest one at a place wins. */
export const SCOPE_CUES: readonly CueGroup[] = [
  ...ARTEFACT_CUES,
  ...DENIALS,
  ...DOUBTS,
  ...PASTS,
  ...GENERALITIES,
  ...PERSONS,
];

/** "not well seen" tells how it was seen, not that it is not there. */
export const HOW_WELL: ReadonlySet<string> = new Set(list('well, adequately, optimally, fully, completely'));

/** "not present on previous exams": it was not, so it is now. */
export const BEFORE_NOW: ReadonlySet<string> = new Set(list('prior, previous, previously, earlier, before, last'));

/** Verbs of seeing and having that "not" must govern to deny the thing ("not demonstrate", but not "not advance"). */
export const DENIABLE: ReadonlySet<string> = new Set(
  (
    'show showed demonstrate demonstrated reveal see seen identify identified have contain appear exhibit detect detected find found visualize visualized evident note noted suggest any include present demonstrating showing ' +
    'discernible support supports consistent compatible indicative suggestive notice noticed harbor harbored bear carry display depict confirm confirmed reported shown perceive perceptible appreciate appreciated observe observed represent be harbor definite definitive convincing visible apparent'
  ).split(' '),
);

/** Kinds of calcification whose denial denies that kind only (knowledge.md, issue B). */
export const DENIED_KINDS: ReadonlySet<string> = new Set(
  'suspicious malignant worrisome pathologic pathological concerning abnormal'.split(' '),
);
