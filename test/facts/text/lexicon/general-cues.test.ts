import { pairs, said, told, wanted } from './placed.js';

const PLANS = `
  rule out, r / o, ruling out, to exclude, exclude, for exclusion of, exclusion of, evaluate for, evaluation for,
  evaluating for, assess for, assessment for, assessing for, assessment of possible, check for, checking for,
  look for, looking for, search for, screen for, screening for, to evaluate, to assess, to look for, if,
  in case of, to determine whether, to determine if, to see whether, to establish whether, to decide whether,
  evaluate if, could show, may show, might show, can show, would show, could demonstrate, may demonstrate,
  can demonstrate, can have, can be, can contain, can cause, can develop, may develop, should show, would expect,
  consideration was given to, differential consideration was given to, risk of, risk for, sensitive for,
  insensitive for, sensitivity for, detection of, for detecting, to detect, better for, is limited for, prevent,
  prevention of, often, commonly, typically, usually, frequently, sometimes, evaluated for, recommended for,
  in order to, specifically for, assessed for, in the event of, limits evaluation for, limits detection of,
  work up for, workup for, sensitive to, sensitive than, insensitive to, sensitivity of, sensitivity to,
  specific for, more sensitive, limited for, poor at, ability to, suited to, suited for, blind to, cannot reliably,
  not reliably, unreliable for, unreliable in, method of choice for, modality of choice for,
  technique of choice for, to monitor, monitoring of, monitoring for, monitor for, surveillance for, watch for,
  for development of, for the development of, to confirm, in search of, taken for, mistaken for, mistaken as,
  misinterpreted as, misread as, mimicking, mimics, mimic, simulating, simulates, masquerading as, confused with,
  in the hope of, what looked like, what appeared to be, what was thought to be, what had been thought to be,
  had shown, had demonstrated, had revealed, had queried, had suggested, had raised, had questioned, to clarify,
  questions about, question whether, to see if
`;
const GOOD_FOR = [
  `
  superior to, superior for, superior in, superior at, inferior to, inferior for, better at, better suited for,
  gold standard for
`,
  `
  reference standard for, standard for, modality for, technique for, test for, tool for, preferred for,
  accurate for, suitable for
`,
  pairs(
    'for, for the, for better, for optimal, in, in the, in better, in optimal, at, at the, to, to the',
    `
  depiction of, visualization of, recognition of, demonstration of, identification of, confirmation of,
  characterization of, delineation of, diagnosis of
`,
  ),
  `
  for depicting, for showing, for demonstrating, for identifying, for characterizing, for visualizing,
  at depicting, at showing
`,
  `
  in depicting, in showing, in demonstrating, for confirming, to characterize, in detecting, in identifying,
  at detecting, at identifying
`,
].join(', ');
const SENSED = 'seen, found, encountered, observed, noted, identified, detected, visualized, demonstrated, present';
const CAN = 'can, may, could, might';
const BE = 'be, also be, sometimes be, occasionally be, rarely be, often be';
const CANNOT = 'cannot, can not, does not, do not, could not, unable to, not able to';
const TELL_APART = 'separate, distinguish, differentiate, discriminate, tell';
const SURELY = 'reliably, readily, easily, always, confidently, safely, clearly';
const MISSED = `
  would be, would have been, should be considered, should be evaluated, may be missed, could be missed,
  may be obscured, be assessed, be reliably assessed, is not assessed, not be evaluated, may go undetected,
  would go undetected
`;
const KNOWN = `
  are commonly, are often, are typically, is often, is commonly, is typically, are usually, is usually, may occur,
  can occur, can arise, may arise, can develop, may develop, is rare in, are rare in, is common in, are common in,
  are uncommon, is uncommon, are rarely clinically, is rarely clinically, is considered an uncommon,
  is considered uncommon, is not an uncommon, is not uncommon, are not uncommon, is a common, are a common,
  is a frequent, are a frequent, is considered a rare, differ from, differs from, is a feature of,
  are a feature of, is a hallmark of, are a hallmark of, is characteristic of, are characteristic of, tend to,
  tends to, can appear
`;
const HABITS = `
  classically, characteristically, generally, in general, as a rule, occasionally, rarely, often, commonly,
  typically, usually, frequently, sometimes, infrequently, invariably
`;
const PEOPLE = `
  patients, individuals, people, alcoholics, diabetics, smokers, cases, tumors, carcinomas, cancers, infections,
  syndromes, disorders, diseases, neonates, newborns, survivors, pregnancies, primaries, malignancies,
  adenocarcinomas, lymphomas, sarcomas, women, men, adults, children, infants, recipients, the elderly,
  elderly people, populations
`;
const VERBS = `
  cause, causes, produce, produces, lead, leads, result, results, give, gives, induce, induces, mimic, mimics,
  simulate, simulates, resemble, resembles, develop, develops, accompany,
  accompanies, complicate, complicates, follow, follows, calcify, calcifies, hide, hides, mask, masks, obscure,
  obscures, progress, undergo, undergoes, harbor, contain, contains
`;
const CLAIMS = 'be, represent, fit, suit, support, argue, indicate, have, appear, seem, go, agree';
const TECHNIQUES = `
  ct, mri, mr, mrcp, us, ultrasound, sonography, radiography, radiograph, radiographs, swi, gre, sequence,
  sequences, modality, technique, imaging, xray, film, films, fluoroscopy, mammography, tomosynthesis, pet
`;

