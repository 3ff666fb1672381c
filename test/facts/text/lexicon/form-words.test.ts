import { formOf, told, wanted, type Names } from './placed.js';

const FORMS: readonly Names[] = [
  ['focal', 'focal, focally, focus, focus of, localized, discrete, circumscribed'],
  ['diffuse', 'diffuse, diffusely, widespread, widely, generalized, disseminated, confluent'],
  ['diffuse and multiple', 'innumerable'],
  [
    'multiple',
    `multiple, several, numerous, few, multifocal, many, countless, two, three, four, five, six, seven, eight, nine,
    ten, a couple of, couple of, pair of, handful of, dozens of, myriad, various, multitude of`,
  ],
  ['single', 'single, solitary, isolated, lone, sole'],
  [
    'punctate',
    `punctate, tiny, pinpoint, pinhead, minute, dot-like, dots of, miliary, punctiform, speck of, specks of,
    millimetric, psammomatous, sand-like, pin-point`,
  ],
  [
    'coarse',
    'coarse, chunky, chunk of, chunks of, clump, clumped, clumps of, clump of, coarsely, nodular, lumpy, bulky',
  ],
  ['coarse and popcorn', 'popcorn'],
  ['popcorn', 'popcorn-like, popcorn type'],
  [
    'rim',
    `rim, rimmed, rind, peripheral, peripherally, eggshell, egg shell, rim like, capsular, shell-like, ring-like, ring,
    circumferential, circumferentially, marginal, shell of, rim of`,
  ],
  ['dense', 'dense, densely, heavy, heavily, extensive, extensively, severe, severely, marked, markedly'],
  ['eccentric', 'eccentric, eccentrically, asymmetric'],
  ['stippled', 'stippled, speckled, flecks of, fleck of, flecked, stippling'],
  ['central', 'central, centrally, centered, nidus'],
  ['scattered', 'scattered, spotty, patchy, sprinkled, dotted, sparse'],
  ['clustered', 'cluster, clustered, grouped, group of, clusters, aggregated, conglomerate'],
  [
    'linear',
    `linear, linearly, curvilinear, serpentine, serpiginous, tram-track, tramline, tram line, branching, streaky,
    rod-like, rodlike, railroad track`,
  ],
  ['amorphous', 'amorphous, cloud-like, hazy, flocculent, fluffy'],
  ['laminated', 'laminated, lamellated, layered, layering, concentric'],
  ['stepping-stone', 'stepping-stone'],
  ['gyriform', 'gyriform, gyral'],
  ['spiculated', 'spiculated'],
  ['dystrophic', 'dystrophic'],
  ['granuloma', 'granuloma, granulomas, granulomatous'],
];
/** The wall of a thing is calcified. */
const SHELLS = `
  calcified wall, calcified walls, calcified margin, calcified margins, calcified capsule, calcified shell,
  wall calcification
`;
const COUNTS_ELSE = `
  one vessel, two vessel, three vessel, triple vessel, single vessel, two thirds, four chamber, two view,
  three view, no single, ring enhancing, single view, two views, mitral ring, many years, few years, several years,
  few months, several months, two years, three years, four years, five years, two months, three months, six months,
  two weeks
`;

describe('Words of form and number', () => {
  it.each(FORMS)('H18: a calcification is told as %s', (form, words) => {
    expect(told(words, (word) => formOf(`${word} calcification of the liver.`))).toEqual(wanted(words, form));
  });

  it('H18: a calcified wall is a rim, small calcifications are points', () => {
    expect(told(SHELLS, (word) => formOf(`A cyst of the liver has a ${word}.`))).toEqual(wanted(SHELLS, 'rim'));
    const small = 'microcalcification, microcalcifications';
    expect(told(small, (word) => formOf(`There is ${word} of the liver.`))).toEqual(wanted(small, 'punctate'));
    expect(formOf('Calcifications like stepping stones in the liver.')).toBe('stepping-stone');
  });

  it('H18: a number of vessels, views or years counts no calcifications', () => {
    expect(told(COUNTS_ELSE, (word) => formOf(`${word} calcification of the liver.`))).toEqual(wanted(COUNTS_ELSE, ''));
  });
});
