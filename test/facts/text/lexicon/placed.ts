import { only, told as findingsOf } from '../told.js';

/** A place and the words that name it, parted by commas. */
export type Names = readonly [place: string, words: string];

export const wordsOf = (entries: string): readonly string[] => entries.trim().split(/\s*,\s*/);

/** Organ, kind and site of the only finding of a sentence: "other physiological, airway cartilage". */
export function placed(text: string): string {
  const { organ, kind, site } = only(text);
  const what = kind === undefined ? organ : `${organ} ${kind}`;
  return site === undefined ? what : `${what}, ${site}`;
}

/** Organ and kind alone, where the site is what the report wrote. */
export function organOf(text: string): string {
  const { organ, kind, site } = only(text);
  if (site === undefined) throw new Error(`no site in "${text}"`);
  return kind === undefined ? organ : `${organ} ${kind}`;
}

/** Each word with what is told of a sentence that holds it, and as it should be. */
export const told = (words: string, of: (word: string) => string): readonly string[] =>
  wordsOf(words).map((word) => `${word}: ${of(word)}`);
export const wanted = (words: string, place: string): readonly string[] =>
  wordsOf(words).map((word) => `${word}: ${place}`);

/** All that a text tells: "absent liver", "present liver + absent kidney", "nothing". */
export const said = (text: string, title?: string): string => findingsOf(text, title ?? {}).join(' + ') || 'nothing';

/** Every word of the first list before every word of the second. */
export const pairs = (firsts: string, seconds: string): string =>
  wordsOf(firsts)
    .flatMap((first) => wordsOf(seconds).map((second) => `${first} ${second}`))
    .join(', ');

/** What is told of the only finding of a sentence beside its organ: its forms, its course, its side, its length, whether it is called harmless. */
export const formOf = (text: string): string => only(text).morphology.join(' and ');
export const courseOf = (text: string): string => only(text).course ?? 'none';
export const sideOf = (text: string): string => only(text).laterality ?? 'none';
export function lengthOf(text: string): string {
  const { size } = only(text);
  return size === undefined ? 'none' : `${size.value} ${size.unit}`;
}
export const isBenign = (text: string): string => (only(text).calledBenign === true ? 'benign' : 'open');
