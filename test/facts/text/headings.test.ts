import { readReport } from '../../../src/facts/text/read-report.js';
import { told } from './told.js';

/* All reports are synthetic. */
describe('Headings of a report', () => {
  it.each([
    ['HISTORY -', 'FINDINGS -'],
    ['HISTORY \u2013', 'FINDINGS \u2014'],
    ['**HISTORY**', '**FINDINGS**'],
    ['__HISTORY__', '__FINDINGS__'],
    ['== HISTORY ==\n', '== FINDINGS ==\n'],
    ['[HISTORY]', '[FINDINGS]'],
    ['<HISTORY>', '<FINDINGS>'],
    ['<HISTORY>\n', '<FINDINGS>\n'],
    ['# HISTORY\n', '# FINDINGS\n'],
    ['HISTORY.', 'FINDINGS.'],
    ['CLINICAL HISTORY (as it was given by the ward):', 'FINDINGS (limited by the habitus of the patient today):'],
    ['CLINICAL HISTORY......:', 'FINDINGS .....:'],
    ['CLINICAL HISTORY/INDICATION:', 'FINDINGS/IMPRESSION:'],
    ['CLINICAL HISTORY & INDICATION:', 'FINDINGS, IMPRESSION:'],
  ])('H3: "%s" is the history and "%s" the report', (history, findings) => {
    expect(told(`${history} Liver calcification.\n${findings} Spleen calcified.`)).toEqual(['present other']);
  });

  it('H3: a word of a sentence that ends with a full stop is no heading', () => {
    expect(told('FINDINGS: Liver calcification.\nHistory. Renal calcification.')).toEqual([
      'present liver',
      'present kidney',
    ]);
  });

  it.each([
    'Indication: pain in a patient who was known to have had a chronic disease of\nthe kidney and liver calcification',
    'Indication:\nPain\nLiver calcification',
    'Indication:\nPain.\nRight side: liver calcification',
    'Indication:\nThe kidneys are normal: no cyst. Liver calcification',
    'Indication:\nThe kidney was normal: no cyst. Liver calcification',
    'Indication:\nThe kidneys were normal: no cyst. Liver calcification',
  ])('H3: the history goes on over the wrapped lines of "%s"', (history) => {
    expect(told(`${history}\n\nSpleen calcified.`)).toEqual(['present other']);
  });

  it.each([
    'Indication: pain in a patient who was known to have had a chronic disease of what?',
    'Indication: pain in a patient who was known to have had a chronic disease of all!',
    'Indication: pain in a patient who was known to have had a chronic disease of it;',
    'Indication: pain',
    'Referral: pain.\nRight side:',
  ])('H16: the history ends with its line: "%s"', (history) => {
    expect(told(`${history}\nLiver calcification.\nIMPRESSION: Normal spleen.`)).toEqual(['present liver']);
  });

  it.each([
    ...['', 'A ', 'An ', 'Dedicated ', 'This is a ', 'Routine ', 'Emergency ', 'Urgent ', '- ', '"', '\n'].map(
      (before) => `${before}CT head`,
    ),
    'Unenhanced CT of the head',
    'Head CT',
  ])('H18: a report that opens with "%s" is of the brain', (opening) => {
    expect(told(`${opening} for pain.\nFINDINGS: Calcification.`)).toEqual(['present brain']);
  });

  it.each(['Head pain', 'Head pain, had a CT', 'CT for pain in the head', 'CT pain\nhead'])(
    'H18: "%s" is no name of a study with which a report opens',
    (opening) => {
      expect(told(`${opening}.\nFINDINGS: Calcification.`)).toEqual(['present other']);
    },
  );

  it('H18: the name of the study with which a report opens ends with its line', () => {
    expect(told('Fetal ultrasound of the\nhead. Calcification of the liver.')).toEqual(['present liver of fetus']);
    expect(told('CT without contrast\nhead pain.\nFINDINGS: Calcification.')).toEqual(['present other']);
  });

  it('H18: only the first line under the name of an examination names the study', () => {
    expect(told('EXAM: CT chest\nfor pain in the liver\nFINDINGS: Calcification.')).toEqual(['present lung']);
    expect(told('EXAM:\nCT chest\nfor pain in the liver\nFINDINGS: Calcification.')).toEqual(['present lung']);
  });
});

