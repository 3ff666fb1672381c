import { list } from './word-list.js';
/**
 * What a cue does to the calcium words it reaches.
 * negate, doubt, past, resolved: the assertion. drop: no finding (a question, a plan, general knowledge). others: denies
 * only further ones. not: negates or not by the word that follows. stable: a negated change, which asserts the finding.
 * nothing: a phrase that only looks like a cue.
 */
export type CueEffect =
  'negate' | 'doubt' | 'past' | 'resolved' | 'drop' | 'others' | 'not' | 'stable' | 'nothing' | 'person' | 'versus';

export interface Cue {
  readonly effect: CueEffect;
  /** Which side of the cue it governs; `near` only to the end of its noun phrase, `phrase` no further than the next verb. */
  readonly reach: 'after' | 'before' | 'both' | 'near' | 'phrase' | 'sentence';
}

interface CueGroup extends Cue {
  readonly phrases: readonly string[];
}

const CHANGES = list(`
      change, changes, interval change, significant change, significant interval change, definite change,
      appreciable change, increase, decrease, growth, progression, enlargement, interval increase,
      interval growth, interval progression
    `);

export const SCOPE_CUES: readonly CueGroup[] = [
  {
    effect: 'negate',
    reach: 'after',
    phrases: list(`
      no, never, none of, nor, neither, denies, fails to show, fails to demonstrate, fails to reveal,
      failed to show, failed to demonstrate, failed to reveal, excludes, excluded, rules out, ruled out,
      nothing to suggest, argues against, no additional, no other, no further
    `),
  },
  {
    effect: 'negate',
    reach: 'phrase',
    phrases: list(`
      without, w / o, negative for, free of, free from, absence of, lack of, lacks, lacking, devoid of,
      clear of, absent, unremarkable for, non visualization of, nonvisualization of, insufficient evidence of,
      without additional, without other
    `),
  },
  {
    effect: 'negate',
    reach: 'before',
    phrases: list(`
      absent, is excluded, was excluded, are excluded, were excluded, been excluded, ruled out, unlikely,
      not the case, none seen, none identified, none noted, none, is lacking, are lacking
    `),
  },
  {
    effect: 'not',
    reach: 'after',
    phrases: list(`
      not, cannot, can not, doesn't, don't, didn't, isn't, aren't, wasn't, weren't, unable to, does not, do not,
      did not
    `),
  },
  {
    effect: 'nothing',
    reach: 'after',
    phrases: list(`
      without contrast, with and without contrast, without and with contrast, without iv contrast,
      w / o contrast, without intravenous contrast, with and without iv contrast, with or without contrast,
      without oral contrast, without the administration of, without the use of, without prior, without sedation,
      without gadolinium, not only, no doubt, without doubt, not just, not merely, without difficulty,
      no longer than, not necessarily, nothing but, not to mention, no less than, no more than,
      without question, if any, no fewer than
    `),
  },
  {
    effect: 'stable',
    reach: 'both',
    phrases: CHANGES.flatMap((change) => [
      `no ${change} in`,
      `no ${change} of`,
      `without ${change} in`,
      `without ${change}`,
      `no ${change}`,
      `no evidence of ${change} in`,
    ]),
  },
  {
    effect: 'stable',
    reach: 'both',
    phrases: list(`
      not changed, not significantly changed, not appreciably changed, have not changed, has not changed,
      not increased, not grown, not enlarged, not changed significantly, not progressed
    `),
  },
  {
    effect: 'others',
    reach: 'near',
    phrases: list(`
      no other, no additional, no further, without other, without additional, without further, no others
    `),
  },
  {
    effect: 'doubt',
    reach: 'near',
    phrases: list(`
      possible, possibly, probable, probably, questionable, suspected, presumed, equivocal, potential, ?,
      perhaps, question of, question of a, likely, most likely, maybe, query, presumably
    `),
  },
  {
    effect: 'doubt',
    reach: 'after',
    phrases: list(`
      may represent, might represent, could represent, may be, might be, could be, may reflect, could reflect,
      might reflect, may indicate, could indicate, may contain, might contain, may have, could contain,
      suggestive of, suspicious for, concerning for, worrisome for, concern for, raises the possibility,
      raising the possibility, raise the possibility, possibility of, cannot exclude, can not exclude,
      cannot rule out, can not rule out, does not exclude, not exclude, do not exclude, cannot entirely exclude,
      cannot completely exclude, not rule out, cannot confidently exclude, cannot definitively exclude,
      could be secondary to, may be secondary to, could be due to, may be due to, might be due to,
      could be related to, may be related to, differential considerations include, differential includes,
      differential diagnosis includes, differential diagnosis include, differential, includes but, suspicion of,
      suspicion for, suspect, favor, favored to represent, likely represents, likely represent,
      likely representing, probably represents, probably represent, probably representing,
      possibly representing, likely reflects, likely reflecting, not certain whether, unclear whether,
      uncertain whether, unclear if, suggesting, suggests, suggest, thought to represent, felt to represent,
      presumed to represent, appears to represent, believed to represent, evidence suggests, versus, vs
    `),
  },
  {
    effect: 'doubt',
    reach: 'before',
    phrases: list(`
      cannot be excluded, can not be excluded, cannot be ruled out, can not be ruled out, not excluded,
      not ruled out, not entirely excluded, cannot be entirely excluded, cannot be completely excluded,
      not be excluded, could not be excluded, are suspected, is suspected, was suspected, were suspected,
      is possible, are possible, is questioned, are questioned, less likely, is considered, are considered,
      not definitely excluded, is questionable, are questionable, is probable, is not certain, is uncertain,
      is not excluded, is equivocal, are equivocal
    `),
  },
  { effect: 'versus', reach: 'before', phrases: ['versus', 'vs'] },
  {
    effect: 'past',
    reach: 'after',
    phrases: list(`
      history of, h / o, hx of, past history of, known history of, previously had, remote history of,
      prior history of, status post removal of, status post resection of, status post excision of
    `),
  },
  { effect: 'past', reach: 'sentence', phrases: ['past medical history', 'pmh', 'pmhx'] },
  {
    effect: 'resolved',
    reach: 'before',
    phrases: list(`
      has resolved, have resolved, resolved, has disappeared, have disappeared, no longer seen,
      no longer present, no longer visible, no longer visualized, no longer identified, no longer evident,
      no longer demonstrated, no longer appreciated, no longer noted, is no longer, are no longer, was removed,
      were removed, been removed, was excised, were excised
    `),
  },
  {
    effect: 'resolved',
    reach: 'after',
    phrases: list(`
      resolution of, interval resolution of, complete resolution of, disappearance of, no longer shows,
      no longer demonstrates, resolved
    `),
  },
  {
    effect: 'drop',
    reach: 'after',
    phrases: list(`
      rule out, r / o, ruling out, to exclude, exclude, for exclusion of, exclusion of, evaluate for,
      evaluation for, evaluating for, assess for, assessment for, assessing for, assessment of possible,
      check for, checking for, look for, looking for, search for, screen for, screening for, to evaluate,
      to assess, to look for, if, in case of, to determine whether, whether, to determine if, evaluate if,
      could show, may show, might show, can show, would show, could demonstrate, may demonstrate,
      can demonstrate, can have, can be, can contain, can cause, can develop, may develop, should show,
      would expect, consideration was given to, differential consideration was given to, risk of, risk for,
      sensitive for, insensitive for, sensitivity for, detection of, for detecting, to detect, better for,
      is limited for, prevent, prevention of, often, commonly, typically, usually, frequently, sometimes,
      evaluated for, recommended for, in order to, specifically for, assessed for, in the event of,
      limits evaluation for, limits detection of, work up for, workup for
    `),
  },
  {
    effect: 'drop',
    reach: 'before',
    phrases: list(`
      would be, would have been, could be seen, may be seen, can be seen, might be seen, are commonly,
      are often, are typically, is often, is commonly, is typically, are usually, is usually,
      should be considered, should be evaluated, may be missed, could be missed, may be obscured,
      may be present, might be present, could be present
    `),
  },
  {
    effect: 'person',
    reach: 'after',
    phrases: list(`
      mother, father, sister, brother, sibling, aunt, uncle, grandmother, grandfather, cousin, daughter, son,
      wife, husband, family history of, family history, relative, parents, family member, family members,
      siblings, brothers, sisters, twin sister, twin brother, niece, nephew, maternal grandmother,
      maternal grandfather, paternal grandmother, paternal grandfather, maternal aunt, maternal uncle,
      paternal aunt, paternal uncle, relatives
    `),
  },
];

/** Verbs of seeing and having that "not" must govern to deny the thing ("not demonstrate", but not "not advance"). */
export const DENIABLE: ReadonlySet<string> = new Set(
  (
    'show showed demonstrate demonstrated reveal see seen identify identified have contain appear exhibit detect detected find found visualize visualized evident note noted suggest any include present demonstrating showing ' +
    'discernible appreciate appreciated observe observed represent be harbor definite definitive convincing visible apparent'
  ).split(' '),
);

/** Kinds of calcification whose denial denies that kind only (knowledge.md, issue B). */
export const DENIED_KINDS: ReadonlySet<string> = new Set(
  'suspicious malignant worrisome pathologic pathological concerning abnormal'.split(' '),
);
