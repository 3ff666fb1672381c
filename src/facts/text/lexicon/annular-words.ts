import { list } from './word-list.js';

/** Before "MAC": a calcified annulus has a degree, a mycobacterium has none. */
export const DEGREES_OF_MAC: ReadonlySet<string> = new Set(
  list('mild, moderate, severe, minimal, extensive, heavy, dense'),
);

/** Behind "MAC": the mycobacterium of the lung. */
export const OF_MYCOBACTERIA: ReadonlySet<string> = new Set(
  list('infection, disease, lung, pulmonary, pneumonia, complex, cavity, treatment, colonization'),
);
