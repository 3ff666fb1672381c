import type { Scenario } from './fetal-chart.js';

const week = (weeks: number): number => weeks * 7;

/** Charts that between them meet most rows of the fetus. */
export const FETAL_SCENARIOS: readonly (Scenario & { readonly words: string })[] = [
  {
    title: 'Found at 20 weeks, nothing else known',
    words: 'A scan at 20w0d describes the calcification and nothing besides; no test has been done.',
    report: '',
    scannedAt: week(20),
    results: [],
  },
  {
    title: 'Primary CMV infection at 16 weeks',
    words: 'IgM positive and avidity low at 16w0d, the scan at 18w0d: six weeks after the infection are 22w1d.',
    report: '',
    scannedAt: week(18),
    results: [
      { code: '30325-5', text: 'CMV IgM', answer: 'Positive', at: week(16) },
      { code: '52984-2', text: 'CMV IgG avidity', answer: 'Low', at: week(16) },
    ],
  },
  {
    title: 'Hydrops, parvovirus IgM positive',
    words: 'A scan at 22w0d shows hydrops as well; parvovirus IgM is positive at 22w2d.',
    report: 'Fetal hydrops with ascites and skin oedema.',
    scannedAt: week(22),
    results: [{ code: '40658-7', text: 'Parvovirus B19 IgM', answer: 'Positive', at: week(22) + 2 }],
  },
  {
    title: 'Echogenic bowel and ventriculomegaly',
    words: 'A scan at 21w0d shows echogenic bowel, ventricles of 12 mm and intracranial calcification.',
    report: 'Echogenic bowel. Ventriculomegaly, lateral ventricles 12 mm. Intracranial calcifications.',
    scannedAt: week(21),
    results: [],
  },
  {
    title: 'Live birth at term after a confirmed CMV infection',
    words: 'IgM positive and avidity low at 16w0d; a live birth at 40w0d.',
    report: '',
    scannedAt: week(18),
    results: [
      { code: '30325-5', text: 'CMV IgM', answer: 'Positive', at: week(16) },
      { code: '52984-2', text: 'CMV IgG avidity', answer: 'Low', at: week(16) },
    ],
    bornAt: week(40),
  },
];