describe('Headings of an addendum', () => {
  it.each([
    'ADDENDUM -',
    '** ADDENDUM **',
    '[ADDENDUM]',
    '===== ADDENDUM 1 =====\n',
    '----- ADDENDUM -----\n',
    'Addendum - 05/18/2024:',
    'Addendum 18 May 2024\n',
    'Addendum May 18, 2024:',
    'Revised report:',
    'ERRATUM:',
    'Addendum number 2:',
    'Addendum 2 May 2024 by the chair:',
    'Addendum by Dr. May:',
    'Addendum may 2024:',
    'CORRECTION\n',
    'ADDENDUM_',
    'ADDENDUM \u2013',
    'ADDENDUM \u2014',
    'ADDENDUM = 2 =',
    'Addendum of the day by Dr. N. Name, MD, of the ward for the chest, at 10.14\n',
  ])('H13: what stands under "%s" replaces the finding', (heading) => {
    for (const denial of ['There is no calcification of the liver.', 'No calcification of the liver.']) {
      expect(told(`FINDINGS: Liver calcification.\n${heading} ${denial}`)).toEqual(['absent liver']);
    }
  });

  it.each(['#', 'No. ', 'No ', 'number ', ''])('H13: the number after "ADDENDUM %s" orders them', (mark) => {
    expect(
      told(`ADDENDUM ${mark}2: No calcification of the liver.\nADDENDUM ${mark}1: Calcification of the liver.`),
    ).toEqual(['absent liver']);
  });

  it.each([
    'Correction of scoliosis by rods\n',
    'Corrected attenuation of the cyst\n',
    'The correction\n',
    'Addendum is to follow\n',
    'Addendum has been added\n',
    'Addendum will be issued\n',
    'Addendum of the day by Dr. N. Name, MD, of the ward for the chest and of the ward for the abdomen, at 10.14\n',
  ])('H13: what stands under "%s" is no addendum', (line) => {
    expect(told(`FINDINGS: Liver calcification.\n${line} There is no calcification of the liver.`)).toEqual([
      'present liver',
      'absent liver',
    ]);
  });

  it.each([
    ['2/5/2024', '1/6/2024'],
    ['2-5-2024', '1-6-2024'],
    ['2.5.2024', '1.6.2024'],
    ['2 May 2024', '1 June 2024'],
    ['#12', '#2'],
    ['10:14', '9:14'],
  ])('H13: the day of "ADDENDUM %s" and of "ADDENDUM %s" is no number that orders them', (first, second) => {
    expect(
      told(`ADDENDUM ${first}: No calcification of the liver.\nADDENDUM ${second}: Calcification of the liver.`),
    ).toEqual(['present liver']);
  });

  it('H13: a number behind the heading counts calcifications, not addenda', () => {
    expect(told('ADDENDUM\nNo calcification of the liver.\nADDENDUM\n1 calcification of the liver.')).toEqual([
      'present liver',
    ]);
  });

  it.each([
    ['above the report', 'ADDENDUM: No liver calcification.\nFINDINGS: Liver calcification.'],
    [
      'before the next examination',
      'FINDINGS: Normal spleen.\nADDENDUM: No liver calcification.\nEXAM: CT\nFINDINGS: Liver calcification.',
    ],
    [
      'with a heading of its own',
      'FINDINGS: Liver calcification.\nADDENDUM: Seen again.\nFINDINGS: No calcification of the liver.',
    ],
    [
      'under a report without a heading',
      'The liver is of normal size and of normal shape and it shows a calcification.\nADDENDUM: Seen again.\nFINDINGS: No calcification of the liver.',
    ],
  ])('H13: an addendum %s takes the calcification back', (_where, text) => {
    expect(told(text)).toEqual(['absent liver']);
  });
});

describe('Headings of one fetus', () => {
  const labelled = (text: string): readonly string[] =>
    readReport({ text, title: 'Obstetric ultrasound' }).findings.map(
      ({ assertion, subject, fetus }) => `${assertion} ${subject} ${fetus ?? '-'}`,
    );

  it.each([
    'Anatomy',
    'Fetal survey',
    'Anatomic survey',
    'Biometry',
    'Finding',
    'FINDINGS',
    'Observations',
    'Description',
  ])('FET-1: "%s" below the name of a fetus is told of that one', (part) => {
    const of = (name: string, said: string): string => `${name}\n${part}: ${said} liver calcification.`;
    expect(labelled(`${of('FETUS A:', 'A')}\n${of('FETUS B:', 'No')}`)).toEqual(['present fetus A', 'absent fetus B']);
    expect(labelled(`${of('Twin A', 'A')}\n${of('Twin B', 'No')}`)).toEqual(['present fetus A', 'absent fetus B']);
  });

  it('FET-1: a heading that names another fetus or the mother is no part of the fetus above', () => {
    const above = 'FETUS A:\nANATOMY: Normal.\n';
    expect(labelled(`${above}FETUS B ANATOMY: Liver calcification.`)).toEqual(['present fetus B']);
    expect(labelled(`${above}FETUS B ANATOMY: Normal.\nLIVER: Calcification.`)).toEqual(['present fetus B']);
    expect(labelled(`${above}MATERNAL FINDINGS: Liver calcification.`)).toEqual(['present patient -']);
  });

  it('FET-1: an impression below the name of a fetus is of all of them, and the mother has no anatomy below hers', () => {
    expect(labelled('FETUS A:\nNormal.\nIMPRESSION: Liver calcification.')).toEqual(['present fetus -']);
    expect(labelled('MATERNAL: Normal cervix.\nANATOMY: Liver calcification.')).toEqual(['present fetus -']);
  });

  it('FET-1: the name of a fetus that a sentence was wrapped before is no heading', () => {
    expect(labelled('This is the liver calcification of\ntwin A.')).toEqual(['present fetus A']);
  });
});
