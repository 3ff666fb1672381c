import { readRecommendations } from '../../../src/facts/follow-up/read-recommendations.js';
import { Meanings } from '../../../src/facts/meanings.js';
import { readReport } from '../../../src/facts/text/read-report.js';
import { gathering } from '../chart-of-test.js';

const meanings = Meanings.over(gathering.knowledge.meanings);
const FOUND = 'Coarse calcification in the right lobe of the liver. ';

function planned(sentence: string): string[] {
  const text = FOUND + sentence;
  const { findings } = readReport({ text });
  return readRecommendations({ text, findings, organs: ['liver'], studyOrgans: ['lung'] }, meanings).map((one) => {
    const interval = one.interval === undefined ? '' : ` ${one.interval.amount} ${one.interval.unit}`;
    return one.needed ? `${one.modality ?? 'imaging'}${interval}` : 'none';
  });
}

const words = (list: string): string[] => list.split(',').map((word) => word.trim());

describe('LOOP-1: what a report says need not follow', () => {
  it.each(
    words(`needed, required, necessary, indicated, recommended, warranted, mandatory, advised, suggested, essential`),
  )('a follow-up that is not %s', (word) => {
    expect(planned(`Follow-up is not ${word}.`)).toEqual(['none']);
    expect(planned(`CT isn't strictly ${word}.`)).toEqual(['none']);
  });

  it.each(
    words(`
      further, additional, specific, dedicated, routine, radiologic, radiological, radiographic, sonographic, other, need for,
      particular, active, serial, regular, more, short term, interval, indication for any, further imaging
    `),
  )('no %s follow-up', (between) => {
    expect(planned(`No ${between} follow-up.`)).toEqual(['none']);
  });

  it.each([
    'Without need for follow-up.',
    'Nor is follow-up necessary.',
    'Unnecessary follow-up.',
    'This obviates follow-up.',
    "It doesn't require follow-up.",
    "This isn't to be followed up, follow-up isn't needed.",
    "Follow-ups aren't needed.",
    "Follow-up doesn't seem needed.",
    "We don't recommend follow-up.",
    "You needn't repeat CT.",
    'CT is unnecessary.',
    'Follow-up of these is in our opinion unnecessary.',
    'Stable. No further imaging.',
    'No additional scans.',
    'It does not need to be followed up.',
    'No follow-up needed unless symptomatic.',
    'No further imaging if asymptomatic.',
  ])('%s', (sentence) => {
    expect(planned(sentence)).toEqual(['none']);
  });

  it.each([
    'No imaging evidence of malignancy.',
    'No other imaging abnormality.',
    'No imaging features of cirrhosis.',
    'No imaging findings of portal hypertension.',
    'No CT signs of malignancy, which is indicated by stability.',
    'No MRI contraindication.',
    'No follow-up available.',
    'No follow-up was made.',
    'No further scans performed.',
    'No further scans have been obtained.',
    'No prior imaging.',
    'CT should not be performed.',
    'Follow-up CT should not be obtained in 6 months.',
    'The patient does not recall trauma.',
    'See rpt 6/12.',
    'Seen at follow-up 6/12.',
    'Compared with repeat US 6/12.',
    'US 6/12 normal.',
    'CT, if it grows.',
    'CT in 6 months, if clinically indicated.',
    'The liver is not enlarged; imaging of the spleen.',
  ])('is not denied by what an examination did not show, or that none was made: %s', (sentence) => {
    expect(planned(sentence)).toEqual([]);
  });

  it('a denial ends at the next comma, and what is denied beside it stays denied', () => {
    expect(planned('No biopsy needed, follow-up CT in 3 months.')).toEqual(['CT 3 month']);
    expect(planned('CT is not needed, follow-up ultrasound in 3 months.')).toEqual(['US 3 month']);
  });
});

describe('LOOP-1: what was, and is not to come', () => {
  it.each(
    words('On, Since, During, Prior, Previous, Previously, Last, This, Under, Latest, Recent, Current, Our, Present'),
  )('%s follow-up in 3 months.', (word) => {
    expect(planned(`${word} follow-up in 3 months.`)).toEqual([]);
  });

  it.each(
    words(`
      shows, showed, demonstrates, demonstrated, reveals, revealed, performed, obtained, compared, ago, underwent, available,
      provided, done, was, were
    `),
  )('Follow-up in 3 months %s it.', (word) => {
    expect(planned(`Follow-up in 3 months ${word} it.`)).toEqual([]);
    expect(planned(`CT in 3 months ${word} it.`)).toEqual([]);
  });

  it.each([
    ['Follow-up CT in 3 months was recommended.', ['CT 3 month']],
    ['Follow-up scans in 3 months were advised.', ['imaging 3 month']],
    ['Follow-up to be performed in 3 months.', ['imaging 3 month']],
    ['CT to be obtained in 3 months.', ['CT 3 month']],
    ['Follow-up in 3 months was good.', []],
    ['The scan showed it, follow-up in 3 months.', ['imaging 3 month']],
    ['Follow-up in 3 months, the last one showed it.', ['imaging 3 month']],
  ])('%s', (sentence, expected) => {
    expect(planned(sentence)).toEqual(expected);
  });

  it.each([
    ['Stable at 6 month follow-up.', []],
    ['Unchanged at six month follow-up, recommended.', []],
    ['Stable 6 month follow-up.', []],
    ['Stable at follow-up in 6 months.', []],
    ['Unchanged at 6 month follow-up recommended.', []],
    ['Unchanged and follow-up in 6 months recommended.', ['imaging 6 month']],
    ['Stable, follow-up in 6 months.', ['imaging 6 month']],
    ['Stability needs follow-up in 6 months.', ['imaging 6 month']],
    ['Resolved follow-up in 6 months.', []],
    ['Resolved with follow-up in 6 months advised.', ['imaging 6 month']],
    ['Follow-up in 6 months if stable.', ['imaging 6 month']],
  ])('what is unchanged at a follow-up was followed: %s', (sentence, expected) => {
    expect(planned(sentence)).toEqual(expected);
  });
});

