import { isForeign } from '../../../src/facts/text/language.js';
import { tokensOf } from '../../../src/facts/text/tokens.js';

const foreign = (text: string): boolean => isForeign(tokensOf(text));

/* All texts are synthetic. */
describe('The language of a report', () => {
  it.each([
    'Leber',
    'Leber Niere',
    'der Befund normal',
    'Leber und Niere the x',
    '\u0410\u0431\u0432 x',
    '\u0410\u0431\u0432 \u0410\u0431\u0432 x y z',
    '\u0250x y 1 2 3 . . .',
  ])('H16: "%s" is not English', (text) => {
    expect(foreign(text)).toBe(true);
  });

  it.each([
    '',
    '1 2 3 . .',
    'x y z',
    'the Leber',
    'the liver is Leber Niere und',
    'the Leber Niere of',
    'normal Leber x',
    '\u0410\u0431\u0432 x y',
    '\u0410\u0431\u0432 x y z',
    '\u0250x y z',
    '\u024fx',
  ])('H16: "%s" may be', (text) => {
    expect(foreign(text)).toBe(false);
  });
});
