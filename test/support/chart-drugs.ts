import type { DrugFact } from '../../src/facts/order-fact.js';
import type { ChartInWords, Words } from './chart-in-words.js';

const DRUGS: Readonly<Record<Exclude<Words<'drug'>, 'none'>, Pick<DrugFact, 'classes' | 'route'>>> = {
  'calcium tablet': { classes: ['calcium'], route: 'oral' },
  'calcium infusion': { classes: ['calcium'], route: 'parenteral' },
  'calcium, route not known': { classes: ['calcium'], route: 'unknown' },
  'binder tablet': { classes: ['calcium', 'calcium-binder'], route: 'oral' },
  'vitamin D capsule': { classes: ['vitamin-d'], route: 'oral' },
  'vitamin D injection': { classes: ['vitamin-d'], route: 'parenteral' },
  'calcium with vitamin D': { classes: ['calcium', 'vitamin-d'], route: 'oral' },
};

/** The drug at hand of a chart in words. */
export function drugsOf({ drug }: ChartInWords): DrugFact[] {
  return drug === 'none' ? [] : [{ source: 'MedicationRequest/1', name: drug, status: 'draft', ...DRUGS[drug] }];
}
