import { said, told, wanted } from './placed.js';

const SILENT = `
  history, hx, hpi, pmh, pmhx, fhx, clinical information, clinical info, clinical data, clinical details,
  clinical context, clinical question, clinical statement, clinical presentation, clinical notes,
  clinical background, clinical problem, clinical reason, background, history of present illness, indication,
  indications, indication for, reason, reasons, reason for, rationale, referral reason, request, chief complaint,
  presenting complaint, complaint, signs and symptoms, symptoms, question, provisional diagnosis,
  referring diagnosis, admitting diagnosis, ordering diagnosis, technique, techniques, technical, protocol, method,
  methods, contrast, exam, examination, study, procedure,
  procedures, procedure performed, exam type, study type, procedure type,
  medications, allergies, consent, radiation dose, dose, views, sequences, recommendation, recommendations, advice,
  plan, management, suggestion, suggestions, reason for exam, reason for examination, reason for study,
  reason for scan, reason for test, reason for visit, reason for procedure, reason for referral,
  reason for ordering, reason for consultation
`;
const COMPARISON = `
  comparison, comparisons, comparison study, comparison studies, compared, prior studies, prior study,
  previous studies, priors, prior, previous, prior exams, previous examinations
`;
const SPEAKING = `
  finding, findings, impression, impressions, conclusion, conclusions, opinion, interpretation, result, results,
  summary, report, addendum, addenda, description, observations, observation, diagnosis, assessment, comment,
  comments, remarks, body, physical examination, imaging, radiology, narrative, imp, overall, in summary,
  discussion, findings of study, diagnostic studies, laboratory data, study result, study findings, exam findings,
  original report, end of addendum, end addendum, amendment, correction, corrected report, amended report,
  preliminary report, final report, supplementary report, anatomy, fetal anatomy, anatomic survey, biometry,
  survey, overall
`;
const ALONE =
  'anatomical survey, fetal biometry, neurosonogram, neurosonography, ultrasound, sonogram, scan, images, imaging findings';
const PLANS = 'recommendation, recommendations, advice, plan, management, suggestion, suggestions, follow';
const STATING = 'has, have, there, shows, show, demonstrates, contains, seen';
const PLANNING = `
  if, should, would, can, could, may, might, must, shall, unless, whether, recommend, recommended, recommends,
  advise, advised, consider, considered, suggest, suggested, repeat, evaluate, assess, correlate, correlation,
  exclude, confirm
`;
const SUMMING_UP = `
  impression, impressions, conclusion, conclusions, opinion, summary, imp, assessment, comment, interpretation,
  overall
`;

