import type { DecisionTable } from '../support/decision-table.js';

/** LOOP-2 of the order hooks; the lab at hand is ferritin. */
export const ordersAlreadyMade: DecisionTable = {
  pathway: 'orders-already-made',
  given: { order: ['contrast CT', 'plain CT', 'contrast MRI', 'ultrasound', 'lab'], liverImagingOrdered: 'no' },
  rows: [
    {
      action: 'order-already-made',
      requirement: 'LOOP-2',
      rules: [
        [{ orderMade: 'yes' }, 'met'],
        [{ order: 'lab', iron: 'fresh' }, 'met'],
        [{ ordersRead: ['in part', 'none'] }, 'unknown'],
        [{ order: 'lab', iron: 'unreadable' }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
  ],
};
