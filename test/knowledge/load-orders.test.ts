import { StartProblem } from '../../src/problem.js';
import { loadOrders } from '../../src/knowledge/load-orders.js';
import { orderFiles } from '../facts/chart-of-test.js';

const orders = loadOrders(orderFiles);
const minimal = {
  resourceType: 'ActivityDefinition',
  id: 'x',
  url: 'http://calcitrace.org/fhir/ActivityDefinition/x',
  title: 'X',
  status: 'active',
  kind: 'ServiceRequest',
  intent: 'proposal',
  code: { text: 'X' },
};
const load = (changes: object) => loadOrders([{ file: 'x.json', json: { ...minimal, ...changes } }]);
const extension = (name: string, value: object) => ({
  extension: [{ url: `http://calcitrace.org/fhir/StructureDefinition/${name}`, ...value }],
});

describe('the shipped orders', () => {
  it('MEC-1: the metabolic panel and its albumin are verified codes that bring their lab', () => {
    expect(
      ['serum-calcium', 'serum-phosphate', 'parathyroid-hormone', 'vitamin-d-25-oh', 'serum-albumin'].map((name) => [
        orders.get(name)?.coding?.code,
        orders.get(name)?.results,
      ]),
    ).toEqual([
      ['17861-6', ['calcium-total']],
      ['2777-1', ['phosphate']],
      ['2731-8', ['pth-intact']],
      ['62292-8', ['vitamin-d-25-oh']],
      ['1751-7', ['albumin']],
    ]);
  });

  it('orders whose code no source verified are text only', () => {
    for (const name of [
      'hepatic-function-panel',
      'ceruloplasmin',
      'urine-calcium',
      'parathyroid-hormone-with-calcium',
    ]) {
      expect(orders.get(name)?.coding).toBeUndefined();
    }
  });

  it('SAF-4: from every hazardous order a way leads to one without hazard', () => {
    for (const order of orders.values()) {
      if (order.hazards.length === 0) continue;
      const hazards = order.alternatives.map((name) => orders.get(name)?.hazards.length);
      expect(hazards).toContain(0);
    }
  });

  it('SAF-4: contrast and radiation of the liver examinations', () => {
    expect(orders.get('ct-liver')?.hazards).toEqual(['ionising-radiation', 'iodinated-contrast']);
    expect(orders.get('ct-liver-without-contrast')?.hazards).toEqual(['ionising-radiation']);
    expect(orders.get('mri-liver')?.hazards).toEqual(['gadolinium-contrast']);
    expect(orders.get('us-liver')).toMatchObject({ hazards: [], imaging: { modality: 'US', organs: ['liver'] } });
  });
});

describe('a broken order stops the start with file, element and reason', () => {
  it.each([
    ['a drug', { kind: 'MedicationRequest' }, 'kind'],
    ['more than a proposal', { intent: 'order' }, 'intent'],
    ['no words', { code: { coding: [] } }, 'code.text'],
    [
      'a coding without a display',
      { code: { text: 'X', coding: [{ system: 's', code: '1' }] } },
      'code.coding[0].display',
    ],
    ['another address', { url: 'http://example.org/x' }, 'url'],
    [
      'a result that is no ObservationDefinition',
      { observationResultRequirement: [{ reference: 'Observation/x' }] },
      'observationResultRequirement[0].reference',
    ],
    ['an unknown hazard', extension('hazard', { valueCode: 'noise' }), 'extension[0]'],
    ['an unknown modality', extension('modality', { valueCode: 'XX' }), 'extension[0]'],
    [
      'an alternative that does not exist',
      extension('alternative', { valueCanonical: 'http://calcitrace.org/fhir/ActivityDefinition/y' }),
      'extension',
    ],
  ])('%s', (_title, changes, element) => {
    expect(() => load(changes)).toThrow(StartProblem);
    expect(() => load(changes)).toThrow(`x.json: ${element}`);
  });
});
