import { list } from './word-list.js';

/** Words of form and number, and the one word each is told by. */
export const MORPHOLOGY: readonly (readonly [string, readonly string[]])[] = [
  ['focal', ['focal', 'focally', 'focus', 'focus of', 'localized', 'discrete', 'circumscribed']],
  [
    'diffuse',
    list(`
      diffuse, diffusely, widespread, widely, generalized, innumerable, disseminated, confluent
    `),
  ],
  [
    'multiple',
    list(`
      multiple, several, numerous, few, multifocal, innumerable, many, countless, two, three, four, five, six, seven,
      eight, nine, ten, couple of, pair of, handful of, dozens of, myriad, various, multitude of
    `),
  ],
  ['single', ['single', 'solitary', 'isolated', 'lone', 'sole']],
  [
    'punctate',
    list(`
      punctate, tiny, pinpoint, pinhead, microcalcification, microcalcifications, minute, dot like, dots of, miliary,
      punctiform, speck of, specks of, millimetric, psammomatous, sand like, pin point
    `),
  ],
  [
    'coarse',
    list(`
      coarse, chunky, chunk of, chunks of, clump, clumped, clumps of, clump of, popcorn, coarsely, nodular, lumpy, bulky
    `),
  ],
  ['popcorn', ['popcorn', 'popcorn like', 'popcorn type']],
  [
    'rim',
    list(`
      rim, rimmed, rind, peripheral, peripherally, eggshell, egg shell, rim like, calcified wall, calcified walls, calcified margin, calcified margins, calcified capsule, calcified shell, wall calcification,
      capsular, shell like, ring like, ring, circumferential, circumferentially, marginal, shell of, rim of
    `),
  ],
  [
    'dense',
    list(`
      dense, densely, heavy, heavily, extensive, extensively, severe, severely, marked, markedly
    `),
  ],
  ['eccentric', ['eccentric', 'eccentrically', 'asymmetric']],
  ['stippled', ['stippled', 'speckled', 'flecks of', 'fleck of', 'flecked', 'stippling']],
  ['central', ['central', 'centrally', 'centered', 'nidus']],
  ['scattered', ['scattered', 'spotty', 'patchy', 'sprinkled', 'dotted', 'sparse']],
  ['clustered', ['cluster', 'clustered', 'grouped', 'group of', 'clusters', 'aggregated', 'conglomerate']],
  [
    'linear',
    list(`
      linear, linearly, curvilinear, serpentine, serpiginous, tram track, tramline, tram line, branching, streaky,
      rod like, rodlike, railroad track
    `),
  ],
  ['amorphous', ['amorphous', 'cloud like', 'hazy', 'flocculent', 'fluffy']],
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

/** Words of number that count other things than calcium. */
export const NO_FORMS: readonly string[] = list(`
      one vessel, two vessel, three vessel, triple vessel, single vessel, two thirds, four chamber, two view, three view,
      no single, ring enhancing, single view, two views, mitral ring, many years, few years, several years, few months,
      several months, two years, three years, four years, five years, two months, three months, six months, two weeks
    `);

const words = (entries: string): ReadonlySet<string> => new Set(list(entries));

/** Before a form these say that it is not so. */
export const DENIES_FORM = words('not, non, no, without, less');

/** "in a linear pattern", "with a rim", "along the wall" say how the calcium lies; other nouns have forms of their own. */
export const PATTERNS = words(`
      pattern, patterns, distribution, fashion, manner, arrangement, configuration, shape, type, appearance, morphology,
      cluster, clusters, clumps, rim, wall, periphery, margin
    `);

/** "The calcifications are clustered." */
export const PREDICATES = words('is, are, was, were, appears, appear, looks, look');

/** Words between the beginning of a noun phrase and the number of things in it. */
export const LEADS_TO_COUNT = words('all, least, most, same, known, old, new, further');

/** "a 4 week old hematoma": a number before these counts no things. */
export const AGES = words('day, days, week, weeks, month, months, year, years, minute, minutes, hour, hours');
