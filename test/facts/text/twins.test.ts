import { readReport } from '../../../src/facts/text/read-report.js';

/* All texts are synthetic. */
const labelled = (text: string, title?: string): readonly string[] =>
  readReport({ text, ...(title === undefined ? {} : { title }) }).findings.map(
    ({ assertion, organ, subject, fetus }) => `${assertion} ${organ} of ${subject} ${fetus ?? '-'}`,
  );

describe('Which of several fetuses', () => {
  it.each([
    ["Baby A's liver shows a calcification.", ['present liver of fetus A']],
    [
      "Twin B's brain is calcified; twin A's liver is not calcified.",
      ['present brain of fetus B', 'absent liver of fetus A'],
    ],
    ['Triplet 2: liver calcification.', ['present liver of fetus 2']],
    ['Fetus 1: Normal. Fetus 2: Calcification of the liver.', ['present liver of fetus 2']],
    [
      'Twin A: calcification of the liver. Co-twin: liver without calcification.',
      ['present liver of fetus A', 'absent liver of fetus B'],
    ],
    [
      'Twin 1 has a liver calcification. The other twin has no liver calcification.',
      ['present liver of fetus 1', 'absent liver of fetus 2'],
    ],
    ['Twin B is breech. The liver is large. It contains a calcification.', ['present liver of fetus B']],
    ['Baby C - liver calcification cannot be excluded.', ['uncertain liver of fetus C']],
    [
      'FETUS A (maternal left):\nLiver: 2 mm calcification.\nFETUS B (maternal right):\nLiver: No calcification.',
      ['present liver of fetus A', 'absent liver of fetus B'],
    ],
    ['Fetus A (maternal left) has a liver calcification.', ['present liver of fetus A']],
    ['Fetus #2: liver calcification.', ['present liver of fetus 2']],
    ['Twin (B): liver calcification.', ['present liver of fetus B']],
    ['Twin II: liver calcification.', ['present liver of fetus 2']],
    ['The liver of the second twin is calcified.', ['present liver of fetus 2']],
    ['Twin B, unlike twin A, has a liver calcification.', ['present liver of fetus B']],
    ['Both twins have liver calcifications.', ['present liver of fetus -']],
    ['Twin A: normal. Both twins have liver calcifications.', ['present liver of fetus -']],
    ['Liver calcification in twin A. Neonatal imaging is advised.', ['present liver of fetus A']],
  ])('FET-1: "%s" is told of the fetus by its label', (text, findings) => {
    expect(labelled(text)).toEqual(findings);
  });

  it('FET-1: the title may name the one that was examined', () => {
    expect(labelled('Liver calcification.', 'Obstetric ultrasound, twin B')).toEqual(['present liver of fetus B']);
    expect(labelled('Liver calcification.', 'Obstetric ultrasound, twin A and twin B')).toEqual([
      'present liver of fetus -',
    ]);
  });

  it('FET-1: the label of the history names no fetus of the findings', () => {
    expect(
      labelled('Indication: Twin B liver calcification.\nFindings: Liver calcification.', 'Obstetric ultrasound'),
    ).toEqual(['present liver of fetus -']);
  });

  it('FET-1: behind the mother no label is carried on', () => {
    const text = 'Twin A: normal. The maternal liver is large. It contains a calcification.';
    expect(labelled(text, 'Obstetric ultrasound')).toEqual(['present liver of patient -']);
  });

  it('FET-1: a twin that is born is the patient', () => {
    expect(labelled('Newborn twin A. Calcification of the liver.')).toEqual(['present liver of patient -']);
  });
});
