import { readReport } from '../../../src/facts/text/read-report.js';

/* All reports are synthetic. */
const read = (text: string, title: string): readonly string[] =>
  readReport({ text, title }).findings.map(({ organ, subject, fetus }) => `${organ} of ${subject} ${fetus ?? '-'}`);

describe('The title of a report and the study that its text names', () => {
  it.each([
    ['CT abdomen', 'OB ultrasound', 'liver of patient -'],
    ['OB ultrasound', 'CT abdomen', 'liver of fetus -'],
    ['Radiology', 'OB ultrasound', 'liver of fetus -'],
    ['Radiology', 'OB ultrasound, twin B', 'liver of fetus B'],
    ['OB ultrasound, twin A', 'OB ultrasound, twin B', 'liver of fetus A'],
    ['Radiology', 'CT abdomen', 'liver of patient -'],
  ])('FET-1: under "EXAM: %s" in a report called "%s" a finding is the %s', (exam, title, whose) => {
    expect(read(`EXAM: ${exam}\nFINDINGS: Liver calcification.`, title)).toEqual([whose]);
  });

  it.each([
    ['Radiology', 'Neonatal ultrasound'],
    ['Neonatal ultrasound', ''],
  ])('FET-1: under "EXAM: %s" in a report called "%s" a twin is born', (exam, title) => {
    expect(read(`EXAM: ${exam}\nFINDINGS: Twin A has a liver calcification.`, title)).toEqual(['liver of patient -']);
  });

  it.each([
    ['Radiology', 'CT abdomen, pregnant patient', 'liver of patient -'],
    ['CT abdomen, pregnant patient', '', 'liver of patient -'],
    ['Radiology', 'CT abdomen', 'liver of other -'],
  ])('H5: under "EXAM: %s" in a report called "%s" the mother’s liver is the %s', (exam, title, whose) => {
    expect(read(`EXAM: ${exam}\nFINDINGS: The mother's liver is calcified.`, title)).toEqual([whose]);
  });

  it.each([
    ['Radiology', 'CT liver', 'liver of patient -'],
    ['US thyroid', 'CT liver', 'other of patient -'],
    ['CT chest', 'CT liver', 'lung of patient -'],
    ['CT of the whole of the head', 'Radiology', 'brain of patient -'],
    ['CT of the entire chest', 'Radiology', 'lung of patient -'],
  ])('H18: under "EXAM: %s" in a report called "%s" a calcification is in the %s', (exam, title, where) => {
    expect(read(`EXAM: ${exam}\nFINDINGS: Calcification.`, title)).toEqual([where]);
  });

  it('H18: the names of several studies end before the reports on them, which may name sides', () => {
    const text = `PROCEDURES: (A) CT of the brain, (B) CT KUB\n\nLiver calcification.\nRight: renal calcification.`;
    expect(read(text, 'Radiology')).toEqual(['liver of patient -', 'kidney of patient -']);
  });

  it.each([
    ['Neonatal ultrasound of the liver. Twin A has a calcification.', 'liver of patient -'],
    ['Fetal MRI of the liver. Calcification.', 'liver of fetus -'],
    ['Fetal ultrasound of the liver, twin B. Calcification.', 'liver of fetus B'],
    ['CT of the abdomen. Liver calcification. Singleton. Vertex presentation. Breech.', 'liver of patient -'],
    ['Liver calcification. Singleton. Vertex presentation. Breech.', 'liver of fetus -'],
  ])('FET-1: a report without a title that reads "%s" is of the %s', (text, whose) => {
    expect(read(text, 'Report')).toEqual([whose]);
  });

  it('FET-1: what the title says of a region outweighs the words on a pregnancy, and a scan of the fetus those on a birth', () => {
    expect(read('Liver calcification. Singleton. Vertex presentation. Breech.', 'CT abdomen')).toEqual([
      'liver of patient -',
    ]);
    expect(read('Twin A has a liver calcification. Newborn.', 'OB ultrasound')).toEqual(['liver of fetus A']);
  });
});
