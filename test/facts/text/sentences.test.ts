import { sentenceAfter, sentencesOf, type Sentence } from '../../../src/facts/text/sentences.js';
import { tokensOf } from '../../../src/facts/text/tokens.js';
import { wordsOf } from './lexicon/placed.js';
import { sectionOf } from './section-of.js';

const under = (from: number, to: number) => sectionOf('speaking', from, to);

function sentencesIn(text: string): readonly string[] {
  const tokens = tokensOf(text);
  return sentencesOf(text, tokens, [under(0, tokens.length)]).map(({ from, to }) =>
    text.slice(tokens[from]?.start, tokens[to - 1]?.end),
  );
}
/** Sentences parted by a bar, and the blank before it. */
const parted = (text: string): string => sentencesIn(text).join(' | ');

/* All sentences are synthetic. */
describe('Where a sentence of a report ends', () => {
  it.each([
    ['Liver normal. Spleen normal.', 'Liver normal. | Spleen normal.'],
    ['Liver normal! Spleen normal.', 'Liver normal! | Spleen normal.'],
    ['Calcified? Spleen normal.', 'Calcified? | Spleen normal.'],
    ['A cyst of 3 cm. 5 mm calcification.', 'A cyst of 3 cm. | 5 mm calcification.'],
    ['Liver normal; spleen normal', 'Liver normal; | spleen normal'],
    ['Liver normal \u2022 spleen normal', 'Liver normal \u2022 | spleen normal'],
    ['Liver normal \u00b7 spleen normal', 'Liver normal \u00b7 | spleen normal'],
    ['Liver normal \u00bb spleen normal', 'Liver normal \u00bb | spleen normal'],
    ['Liver normal.Spleen normal.', 'Liver normal. | Spleen normal.'],
    ['Liver normal!Spleen normal.', 'Liver normal! | Spleen normal.'],
    ['calcified cyst. the spleen is normal.', 'calcified cyst. | the spleen is normal.'],
    ['Report of dr . Smith', 'Report of dr . | Smith'],
    ['Calcified: no. The spleen is normal.', 'Calcified: no. | The spleen is normal.'],
    ['. Liver', '. | Liver'],
  ])('H2: "%s" is two sentences', (text, sentences) => {
    expect(parted(text)).toBe(sentences);
  });

  it.each([
    'A 3 cm. mass of the liver',
    'Calcification in 4 see. the image',
    'Calcification of segment 6. the spleen',
    'Calcification on image 1234. the spleen',
    '. the spleen',
    'Calcified? the spleen',
    'Calcified! the spleen',
    'Calcified?Spleen',
    'Liver normal.5 mm cyst',
    'normal.spleen',
    'Image No. 3 is calcified',
    'A cyst of 2.5 cm, calcified',
  ])('H2: "%s" is one sentence', (text) => {
    expect(sentencesIn(text)).toEqual([text]);
  });

  it.each(
    wordsOf(`
      Dr, Mr, Mrs, Ms, vs, approx, ca, cf, eg, ie, fig, St, Prof, resp, incl, excl, max, min, dept, est, seg, segs, ser,
      img, lt, rt, bilat, subseg, lat, med, ant, post, inf, sup
    `),
  )('H2: "%s." ends no sentence before a capital letter', (short) => {
    const text = `Seen by ${short}. VI`;
    expect(sentencesIn(text)).toEqual([text]);
  });
});

describe('Where a line ends a sentence', () => {
  const words = (length: number): string => 'The liver is normal in size and '.repeat(3).slice(0, length - 3) + 'xxx';

  it.each([
    ['Liver normal.\nspleen normal', 'Liver normal. | spleen normal'],
    ['Cyst of 3 cm.\nspleen normal', 'Cyst of 3 cm. | spleen normal'],
    ['Liver of cm.\n5 mm', 'Liver of cm. | 5 mm'],
    ['Liver normal\n\nspleen normal', 'Liver normal | spleen normal'],
    ['Liver normal\nSpleen normal', 'Liver normal | Spleen normal'],
    ['Liver normal\n3 mm cyst', 'Liver normal | 3 mm cyst'],
    ['Liver normal\n- spleen normal', 'Liver normal | - spleen normal'],
    ['Liver normal\n* spleen normal', 'Liver normal | * spleen normal'],
    ['Liver normal\n(spleen too)', 'Liver normal | (spleen too)'],
    ['Liver normal\n\u2022 spleen', 'Liver normal | \u2022 | spleen'],
    ['Liver normal\n\u2013 spleen', 'Liver normal | \u2013 spleen'],
    [`${words(53)}\nSpleen`, `${words(53)} | Spleen`],
    [`Liver.\n${words(53)}\nSpleen`, `Liver. | ${words(53)} | Spleen`],
    [`${words(54)}\n- spleen`, `${words(54)} | - spleen`],
  ])('H2: "%s" ends one', (text, sentences) => {
    expect(parted(text)).toBe(sentences);
  });

  it.each(['Liver normal in\nsize', `${words(54)}\nSpleen`, `${words(80)}\nSpleen`, 'Liver normal\nand (spleen too)'])(
    'H2: "%s" goes on in the next line',
    (text) => {
      expect(sentencesIn(text)).toEqual([text]);
    },
  );
});

describe('Sentences of a long text', () => {
  it('H16: one without an end is cut after 160 words', () => {
    const tokens = tokensOf('calcified '.repeat(400));
    const lengths = sentencesOf('', tokens, [under(0, 400)]).map(({ from, to }) => to - from);
    expect(lengths).toEqual([160, 160, 80]);
  });

  it('H2: none reaches over the end of its section, and an empty section has none', () => {
    const text = 'liver normal spleen normal';
    const tokens = tokensOf(text);
    const sections = [under(0, 2), under(2, 2), under(2, 4)];
    expect(sentencesOf(text, tokens, sections).map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [2, 4],
    ]);
  });

  it('H2: the sentence behind one is in the same section, and as long as any other', () => {
    const after = (text: string, to: number, sectionTo: number): string | undefined => {
      const tokens = tokensOf(text);
      const sentence: Sentence = { from: 0, to, section: under(0, sectionTo) };
      const next = sentenceAfter(text, tokens, sentence);
      return next === undefined ? undefined : `${next.from} to ${next.to}`;
    };
    expect(after('Liver. Spleen normal. Kidneys.', 2, 7)).toBe('2 to 5');
    expect(after('Liver. Spleen normal', 2, 4)).toBe('2 to 4');
    expect(after('Liver. Spleen normal here', 2, 4)).toBe('2 to 4');
    expect(after('Liver. Spleen', 2, 3)).toBe('2 to 3');
    expect(after('Liver. Spleen', 2, 2)).toBeUndefined();
    expect(after('liver '.repeat(400), 2, 400)).toBe('2 to 162');
  });
});
