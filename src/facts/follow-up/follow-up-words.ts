import { list } from '../text/lexicon/word-list.js';

const set = (words: string): ReadonlySet<string> => new Set(list(words));

/** Names for looking again later; each may stand alone ("follow-up in 6 months") or before a study ("repeat ultrasound"). */
export const FOLLOW_UPS: readonly string[] = list(`
  follow up, followup, follow ups, followups, f / u, fu, followed up, follow, followed, repeat, repeated, repeating, recheck, rechecked,
  reimage, reimaged, reimaging, re image, re imaging, reassess, reassessed, reassessment, re assess, re assessment,
  reevaluate, reevaluation, re evaluate, re evaluation, rescan, rescanned, re scan, surveillance, serial, monitor,
  monitored, monitoring, recall in, recall at, recall after, rpt, interval imaging, interval ultrasound, interval ct, interval mri, control ultrasound, control ct,
  control mri, control imaging, control scan, control examination, control study
`);

/** These are verbs of other meanings too ("follow the course of the artery"), so that the word before them must fit. */
export const VERBS: ReadonlySet<string> = set('follow, followed, repeat, repeated, monitor, monitored, rpt');
export const BEFORE_VERB: ReadonlySet<string> = set(
  'to, should, please, and, be, recommend, suggest, advise, we, a, with, for',
);

/** As referrers write it; a study's own title does not. */
export const ULTRASOUND_IN_SHORT: readonly string[] = ['uss', 'ultrasonogram', 'u / s', 'ultra sound'];

export const IMAGING: ReadonlySet<string> = set('imaging, scan, scans, scanning, study, studies, examination, exam');

/** They say that something is to be done, wherever in the sentence they stand. */
export const CUES: ReadonlySet<string> = set(`
  recommend, recommended, recommends, recommending, recommendation, recommendations, rec, advise, advised, advises, advisable,
  suggested, suggest, warranted, indicated, required, requires, needed, needs, necessary, proposed, mandatory, essential,
  appropriate, prudent, obtain, please, schedule, arrange, consider, considered, should, due, planned
`);

/** Behind the study they order it: "an ultrasound of the liver in the near future is advised". */
export const PASSIVE_CUES: ReadonlySet<string> = set(`
  recommended, advised, advisable, suggested, warranted, indicated, required, needed, necessary, proposed, mandatory,
  essential, prudent
`);

/** "Should" orders a study before it only with one of these: "a CT should be obtained", not "should be compared". */
export const CARRIED_OUT: ReadonlySet<string> = set(
  'obtained, performed, done, repeated, arranged, scheduled, ordered, acquired',
);

/** In front of the study they order it: "recommend a dedicated CT". */
export const ACTIVE_CUES: ReadonlySet<string> = set(`
  recommend, recommended, recommends, recommending, recommendation, rec, advise, advised, advises, suggest, suggested, requires,
  needs, obtain, should, schedule, arrange
`);

/** Words that may stand between a cue and the study. */
export const BETWEEN: ReadonlySet<string> = set(`
  a, an, the, that, of, to, for, with, by, further, additional, dedicated, routine, annual, yearly, short, term, interval,
  contrast, enhanced, unenhanced, multiphase, multiphasic, triphasic, high, resolution, non, noncontrast, nonemergent,
  outpatient, elective, patient, be, is, are, another, new, limited, complete, low, dose, thin, section, protocol, in, at,
  after, within, performing, obtaining, using, undergo, have, get, receive, patients, characterization, evaluation,
  assessment, correlation, definitive, formal, targeted, also, strongly, either, we, would, i
`);

/** After "should" they make it an order; any other word makes it a condition ("should symptoms recur"). */
export const AFTER_SHOULD: ReadonlySet<string> = set(`
  be, have, undergo, get, receive, return, follow, also, ideally, include, probably, consist, continue, then, therefore
`);

export const NEGATIONS: ReadonlySet<string> = set(`
  no, not, without, nor, unnecessary, doesn't, isn't, don't, aren't, needn't, obviates
`);

/** Words that may stand between the negation and what it denies: "no further imaging follow-up". */
export const DENIED_BETWEEN: ReadonlySet<string> = set(`
  further, additional, specific, dedicated, routine, radiologic, radiological, radiographic, sonographic, other, need, for,
  require, requires, required, requiring, indication, recommended, necessary, needed, indicated, particular, a, any, of, to,
  the, is, be, active, serial, more, warrant, warranted, recommend, needs, imaging, interval, short, term, regular
`);

