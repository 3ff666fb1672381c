import { each, type CueGroup } from './cue.js';
import { list } from './word-list.js';

/** Before "change". */
const DEGREES_OF_CHANGE: readonly string[] = [
  '',
  ...list(`
    interval, significant, significant interval, definite, appreciable, relevant, relevant interval, important,
    important interval, substantial, major, marked, obvious, material, measurable, discernible, notable, further
  `),
];
const CHANGES = each(
  DEGREES_OF_CHANGE,
  list('change, changes, difference, increase, decrease, growth, progression, enlargement'),
).map((change) => change.trim());

const BE = list('is, are, was, were');

/** A denial of new ones denies no old one. */
const NEW = list(`
      no new, no newly, no fresh, no recent, without new, without any new, no evidence of new, no interval development of,
      no newly developed, no new or enlarging, no new or suspicious, no sign of new, no de novo
    `);

export const DENIALS: readonly CueGroup[] = [
  {
    effect: 'negate',
    reach: 'after',
    phrases: list(`
      no, never, none of, nor, neither, denies, denied, fails to show, fails to demonstrate, fails to reveal,
      failed to show, failed to demonstrate, failed to reveal, excludes, excluded, rules out, ruled out,
      nothing to suggest, argues against, argue against, no additional, no other, no further, not a trace of, not a hint of,
      not a sign of, not a single, not the slightest, nil, zero, nothing to indicate, low suspicion for,
      none showing, none with, none containing, none contains, none contain, none bearing, none bears,
      none is, none are, none was, none were, none shows, none show, none has, none have, none demonstrates
    `),
  },
  {
    effect: 'negate',
    reach: 'phrase',
    phrases: list(`
      without, w / o, negative for, free of, free from, absence of, lack of, lacks, lack, lacking, devoid of,
      clear of, absent, unremarkable for, non visualization of, nonvisualization of, insufficient evidence of,
      without additional, without other, spared by, spared from, is negative for, are negative for, was negative for,
      were negative for
    `),
  },
  // "Calcification: no"
  { effect: 'negate', reach: 'closing', phrases: ['no', 'no .', 'negative', 'neg'] },
  {
    effect: 'negate',
    reach: 'near',
    phrases: list('rather than, as opposed to, instead of, in place of, in lieu of'),
  },
  {
    effect: 'negate',
    reach: 'before',
    phrases: list(`
      absent, is excluded, was excluded, are excluded, were excluded, been excluded, ruled out, unlikely,
      not the case, none seen, none identified, none noted, none, is lacking, are lacking, both lacking,
      all lacking, is negative, are negative, was negative, were negative, : nil, is missing, are missing
    `),
  },
  {
    effect: 'not',
    reach: 'after',
    phrases: list(`
      not, not yet, not at all, cannot, can not, couldn't, doesn't, don't, didn't, isn't, aren't, wasn't, weren't, unable to, does not, do not,
      did not, hasn't, haven't, none
    `),
  },
  {
    effect: 'nothing',
    reach: 'after',
    phrases: [
      ...list(`
      without contrast, with and without contrast, without and with contrast, without iv contrast,
      w / o contrast, without intravenous contrast, with and without iv contrast, with or without contrast,
      without oral contrast, without the administration of, without the use of, without prior, without sedation,
      without gadolinium, not only, no doubt, without doubt, not just, not merely, without difficulty,
      no longer than, not necessarily, nothing but, not to mention, no less than, no more than,
      without question, previously absent, no fewer than, not simply, not solely
    `),
      ...each(
        list('none, none is, none are'),
        list(`larger, greater, more, bigger, exceeding, exceeds, exceed, longer, smaller, wider, above, measuring, measures,
          obstructing, suspicious, enlarging, new`),
      ),
      // A number, not a denial.
      ...each(list('twin, fetus, baby, triplet'), list('no 1, no 2, no 3')),
      // Two denials assert.
      ...each(
        list('not, not entirely, not completely, not wholly, not quite, no longer, is no longer, are no longer, never'),
        list('free of, free from, devoid of, clear of, without, lacking, absent, lacking in, spared'),
      ),
    ],
  },
  {
    effect: 'stable',
    reach: 'both',
    phrases: [
      ...each(
        list('no, without, no evidence of, no sign of, no signs of, without evidence of, no definite evidence of'),
        CHANGES,
      ),
      ...list(`
      not changed, not significantly changed, not appreciably changed, have not changed, has not changed,
      not increased, not grown, not enlarged, not changed significantly, not progressed
    `),
    ],
  },
  {
    effect: 'others',
    reach: 'near',
    phrases: list(`
      no other, no additional, no further, without other, without additional, without further, no others
    `),
  },
  { effect: 'negate', reach: 'after', phrases: NEW },
  { effect: 'new', reach: 'after', phrases: NEW },
  {
    effect: 'confirm',
    reach: 'before',
    phrases: each([...BE, 'been', 'now', 'thus'], list('confirmed, proven, verified')),
  },
  {
    effect: 'confirm',
    reach: 'near',
    phrases: list('confirmed, proven, confirming, confirms, confirm, undoubted, definite'),
  },
];
