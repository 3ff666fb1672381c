import { FORMS } from './forms.js';

const ENDINGS: readonly string[] = ['al', 'ar', 'ic', 'ary', 'ous', 'ial', 'iform', 'oid'];
const ADJECTIVES: ReadonlySet<string> = new Set(
  'left right small tiny subtle faint fine thin early caudate dentate renal focal basal aortic nodal'.split(' '),
);

/** A word that describes the noun behind it: "vascular", "punctate", "left". */
export const isDescribing = (word: string): boolean =>
  FORMS.only(word) !== undefined ||
  ADJECTIVES.has(word) ||
  ENDINGS.some((ending) => word.endsWith(ending) && word.length > ending.length + 3);
