import type { Size } from '../../finding.js';
import { list } from './word-list.js';

const words = (entries: string): ReadonlySet<string> => new Set(list(entries));

export const UNITS: ReadonlyMap<string, Size['unit']> = new Map([
  ['mm', 'mm'],
  ['cm', 'cm'],
]);

/** "two-millimetre". */
export const NUMBER_VALUES: ReadonlyMap<string, number> = new Map(
  list('one, two, three, four, five, six, seven, eight, nine, ten').map((word, index) => [word, index + 1]),
);

export const SIZE_JOINS = words('x, \u00d7, *, by, -, \u2013, to');

/** Words behind a length that make it a distance ("2 cm above the insertion"). */
export const DISTANCES = words(`
      above, below, from, distal, proximal, deep, away, beyond, apart, behind, inferior, superior, medial, lateral,
      cranial, caudal, anterior, posterior
    `);

/** Words that put a length into the past: "was 3 mm", "(previously 2 mm)", "2 mm last year". */
export const AGO = {
  before: words('previously, formerly, prior, earlier, was, were, compared, versus, against, than'),
  behind: words('previously, before, earlier, prior, last, formerly'),
} as const;

/** Verbs and nouns of measuring: they lead from a thing to its length. */
export const MEASURES = words(`
      measuring, measures, measure, measured, spans, spanning, span, up, of, about, approximately, size, sized,
      diameter, at, is, are, now, largest, biggest, each, maximum, greatest, extending
    `);

/** Lengths behind these words are theirs: "calcification within a nodule measuring 8 mm". */
export const MEASURED_THINGS = words(`
      cyst, cysts, nodule, nodules, lesion, lesions, mass, masses, node, nodes, aneurysm, tumor, tumors, cavity,
      collection, pseudocyst, hematoma, meningioma, fibroid, dilated, dilatation, dilation
    `);

/** Verbs over which a length still belongs to what stands before them. */
export const STATES = words('is, are, was, were, has, have, been, remains, remain, appears, measures, measure');

/** Words behind a length that leave it to the thing before it ("5 mm in size", "6 mm stone" takes it for itself). */
export const NOUNS_OF_SIZE = words(`
      size, diameter, long, length, thick, thickness, wide, maximum, maximal, each, today, now, then, previously, across,
      apiece, respectively, xxxx, greatest, total, period, ap, craniocaudal, craniocaudally, transverse, axial
    `);

/** Words by which a sentence goes on about the thing before: "It measures", "The calcified focus has". */
export const SAME_THING = words(`
      it, this, that, these, they, calcification, calcifications, calcified, focus, foci, deposit, deposits, lesion, has,
      have, area, itself
    `);

/** "Size 14 mm.", "Maximum diameter: 3 cm." */
export const SIZE_LABELS = words(
  'size, diameter, measuring, measures, dimensions, maximum, maximal, largest, greatest',
);
