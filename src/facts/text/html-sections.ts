import { ADDENDUM_ATTRIBUTES, GENERIC_ATTRIBUTES, SECTION_ATTRIBUTES, SECTION_ELEMENTS } from './lexicon/html-words.js';

/** Headings that an element stands for, in words the section reader knows. */
export interface ClassedSection {
  readonly opens: string;
  readonly closes: string;
}

const wordsOf = (attributes: string): readonly string[] => attributes.toLowerCase().match(/[a-z]+/g) ?? [];

/**
 * `<div class="impression">` and `<section data-type="addendum">` say in an attribute what other reports say in a heading
 * (Oracle Health's radiology documents). Undefined when the attributes say anything else besides.
 */
export function classedSection(element: string, attributes: string): ClassedSection | undefined {
  if (!SECTION_ELEMENTS.has(element)) return undefined;
  const words = wordsOf(attributes);
  if (words.some((word) => ADDENDUM_ATTRIBUTES.has(word)) && !words.includes('false') && !words.includes('no')) {
    return { opens: '\nADDENDUM:\n', closes: '\nEND OF ADDENDUM\n' };
  }
  const name = words.find((word) => SECTION_ATTRIBUTES.has(word));
  if (name === undefined || !words.every((word) => word === name || GENERIC_ATTRIBUTES.has(word))) return undefined;
  return { opens: `\n${name.toUpperCase()}:\n`, closes: '\nREPORT:\n' };
}
