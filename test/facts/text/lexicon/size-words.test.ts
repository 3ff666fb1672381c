import { lengthOf, told, wanted, wordsOf } from './placed.js';

const DISTANCES = `
  above, below, from, distal, proximal, deep, away, beyond, apart, behind, inferior, superior, medial, lateral,
  cranial, caudal, anterior, posterior
`;
const BEFORE = 'previously, formerly, prior, earlier, was, were, compared, versus, against, than';
const AGO = 'previously, before, earlier, prior, last, formerly';
const MEASURES = `
  measuring, measures, measure, measured, spans, spanning, span, up, of, about, approximately, size, sized,
  diameter, at, is, are, now, largest, biggest, each, maximum, greatest, extending
`;
const THINGS = `
  cyst, cysts, nodule, nodules, lesion, lesions, mass, masses, node, nodes, aneurysm, tumor, tumors, cavity,
  collection, pseudocyst, hematoma, meningioma, fibroid, dilated, dilatation, dilation
`;
const STATES = 'is, are, has, have, been, remains, remain, appears, measures, measure';
const NOUNS = `
  size, diameter, long, length, thick, thickness, wide, maximum, maximal, each, today, now, then, across, apiece, respectively,
  xxxx, greatest, total, period, ap, craniocaudal, craniocaudally, transverse, axial
`;
const SAME = 'it, this, that, these, they, focus, foci, deposit, deposits, lesion, area, itself';
const LABELS = 'size, diameter, measuring, measures, dimensions, maximum, maximal, largest, greatest';

describe('Words of size', () => {
  it.each([
    [
      'joins two lengths',
      'x, \u00d7, *, by, -, \u2013, to',
      (word: string) => `Calcification of the liver, 3 ${word} 5 mm.`,
    ],
    ['leads to the length', MEASURES, (word: string) => `Calcification of the liver ${word} 5 mm.`],
    ['says of it', STATES, (word: string) => `The calcification of the liver ${word} 5 mm.`],
    ['is part of the length', NOUNS, (word: string) => `Calcification of the liver, 5 mm ${word} cyst.`],
    ['speaks of the same', SAME, (word: string) => `Calcification of the liver. ${word} measures 5 mm.`],
    ['labels the length', LABELS, (word: string) => `Calcification of the liver. ${word} 5 mm.`],
    ['begins with it', 'has, have', (word: string) => `Calcification of the liver. ${word} a size of 5 mm.`],
  ])('H18: a calcification is 5 mm long by each word that %s', (_what, words, sentence) => {
    expect(told(words, (word) => lengthOf(sentence(word)))).toEqual(wanted(words, '5 mm'));
  });

  it.each([
    ['leads to another place', DISTANCES, (word: string) => `Calcification of the liver, 5 mm ${word} the capsule.`],
    ['puts it into the past', BEFORE, (word: string) => `Calcification of the liver, ${word} 5 mm.`],
    ['says that it was', AGO, (word: string) => `Calcification of the liver, 5 mm ${word}.`],
    ['names what holds it', THINGS, (word: string) => `Calcification within a ${word} measuring 5 mm in the liver.`],
    ['is another thing', 'cyst, nodule, duct', (word: string) => `Calcification of the liver, 5 mm ${word}.`],
    [
      'begins another thing',
      'The cyst, The duct, Spleen, A nodule',
      (word: string) => `Calcification of the liver. ${word} measures 5 mm.`,
    ],
    [
      'makes it no length',
      'Hg, \u00b2, 2, /s',
      (word: string) => `Calcification of the liver with 5 mm${word === 'Hg' ? ' ' : ''}${word}.`,
    ],
  ])('H18: a calcification has no length where a word %s', (_what, words, sentence) => {
    expect(told(words, (word) => lengthOf(sentence(word)))).toEqual(wanted(words, 'none'));
  });

  it('H18: a number in words is one', () => {
    const numbers = 'one, two, three, four, five, six, seven, eight, nine, ten';
    expect(told(numbers, (word) => lengthOf(`A ${word}-millimetre calcification of the liver.`))).toEqual(
      wordsOf(numbers).map((word, index) => `${word}: ${index + 1} mm`),
    );
    expect(lengthOf('A 2 cm calcification of the liver.')).toBe('2 cm');
  });
});
