import { gatherPerformed } from '../../../src/facts/performed.js';
import { coded, gathering, LOINC, recordOf, report, SNOMED } from '../chart-of-test.js';

const performedOf = (...resources: object[]) => gatherPerformed(recordOf(resources), gathering).items;
const order = (rest: object) => ({
  resourceType: 'ServiceRequest',
  id: 's1',
  intent: 'order',
  status: 'completed',
  authoredOn: '2026-09-01',
  ...rest,
});

const lipid = (display: string, effectiveDateTime: string) => ({
  resourceType: 'Observation',
  id: 'o1',
  status: 'final',
  code: { coding: [{ system: LOINC, code: '99999-0', display }] },
  effectiveDateTime,
  valueQuantity: { value: 120, unit: 'mg/dL' },
});

describe('LOOP-2: what brings no result of its own is done once it was carried out', () => {
  it.each([
    ['a completed referral by code', order({ code: coded(SNOMED, '308469005') }), 'referral-genetics', '2026-09-01'],
    [
      'a completed referral by name',
      order({ code: { text: 'Neurology consult' } }),
      'referral-neurology',
      '2026-09-01',
    ],
    [
      'the report of a gene test',
      report('r1', { code: { text: 'CSF1R gene sequencing' }, effectiveDateTime: '2024-02-01' }),
      'csf1r-gene-test',
      '2024-02-01',
    ],
    [
      'the result of a gene test',
      {
        resourceType: 'Observation',
        id: 'o1',
        status: 'final',
        code: { text: 'CSF1R gene analysis' },
        effectiveDateTime: '2024-02-01',
        valueString: 'No pathogenic variant detected',
      },
      'csf1r-gene-test',
      '2024-02-01',
    ],
  ])('%s', (_title, resource, name, date) => {
    expect(performedOf(resource)).toMatchObject([{ orders: [name], date }]);
  });

  it('a biopsy among the procedures is done, and one of two years ago no longer counts', () => {
    const biopsy = (performedDateTime: string) => ({
      resourceType: 'Procedure',
      id: 'p1',
      status: 'completed',
      code: { text: 'Skin biopsy' },
      performedDateTime,
    });
    expect(performedOf(biopsy('2026-05-01'))).toMatchObject([{ orders: ['biopsy-soft-tissue'], date: '2026-05-01' }]);
    expect(performedOf(biopsy('2024-05-01'))).toEqual([]);
  });

  it.each([
    ['as a report by code', report('r1', { code: coded(LOINC, '57698-3'), effectiveDateTime: '2026-01-10' }), 1],
    ['as a cholesterol by name', lipid('Cholesterol in LDL [Mass/volume] in Serum or Plasma', '2026-01-10'), 1],
    ['365 days old', lipid('Lipid panel', '2025-11-22'), 1],
    ['366 days old', lipid('Lipid panel', '2025-11-21'), 0],
  ])('DYS-1: a lipid panel %s', (_title, resource, times) => {
    expect(performedOf(resource)).toHaveLength(times);
  });

  it.each([
    ['a referral still on order', order({ status: 'active', code: { text: 'Neurology referral' } })],
    ['a referral not to be performed', order({ doNotPerform: true, code: { text: 'Neurology referral' } })],
    ['a cancelled report', report('r1', { status: 'cancelled', code: { text: 'CSF1R gene sequencing' } })],
    ['a lab, which brings its own result', order({ code: { text: 'Ferritin' } })],
  ])('%s is not done', (_title, resource) => {
    expect(performedOf(resource)).toEqual([]);
  });
});

describe('LOOP-2: where what was done may be unread', () => {
  it.each([
    ['orders', 'partial'],
    ['reports', 'partial'],
    ['labs', 'partial'],
    ['conditions', 'complete'],
  ] as const)('%s that came in part leave it %s', (key, seen) => {
    expect(gatherPerformed(recordOf([], { [key]: 'partial' }), gathering).completeness).toBe(seen);
  });

  it.each([
    ['completed', 1],
    ['active', 0],
    ['revoked', 0],
  ])('a referral that is %s was made: %d', (status, count) => {
    const referred = performedOf(order({ status, code: coded(SNOMED, '308469005') }));
    expect(referred).toHaveLength(count);
    expect(performedOf(order({ status, code: coded(SNOMED, '308469005'), doNotPerform: true }))).toEqual([]);
  });

  it('what is neither an order nor named is nothing', () => {
    expect(performedOf(order({ code: { text: 'Haircut' } }), order({}))).toEqual([]);
  });

  it('without a day it may be recent, and has none', () => {
    const [one] = performedOf(order({ code: coded(SNOMED, '308469005'), authoredOn: undefined }));
    expect(one).toStrictEqual({ orders: ['referral-genetics'], source: 'ServiceRequest/s1' });
  });
});
