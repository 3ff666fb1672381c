import type { TextFinding } from '../../../src/facts/finding.js';
import { readReport } from '../../../src/facts/text/read-report.js';

/* All sentences are synthetic. */
const first = (text: string): TextFinding => {
  const [finding] = readReport({ text }).findings;
  if (finding === undefined) throw new Error(`nothing found in "${text}"`);
  return finding;
};

describe('The words that a card quotes', () => {
  it.each([
    'No hydronephrosis, perinephric stranding, focal lesion, cyst or calcification of the left kidney.',
    'The liver and the spleen are normal in size and without focal lesion or calcification.',
    'Hepatic calcification is not seen on any of the images that were obtained today.',
    'Neither haemorrhage nor calcification of the basal ganglia.',
    'The visualised lung bases are clear and free of consolidation, nodule and calcification.',
  ])('H2: "%s" is never quoted without what denies it', (text) => {
    const finding = first(text);
    expect(finding.assertion).toBe('absent');
    expect(finding.quote).toMatch(/\b(?:no|not|without|neither|free)\b/i);
  });

  it('H3: what is doubted is quoted with its doubt', () => {
    expect(
      first('There is a tiny bright dot, possibly a calcification, in the left lobe of the liver.').quote,
    ).toContain('possibly');
  });

  it.each([
    ['Calcification in segment VI of the liver measuring 12 mm in its largest axial diameter today.', /\d$/],
    [
      'The spleen (normal) and liver show a coarse calcification in the subcapsular right posterior hepatic lobe.',
      /^[^(]*\)/,
    ],
    [
      'Coarse calcification of the liver (segment VI, adjacent to the gallbladder fossa and to the right kidney).',
      /\([^)]*$/,
    ],
    [
      'There is a calcification in the posterior part of the liver next to a very small cyst.',
      /\b(?:the|very|small|a|of|in)$/,
    ],
  ])('DES-4: the quote of "%s" holds whole phrases', (text, cut) => {
    expect(first(text).quote).not.toMatch(cut);
  });

  it.each([
    'The right lobe of the liver contains in its posterior part, close to the capsule, one small calcification.',
    'CALCIFICATION, LIVER.',
    'Liver: “calcification” – 5 mm – segment VI; unchanged.',
    'A ((((calcified)))) granuloma of the liver.',
  ])('LAW: the quote of "%s" is its exact words, at most twelve, and holds the mention', (text) => {
    const { quote, start, end } = first(text);
    expect(quote).toBe(text.slice(start, end));
    expect(quote.split(/\s+/).length).toBeLessThanOrEqual(12);
    expect(quote.toLowerCase()).toContain('calcifi');
  });
});