describe('LOOP-1: looking again without images', () => {
  it.each(
    words(`
      Clinical, Clinically, Laboratory, Lab, Serologic, Serological, Biochemical, Office, GI, Urology, Urologic, Surgical, Oncologic,
      Oncology, Gastroenterology, Hepatology, Nephrology, Cardiology, Endocrine, Dermatology, Medical, Primary, Endoscopic,
      Nonurgent, Gynecologic, Obstetric
    `),
  )('%s follow-up in 3 months.', (word) => {
    expect(planned(`${word} follow-up in 3 months.`)).toEqual([]);
    expect(planned(`${word} follow-up with CT in 3 months.`)).toEqual(['CT 3 month']);
  });

  it.each(
    words(`
      care, physician, provider, PCP, clinic, urologist, gastroenterologist, hepatologist, nephrologist, cardiologist, rheumatology,
      surgeon, oncologist, specialist, clinician, doctor, GP, consultation, consult, visit, appointment, labs, calcium, phosphate,
      PTH, blood, bloods, serum, LFT, LFTs, biopsy, aspiration, colonoscopy, endoscopy, EGD, cystoscopy, bronchoscopy, tests, test,
      creatinine, serology, urinalysis, pulmonology, neurology, endocrinology, gynecology, surgery
    `),
  )('Follow-up %s in 3 months.', (word) => {
    expect(planned(`Follow-up ${word} in 3 months.`)).toEqual([]);
  });

  it('a test that is named far behind, or before a word that is no visit, does not stand for the follow-up', () => {
    expect(planned('Follow-up in 3 months to see what becomes of the serum.')).toEqual(['imaging 3 month']);
    expect(planned('Clinical course and then follow-up in 3 months.')).toEqual(['imaging 3 month']);
  });
});

describe('LOOP-1: what hangs on a condition or is left to the reader', () => {
  it.each(
    words(`
      if pain persists, unless it was done, when clinically possible, whenever symptoms come, depending on the course,
      dependent on the course, provided that it grows, in case of pain, in the event of pain, as clinically needed, as needed,
      as indicated, as warranted, as appropriate, as necessary, PRN, per clinical judgment, based on clinical judgment,
      at the discretion of the team, as directed, in high risk patients, in patients with cirrhosis, for high risk patients
    `),
  )('Repeat CT %s.', (condition) => {
    expect(planned(`Repeat CT ${condition}.`)).toEqual([]);
  });

  it.each([
    ['Repeat CT in 6 months, sooner if it hurts.', ['CT 6 month']],
    ['CT in 6 months, if it grows.', ['CT 6 month']],
    ['Optional CT in 6 months.', []],
    ['Should pain recur, CT in 6 months.', []],
    ['Should be followed by CT.', ['CT']],
    ['Repeat CT in 6 months, MRI if it grows.', ['CT 6 month']],
    ['Repeat CT in 6 months if not done.', ['CT 6 month']],
    ['CT in 6 months, should it grow.', ['CT 6 month']],
    ['CT in 6 months, should it be needed.', []],
  ])('%s', (sentence, expected) => {
    expect(planned(sentence)).toEqual(expected);
  });

  it.each(words('may, might, could, can'))('MRI in 6 months %s be helpful.', (modal) => {
    expect(planned(`MRI in 6 months ${modal} be helpful.`)).toEqual([]);
    expect(planned(`MRI in 6 months ${modal} be very or very helpful.`)).toEqual(['MR 6 month']);
  });

  it.each(
    words(`
      helpful, considered, obtained, performed, useful, beneficial, done, repeated, of help, reasonable, better
    `),
  )('Follow-up CT in 6 months may be %s.', (word) => {
    expect(planned(`Follow-up CT in 6 months may be ${word}.`)).toEqual([]);
  });

  it.each(words('recommended, advised, required, necessary, needed'))(
    'Follow-up CT in 6 months is %s, it may be done here.',
    (word) => {
      expect(planned(`Follow-up CT in 6 months is ${word}, it may be done here.`)).toEqual(['CT 6 month']);
    },
  );
});
