import { each, type CueGroup } from './cue.js';
import { list } from './word-list.js';

const CAN = list('can, may, could, might');
/** What a technique is praised or blamed for: "superior for the depiction of", "cannot readily separate calcium from blood". */
const GOOD_FOR = [
  ...list(
    'superior to, superior for, superior in, superior at, inferior to, inferior for, better at, better suited for, gold standard for',
  ),
  ...list(
    'reference standard for, standard for, modality for, technique for, test for, tool for, preferred for, accurate for, suitable for',
  ),
  ...each(
    each(list('for, in, at, to'), ['', 'the', 'better', 'optimal']),
    list(
      'depiction of, visualization of, recognition of, demonstration of, identification of, confirmation of, characterization of, delineation of, diagnosis of',
    ),
  ).map((phrase) => phrase.split(' ').filter(Boolean).join(' ')),
  ...list(
    'for depicting, for showing, for demonstrating, for identifying, for characterizing, for visualizing, at depicting, at showing',
  ),
  ...list(
    'in depicting, in showing, in demonstrating, for confirming, to characterize, in detecting, in identifying, at detecting, at identifying',
  ),
];
const SENSED = list(
  'seen, found, encountered, observed, noted, identified, detected, visualized, demonstrated, present',
);

const TELL_APART = each(
  each(list('cannot, can not, does not, do not, could not, unable to, not able to'), [
    '',
    'reliably',
    'readily',
    'easily',
    'always',
    'confidently',
    'safely',
    'clearly',
  ]),
  list('separate, distinguish, differentiate, discriminate, tell'),
).map((phrase) => phrase.split(' ').filter(Boolean).join(' '));

/** Questions, plans, techniques, and what is known of many patients: nothing is told of this one. */
export const GENERALITIES: readonly CueGroup[] = [
  {
    effect: 'drop',
    reach: 'after',
    phrases: list(`
      rule out, r / o, ruling out, to exclude, exclude, for exclusion of, exclusion of, evaluate for,
      evaluation for, evaluating for, assess for, assessment for, assessing for, assessment of possible,
      check for, checking for, look for, looking for, search for, screen for, screening for, to evaluate,
      to assess, to look for, if, in case of, to determine whether, to determine if, to see whether, to establish whether, to decide whether, evaluate if,
      could show, may show, might show, can show, would show, could demonstrate, may demonstrate,
      can demonstrate, can have, can be, can contain, can cause, can develop, may develop, should show,
      would expect, consideration was given to, differential consideration was given to, risk of, risk for,
      sensitive for, insensitive for, sensitivity for, detection of, for detecting, to detect, better for,
      is limited for, prevent, prevention of, often, commonly, typically, usually, frequently, sometimes,
      evaluated for, recommended for, in order to, specifically for, assessed for, in the event of,
      limits evaluation for, limits detection of, work up for, workup for, sensitive to, sensitive than, insensitive to,
      sensitivity of, sensitivity to, specific for, more sensitive, limited for, poor at, ability to, suited to, suited for,
      blind to, cannot reliably, not reliably, unreliable for, unreliable in, method of choice for,
      modality of choice for, technique of choice for, to monitor, monitoring of, monitoring for, monitor for, surveillance for, watch for,
      for development of, for the development of, to confirm, in search of, taken for,
      mistaken for, mistaken as, misinterpreted as, misread as, mimicking, mimics, mimic, simulating, simulates,
      masquerading as, confused with, in the hope of, what looked like, what appeared to be, what was thought to be, what had been thought to be,
      had shown, had demonstrated, had revealed, had queried, had suggested, had raised,
      had questioned, to clarify, questions about, question whether, to see if
    `),
  },
  {
    effect: 'general',
    reach: 'both',
    phrases: list('almost always, nearly always, in the elderly, with advancing age'),
  },
  { effect: 'nothing', reach: 'after', phrases: each(each(['that', 'which'], list('can be, could be')), SENSED) },
  { effect: 'drop', reach: 'after', phrases: GOOD_FOR },
  { effect: 'technique', reach: 'after', phrases: TELL_APART },
  {
    effect: 'nothing',
    reach: 'after',
    phrases: each(list('typically, usually, often, commonly'), list('benign, normal, harmless, incidental')),
  },
  {
    effect: 'nothing',
    reach: 'after',
    phrases: each(
      list('are typically, is typically, are usually, is usually, are often, are commonly'),
      list('benign, harmless'),
    ),
  },
  {
    effect: 'drop',
    reach: 'before',
    phrases: list(`
      would be, would have been, should be considered, should be evaluated, may be missed, could be missed,
      may be obscured, be assessed, be reliably assessed, is not assessed, not be evaluated, may go undetected,
      would go undetected
    `),
  },
  {
    effect: 'general',
    reach: 'before',
    phrases: [
      ...list(`
      are commonly, are often, are typically, is often, is commonly, is typically, are usually, is usually,
      may occur, can occur, can arise, may arise, can develop, may develop, is rare in, are rare in, is common in,
      are common in, are uncommon, is uncommon, are rarely clinically, is rarely clinically, is considered an uncommon, is considered uncommon,
      is not an uncommon, is not uncommon, are not uncommon, is a common, are a common, is a frequent, are a frequent, is considered a rare,
      differ from, differs from, is a feature of, are a feature of, is a hallmark of, are a hallmark of, is characteristic of,
      are characteristic of, tend to, tends to, can appear
    `),
      ...each(each(CAN, ['be', 'also be']), SENSED),
      ...each(SENSED, ['in the elderly']),
    ],
  },
  { effect: 'whether', reach: 'after', phrases: ['whether'] },
  { effect: 'modal', reach: 'after', phrases: [...CAN, 'would'] },
  { effect: 'conditional', reach: 'after', phrases: list('should, were, had') },
  {
    effect: 'habit',
    reach: 'both',
    phrases: list(`
      classically, characteristically, generally, in general, as a rule, occasionally, rarely, often, commonly, typically,
      usually, frequently, sometimes, infrequently, invariably
    `),
  },
  {
    effect: 'people',
    reach: 'both',
    phrases: list(`
      patients, individuals, people, alcoholics, diabetics, smokers, cases, tumors, carcinomas, cancers, infections, syndromes,
      disorders, diseases, neonates, newborns, survivors, pregnancies, primaries, malignancies, adenocarcinomas, lymphomas,
      sarcomas, women, men, adults, children, infants, recipients, the elderly, elderly people, populations
    `),
  },
];
