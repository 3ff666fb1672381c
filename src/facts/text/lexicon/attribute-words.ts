import { list } from './word-list.js';
import type { Course } from '../../finding.js';

/** Words of form and number, and the one word each is told by. */
export const MORPHOLOGY: readonly (readonly [string, readonly string[]])[] = [
  ['focal', ['focal', 'focus of', 'localized', 'discrete']],
  [
    'diffuse',
    list(`
      diffuse, diffusely, widespread, widely, generalized, innumerable
    `),
  ],
  [
    'multiple',
    list(`
      multiple, several, numerous, few, multifocal, innumerable, many, two, three, four, five
    `),
  ],
  ['single', ['single', 'solitary', 'isolated']],
  [
    'punctate',
    list(`
      punctate, tiny, pinpoint, microcalcification, microcalcifications, minute, dot like, miliary
    `),
  ],
  [
    'coarse',
    list(`
      coarse, chunky, chunk of, clump, clumped, clumps of, popcorn, coarsely, nodular, lumpy
    `),
  ],
  ['popcorn', ['popcorn', 'popcorn like', 'popcorn type']],
  [
    'rim',
    list(`
      rim, rims, eggshell, egg shell, rim like, calcified wall, wall calcification,
      capsular, shell like, ring like, circumferential, marginal
    `),
  ],
  [
    'dense',
    list(`
      dense, densely, heavy, heavily, extensive, extensively, severe, severely, marked, markedly
    `),
  ],
  ['eccentric', ['eccentric', 'eccentrically', 'asymmetric']],
  ['stippled', ['stippled', 'speckled', 'flecks of', 'flecked']],
  ['central', ['central', 'centrally', 'centered']],
  ['scattered', ['scattered', 'spotty', 'patchy']],
  ['clustered', ['cluster', 'clustered', 'grouped', 'clusters']],
  [
    'linear',
    list(`
      linear, curvilinear, serpentine, serpiginous, tram track, branching
    `),
  ],
  ['amorphous', ['amorphous', 'cloud like', 'hazy', 'flocculent']],
  [
    'laminated',
    list(`
      laminated, lamellated, layered, layering, concentric
    `),
  ],
  ['stepping-stone', ['stepping stone', 'stepping stones']],
  ['gyriform', ['gyriform', 'gyral']],
  ['spiculated', ['spiculated']],
  ['dystrophic', ['dystrophic']],
  ['granuloma', ['granuloma', 'granulomas', 'granulomatous']],
];

export const COURSES: readonly (readonly [Course, readonly string[]])[] = [
  [
    'stable',
    list(`
      stable, unchanged, similar to prior, similar in appearance, again seen, again noted, again demonstrated,
      again identified, not changed, not significantly changed, persistent, stable in size, long standing,
      longstanding, static, essentially unchanged, chronic appearing, as before, persists, grossly unchanged,
      stable appearing, previously seen, redemonstrated, redemonstration
    `),
  ],
  [
    'new',
    list(`
      new, newly, interval development, development of, not present previously, not seen previously,
      not present on
    `),
  ],
  [
    'increasing',
    list(`
      increasing, increased, larger, progressive, progression, enlarging, grown, growing, interval increase,
      progressed, more numerous, more extensive, more dense, has enlarged, worsening
    `),
  ],
  [
    'decreasing',
    list(`
      decreasing, decreased, smaller, interval decrease, regressed, less conspicuous, regression, fewer
    `),
  ],
];

export const BENIGN: readonly string[] = list(`
      benign, benign appearing, no follow up, no further follow up, no further evaluation, no further imaging,
      no further workup, no further work up, does not require follow up, no additional follow up,
      no dedicated follow up, of no clinical significance, no clinical significance, clinically insignificant,
      not clinically significant, of doubtful significance, needs no follow up, follow up is not, follow up not
    `);

/** "increased density" and the like tell how a thing looks, not how it went on. */
export const NO_COURSES: readonly string[] = ['increased', 'decreased', 'increasing', 'decreasing', 'new'].flatMap(
  (word) =>
    list(`
      density, attenuation, echogenicity, signal, uptake, intensity, echotexture, opacity, size of the heart,
      enhancement, bone
    `).map((look) => `${word} ${look}`),
);
