import { FORMS } from './forms.js';

const ENDINGS: readonly string[] = ['al', 'ar', 'ic', 'ary', 'ous', 'ial', 'ior', 'iform', 'oid'];
const ADJECTIVES: ReadonlySet<string> = new Set(
  'left right upper lower small tiny subtle faint fine thin early caudate dentate renal focal basal aortic nodal'.split(
    ' ',
  ),
);

/** A word that describes the noun behind it: "vascular", "punctate", "left". */
export const isDescribing = (word: string): boolean => FORMS.only(word) !== undefined || isAdjective(word);

/** Not "granuloma", which tells a form too but is a thing of its own; "and normal ..." begins another. */
export const isAdjective = (word: string): boolean =>
  ADJECTIVES.has(word) || ENDINGS.some((ending) => word.endsWith(ending) && word.length > ending.length + 3);
