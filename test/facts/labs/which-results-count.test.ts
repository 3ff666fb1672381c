import type { Observation } from 'fhir/r4.js';
import { factOf, gather, known, quantity, result, stateOf } from './lab-chart.js';

describe('which results count', () => {
  it('MEC-1: calcium coded as blood calcium is calcium (49765-1)', () => {
    expect(known(gather([result('calciumBlood', 9.4, 'mg/dL')]), 'calcium-total').value).toBe(9.4);
  });

  it.each(['preliminary', 'registered', 'entered-in-error', 'cancelled', 'unknown'] as const)(
    'H12: a result with status %s is none',
    (status) => {
      expect(stateOf(gather([result('calcium', 9.4, 'mg/dL', { status })]), 'calcium-total')).toBe('not-performed');
    },
  );

  it.each(['final', 'amended', 'corrected'] as const)('H12: a result with status %s counts', (status) => {
    expect(stateOf(gather([result('calcium', 9.4, 'mg/dL', { status })]), 'calcium-total')).toBe('known');
  });

  it('H12: a modifier extension that is not understood makes a result unused', () => {
    const modified = result('calcium', 9.4, 'mg/dL', { modifierExtension: [{ url: 'urn:not', valueBoolean: true }] });
    expect(stateOf(gather([modified]), 'calcium-total')).toBe('not-performed');
  });

  it('a result with dataAbsentReason is no result', () => {
    const absent = result('calcium', 9.4, 'mg/dL', { dataAbsentReason: { text: 'error' } });
    expect(stateOf(gather([absent]), 'calcium-total')).toBe('not-performed');
  });

  it('one of several codings is enough, and a LOINC system may be written otherwise', () => {
    const coding = [
      { system: 'urn:local', code: 'CA' },
      { system: 'urn:oid:2.16.840.1.113883.6.1', code: '17861-6' },
    ];
    expect(known(gather([result('calcium', 9.4, 'mg/dL', { code: { coding } })]), 'calcium-total').value).toBe(9.4);
  });

  it('T30: codings that name two labs leave open which one it is', () => {
    const coding = ['17861-6', '17863-2'].map((code) => ({ system: 'http://loinc.org', code }));
    const facts = gather([result('calcium', 9.4, 'mg/dL', { code: { coding } })]);
    expect([stateOf(facts, 'calcium-total'), stateOf(facts, 'calcium-ionized')]).toEqual([
      'unsupported',
      'unsupported',
    ]);
  });

  it.each([
    ['code', { coding: [{ system: 'urn:hospital', code: 'LAB42' }] }],
    ['name', { text: ' Calcium,\u200b Serum ' }],
  ])("MEC-1: a site's own %s counts as the lab it is mapped to", (_by, code) => {
    const siteCodes = new Map([
      ['urn:hospital|LAB42', 'calcium-total'],
      ['calcium, serum', 'calcium-total'],
    ]);
    const local = result('calcium', 9.4, 'mg/dL', { code });
    expect(stateOf(gather([local], { siteCodes }), 'calcium-total')).toBe('known');
    expect(stateOf(gather([local]), 'calcium-total')).toBe('not-performed');
  });

  const laboratory = [{ coding: [{ code: 'laboratory' }] }];
  const named = (code: object, changes: object = {}) =>
    stateOf(gather([result('calcium', 9.4, 'mg/dL', { code, category: laboratory, ...changes })]), 'calcium-total');

  it.each([
    ['its text', { text: 'Calcium, Total' }],
    ['the display of a local code', { coding: [{ system: 'urn:oid:1.2.3', code: 'CA', display: 'Serum calcium' }] }],
  ])('MEC-1: a result without a LOINC code is known by %s', (_by, code) => {
    expect(named(code)).toBe('known');
  });

  it.each([
    ['names another lab', { text: 'Calcium, urine' }, {}],
    [
      'has a LOINC code of something else',
      { coding: [{ system: 'http://loinc.org', code: '6874-2' }], text: 'Calcium' },
      {},
    ],
    ['is of a sample of urine', { text: 'Calcium' }, { specimen: { display: 'Urine, 24 h' } }],
    ['is no laboratory result', { text: 'Calcium' }, { category: [{ coding: [{ code: 'survey' }] }] }],
  ])('MEC-1: a result that %s is not the calcium of the blood', (_how, code, changes) => {
    expect(named(code, changes)).toBe('not-performed');
  });

  it('MEC-1: parts of a panel that come as components are results', () => {
    const panel: Observation = {
      ...result('calcium', 0, ''),
      code: { coding: [{ system: 'http://loinc.org', code: '24362-6' }] },
      component: [
        { code: { coding: [{ system: 'http://loinc.org', code: '17861-6' }] }, valueQuantity: quantity(9.4, 'mg/dL') },
        {
          code: { coding: [{ system: 'http://loinc.org', code: '2777-1' }] },
          valueQuantity: quantity(6, 'mg/dL'),
          referenceRange: [{ low: quantity(2, 'mg/dL'), high: quantity(5, 'mg/dL') }],
        },
      ],
    };
    delete panel.valueQuantity;
    const facts = gather([panel]);
    expect(known(facts, 'calcium-total')).toMatchObject({ value: 9.4, source: `Observation/${panel.id ?? ''}` });
    expect(known(facts, 'phosphate')).toMatchObject({ flag: 'high', range: { high: 5, source: 'lab' } });
  });
});

describe('one result under two prefetch keys', () => {
  it('is one result', () => {
    const once = result('calcium', 9.4, 'mg/dL');
    expect(factOf(gather([once, { ...once }]), 'calcium-total').series).toHaveLength(1);
  });

  it('a correction replaces the earlier version, in any order', () => {
    const first = result('calcium', 13, 'mg/dL', { id: 'ca1' });
    const corrected = result('calcium', 9.4, 'mg/dL', { id: 'ca1', status: 'corrected' });
    for (const observations of [
      [first, corrected],
      [corrected, first],
    ]) {
      expect(factOf(gather(observations), 'calcium-total').series.map(({ value }) => value)).toEqual([9.4]);
    }
  });

  it('H12: a withdrawn copy withdraws it', () => {
    const first = result('calcium', 13, 'mg/dL', { id: 'ca1' });
    expect(stateOf(gather([{ ...first, status: 'entered-in-error' }, first]), 'calcium-total')).toBe('not-performed');
  });

  it('the version updated last wins over the status', () => {
    const corrected = result('calcium', 13, 'mg/dL', {
      id: 'a',
      status: 'corrected',
      meta: { lastUpdated: '2026-11-01T00:00:00Z' },
    });
    const later = result('calcium', 9.4, 'mg/dL', { id: 'a', meta: { lastUpdated: '2026-11-02T00:00:00Z' } });
    expect(known(gather([later, corrected]), 'calcium-total').value).toBe(9.4);
  });

  it('contained results of two reports may carry the same local id', () => {
    const contained = [9.4, 9.8].map((value) => result('calcium', value, 'mg/dL', { id: '#ca' }));
    expect(factOf(gather(contained), 'calcium-total').series).toHaveLength(2);
  });
});
