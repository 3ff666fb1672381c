import { pairs, said, told, wanted } from './placed.js';

const AHEAD = `
  no, never, none of, nor, neither, denies, denied, fails to show, fails to demonstrate, fails to reveal, failed to show,
  failed to demonstrate, failed to reveal, excludes, excluded, rules out, ruled out, nothing to suggest, argues against,
  argue against, not a trace of, not a hint of, not a sign of, not a single, not the slightest, nil, zero,
  nothing to indicate, low suspicion for, none showing, none with, none containing, none contains, none contain,
  none bearing, none bears, none is, none are, none was, none were, none shows, none show, none has, none have,
  none demonstrates
`;
const WITHIN_PHRASE = `
  without, w/o, negative for, free of, free from, absence of, lack of, lacks, lack, devoid of, clear of, absent,
  unremarkable for, non-visualization of, nonvisualization of, insufficient evidence of, spared by, spared from,
  is negative for, are negative for, was negative for, were negative for
`;
const BEHIND = `
  absent, is excluded, was excluded, are excluded, were excluded, been excluded, ruled out, unlikely, not the case,
  none seen, none identified, none noted, none, is lacking, are lacking, both lacking, all lacking, is negative,
  are negative, was negative, were negative, is missing, are missing
`;
const VERBS = "cannot, can not, doesn't, don't, didn't, unable to, does not, do not, did not, couldn't";
const BEFORE_PARTICIPLES =
  "not, not yet, not at all, isn't, aren't, wasn't, weren't, hasn't been, haven't been, has not been";
const OF_THE_SCAN = `
  without contrast, with and without contrast, without and with contrast, without iv contrast, w/o contrast,
  without intravenous contrast, with and without iv contrast, with or without contrast, without oral contrast,
  without the administration of, without the use of, without prior, without sedation, without gadolinium, not only,
  no doubt, without doubt, not just, not merely, without difficulty, no longer than, not necessarily, nothing but,
  not to mention, no less than, no more than, without question, no fewer than, not simply, not solely
`;
const COMPARED = pairs(
  'none, none is, none are',
  `
    larger, greater, more, bigger, exceeding, exceeds, exceed, longer, smaller, wider, above, measuring, measures,
    obstructing, suspicious, enlarging, new
  `,
);
const TWICE_DENIED = pairs(
  'not, not entirely, not completely, not wholly, not quite, no longer, never',
  'free of, free from, devoid of, clear of, without, lacking, absent, lacking in, spared',
);
const NO_CHANGE = pairs(
  'no, without, no evidence of, no sign of, no signs of, without evidence of, no definite evidence of',
  `
    change, changes, interval change, significant change, significant interval change, definite change,
    appreciable change, increase, decrease, growth, progression, enlargement, interval increase, interval growth,
    interval progression
  `,
);
const NOT_CHANGED = `
  not changed, not significantly changed, not appreciably changed, have not changed, has not changed, not increased,
  not grown, not enlarged, not changed significantly, not progressed
`;
const OTHERS = `
  no other, no additional, no further, without other, without additional, without further, no others among the
`;
const NEW = `
  no new, no newly formed, no fresh, no recent, without new, without any new, no evidence of new,
  no interval development of, no newly developed, no new or enlarging, no new or suspicious, no sign of new, no de novo
`;

describe('Words that deny', () => {
  it.each([
    ['ahead', AHEAD, (cue: string) => `The liver: ${cue} calcification.`],
    ['in its phrase', WITHIN_PHRASE, (cue: string) => `The liver is ${cue} calcification.`],
    [
      'of another thing',
      pairs('rather than, as opposed to, instead of, in place of, in lieu of', 'a'),
      (cue: string) => `Fat ${cue} calcification of the liver.`,
    ],
    ['behind', BEHIND, (cue: string) => `Calcification of the liver ${cue}.`],
    ['that answers', ': no, : no., : negative, : neg, : nil', (cue: string) => `Calcification of the liver ${cue}`],
    ['beside a verb', VERBS, (cue: string) => `We ${cue} see calcification of the liver.`],
    ['before a participle', BEFORE_PARTICIPLES, (cue: string) => `Calcification of the liver ${cue} seen.`],
  ])('H2: calcium is absent by each word %s', (_where, words, sentence) => {
    expect(told(words, (cue) => said(sentence(cue)))).toEqual(wanted(words, 'absent liver'));
  });

  it.each([
    ['that denies something else', OF_THE_SCAN, (cue: string) => `${cue} calcification in the liver.`],
    ['of a comparison', COMPARED, (cue: string) => `${cue} calcification in the liver.`],
    ['that denies a denial', TWICE_DENIED, (cue: string) => `The liver is ${cue} calcification.`],
    ['that denies a change', NO_CHANGE, (cue: string) => `There is ${cue} of the calcification of the liver.`],
    ['of what stayed', NOT_CHANGED, (cue: string) => `The calcification of the liver ${cue}.`],
    [
      'of what is new',
      'not previously seen, not previously present, was not previously noted, previously not seen',
      (cue: string) => `Calcification of the liver ${cue}.`,
    ],
  ])('H2: calcium is not denied by any word %s', (_where, words, sentence) => {
    expect(told(words, (cue) => said(sentence(cue)))).toEqual(wanted(words, 'present liver'));
  });

  it('H2: where only others are denied nothing is, and the one that was told stays', () => {
    expect(told(OTHERS, (cue) => said(`${cue} calcification in the liver.`))).toEqual(wanted(OTHERS, 'nothing'));
    expect(told(OTHERS, (cue) => said(`A calcification of the liver, ${cue} calcification.`))).toEqual(
      wanted(OTHERS, 'present liver'),
    );
  });

  it('H2: only new ones are denied, and an old one beside them is not', () => {
    expect(told(NEW, (cue) => said(`${cue} calcification in the liver.`))).toEqual(wanted(NEW, 'absent liver'));
    expect(told(NEW, (cue) => said(`A calcification of the liver, ${cue} calcification of the liver.`))).toEqual(
      wanted(NEW, 'present liver'),
    );
  });

  it('H2: a doubt ends where the report says that it was confirmed', () => {
    const behind = pairs('is, are, was, were, has been, now, thus', 'confirmed, proven, verified');
    expect(told(behind, (cue) => said(`Suspected calcification of the liver ${cue}.`))).toEqual(
      wanted(behind, 'present liver'),
    );
    const ahead = 'confirmed, proven, confirming, confirms, confirm, undoubted, definite';
    expect(told(ahead, (cue) => said(`Possible scar, ${cue} calcification of the liver.`))).toEqual(
      wanted(ahead, 'present liver'),
    );
  });
});
