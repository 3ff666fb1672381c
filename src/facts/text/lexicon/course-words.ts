import type { Course } from '../../finding.js';
import { list } from './word-list.js';

const words = (entries: string): ReadonlySet<string> => new Set(list(entries));

export const COURSES: readonly (readonly [Course, readonly string[]])[] = [
  [
    'stable',
    list(`
      stable, unchanged, unaltered, stationary, similar in appearance, similar in size, similar in extent, again,
      not changed, not significantly changed, persistent, persistently, persists, persist, long standing,
      longstanding, static, constant, chronic appearing, as before, as previously, stable appearing, previously seen,
      previously noted, previously demonstrated, redemonstrated, redemonstration, re demonstrated, still seen,
      still present, still visible, still noted, still evident, no different, not different, the same as, same as before, same size as,
      identical to before, unchanging
    `),
  ],
  [
    'new',
    list(`
      new, newly, interval development, interval appearance, development of, not present previously,
      not seen previously, not present on, not seen on, not visible on, not there before, not previously seen,
      not previously present, not seen before, not present before, not noted before, not visible before, previously not present,
      previously not seen, previously not visible, previously not noted, previously absent, has developed, have developed, has appeared, have appeared, become calcified,
      becoming calcified, became calcified, now calcified
    `),
  ],
  [
    'increasing',
    list(`
      increasing, increased, increase, larger, bigger, progressive, progression, enlarging, enlarged in the interval,
      grown, growing, growth, interval increase, progressed, progressing,
      denser, has enlarged, have enlarged, worsening, worsened, advanced, multiplied, interval growth, gained in
    `),
  ],
  [
    'decreasing',
    list(`
      decreasing, decreased, decrease, smaller, interval decrease, regressed, regressing, regression, fewer, shrunk,
      shrunken in the interval, shrinking, diminished, diminishing, reduced, reduction, faded, fading, fades, fade,
      fall in, drop in, interval fall, lessened, waning, involuting, decline in
    `),
  ],
];

/** "increased density" and the like tell how a thing looks, "advanced age" and "growth" of a child how it grows. */
export const NO_COURSES: readonly string[] = [
  ...['increased', 'decreased', 'increasing', 'decreasing', 'new', 'reduced', 'diminished'].flatMap((word) =>
    list(`
      density, attenuation, echogenicity, signal, uptake, intensity, echotexture, opacity, size of the heart,
      enhancement, bone, echoes, radiodensity, risk
    `).map((look) => `${word} ${look}`),
  ),
  ...list(
    'advanced age, advanced atherosclerosis, advanced degenerative, fetal growth, growth restriction, reduced lung',
  ),
];

/** Words of degree: with "than" they compare two times. */
export const BENDS: ReadonlyMap<string, Course> = new Map([
  ['more', 'increasing'],
  ['less', 'decreasing'],
]);

/** Words that liken it to how it was, when a word of the past follows. */
export const LIKE_BEFORE: readonly string[] = list(`
      similar to, similar, comparable to, comparable with, identical to, identical with, as on, as in, as they did, same as, the same, alike
    `);

export const MONTHS = words(
  'january, february, march, april, may, june, july, august, september, october, november, december',
);

/** Words for the time or study before; a blanked-out date of de-identified text is one. */
export const PRIOR: ReadonlySet<string> = new Set([
  ...list(
    'prior, priors, previous, previously, earlier, before, last, comparison, xxxx, ago, preceding, old, baseline',
  ),
  'since',
  ...MONTHS,
]);

/** Nouns that a word of course may describe and still speak of the calcium. */
export const OF_ITSELF = words(`
      size, number, extent, appearance, density, conspicuity, calcification, calcifications, finding, findings, interval,
      whatever, dimension, dimensions, today, here, again, either, seen, noted, demonstrated, identified, shown, visible,
      form, visualized, compared, relative, versus, present, burden, load, thought, likely, now, distribution, configuration, too, also, study, studies,
      examination, exam, scan, imaging, ultrasound, film, radiograph, ct, mri, mammogram, one
    `);
