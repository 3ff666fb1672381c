import { readRecommendations } from '../../../src/facts/follow-up/read-recommendations.js';
import { Meanings } from '../../../src/facts/meanings.js';
import { readReport } from '../../../src/facts/text/read-report.js';
import { gathering } from '../chart-of-test.js';

const meanings = Meanings.over(gathering.knowledge.meanings);
const FOUND = 'Coarse calcification in the right lobe of the liver. ';

/** "6 month", "now" for a recommendation without an interval, nothing for none. */
function planned(sentence: string): string[] {
  const text = FOUND + sentence;
  const { findings } = readReport({ text });
  return readRecommendations({ text, findings, organs: ['liver'], studyOrgans: ['lung'] }, meanings)
    .filter(({ needed }) => needed)
    .map(({ interval }) => (interval === undefined ? 'now' : `${interval.amount} ${interval.unit}`));
}

describe('LOOP-1: when the next study is due', () => {
  it.each([
    ['Annual', '1 year'],
    ['Semiannual', '6 month'],
    ['Biannual', '6 month'],
    ['Biennial', '2 year'],
    ['Quarterly', '3 month'],
    ['Monthly', '1 month'],
    ['Weekly', '1 week'],
    ['Yearly', '1 year'],
  ])('%s ultrasound is recommended: %s', (word, interval) => {
    expect(planned(`${word} ultrasound is recommended.`)).toEqual([interval]);
  });

  it.each([
    ['annually', '1 year'],
    ['semiannually', '6 month'],
    ['biannually', '6 month'],
    ['biennially', '2 year'],
  ])('An ultrasound %s is recommended: %s', (word, interval) => {
    expect(planned(`An ultrasound ${word} is recommended.`)).toEqual([interval]);
  });

  it.each(['3 - 6', '3 \u2013 6', '3 \u2014 6', '3 to 6', '3 or 6'])('of %s months it is the later end', (range) => {
    expect(planned(`Repeat ultrasound in ${range} months.`)).toEqual(['6 month']);
  });

  it.each([
    ...[
      'if symptoms develop',
      'unless it was done',
      'when clinically indicated',
      'in case of pain',
      'as needed',
      'prn',
    ],
    ...[
      'depending on the course',
      'provided that renal function allows',
      'as clinically indicated',
      'in high risk patients',
    ],
  ])('nothing is due where it hangs on a condition: repeat ultrasound %s', (condition) => {
    expect(planned(`Repeat ultrasound ${condition}.`)).toEqual([]);
  });

  it.each([
    ...[' or sooner if symptoms develop', ' or earlier if symptoms develop', ' especially if symptoms develop'],
    ...[' particularly if symptoms develop', ' even if the pain resolves', ' or if symptoms develop'],
    ...[', if not already done', ' if stable', ' if unchanged', ' if still present'],
  ])('it is due all the same: repeat ultrasound in 6 months%s', (aside) => {
    expect(planned(`Repeat ultrasound in 6 months${aside}.`)).toEqual(['6 month']);
  });
});
