import { isOfTissue } from '../../../src/facts/text/bare-calcium.js';
import { isScored, scoreAt } from '../../../src/facts/text/calcium-score.js';
import { tokensOf } from '../../../src/facts/text/tokens.js';

/** Form and length of the score with which a text begins. */
function scored(text: string, end?: number): string {
  const tokens = tokensOf(text);
  const score = scoreAt(tokens, 0, end ?? tokens.length);
  return score === undefined ? 'none' : `${score.term.form} to ${score.span.to}`;
}

describe('DYS-1: a score of calcium', () => {
  it.each([
    ['Calcium score: 412', 'noun to 4'],
    ['Calcium score (Agatston) is 412 today', 'noun to 7'],
    ['Calcium score 1,024', 'noun to 3'],
    ['Calcium score: 0', 'denied to 4'],
    ['Calcium score 0,0', 'denied to 3'],
    ['Agatston score of zero', 'denied to 4'],
    ['CAC LM 0, LAD 145, total 157', 'noun to 9'],
    ['CAC LM 0, LAD 0', 'denied to 6'],
    ['CAC LM 0, LAD zero, RCA 3', 'noun to 9'],
    ['CAC 0, total 3', 'noun to 5'],
    ['CAC 0, 3 mm', 'denied to 2'],
    ['CAC 0 in 2024', 'denied to 2'],
    ['Calcium score', 'none'],
    ['Calcium score is high', 'none'],
    ['Calcium score in 2024', 'none'],
    ['Score 412', 'none'],
  ])('"%s" is %s', (text, score) => {
    expect(scored(text)).toBe(score);
  });

  it('is read within its sentence alone', () => {
    expect(scored('Calcium score 412', 2)).toBe('none');
    expect(scored('CAC LM 0, LAD 145', 5)).toBe('denied to 3');
    expect(scored('CAC LM 0, LAD 145', 6)).toBe('noun to 6');
    expect(scored('CAC', 1)).toBe('none');
  });

  it.each([
    ['Coronary calcium score: 412', 0, 3, true],
    ['Total calcium score: 412', 1, 2, true],
    ['Coronary calcium score: high', 0, 3, false],
    ['Coronary calcium score: 412', 3, 5, false],
    ['Liver: calcium score 412', 0, 1, false],
  ])('in "%s" the words %i to %i name one that has its number: %s', (text, from, to, is) => {
    expect(isScored(tokensOf(text), from, to)).toBe(is);
  });
});

describe('H2: calcium of an organ, not of the blood', () => {
  const ofTissue = (text: string, from = 0, end = tokensOf(text).length): boolean => {
    const tokens = tokensOf(text);
    const at = tokens.findIndex(({ word }) => word === 'calcium');
    return isOfTissue(tokens, { from: at, to: at + 1 }, from, end);
  };
  const some = (count: number): string => 'seen '.repeat(count);

  it.each([
    'flecks of calcium',
    'calcium',
    'may represent calcium in the liver',
    'calcium is seen',
    'calcium: none',
    'calcium of the liver',
    'calcium in 2024',
    `calcium ${some(25)} pth`,
    `pth ${some(25)} calcium`,
  ])('"%s" is', (text) => {
    expect(ofTissue(text)).toBe(true);
  });

  it.each([
    'calcium 2.4',
    'oral calcium',
    'taking calcium',
    'calcium score',
    'calcium: 2.4',
    'calcium = 2.4',
    'calcium is 2.4',
    'calcium was 2.4',
    'calcium of 2.4',
    'serum calcium',
    'calcium and pth',
    'pth and calcium',
    `calcium ${some(24)} pth`,
    `pth ${some(24)} calcium`,
  ])('"%s" is not', (text) => {
    expect(ofTissue(text)).toBe(false);
  });

  it('what stands outside the sentence says nothing of it', () => {
    expect(ofTissue('calcium 2.4', 0, 1)).toBe(true);
    expect(ofTissue('calcium score', 0, 1)).toBe(true);
    expect(ofTissue('calcium is 2.4', 0, 2)).toBe(true);
    expect(ofTissue('calcium and pth', 0, 2)).toBe(true);
    expect(ofTissue('urine calcium', 1)).toBe(true);
    expect(ofTissue('pth calcium', 1)).toBe(true);
  });
});