describe('Headings', () => {
  it.each([
    ['of the history or the request', SILENT],
    ['of a comparison', COMPARISON],
    ['of what was asked, alone', 'clinical, cc, ci, c/o, details, referral, follow-up'],
  ])('H3: a heading %s opens a section that makes no finding', (_what, headings) => {
    expect(
      told(headings, (name) => said(`${name.toUpperCase()}: Liver calcification.\nFINDINGS: Spleen calcified.`)),
    ).toEqual(wanted(headings, 'present other'));
  });

  it.each([
    ['of the report', SPEAKING],
    ['of an examination, alone', ALONE],
  ])('H16: a heading %s opens findings after a history', (_what, headings) => {
    expect(
      told(headings, (name) =>
        said(`HISTORY: Stones.\nOf the kidney.\n${name.toUpperCase()}: Liver calcification.`).replace(' of fetus', ''),
      ),
    ).toEqual(wanted(headings, 'present liver'));
  });

  it('H3: under a plan only what is stated of the patient is read', () => {
    const plan = (heading: string): string => `FINDINGS: Spleen calcified.\n${heading}:`;
    const headings = PLANS.replace(', follow', '');
    expect(told(headings, (name) => said(`${plan(name)} Ultrasound of liver calcification.`))).toEqual(
      wanted(headings, 'present other'),
    );
    expect(told(headings, (name) => said(`${plan(name)} The patient has liver calcification.`))).toEqual(
      wanted(headings, 'present other + present liver'),
    );
    expect(told(STATING, (verb) => said(`${plan('PLAN')} The patient ${verb} liver calcification.`))).toEqual(
      wanted(STATING, 'present other + present liver'),
    );
    expect(told(PLANNING, (verb) => said(`${plan('PLAN')} CT ${verb} the patient has liver calcification.`))).toEqual(
      wanted(PLANNING, 'present other'),
    );
  });

  it('H18: a heading that sums up is of the only organ that was found', () => {
    expect(
      told(SUMMING_UP, (name) => said(`FINDINGS: Liver calcification.\n${name.toUpperCase()}: Calcification.`)),
    ).toEqual(wanted(SUMMING_UP, 'present liver + present liver'));
    expect(said('FINDINGS: Liver calcification. Pancreas calcified.\nIMPRESSION: Calcification.')).toBe(
      'present liver + present pancreas',
    );
  });

  it('H16: the body of a report opens under each of its headings, however much history stands before it', () => {
    const bodies =
      'FINDINGS, FINDING, REPORT, DESCRIPTION, OBSERVATIONS, OBSERVATION, BODY, RESULT, RESULTS, NARRATIVE';
    const text = (body: string): string =>
      `HISTORY: Pain in the flank.\nLiver calcification.\n\nRenal calcification.\n${body}: Spleen calcified.`;
    expect(told(bodies, (body) => said(text(body)))).toEqual(wanted(bodies, 'present other'));
    expect(said(text('IMPRESSION'))).toBe('present liver + present kidney + present other');
  });

  it('H18: what stands behind the name of an examination names the study', () => {
    const exams = 'EXAM, EXAMINATION, EXAMS, EXAMINATIONS, STUDY, STUDIES, PROCEDURE, PROCEDURES, PROCEDURE TYPE';
    expect(told(exams, (exam) => said(`${exam}: CT liver\nFINDINGS: Calcification.`))).toEqual(
      wanted(exams, 'present liver'),
    );
  });

  it('H13: each word of an addendum opens one, and each that only points to it does not', () => {
    const text = (heading: string): string =>
      `FINDINGS: Liver calcification.\n${heading} No calcification of the liver.`;
    const headings = `
      ADDENDUM:, Addenda:, Addended:, AMENDMENT:, Amended report:, Correction:, Corrected report:, Corrected interpretation:,
      SUPPLEMENTARY REPORT:, Correction/addendum:, CORRECTION., Amended addendum:, Corrected amendment:, ADDENDUM NO. 1:,
      ADDENDUM 2/5/2024 10:14:
    `;
    expect(told(headings, (heading) => said(text(heading)))).toEqual(wanted(headings, 'absent liver'));
    const notes = 'ADDENDUM BELOW, ADDENDUM ABOVE, ADDENDUM FOLLOWS, ADDENDUM ATTACHED, ADDENDUM SEE';
    expect(told(notes, (note) => said(`${note}\n${text('IMPRESSION:')}`))).toEqual(
      wanted(notes, 'present liver + absent liver'),
    );
    const ends = 'ORIGINAL REPORT:, END OF ADDENDUM:';
    expect(told(ends, (end) => said(`ADDENDUM: None of the spleen.\n${end}\n${text('IMPRESSION:')}`))).toEqual(
      wanted(ends, 'present liver + absent liver'),
    );
  });

  it('H3: a label that places something is a phrase within the history', () => {
    const places = 'of, in, within, at, on, for, with';
    expect(
      told(places, (word) => said(`INDICATION:\nPain.\nLesion ${word} the liver: granuloma. Lung calcification.`)),
    ).toEqual(wanted(places, 'nothing'));
    expect(said('INDICATION:\nPain.\nLesion by the liver: granuloma. Lung calcification.')).toBe('present lung');
  });
});