export const UNNEEDED: ReadonlySet<string> = set(`
  needed, required, necessary, indicated, recommended, warranted, mandatory, advised, suggested, essential
`);

/** The sentence tells of a follow-up that was: "unchanged at 6-month follow-up". */
export const TOLD_BEFORE: ReadonlySet<string> = set(`
  on, since, during, prior, previous, previously, last, this, under, latest, recent, current, our, present
`);
export const TELLS: ReadonlySet<string> = set(`
  shows, showed, demonstrates, demonstrated, reveals, revealed, performed, obtained, compared, ago, underwent, available,
  provided, done, was, were
`);
/** What an examination shows or not: "no imaging evidence of malignancy" denies no examination. */
export const SHOWN: ReadonlySet<string> = set(`
  evidence, finding, findings, feature, features, sign, signs, abnormality, abnormalities, correlate, correlates, appearance,
  contraindication, contraindications, criteria, change, changes
`);
export const UNCHANGED: ReadonlySet<string> = set('stable, unchanged, stability, resolved');

/** A condition on which the recommendation hangs. */
export const CONDITIONS: readonly string[] = list(`
  if, unless, when, whenever, depending, dependent, provided that, in case, in the event, as clinically, as needed,
  as indicated, as warranted, as appropriate, as necessary, clinically indicated, clinically warranted, prn, per clinical,
  based on clinical, at the discretion, optional, as directed, in high risk, in patients with, for high risk
`);
/** "Sooner if symptoms develop", "if not already done", "if stable then yearly": the recommendation itself stands. */
export const BEFORE_IF: ReadonlySet<string> = set('sooner, earlier, especially, particularly, even, or');
export const AFTER_IF: ReadonlySet<string> = set('not, stable, unchanged, still');
/** Behind "if": what the planned study itself will show. */
export const GROWS: ReadonlySet<string> = set(
  'grow, enlarge, increase, progress, grows, grown, growing, growth, enlarges, enlarged, enlarging, larger, increases, increased, increasing, progresses, progressed',
);

/** Words so strong that a "may" beside them changes nothing. */
export const STRONG_CUES: ReadonlySet<string> = set(`
  recommend, recommended, recommends, recommendation, advise, advised, should, required, necessary, needed
`);
export const MODALS: ReadonlySet<string> = set('may, might, could, can');
export const OPTIONAL: ReadonlySet<string> = set(`
  helpful, considered, obtained, performed, useful, beneficial, done, repeated, provide, help, better, further, of, add,
  consider, reasonable
`);

/** Looking again, but not by imaging. */
export const CLINICAL_BEFORE: ReadonlySet<string> = set(`
  clinical, clinically, laboratory, lab, serologic, serological, biochemical, office, gi, urology, urologic, surgical,
  oncologic, oncology, gastroenterology, hepatology, nephrology, cardiology, endocrine, dermatology, medical, primary, endoscopic,
  nonurgent, gynecologic, obstetric
`);
export const CLINICAL_AFTER: ReadonlySet<string> = set(`
  care, physician, provider, pcp, clinic, urology, urologist, gastroenterology, gastroenterologist, hepatology, hepatologist,
  nephrology, nephrologist, cardiology, cardiologist, dermatology, rheumatology, surgery, surgeon, oncology, oncologist,
  specialist, clinician, doctor, gp, consultation, consult, visit, appointment, labs, lab, laboratory, calcium, phosphate, pth,
  blood, bloods, serum, lft, lfts, biopsy, aspiration, colonoscopy, endoscopy, egd, cystoscopy, bronchoscopy, tests, test,
  creatinine, serology, urinalysis, pulmonology, neurology, endocrinology, gynecology
`);

/** Lesions that are followed for their own sake: a recommendation beside one of them is not about the calcification. */
export const OTHER_LESIONS: ReadonlySet<string> = set(`
  nodule, nodules, cyst, cysts, mass, masses, aneurysm, aneurysms, lesion, lesions, adenoma, polyp, polyps, opacity,
  opacities, consolidation, effusion, lymphadenopathy, adenopathy, hemangioma, hemangiomas, ipmn, dilation, dilatation,
  ectasia, collection, hydronephrosis, tumor, metastasis, metastases, incidentaloma, fibroid, fibroids, infiltrate, angiomyolipoma,
  pneumonia, hematoma, thrombus, stent, graft
`);
/** Said of the calcification itself: "follow-up of this lesion". */
export const GENERIC_LESIONS: ReadonlySet<string> = set('lesion, lesions');
