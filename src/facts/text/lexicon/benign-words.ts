import { list } from './word-list.js';

const words = (entries: string): ReadonlySet<string> => new Set(list(entries));

/** A report calls a finding harmless. */
export const BENIGN: readonly string[] = list(`
      benign, of no clinical significance, no clinical significance, of no significance, clinically insignificant,
      not clinically significant, of doubtful significance, of doubtful clinical significance, harmless, innocuous,
      of no clinical importance, of no importance
    `);

/** "benign prostatic hyperplasia" is the name of another disease. */
export const OTHER_BENIGN = words('prostate, prostatic, hypertension, positional');

/** Doubt or denial in front of "benign" ends it. */
export const DOUBTS_BENIGN = words(
  'not, non, no, cannot, probably, possibly, likely, presumably, probable, possible, presumed, may, might, favor, favored, suspected, nor, versus, vs, or, exclude',
);

/** What would follow if the finding mattered. */
export const FOLLOW_UPS: readonly string[] = list(`
      follow up, followup, work up, workup, evaluation, imaging, action, investigation, investigations, assessment,
      treatment, intervention, surveillance, characterization
    `);

/** Words between "no" and what does not follow. */
export const BETWEEN_NO_AND_FOLLOW_UP = words(
  'further, additional, specific, imaging, routine, dedicated, short, interval, term, for, clinical, any, radiological, other, immediate, specialist',
);

export const NEEDED = words(
  'needed, required, necessary, indicated, recommended, warranted, advised, suggested, called',
);

/** "no follow-up of the cyst" is of something else; "no follow-up available" tells of the record. */
export const NOT_OF_IT = words('of, possible, available, performed, obtained, attended, done, on, since, to');

export const NEEDS = words('need, needs, require, requires, warrant, warrants, requiring, needing');

/** Nouns that "Benign" at the beginning of the next sentence may have and still mean the finding. */
export const ALSO_OF_IT = words(
  'finding, findings, appearance, appearances, appearing, calcification, calcifications, granuloma, incidental, process, nature, in, and, no, requires, with, by, on, but',
);

/** The next sentence still speaks of the finding when it begins like this. */
export const GOES_ON = words(
  'sequela, sequelae, likely, probably, most, this, these, it, they, finding, findings, status, consistent, compatible, in, benign, no, appearance, appearances, suspicious, follow, of, harmless, presumably, presumed, possibly, clinically',
);
