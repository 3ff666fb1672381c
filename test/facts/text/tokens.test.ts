import { tokensOf, wordAt } from '../../../src/facts/text/tokens.js';

/** Words parted by bars; numbers behind "#", marks in quotes. */
const read = (text: string): string =>
  tokensOf(text)
    .map(({ word, kind }) => (kind === 'number' ? `#${word}` : kind === 'mark' ? `'${word}'` : word))
    .join(' | ');

/* All texts are synthetic. */
describe('The words, numbers and marks of a report', () => {
  it.each([
    ['Non-calcified cyst', 'non | calcified | cyst'],
    ['Non\u2010calcified cyst', 'non | calcified | cyst'],
    ['Non\u2011calcified cyst', 'non | calcified | cyst'],
    ['Liver - normal', "liver | '-' | normal"],
    ['liver -normal', "liver | '-' | normal"],
    ['liver- normal', "liver | '-' | normal"],
    ['T-2', "t | '-' | #2"],
    ['2-cm', '#2 | cm'],
    ['2.5cm', '#2.5 | cm'],
    ['2,5 cm', '#2,5 | cm'],
    ['1.5.2', "#1.5 | '.' | #2"],
    ['25. The', "#25 | '.' | the"],
    ['7, 8', "#7 | ',' | #8"],
    ['3.', "#3 | '.'"],
    ['3/4 x', "#3 | '/' | #4 | x"],
    ['0 9 : /', "#0 | #9 | ':' | '/'"],
    ['aAzZ @ [ ` {', "aazz | '@' | '[' | '`' | '{'"],
    ["mother's liver", 'mother | liver'],
    ['mother\u2019s liver', 'mother | liver'],
    ["can't see", 'cannot | see'],
    ["kidneys' size", "kidneys | ''' | size"],
    ['kidneys\u2019 size', "kidneys | '\u2019' | size"],
    ["rock'n'roll", "rock'n | ''' | roll"],
    ['h\u00edgado \u00c0 \u00ff', 'h\u00edgado | \u00e0 | \u00ff'],
    ['3 \u00d7 4 \u00f7 \u00bf', "#3 | '\u00d7' | #4 | '\u00f7' | '\u00bf'"],
    ['\u809d\u81d3 \u3000', '\u809d\u81d3 | \u3000'],
    ['\u2013 \u2fff \ufff0 \u3001', "'\u2013' | '\u2fff' | '\ufff0' | \u3001"],
  ])('H2: "%s" is %s', (text, words) => {
    expect(read(text)).toBe(words);
  });

  it.each(['\t', '\v', '\f', '\u00a0', '\u2000', '\u2009', '\u200b', '\u200f', '\ufeff', '\n', '\r'])(
    'H2: the blank %j parts words',
    (blank) => {
      expect(read(`liver${blank}normal`)).toBe('liver | normal');
    },
  );

  it.each([
    ['Hydrops (-)', "hydrops | '(' | negative | ')'"],
    ['Hydrops (\u2010)', "hydrops | '(' | negative | ')'"],
    ['Hydrops (\u2011)', "hydrops | '(' | negative | ')'"],
    ['Hydrops (\u2013)', "hydrops | '(' | negative | ')'"],
    ['Hydrops (\u2212)', "hydrops | '(' | negative | ')'"],
    ['Hydrops (- )', "hydrops | '(' | '-' | ')'"],
    ['Hydrops: -', "hydrops | ':' | negative"],
    ['Hydrops: -.', "hydrops | ':' | negative | '.'"],
    ['Hydrops: - , ascites', "hydrops | ':' | negative | ',' | ascites"],
    ['Hydrops: -; ascites', "hydrops | ':' | negative | ';' | ascites"],
    ['(Hydrops: -)', "'(' | hydrops | ':' | negative | ')'"],
    ['Hydrops: -\nAscites', "hydrops | ':' | negative | ascites"],
    ['Hydrops: - \r\nAscites', "hydrops | ':' | negative | ascites"],
    ['Hydrops: -\t\rAscites', "hydrops | ':' | negative | ascites"],
    ['Hydrops: - ascites', "hydrops | ':' | '-' | ascites"],
    ['Hydrops: -    .', "hydrops | ':' | negative | '.'"],
    ['Liver: -    calcified', "liver | ':' | '-' | calcified"],
    ['Findings:\n-\nLiver', "findings | ':' | '-' | liver"],
    ['Hydrops -', "hydrops | '-'"],
    ['-', "'-'"],
  ])('H2: "%s" is an answer or a dash: %s', (text, words) => {
    expect(read(text)).toBe(words);
  });

  it.each([
    ['seg. 6', 'seg | #6'],
    ['rt. lobe', 'rt | lobe'],
    ['rt.lobe', "rt | '.' | lobe"],
    ['seg. VI', "seg | '.' | vi"],
    ['seg.\n6', 'seg | #6'],
    ['seg.', "seg | '.'"],
    ['seg. ', "seg | '.'"],
    ['seg .  6', "seg | '.' | #6"],
    ['lobe. normal', "lobe | '.' | normal"],
    ['6. lobe', "#6 | '.' | lobe"],
    ['. 6', "'.' | #6"],
    ['seg: lobe', "seg | ':' | lobe"],
  ])('H2: the full stop of "%s" is a part of its word, or a mark: %s', (text, words) => {
    expect(read(text)).toBe(words);
  });

  it('H2: each stands at its place of the text, and tells what is before it', () => {
    const text = '\nCalcified,\r\n\r2.5cm\n\nx -y';
    const told = tokensOf(text).map(({ start, end, breaks, glued }) => [text.slice(start, end), breaks, glued]);
    expect(told).toEqual([
      ['Calcified', 1, false],
      [',', 0, true],
      ['2.5', 2, false],
      ['cm', 0, true],
      ['x', 2, false],
      ['-', 0, false],
      ['y', 0, true],
    ]);
    expect(['a\r\nb', 'a\rb', 'a\nb', 'a\r\rb'].map((lines) => tokensOf(lines)[1]?.breaks)).toEqual([1, 1, 1, 2]);
    expect(tokensOf('non-calcified').map(({ glued }) => glued)).toEqual([false, true]);
    expect(tokensOf('Ascites: -')[2]).toEqual({
      word: 'negative',
      kind: 'word',
      start: 9,
      end: 10,
      breaks: 0,
      glued: false,
    });
    expect(tokensOf('liver')[1]).toBeUndefined();
    expect([wordAt(tokensOf('liver'), 0), wordAt(tokensOf('liver'), 1)]).toEqual(['liver', '']);
  });
});
