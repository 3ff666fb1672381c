import { list } from './word-list.js';
/**
 * Words of headings (knowledge.md, Settled, Reports). A heading that holds one of the `silent` phrases opens a section
 * that makes no finding; `speaking` ones open findings again.
 */
export const SECTION_HEADINGS = {
  silent: list(`
      history, hx, hpi, pmh, pmhx, fhx, clinical information, clinical info, clinical data, clinical details,
      clinical context, clinical question, clinical statement, clinical presentation, clinical notes,
      clinical background, clinical problem, clinical reason, background, history of present illness,
      indication, indications, indication for, reason, reasons, reason for, rationale, referral reason, request,
      chief complaint, presenting complaint, complaint, signs and symptoms, symptoms, question,
      provisional diagnosis, referring diagnosis, admitting diagnosis, ordering diagnosis, technique,
      techniques, technical, protocol, method, methods, contrast, exam, exams, examination, examinations, study, studies, procedure, procedures,
      procedure performed,
      exam type, study type, procedure type, medications, allergies, consent, radiation dose, dose, views,
      sequences, recommendation, recommendations, advice, plan, management, suggestion, suggestions,
      reason for exam, reason for examination, reason for study, reason for scan, reason for test, reason for visit,
      reason for procedure, reason for referral, reason for ordering, reason for consultation
    `),
  comparison: list(`
      comparison, comparisons, comparison study, comparison studies, compared, prior studies, prior study,
      previous studies, priors, prior, previous, prior exams, previous examinations
    `),
  speaking: list(`
      finding, findings, impression, impressions, conclusion, conclusions, opinion, interpretation, result,
      results, summary, report, addendum, addenda, description, observations, observation, diagnosis,
      assessment, comment, comments, remarks, body, physical examination, imaging, radiology, narrative,
      imp, overall, in summary, discussion, findings of study, diagnostic studies, laboratory data,
      study result, study findings, exam findings, original report, end of addendum, end addendum, amendment,
      correction, corrected report, amended report, revised report, erratum, preliminary report, final report, supplementary report,
      anatomy, fetal anatomy, anatomic survey, biometry, survey, overall
    `),
} as const;

/** These make a heading silent wherever in it they stand. */
export const HISTORY_WORDS: ReadonlySet<string> = new Set(
  list('history, hx, indication, indications, reason, technique, recommendation, recommendations'),
);

/** What follows replaces or adds to what the report said before (knowledge.md, Settled, Reports; hazard H13). */
export const ADDENDUM_WORDS: ReadonlySet<string> = new Set(
  list('addendum, addenda, addended, amendment, amended, correction, supplementary, revised, erratum'),
);

/** "ORIGINAL REPORT", "END OF ADDENDUM": the addendum is over. */
export const ORIGINAL_REPORT: ReadonlySet<string> = new Set(list('original, end'));

/** What stands behind these headings is the name of the study. */
export const EXAM_WORDS: ReadonlySet<string> = new Set(
  list('exam, examination, exams, examinations, study, studies, procedure, procedures'),
);

/** Headings that open the body of a report, however much history stands before it. */
export const BODY_HEADINGS: ReadonlySet<string> = new Set(
  list('finding, findings, report, description, observations, observation, body, result, results, narrative, addendum'),
);

/** Headings under which a report repeats in short what it told before. */
export const SUMMING_UP: ReadonlySet<string> = new Set(
  list(
    'impression, impressions, conclusion, conclusions, opinion, summary, imp, assessment, comment, interpretation, overall',
  ),
);

/** Words that begin an addendum's heading; what follows one of "correction" must be a report. */
export const ADDENDUM_STARTS: ReadonlySet<string> = new Set(
  list('addendum, addenda, addended, amendment, amended, correction, corrected, supplementary, revised, erratum'),
);
export const CORRECTED_THING: ReadonlySet<string> = new Set([
  ...list('report, addendum, amendment, interpretation'),
  '/',
  ':',
  '.',
]);
/** "ADDENDUM BELOW" only points to one. */
export const ADDENDUM_NOTES: ReadonlySet<string> = new Set(list('below, above, follows, see, attached'));

/** A heading of nothing but these speaks, while within another they may tell what was asked for ("reason for ultrasound"). */
export const SPEAKING_ALONE: ReadonlySet<string> = new Set(
  list(`
    anatomy, fetal anatomy, anatomical survey, biometry, fetal biometry, survey, neurosonogram, neurosonography,
    ultrasound, sonogram, scan, images, imaging findings
  `),
);

/** A heading of nothing but these tells what was asked. */
export const SILENT_ALONE: ReadonlySet<string> = new Set(list('clinical, cc, ci, c / o, details, referral, follow up'));

/** What stands behind these headings is to be done. */
export const PLAN_WORDS: ReadonlySet<string> = new Set(
  list('recommendation, recommendations, advice, plan, management, suggestion, suggestions, follow'),
);

/** Headings of the parts of an examination that are told of each fetus in turn. */
export const OF_ONE_FETUS: ReadonlySet<string> = new Set(
  list('finding, findings, observations, description, anatomy, anatomic, biometry, survey'),
);

/** A label with one of these is a phrase ("Known lesion of the liver: granuloma"), not the name of an organ. */
export const PLACING: ReadonlySet<string> = new Set(list('of, in, within, at, on, for, with'));

/** What a sentence of a plan says of the patient now, and what it wants done. */
export const STATING: ReadonlySet<string> = new Set(
  list('has, have, there, shows, show, demonstrates, contains, seen'),
);
export const PLANNING: ReadonlySet<string> = new Set(
  list(`
    if, should, would, can, could, may, might, must, shall, unless, whether, recommend, recommended, recommends, advise,
    advised, consider, considered, suggest, suggested, repeat, evaluate, assess, correlate, correlation, exclude, confirm
  `),
);
