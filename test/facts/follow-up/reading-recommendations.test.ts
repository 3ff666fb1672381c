import { readRecommendations } from '../../../src/facts/follow-up/read-recommendations.js';
import { Meanings } from '../../../src/facts/meanings.js';
import { readReport } from '../../../src/facts/text/read-report.js';
import { gathering } from '../chart-of-test.js';

const meanings = Meanings.over(gathering.knowledge.meanings);

/** "US 6 month of liver"; "none of liver" where the report says that nothing has to follow. */
function recommended(text: string): string[] {
  const findings = readReport({ text }).findings.filter(({ assertion }) => assertion === 'present');
  const organs = [...new Set(findings.map(({ organ }) => organ))];
  return readRecommendations({ text, findings, organs, studyOrgans: ['lung'] }, meanings).map((one) => {
    const interval = one.interval === undefined ? '' : ` ${one.interval.amount} ${one.interval.unit}`;
    const study = one.needed ? `${one.modality ?? 'imaging'}${interval}` : 'none';
    return `${study} of ${one.organs.join(', ')}`;
  });
}

const FOUND = 'Coarse calcification in the right lobe of the liver. ';

describe('LOOP-1: what the words of a report recommend', () => {
  it.each([
    ['Recommend follow-up ultrasound in 6 months.', 'US 6 month of liver'],
    ['Repeat ultrasound in 3-6 months.', 'US 6 month of liver'],
    ['Suggest repeat USS in 6/12.', 'US 6 month of liver'],
    ['Rpt US 6/12.', 'US 6 month of liver'],
    ['Rpt US in 2/52.', 'US 2 week of liver'],
    ['Repeat CT 3/12.', 'CT 3 month of liver'],
    ['F/u 3/12.', 'imaging 3 month of liver'],
    ['Recall in 12 months.', 'imaging 12 month of liver'],
    ['Recall at 12 months for ultrasound.', 'US 12 month of liver'],
    ['CT in 6 months, if it grows.', 'CT 6 month of liver'],
    ['CT in 6 months, if the calcification has grown biopsy.', 'CT 6 month of liver'],
    ['Follow up MRI advised.', 'MR of liver'],
    ['Follow-up CT in 12 to 18 months.', 'CT 18 month of liver'],
    ['Interval CT between 6 months to 1 year would be appropriate.', 'CT 1 year of liver'],
    [
      'A follow-up CT of the abdomen in six to twelve months is recommended to document stability.',
      'CT 12 month of liver',
    ],
    ['Annual ultrasound surveillance is suggested.', 'US 1 year of liver'],
    ['Surveillance every 2 years.', 'imaging 2 year of liver'],
    ['Recommend a dedicated contrast-enhanced CT for further characterization.', 'CT of liver'],
    ['CT of the liver is recommended.', 'CT of liver'],
    ['This should be followed with ultrasound in eight weeks.', 'US 8 week of liver'],
    ['Short interval follow-up with CT (3 months) recommended.', 'CT 3 month of liver'],
    ['Please repeat US abdomen after 90 days.', 'US 90 day of liver'],
    ['Re-imaging in one year suggested.', 'imaging 1 year of liver'],
    ['Consider follow-up ultrasound in 6 months.', 'US 6 month of liver'],
    ['Interval imaging in 6 months to ensure stability.', 'imaging 6 month of liver'],
    ['Repeat ultrasound.', 'US of liver'],
    ['Ultrasound in 6 months, sooner if symptoms develop.', 'US 6 month of liver'],
    ['Recommend MRI if not already done.', 'MR of liver'],
    ['Clinical and imaging follow-up with MRI in 4 months is advised.', 'MR 4 month of liver'],
    ['Rec f/u CT in 6 mos.', 'CT 6 month of liver'],
    ['Serial imaging q6 months.', 'imaging 6 month of liver'],
    ['Advise: USG follow up after 6 months.', 'US 6 month of liver'],
    ['The calcification is stable and follow-up in 12 months is recommended.', 'imaging 12 month of liver'],
    ['It is recommended that the patient undergo repeat ultrasound in 6 months.', 'US 6 month of liver'],
    ['Further evaluation is recommended with non-contrast CT.', 'CT of liver'],
    ['Follow-up CT in 3 months to exclude growth; stable for 2 years otherwise.', 'CT 3 month of liver'],
  ])('%s', (sentence, expected) => {
    expect(recommended(FOUND + sentence)).toEqual([expected]);
  });

  it.each([
    'No follow-up needed.',
    'No further imaging follow-up is required.',
    'Follow-up is not necessary.',
    'This is benign and does not require follow-up.',
    'Benign, no routine follow-up imaging.',
    'CT follow-up is unnecessary.',
    'No further imaging is recommended.',
    'No follow-up imaging necessary unless symptomatic.',
  ])('says that none is needed: %s', (sentence) => {
    expect(recommended(FOUND + sentence)).toEqual(['none of liver']);
  });

  it.each([
    'Follow-up ultrasound if symptoms persist.',
    'Should symptoms recur, repeat ultrasound in 3 months.',
    'If there is a history of malignancy, follow-up CT in 6 months.',
    'Ultrasound in 6 months as clinically indicated.',
    'MRI could be considered.',
    'CT may be helpful for further evaluation.',
    'Optional follow-up CT at 12 months.',
    'Recommend clinical correlation and follow-up as needed.',
  ])('leaves a condition or a possibility to the clinician: %s', (sentence) => {
    expect(recommended(FOUND + sentence)).toEqual([]);
  });

  it.each([
    'Clinical follow-up recommended.',
    'Follow-up with primary care in 2 weeks.',
    'Repeat serum calcium in 3 months.',
    'Follow-up with urology is advised.',
    'Recommend correlation with prior imaging.',
    'Follow-up colonoscopy in 5 years recommended.',
  ])('is no imaging: %s', (sentence) => {
    expect(recommended(FOUND + sentence)).toEqual([]);
  });

  it.each([
    'Unchanged at 6-month follow-up.',
    'Stable on follow-up.',
    'Compared with the follow-up CT of 6 months ago there is no change.',
    'Follow-up ultrasound performed in 3 months showed no change.',
    'Previously recommended follow-up CT.',
    'No follow-up available.',
    'Findings suggest old granulomatous disease on this CT.',
    'The calcifications follow the course of the artery; recommend lipid panel.',
    'Stable for 6 months.',
  ])('tells of what was, not of what is to come: %s', (sentence) => {
    expect(recommended(FOUND + sentence)).toEqual([]);
  });

  it.each([
    [
      'its own heading',
      'FINDINGS: Hepatic calcification.\nRECOMMENDATION: Ultrasound in 6 months.',
      ['US 6 month of liver'],
    ],
    ['a heading without an interval', 'FINDINGS: Hepatic calcification.\nRECOMMENDATIONS: MRI liver.', ['MR of liver']],
    [
      'a heading and an interval alone',
      'FINDINGS: Hepatic calcification.\nFOLLOW-UP: 6 months.',
      ['imaging 6 month of liver'],
    ],
    [
      'the next item of the impression',
      'IMPRESSION:\n1. Hepatic calcification.\n2. Stable examination.\n3. Follow-up ultrasound in 6 months.',
      ['US 6 month of liver'],
    ],
    [
      'its organ',
      'IMPRESSION: Calcified granuloma of the right upper lobe. Hepatic calcification. CT chest in 12 months.',
      ['CT 12 month of lung'],
    ],
    [
      'the study itself again',
      'IMPRESSION: Calcification at the dome of the liver. Recommend CT chest in 12 months.',
      ['CT 12 month of liver'],
    ],
  ])('finds what it is about by %s', (_how, text, expected) => {
    expect(recommended(text)).toEqual(expected);
  });

  it.each([
    [
      'the lesion before it',
      'IMPRESSION:\n1. 8 mm nodule of the left lower lobe. Recommend CT chest in 6 months.\n2. Hepatic calcification.',
    ],
    ['a lesion of its own sentence', `${FOUND}Renal cyst, follow-up ultrasound in 6 months.`],
    ['a region without calcium', `${FOUND}Recommend MRI of the brain in 6 months.`],
    ['the history', 'INDICATION: Hepatic calcification, follow-up CT in 6 months.\nFINDINGS: Hepatic calcification.'],
    ['the reason for the study', 'REASON FOR FOLLOW-UP: CT in 6 months.\nFINDINGS: Hepatic calcification.'],
    ['blood', 'FINDINGS: Hepatic calcification.\nPLAN: Serum calcium in 3 months.'],
    ['nothing calcified at all', 'No calcification of the liver. Follow-up ultrasound in 6 months.'],
  ])('is not about the calcification but about %s', (_what, text) => {
    expect(recommended(text)).toEqual([]);
  });

  it.each([
    ['Recommend follow-up CT on 6/12/2027.', 'CT of liver'],
    ['Recommend follow-up CT in 99999999 months.', 'CT of liver'],
    ['Recommend follow-up CT in 0 months.', 'CT of liver'],
    ['Recommend follow-up CT of this 3 month old scar.', 'CT of liver'],
    ['Contact us for follow-up in 3 months.', 'imaging 3 month of liver'],
  ])('takes no number for an interval, and no word for a study, that is none: %s', (sentence, expected) => {
    expect(recommended(FOUND + sentence)).toEqual([expected]);
  });

  it('H16: quotes twelve words of the report at most, as they stand', () => {
    const text = `${FOUND}Recommend  follow-up of this very dense and somewhat lobulated peripheral area of concern by ultrasound in 6 months.`;
    const findings = readReport({ text }).findings;
    const [one] = readRecommendations({ text, findings, organs: ['liver'], studyOrgans: [] }, meanings);
    expect(text).toContain(one?.quote);
    expect(one?.quote.split(/\s+/).length).toBe(12);
  });

  it('H16: reads hostile text in time that grows with its length', () => {
    const hostile = `${FOUND}${'follow-up no 6 - 6 - recommend CT if '.repeat(1_700)}`;
    expect(recommended(hostile)).toEqual([]);
  });
});
