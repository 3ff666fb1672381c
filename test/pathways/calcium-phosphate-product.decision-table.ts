import type { DecisionTable } from '../support/decision-table.js';

/** SAF-1 as a clinician would lay it out. */
export const calciumPhosphateProduct: DecisionTable = {
  pathway: 'calcium-phosphate-product',
  given: { calcium: ['normal', 'high'], phosphate: ['normal', 'high'] },
  rows: [
    {
      action: 'product-over-threshold',
      requirement: 'SAF-1',
      rules: [
        [{ age: 'under one year' }, 'unmet'],
        [{ productAge: 'older' }, 'unmet'],
        [{ product: 'over', sample: 'clean' }, 'met'],
        [{ product: 'over', sample: 'haemolysed' }, 'unmet'],
        [{ product: 'not judged', sample: 'clean' }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
    {
      action: 'product-from-haemolysed-sample',
      requirement: 'SAF-1',
      rules: [
        [{ age: 'under one year' }, 'unmet'],
        [{ productAge: 'older' }, 'unmet'],
        [{ product: 'over', sample: 'haemolysed' }, 'met'],
        [{ product: 'not judged', sample: 'haemolysed' }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
  ],
};
