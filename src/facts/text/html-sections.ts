import { ADDENDUM_ATTRIBUTES, GENERIC_ATTRIBUTES, SECTION_ATTRIBUTES, SECTION_ELEMENTS } from './lexicon/html-words.js';

/** Headings that an element stands for, in words the section reader knows. */
export interface ClassedSection {
  readonly opens: string;
  readonly closes: string;
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

function wordsOf(attributes: string): string[] {
  const words: string[] = [];
  let from = 0;
  for (let at = 0; at <= attributes.length; at += 1) {
    if (isLetter(attributes.charCodeAt(at))) continue;
    if (at > from) words.push(attributes.slice(from, at).toLowerCase());
    from = at + 1;
  }
  return words;
}

/**
 * `<div class="impression">` and `<section data-type="addendum">` say in an attribute what other reports say in a heading
 * (Oracle Health's radiology documents). Undefined when the attributes say anything else besides.
 */
export function classedSection(element: string, attributes: string): ClassedSection | undefined {
  if (attributes.trim() === '' || !SECTION_ELEMENTS.has(element)) return undefined;
  const words = wordsOf(attributes);
  if (words.some((word) => ADDENDUM_ATTRIBUTES.has(word)) && !words.includes('false') && !words.includes('no')) {
    return { opens: '\nADDENDUM:\n', closes: '\nEND OF ADDENDUM\n' };
  }
  const named = words.filter((word) => SECTION_ATTRIBUTES.has(word));
  const [name] = named;
  if (name === undefined || named.length > 1) return undefined;
  if (!words.every((word) => word === name || GENERIC_ATTRIBUTES.has(word))) return undefined;
  return { opens: `\n${name.toUpperCase()}:\n`, closes: '\nREPORT:\n' };
}
