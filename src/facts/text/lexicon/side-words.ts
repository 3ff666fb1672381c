import type { Laterality, Organ } from '../../finding.js';
import { list } from './word-list.js';

const words = (entries: string): ReadonlySet<string> => new Set(list(entries));

/** Words that tell a side by themselves; "r" and "l" only as words of their own ("R kidney", not "L3"). */
export const SIDES: ReadonlyMap<string, Laterality> = new Map([
  ...list('left, leftward, lt, l, lul, lll, lingula, lingular').map((word) => [word, 'left'] as const),
  ...list('right, rightward, rt, r, rul, rml, rll').map((word) => [word, 'right'] as const),
  ...list('bilateral, bilaterally, bilat, bil, biapical, bibasilar, bibasal, bihilar').map(
    (word) => [word, 'bilateral'] as const,
  ),
]);

/** "both kidneys", "each lung", "on either side": two of a pair. */
export const OF_A_PAIR = words('both, each, either');

/** Two of these are no two sides of a body. */
export const NO_PAIRS = words(`
      twin, twins, fetus, fetuses, phase, phases, view, views, study, studies, scan, scans, examination, examinations,
      projection, projections, sequence, sequences, time, times, patient, patients, case, cases, modality, modalities,
      calculi, stones, calcifications, granulomas, nodules, cysts, lesions, foci, masses, deposits, plaques
    `);

/** "right worse than left". */
export const COMPARING = words('worse, greater, more, less, larger, only');

export const SIDE_NOUNS = words('side, sides, sided');

/** Organs of which there is one: "right hepatic lobe" and "left coronary cusp" are sites, not sides of the body. */
export const UNPAIRED_ORGANS: ReadonlySet<Organ> = new Set<Organ>(['liver', 'pancreas', 'stomach', 'valve', 'bowel']);

/** One of its kind too, by the words or the site that name it. */
export const UNPAIRED = words(`
      heart, spleen, gallbladder, bladder, abdomen, peritoneum, spine, prostate, prostatic, uterus, uterine, placenta,
      placental, fibroid, leiomyoma, endometrium, endometrial, myometrium, myometrial, cervix, urethra, penis, penile,
      aorta, aortic, aortoiliac, coronary, coronaries, main, lad, lcx, cx, circumflex, rca, om, ramus, pda, diagonal,
      celiac, sma, ima, mesenteric, splenic, hepatic, gastroduodenal, portal, basilar, ivc, cava, trunk, pineal, falx,
      tentorium, pons, brainstem, midbrain, suprasellar, sella, corpus, septum
    `);

/** Organs for which the side in a study's name holds ("Mammogram left", "XR right shoulder"). */
export const SIDED_BY_STUDY: ReadonlySet<Organ> = new Set<Organ>([
  'kidney',
  'breast',
  'artery',
  'lymph-node',
  'soft-tissue',
  'other',
]);
