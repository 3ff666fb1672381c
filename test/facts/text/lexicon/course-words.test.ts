import { courseOf, pairs, told, wanted, type Names } from './placed.js';

const BEHIND: readonly Names[] = [
  [
    'stable',
    `stable, unchanged, unaltered, stationary, similar in appearance, similar in size, similar in extent, again,
    not changed, not significantly changed, persistent, persistently, persists, persist, long-standing, longstanding,
    static, constant, chronic-appearing, as before, as previously, stable-appearing, previously seen, previously noted,
    previously demonstrated, redemonstrated, redemonstration, re-demonstrated, still seen, still present, still visible,
    still noted, still evident, no change, no interval change, no significant change, no significant interval change,
    no appreciable change, no definite change, no relevant change, without change, without interval change,
    no different, not different, same as before, same size as before, identical to before, unchanging`,
  ],
  [
    'new',
    `new, newly seen, interval development, interval appearance, not present previously, not seen previously,
    not there before, not previously seen, not previously present, has developed, have developed, has appeared,
    have appeared`,
  ],
  [
    'increasing',
    `increasing, increased, increase, larger, bigger, progressive, progression, enlarging,
    enlarged in the interval, grown, growing, growth, interval increase, progressed, progressing, denser, has enlarged,
    have enlarged, worsening, worsened, advanced, multiplied, interval growth, gained in size`,
  ],
  [
    'decreasing',
    `decreasing, decreased, decrease, smaller, interval decrease, regressed, regressing, regression, fewer,
    shrunk, shrunken in the interval, shrinking, diminished, diminishing, reduced, reduction, faded, fading, fades, fade,
    fall in size, drop in size, interval fall, lessened, waning, involuting, decline in size`,
  ],
];
const LOOKS = pairs(
  'increased, decreased, increasing, decreasing, new, reduced, diminished',
  'density, attenuation, signal, uptake, intensity, echotexture, opacity, size of the heart, enhancement, bone, echoes, radiodensity, risk',
);
const NO_CHANGE =
  'advanced age, advanced atherosclerosis, advanced degenerative disc, fetal growth, growth restriction, reduced lung volume';
const LIKENED = `
  similar to, similar, comparable to, comparable with, identical to, identical with, as on, as in, as they did, same as, the same, alike
`;
const BEFORE = `
  prior, priors, previous, previously, earlier, before, last, comparison, xxxx, ago, preceding, old, baseline,
  january, february, march, april, may, june, july, august, september, october, november, december
`;
const ITS_OWN = `
  size, number, extent, appearance, conspicuity, interval, dimension, dimensions, today, here, again, either, seen, noted,
  demonstrated, identified, shown, visible, form, visualized, compared, relative, present, burden, load, thought, now,
  distribution, configuration, too, also, study, studies, examination, exam, scan, imaging, ultrasound, film, radiograph,
  ct, mri, mammogram
`;

describe('Words of its course', () => {
  it.each(BEHIND)('H18: a calcification is told as %s by each word behind it', (course, words) => {
    expect(told(words, (word) => courseOf(`Calcification of the liver, ${word}.`))).toEqual(wanted(words, course));
  });

  it.each([
    ['new', 'development of, interval development of'],
    ['stable', 'redemonstration of, no relevant change in, no important interval change of'],
  ])('H18: a calcification is told as %s by each word that leads to it', (course, words) => {
    expect(told(words, (word) => courseOf(`${word} calcification of the liver.`))).toEqual(wanted(words, course));
  });

  it('H18: a nodule that has become calcified is newly so', () => {
    const words = 'become, becoming, became, now, newly';
    expect(told(words, (word) => courseOf(`The nodule of the liver has ${word} calcified.`))).toEqual(
      wanted(words, 'new'),
    );
    const studies = 'not present on, not seen on, not visible on';
    expect(told(studies, (word) => courseOf(`Calcification of the liver, ${word} the prior study.`))).toEqual(
      wanted(studies, 'new'),
    );
  });

  it('H18: how a thing looks or a child grows is no course', () => {
    expect(told(LOOKS, (look) => courseOf(`Calcification of the liver with ${look}.`))).toEqual(wanted(LOOKS, 'none'));
    expect(told(NO_CHANGE, (word) => courseOf(`Calcification of the liver, ${word}.`))).toEqual(
      wanted(NO_CHANGE, 'none'),
    );
  });

  it('H18: what is as it was is stable, whatever the words', () => {
    expect(told(LIKENED, (like) => courseOf(`Calcification of the liver looks ${like} on the prior study.`))).toEqual(
      wanted(LIKENED, 'stable'),
    );
    expect(told(BEFORE, (time) => courseOf(`Calcification of the liver, as on the ${time} study.`))).toEqual(
      wanted(BEFORE, 'stable'),
    );
  });

  it('H18: more or less than before is a change, more or less than elsewhere is none', () => {
    expect(courseOf('Calcification of the liver, more extensive than before.')).toBe('increasing');
    expect(courseOf('Calcification of the liver, less extensive than before.')).toBe('decreasing');
    expect(courseOf('Calcification of the liver, more than expected.')).toBe('none');
  });

  it('H18: a new effusion behind it is another thing, what is told of itself is not', () => {
    expect(courseOf('Calcification of the liver, increased effusion.')).toBe('none');
    expect(told(ITS_OWN, (word) => courseOf(`Calcification of the liver, increased ${word}.`))).toEqual(
      wanted(ITS_OWN, 'increasing'),
    );
  });
});