describe('Words of plans, of techniques and of many patients', () => {
  it.each([
    ['that asks or plans', PLANS, (cue: string) => `${cue} calcification in the liver.`],
    ['that praises a technique', GOOD_FOR, (cue: string) => `CT is ${cue} calcification in the liver.`],
    ['of what could be missed', MISSED, (cue: string) => `Calcification of the liver ${cue}.`],
    ['of what is known', KNOWN, (cue: string) => `Calcification of the liver ${cue}.`],
    ['of what can be seen', pairs(pairs(CAN, BE), SENSED), (cue: string) => `Calcification of the liver ${cue}.`],
    [
      'of every time',
      'almost always, nearly always, in the elderly, with advancing age',
      (cue: string) => `Calcification of the liver, ${cue}.`,
    ],
    ['that leaves a question', 'whether', (cue: string) => `${cue} there is calcification in the liver.`],
    ['of a habit', HABITS, (cue: string) => `Infection ${cue} causes calcification of the liver.`],
    ['of a kind of patient', PEOPLE, (cue: string) => `Calcification of the liver among ${cue}.`],
    ['of a kind of patient it is seen in', PEOPLE, (cue: string) => `Calcification of the liver is seen in ${cue}.`],
    ['of what can happen', VERBS, (verb: string) => `Infection can ${verb} calcification of the liver.`],
    [
      'of what may also happen',
      pairs('all, both, also, even, well, at times, sometimes, often, later, then, eventually, rarely', 'cause'),
      (verb: string) => `Infection may ${verb} calcification of the liver.`,
    ],
    [
      'of a condition',
      'Should, Should the, Should any',
      (cue: string) => `${cue} calcification appear in the liver, CT is advised.`,
    ],
    [
      'of a condition that is unreal',
      'Were there to be, Were we to see, Had there been, Had we been told of',
      (cue: string) => `${cue} calcification in the liver, CT would follow.`,
    ],
    ['of what would be done', 'tell, show, confirm', (verb: string) => `CT would ${verb} calcification in the liver.`],
    [
      'against a technique',
      pairs(CANNOT, TELL_APART),
      (cue: string) => `Ultrasound ${cue} calcification in the liver from gas.`,
    ],
    [
      'against a technique, with an adverb',
      pairs(pairs(CANNOT, SURELY), TELL_APART),
      (cue: string) => `Ultrasound ${cue} calcification in the liver from gas.`,
    ],
    ['of a technique', TECHNIQUES, (name: string) => `${name} cannot distinguish calcification in the liver from gas.`],
    [
      'of what can arise',
      'arise, arises, occur, occurs, develop, develops',
      (verb: string) => `Calcification of the liver can ${verb} after infection.`,
    ],
  ])('H3: a word %s makes no finding', (_what, words, sentence) => {
    expect(told(words, (cue) => said(sentence(cue)))).toEqual(wanted(words, 'nothing'));
  });

  it.each([
    [
      'is seen here',
      pairs(pairs('that, which', 'can be, could be'), SENSED),
      (cue: string) => `A lesion ${cue} in the liver is calcified.`,
    ],
    [
      'is of a usual nature',
      pairs('typically, usually, often, commonly', 'benign, normal, harmless, incidental'),
      (cue: string) => `A ${cue} calcification of the liver.`,
    ],
    [
      'is usually harmless',
      pairs('are typically, is typically, are usually, is usually, are often, are commonly', 'benign, harmless'),
      (cue: string) => `Calcifications of the liver ${cue}.`,
    ],
  ])('H3: what %s is there', (_what, words, sentence) => {
    expect(told(words, (cue) => said(sentence(cue)))).toEqual(wanted(words, 'present liver'));
  });

  it('H3: what would be the opinion of the reader is no plan', () => {
    expect(told(CLAIMS, (verb) => said(`This would ${verb} calcification of the liver.`))).toEqual(
      wanted(CLAIMS, 'present liver'),
    );
    const hedged = 'favor, also favor, suggest, also suggest';
    expect(told(hedged, (verb) => said(`This would ${verb} calcification of the liver.`))).toEqual(
      wanted(hedged, 'uncertain liver'),
    );
  });
});
