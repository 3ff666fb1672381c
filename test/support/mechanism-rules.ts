import { PARENCHYMA } from './chart-in-words.js';
import type { Rule, When } from './decision-table.js';

/** Where calcium lies that asks for no panel by itself. */
export const ELSEWHERE = ['artery', 'phleboliths', 'valve', 'lymph node', 'joint', 'spleen'] as const;
/** Kidney, lung, stomach and arteries are the preferred ones (MEC-2). */
export const NO_PREFERRED_SITE = [
  ...(['liver', 'brain', 'pancreas', 'soft tissue'] as const),
  ...(['phleboliths', 'valve', 'lymph node', 'joint', 'spleen'] as const),
] as const;
/** What explains a deposit in the liver without being damage of it; what is suspected is not shown to be none (MEC-4). */
export const CAUSE_OF_ITS_OWN = [
  ...(['haemochromatosis, active', 'haemochromatosis, suspected', 'Wilson disease, past'] as const),
  ...(['hydatid disease, suspected', 'tuberculosis, suspected', 'sarcoidosis, suspected'] as const),
] as const;

const OVER = ['none', 'past'] as const;
const NOT_HIGH = ['low', 'normal', 'not judged', 'missing', 'stale', 'unreadable'] as const;
/** No CKD, no charted disturbance that lasts, no value above its range. */
const UNDISTURBED: When = {
  ckd: 'none',
  hyperparathyroidism: OVER,
  hyperphosphataemia: OVER,
  hypercalcaemia: OVER,
  vitaminDExcess: OVER,
  calcium: NOT_HIGH,
  ionized: ['not measured', 'normal', 'unreadable'],
  phosphate: NOT_HIGH,
  product: ['within', 'drawn apart', 'not judged'],
  conditionsRead: ['all', 'in part', 'none'],
};
/** What is no tissue of an organ, or explained, asks for no panel and no class while nothing is disturbed ("Settled", MEC). */
export const NO_TISSUE: readonly Rule[] = [
  [{ ...UNDISTURBED, organ: ELSEWHERE }, 'unmet'],
  [{ ...UNDISTURBED, organ: 'soft tissue', localCause: 'named' }, 'unmet'],
];
export const BOTH_NORMAL: When = {
  calcium: 'normal',
  ionized: ['not measured', 'normal'],
  phosphate: 'normal',
  product: ['within', 'drawn apart'],
  conditionsRead: 'all',
};

/** Each tissue by itself, with nothing else that would ask. */
export function inEachTissue(when: When): Rule[] {
  return [...PARENCHYMA, 'soft tissue' as const].map((organ) => [{ ...UNDISTURBED, ...when, organ }, 'met']);
}

/** Neither calcium nor phosphate high, neither the ionized calcium nor the product: no metastatic pattern (MEC-2). */
export const NOTHING_HIGH: Rule = [
  {
    calcium: ['low', 'normal'],
    phosphate: ['low', 'normal'],
    ionized: ['not measured', 'normal'],
    product: ['within', 'drawn apart'],
  },
  'unmet',
];
export const SOMETHING_HIGH: readonly Rule[] = [
  [{ calcium: ['high', 'critical'] }, 'met'],
  [{ ionized: 'high' }, 'met'],
  [{ phosphate: 'high' }, 'met'],
  [{ product: 'over' }, 'met'],
];
