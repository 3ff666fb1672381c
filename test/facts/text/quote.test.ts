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
    ['Normal spleen, coarse calcification of the liver.', 'coarse calcification of the liver'],
    ['Image (series two) shows one calcification.', 'shows one calcification'],
    ['Liver: one calcification, segment six.', 'one calcification, segment six'],
    ['Liver (one calcification) is large.', 'Liver (one calcification)'],
    ['Series two) shows calcification again.', 'shows calcification again'],
    ['Series two] shows calcification again.', 'shows calcification again'],
    ['Calcification seen today (series two) again.', 'Calcification seen today (series two) again'],
    ['Calcification (series two) seen [image] today.', 'Calcification (series two) seen [image] today'],
    [
      'Calcification seen today (series two, image four and more of the same series here) again.',
      'Calcification seen today',
    ],
    [
      'Calcification seen today [series two of the long examination, image four and more of it.',
      'Calcification seen today',
    ],
    [
      'Calcification today (two (three) four, image five and more of the same series here) again.',
      'Calcification today',
    ],
    [
      'The old report spoke of edge dome part side area band rind zone core spot calcification.',
      'edge dome part side area band rind zone core spot calcification',
    ],
    [
      'Bend dome edge part side area band rind zone core spot bud calcification.',
      'dome edge part side area band rind zone core spot bud calcification',
    ],
    [
      'Calcification dome edge part side area band rind zone core spot bud end tail.',
      'Calcification dome edge part side area band rind zone core spot bud',
    ],
    [
      'Calcification dome-edge part-side area band rind zone core spot bud end tail.',
      'Calcification dome-edge part-side area band rind zone core spot bud end tail',
    ],
    [
      'Bend tail dome-edge part-side area band rind zone core spot bud end calcification.',
      'tail dome-edge part-side area band rind zone core spot bud end calcification',
    ],
    [
      'While the liver is large, calcification is seen but the spleen is normal.',
      'the liver is large, calcification is seen',
    ],
    ['- calcification of the liver', 'calcification of the liver'],
    ['? calcification of the liver', '? calcification of the liver'],
    ['Calcification of the liver, hepatic and septal.', 'Calcification of the liver, hepatic and septal'],
  ])('DES-4: of "%s" the clause is quoted, cut to twelve words: "%s"', (text, quote) => {
    expect(first(text).quote).toBe(quote);
  });

  it.each([
    ['and hepatic veins near here', ''],
    ['mucous veins near here', ' mucous veins'],
    ['near lobar veins here', ''],
    ['ribs massive rib near', ' ribs'],
    ['ribs costal veins', ' ribs'],
    ['ribs venous veins', ' ribs'],
    ['ribs lobar veins', ' ribs'],
    ['ribs gastric veins', ' ribs'],
    ['ribs hepatic', ' ribs hepatic'],
    ['hepatic, not here', ' hepatic'],
    ['hepatic and here', ' hepatic'],
    ['about 5 mm', ''],
    ['ribs 5 mm', ' ribs'],
    ['(so) here', ' (so) here'],
    ['(so)', ' (so)'],
  ])('DES-4: a quote that would end within "%s" ends with "%s"', (rest, end) => {
    const start = 'Calcification of the liver dome seen again today beneath ribs';
    expect(first(`${start} ${rest}.`).quote).toBe(`${start}${end}`);
  });

  it.each([
    [
      'Calcification in the dome of the liver and left lobe is not seen.',
      'Calcification in the dome of the liver and left lobe is not',
    ],
    [
      'Calcification in the dome of liver and left lobe is not seen.',
      'Calcification in the dome of liver and left lobe is not seen',
    ],
    ['Calcification not seen.', 'Calcification not seen'],
    ['Calcification of the liver: none.', 'Calcification of the liver: none.'],
  ])('H2: "%s" is quoted up to its denial', (text, quote) => {
    expect(first(text)).toMatchObject({ assertion: 'absent', quote });
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
