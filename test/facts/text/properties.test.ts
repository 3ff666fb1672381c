import fc from 'fast-check';
import { readReport } from '../../../src/facts/text/read-report.js';
import { told } from './told.js';

const ORGANS = [
  ['liver', 'hepatic'],
  ['kidney', 'renal'],
  ['pancreas', 'pancreatic'],
] as const;
const FORMS = ['coarse ', 'punctate ', 'multiple ', 'small ', ''] as const;

/** Positive sentences with the denial that belongs to each; all synthetic. */
const pairs = fc
  .record({
    organ: fc.constantFrom(...ORGANS),
    form: fc.constantFrom(...FORMS),
    frame: fc.constantFrom(
      ['There is {form}calcification in the {noun}.', 'There is no {form}calcification in the {noun}.'],
      ['{form}{adjective} calcification.', 'No {form}{adjective} calcification.'],
      ['{form}calcifications of the {noun} are seen.', '{form}calcifications of the {noun} are not seen.'],
      ['The {noun} shows {form}calcifications.', 'The {noun} does not show {form}calcifications.'],
      [
        'CT demonstrates {form}{adjective} calcifications.',
        'CT demonstrates no evidence of {form}{adjective} calcifications.',
      ],
      ['The {noun} is enlarged with {form}calcifications.', 'The {noun} is enlarged without {form}calcifications.'],
    ),
  })
  .map(({ organ: [noun, adjective], form, frame }) => ({
    noun,
    texts: frame.map((text) => text.replace('{noun}', noun).replace('{adjective}', adjective).replace('{form}', form)),
  }));

describe('Laws that hold for every sentence', () => {
  it('H2: denying a positive sentence turns its finding absent', () => {
    fc.assert(
      fc.property(pairs, ({ noun, texts: [positive = '', denied = ''] }) => {
        expect(told(positive)).toEqual([`present ${noun}`]);
        expect(told(denied)).toEqual([`absent ${noun}`]);
      }),
      { numRuns: 200 },
    );
  });

  it('H16: capitals and blanks do not matter', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom(' ', '  ', '\t', '\u00a0'), ({ texts }, blank) => {
        for (const text of texts) {
          const plain = told(text);
          expect(told(text.toUpperCase())).toEqual(plain);
          expect(told(text.toLowerCase())).toEqual(plain);
          expect(told(text.replaceAll(' ', blank))).toEqual(plain);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('H18: a sentence about something else at the end changes nothing', () => {
    const other = fc.constantFrom(
      'The gallbladder is surgically absent.',
      'No pleural effusion.',
      'The heart is normal in size.',
      'No fracture is seen.',
    );
    fc.assert(
      fc.property(pairs, other, ({ texts }, sentence) => {
        for (const text of texts) expect(told(`${text} ${sentence}`)).toEqual(told(text));
      }),
    );
  });

  it('H18: the order of sentences that name their organ does not matter', () => {
    fc.assert(
      fc.property(fc.uniqueArray(pairs, { minLength: 2, maxLength: 3, selector: ({ noun }) => noun }), (chosen) => {
        const texts = chosen.map((pair, index) => pair.texts[index % 2] ?? '');
        expect([...told(texts.join(' '))].sort()).toEqual([...told([...texts].reverse().join(' '))].sort());
      }),
    );
  });

  it('H16: any text is read without failing, and every quote is the words at its offsets', () => {
    const word = fc.constantFrom(
      'calcification',
      'no',
      'liver',
      ',',
      '.',
      ':',
      '\n',
      'and',
      'or',
      'not seen',
      'FINDINGS:',
      '(',
      '12',
      'mm',
      'fetal',
      '\u00e9',
      '\ud83d\ude00',
      'without',
      'possible',
      'vs.',
      '?',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 60 }), (words) => {
        const text = words.join(' ');
        for (const finding of readReport({ text }).findings) {
          expect(finding.quote).toBe(text.slice(finding.start, finding.end));
          expect(finding.quote).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });
});
