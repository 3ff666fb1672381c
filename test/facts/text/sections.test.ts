import { told } from './told.js';

/* All reports are synthetic. */
describe('Sections of a report', () => {
  it.each([
    'CLINICAL HISTORY',
    'History',
    'INDICATION',
    'Reason for exam',
    'CLINICAL INFORMATION',
    'Technique',
    'Indications',
    'REASON FOR STUDY',
    'Clinical Indication',
    'HISTORY OF PRESENT ILLNESS',
    'PAST MEDICAL HISTORY',
    'CLINICAL DATA',
    'Comparison',
  ])('H3: a calcification under "%s" makes no finding', (heading) => {
    expect(told(`${heading}: Hepatic calcification.\nFINDINGS: The spleen is normal.`)).toEqual([]);
  });

  it.each([
    'FINDINGS',
    'Impression',
    'CONCLUSION',
    'ADDENDUM',
    'Opinion',
    'INTERPRETATION',
    'Report',
    'IMPRESSION AND RECOMMENDATION',
  ])('H16: a calcification under "%s" is read, the history before it is not', (heading) => {
    expect(told(`HISTORY: rule out pancreatic calcification.\n${heading}: Hepatic calcification.`)).toEqual([
      'present liver',
    ]);
  });

  it('H3: a sentence about an organ that goes on behind a colon is no heading, and ends no history', () => {
    for (const heading of ['INDICATION', 'CLINICAL HISTORY', 'FAMILY HISTORY']) {
      expect(told(`${heading}:\nThe kidney is normal: no cyst. Hepatic calcification.`)).toEqual([]);
    }
    expect(told('INDICATION: Pain.\nKidney: normal. Hepatic calcification.')).toEqual(['present liver']);
  });

  it('H3: a label within what was asked for ends no history, neither on its first line nor where it places something', () => {
    const asked = [
      'INDICATION:\nKnown lesion of the liver: granuloma. Calcified foci in the lung.',
      'INDICATION:\nLiver: granuloma. Calcified foci in the lung.',
      'Clinical history:\nPain.\nLesion in the liver: granuloma. Calcified foci in the lung.\nRenal calcification.',
    ];
    for (const text of asked) {
      expect([text, told(text)]).toEqual([text, []]);
      expect(told(`${text}\n\nLiver: Hepatic calcification.`)).toEqual(['present liver']);
    }
    expect(told('INDICATION:\nPain.\nLiver: Hepatic calcification.')).toEqual(['present liver']);
    expect(told('INDICATION:\nLIVER: Hepatic calcification.')).toEqual(['present liver']);
  });

  it('H3: headings without a colon on a line of their own open sections too', () => {
    expect(told('HISTORY\nPancreatic calcification\n\nFINDINGS\nHepatic calcification.')).toEqual(['present liver']);
  });

  it('H3: headings inside one long line open sections', () => {
    expect(told('INDICATION: pancreatic calcification. FINDINGS: Hepatic calcification. IMPRESSION: Stable.')).toEqual([
      'present liver',
    ]);
  });

  it('H16: without a heading of findings a blank line ends the history', () => {
    expect(told('Clinical history: renal calcification?\n\nThe liver contains a calcification.')).toEqual([
      'present liver',
    ]);
  });

  it.each([
    ['a blank line', 'Hx: preoperative.\n\nThe liver contains a calcification.\n\nIMP: No acute disease.'],
    ['the end of its line', 'Indication: cough.\nThe liver contains a calcification.\nImpression: Normal.'],
    [
      'a blank line after the last of several',
      'HISTORY: stones.\nTECHNIQUE: CT.\n\nHepatic calcification.\n\nCONCLUSION: Benign.',
    ],
  ])('H16: where only an impression follows, %s ends the history', (_what, text) => {
    expect(told(text)).toEqual(['present liver']);
  });

  it('H3: a history over several lines stays one until the next heading', () => {
    expect(told('HISTORY:\nRenal calcification in 2019.\nFlank pain.\nTECHNIQUE: CT.\nIMPRESSION: Normal.')).toEqual(
      [],
    );
    expect(told('INDICATION: pain.\nPrior renal calcification.\nFINDINGS: The liver is normal.')).toEqual([]);
  });

  it('H18: an organ heading carries its organ to the sentences under it', () => {
    const text =
      'FINDINGS:\nLIVER: Normal size. Scattered punctate calcifications.\nKIDNEYS: No calcification.\nPANCREAS: Calcified.';
    expect(told(text)).toEqual(['present liver', 'absent kidney', 'present pancreas']);
  });

  it('H18: an organ heading in small letters does so too', () => {
    expect(told('Liver: A 5 mm calcification is present.\nSpleen: Unremarkable.')).toEqual(['present liver']);
  });

  it('H18: the organ of the sentence before is carried over', () => {
    expect(told('The liver is normal in size. A coarse calcification is noted.')).toEqual(['present liver']);
  });

  it.each([
    ['CT liver', 'present liver'],
    ['MRI brain', 'present brain'],
    ['Renal ultrasound', 'present kidney'],
    ['CT abdomen', 'present other'],
  ])('H18: the study "%s" gives the organ when the text names none', (title, finding) => {
    expect(told('Multiple calcifications are seen.', title)).toEqual([finding]);
  });

  it('H18: the body part of the study gives the organ when text and title name none', () => {
    expect(told('Punctate calcification.', { bodyPart: 'pancreas' })).toEqual(['present pancreas']);
  });

  it('H18: an organ in the sentence is stronger than the study', () => {
    expect(told('Calcification in the left kidney.', 'CT liver')).toEqual(['present kidney']);
  });

  it('H3: lines wrapped by an editor are one sentence', () => {
    const text =
      'FINDINGS: There is no evidence of focal hepatic mass, biliary dilatation, abscess or\ncalcification in the liver. The spleen is normal.';
    expect(told(text)).toEqual(['absent liver']);
  });

  it.each([
    [
      '**FINDINGS**\n- **Liver:** Calcified focus.\n- **Kidneys:** No calculi.',
      ['present liver', 'absent kidney calculus'],
    ],
    ['## REASON FOR STUDY\n?renal stones\n## FINDINGS\nLiver calcification.', ['present liver']],
    [
      'AORTA AND BRANCHES - Heavily calcified.\nPANCREAS - Fatty. Not calcified.',
      ['present artery', 'absent pancreas'],
    ],
    ['Liver - 5 mm calcification. Pancreas - no calcification.', ['present liver', 'absent pancreas']],
    ['CLINICAL: ?pancreatic calcification. REPORT: No calcification of the pancreas.', ['absent pancreas']],
    ['D:  03/03/2020  T:  03/04/2020\nLiver calcification.', ['present liver']],
    ['Indication: renal stones?\nThe liver holds a calcification.', ['present liver']],
    ['Indication: pain.\nAnatomy: Liver calcification.\nImpression: As above.', ['present liver']],
  ])('H3: headings of all makes are read: "%s"', (text, findings) => {
    expect(told(text, 'CT abdomen')).toEqual(findings);
  });

  it.each(['RECOMMENDATION', 'Advice', 'Plan', 'Recommendations'])(
    'H3: what stands under "%s" is planned, not found',
    (heading) => {
      expect(told(`IMPRESSION: Liver calcification.\n${heading}: Kidney stones are missed on plain films.`)).toEqual([
        'present liver',
      ]);
    },
  );

  it.each([
    ['KIDNEYS/URETERS: No calculi.', ['absent kidney calculus', 'absent other calculus']],
    ['LIVER AND SPLEEN: No calcification.', ['absent liver', 'absent other']],
  ])('H18: a denial under the heading of two organs is of both: "%s"', (text, findings) => {
    expect(told(text)).toEqual(findings);
  });

  it('H18: an impression that names no organ is about the one that was found', () => {
    expect(told('FINDINGS: Calcified focus in the liver.\nIMPRESSION: Benign calcification.')).toEqual([
      'present liver',
      'present liver',
    ]);
  });

  it('H18: the first words of a report name its study', () => {
    expect(told('Unenhanced CT head for seizures. Three punctate calcifications.')).toEqual(['present brain']);
  });

  it.each([
    [
      '1. CT HEAD WITHOUT CONTRAST\nPunctate calcification.\n2. CT CHEST\nNo calcification.',
      ['present brain', 'absent lung'],
    ],
    ['CT HEAD: Punctate calcification.\nCT CHEST: No calcification.', ['present brain', 'absent lung']],
  ])('H18: each of several studies gives its own organ: "%s"', (text, findings) => {
    expect(told(text)).toEqual(findings);
  });

  it('H18: in a mammogram what follows a vessel is of the breast again', () => {
    expect(
      told('Arterial calcification on the left. No suspicious microcalcification.', 'Screening mammogram'),
    ).toEqual(['present artery', 'absent breast']);
  });

  it.each([
    ['Calcification in seg. 6 of the liver.', ['present liver']],
    ['Calcified granuloma, approx. 3 mm, in the liver.', ['present liver']],
    ['Dr. A. Smith saw it. Calcification in the rt. lobe of the liver.', ['present liver']],
    ['Lesion No. 2 of the liver is calcified.', ['present liver']],
    ['Calcified\nfocus of the liver.\r\nThe pancreas is\r\nnot calcified.', ['present liver', 'absent pancreas']],
    [
      '1. Liver calcification. 2. No renal stones. 3. Pancreas calcified.',
      ['present liver', 'absent kidney calculus', 'present pancreas'],
    ],
  ])('H3: sentences end where they end: "%s"', (text, findings) => {
    expect(told(text)).toEqual(findings);
  });

  it('H16: a sentence among the recommendations that states a finding and plans nothing is read', () => {
    expect(told('RECOMMENDATIONS: The patient has heavy calcification of the coronary arteries.')).toEqual([
      'present artery',
    ]);
  });
});
