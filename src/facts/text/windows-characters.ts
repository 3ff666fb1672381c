/** What Windows has from 128 on, where Unicode has no letters; five places are empty. */
const FROM_128 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Documents that write the numbers 128 to 159 mean the dashes and quotes of Windows. */
export const characterOf = (code: number): string => FROM_128[code - 128] ?? String.fromCodePoint(code);

/** Some versions of Node leave these numbers as they are in texts that are said to be of Windows or Latin 1. */
export const withWindowsCharacters = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (character) => characterOf(character.charCodeAt(0)));
