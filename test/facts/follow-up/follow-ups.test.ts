import type { Facts } from '../../../src/facts/facts.js';
import type { FollowUpFact } from '../../../src/facts/order-fact.js';
import { dayAfter, intervalWords } from '../../../src/facts/follow-up/interval-days.js';
import { gatherFacts } from '../../../src/facts/gather-facts.js';
import { testSite } from '../../support/site.js';
import { coded, LOINC, observation, recordOf, report } from '../chart-of-test.js';

const { knowledge } = testSite();
const context = { knowledge, timeZone: 'UTC', labCodes: new Map<string, string>() };
const NOW = new Date('2026-11-22T09:00:00Z');

const factsOf = (resources: readonly object[], states: Parameters<typeof recordOf>[1] = {}): Facts =>
  gatherFacts(recordOf([{ resourceType: 'Patient', id: 'p1' }, ...resources], states), [], context, NOW);
const followUpsOf = (...resources: object[]): readonly FollowUpFact[] => factsOf(resources).followUps.items;

const FOUND = 'Hepatic calcification in segment VI.';
const first = (words: string, rest: object = {}) =>
  report('us1', {
    code: { text: 'Ultrasound of the abdomen' },
    effectiveDateTime: '2026-01-10',
    conclusion: `${FOUND} ${words}`,
    ...rest,
  });
const later = (id: string, date: string, title: string, rest: object = {}) =>
  report(id, { code: { text: title }, effectiveDateTime: date, conclusion: 'No acute abnormality.', ...rest });
const order = (title: string, rest: object = {}) => ({
  resourceType: 'ServiceRequest',
  id: 'o1',
  status: 'active',
  intent: 'order',
  code: { text: title },
  subject: { reference: 'Patient/p1' },
  authoredOn: '2026-11-01',
  ...rest,
});

describe('LOOP-1: when recommended imaging is due', () => {
  it('after the interval that the report states, 30 days of grace on top', () => {
    expect(followUpsOf(first('Recommend follow-up ultrasound in 6 months.'))).toEqual([
      {
        findingKey: 'patient/liver/parenchymal',
        organ: 'liver',
        modality: 'US',
        date: '2026-01-10',
        reportedDaysAgo: 316,
        interval: '6 months',
        stated: true,
        due: '2026-07-10',
        overdueDays: 105,
        quote: 'Recommend follow-up ultrasound in 6 months',
        source: 'DiagnosticReport/us1',
      },
    ]);
  });

  it('after 12 months by policy where none is stated; the study that is to be repeated is the one that was made', () => {
    const [one] = followUpsOf(first('Follow-up is recommended.', { effectiveDateTime: '2025-10-23' }));
    expect(one).toMatchObject({
      modality: 'US',
      interval: '12 months',
      stated: false,
      due: '2026-10-23',
      overdueDays: 0,
    });
  });

  it('for a fetus after 4 weeks by policy, and 7 days of grace', () => {
    const [one] = followUpsOf(
      report('ob1', {
        code: { text: 'Obstetric ultrasound' },
        effectiveDateTime: '2026-10-01',
        conclusion: 'Calcification in the fetal liver. Follow-up ultrasound is recommended.',
      }),
    );
    expect(one).toMatchObject({ interval: '4 weeks', stated: false, due: '2026-10-29', overdueDays: 17 });
  });

  it('for a finding that is coded, in words of the same report', () => {
    const finding = observation('f1', {
      code: coded('http://human-phenotype-ontology.org', 'HP:0006559', 'Hepatic calcification'),
      valueBoolean: true,
    });
    const [one] = followUpsOf(
      report('us1', {
        code: coded(LOINC, '28614-6', 'US Liver'),
        effectiveDateTime: '2026-01-10',
        conclusion: 'Recommend MRI in 3 months.',
        result: [{ reference: 'Observation/f1' }],
      }),
      finding,
    );
    expect(one).toMatchObject({ findingKey: 'patient/liver/parenchymal', modality: 'MR', due: '2026-04-10' });
  });

  it.each([
    ['its value', { valueString: 'Coarse calcification. Repeat ultrasound in 3 months.' }],
    ['a note', { valueBoolean: true, note: [{ text: 'Follow-up ultrasound in 3 months recommended.' }] }],
  ])('for a finding that is an Observation, in words of %s', (_where, rest) => {
    const one = observation('f1', {
      code: coded('http://human-phenotype-ontology.org', 'HP:0006559', 'Hepatic calcification'),
      effectiveDateTime: '2026-01-10',
      ...rest,
    });
    const due = { findingKey: 'patient/liver/parenchymal', modality: 'US', due: '2026-04-10' };
    expect(followUpsOf(one)).toMatchObject([{ ...due, source: 'Observation/f1' }]);
    const reported = report('us1', { effectiveDateTime: '2026-01-10', result: [{ reference: 'Observation/f1' }] });
    expect(followUpsOf(one, reported)).toMatchObject([{ ...due, source: 'DiagnosticReport/us1' }]);
    expect(followUpsOf({ ...one, status: 'preliminary' })).toEqual([]);
  });

  it('BRN-1: for a deposit that is physiological in an adult only, in a child', () => {
    const pineal = report('ct1', {
      code: { text: 'CT head' },
      effectiveDateTime: '2026-01-10',
      conclusion: 'Calcification of the pineal gland. Follow-up CT in 6 months.',
    });
    const child = { resourceType: 'Patient', id: 'p1', birthDate: '2021-01-01' };
    const { findings, followUps } = gatherFacts(recordOf([child, pineal]), [], context, NOW);
    expect(followUps.items.map(({ findingKey }) => findingKey)).toEqual(findings.items.map(({ key }) => key));
  });

  it.each([
    ['says that none is needed', first('No follow-up needed.')],
    ['says nothing of a follow-up', first('')],
    ['is preliminary', first('Recommend follow-up ultrasound in 6 months.', { status: 'preliminary' })],
    ['has no date', first('Recommend follow-up ultrasound in 6 months.', { effectiveDateTime: undefined })],
  ])('never where the report %s', (_what, one) => {
    expect(followUpsOf(one)).toEqual([]);
  });

  it('as the newest report wants it, and never where that one says that nothing has to follow', () => {
    const old = first('Recommend follow-up ultrasound in 6 months.');
    const renewed = report('us2', {
      code: { text: 'Ultrasound of the abdomen' },
      effectiveDateTime: '2026-07-01',
      conclusion: `${FOUND} Stable. Repeat ultrasound in 12 months.`,
    });
    expect(followUpsOf(old, renewed)).toMatchObject([{ source: 'DiagnosticReport/us2', due: '2027-07-01' }]);
    expect(followUpsOf(old, { ...renewed, conclusion: `${FOUND} No further follow-up needed.` })).toEqual([]);
  });
});

describe('LOOP-1: what answers a recommendation', () => {
  const doneBy = (...resources: object[]) =>
    followUpsOf(first('Recommend follow-up ultrasound in 6 months.'), ...resources)[0]?.doneBy;

  it.each([
    ['the same study', later('r2', '2026-05-02', 'US abdomen')],
    ['a better one', later('r2', '2026-05-02', 'CT abdomen with contrast')],
    ['a CT of the same day', later('r2', '2026-01-10', 'CT liver')],
    [
      'a study of another region that speaks of the finding',
      later('r2', '2026-05-02', 'CT chest', { conclusion: 'Hepatic calcification.' }),
    ],
    ['a study without a date', later('r2', '', 'US abdomen', { effectiveDateTime: undefined })],
  ])('%s', (_what, other) => {
    expect(doneBy(other)).toBe('DiagnosticReport/r2');
  });

  it('a study that is known without a report', () => {
    const study = { resourceType: 'ImagingStudy', id: 's1', status: 'available', started: '2026-06-01' };
    expect(doneBy({ ...study, modality: [{ code: 'US' }], description: 'Abdomen' })).toBe('ImagingStudy/s1');
  });

  it.each([
    ['a lesser one', later('r2', '2026-05-02', 'XR abdomen')],
    ['an earlier one', later('r2', '2025-12-30', 'US abdomen')],
    ['one of another organ', later('r2', '2026-05-02', 'CT head')],
    ['an ultrasound of the same day', later('r2', '2026-01-10', 'US abdomen')],
    ['one that was cancelled', later('r2', '2026-05-02', 'US abdomen', { status: 'cancelled' })],
  ])('not %s', (_what, other) => {
    expect(doneBy(other)).toBeUndefined();
  });

  it('a CT that is recommended is not answered by ultrasound', () => {
    const [one] = followUpsOf(first('Recommend follow-up CT in 6 months.'), later('r2', '2026-05-02', 'US abdomen'));
    expect(one?.doneBy).toBeUndefined();
    expect(one?.modality).toBe('CT');
  });

  it('a study of the region that the report names, where it is not the organ of the finding', () => {
    const edge = report('ct1', {
      code: { text: 'CT chest' },
      effectiveDateTime: '2026-01-10',
      conclusion: 'Calcification at the dome of the liver. Recommend CT chest in 6 months.',
    });
    expect(followUpsOf(edge)).toMatchObject([{ organ: 'lung', modality: 'CT' }]);
    expect(followUpsOf(edge, later('r2', '2026-05-02', 'CT chest'))[0]?.doneBy).toBe('DiagnosticReport/r2');
  });

  it('for a place that is no organ of ours, what shows as much as the first study', () => {
    const spleen = report('ct1', {
      code: { text: 'CT abdomen' },
      effectiveDateTime: '2026-01-10',
      conclusion: 'Calcification of the spleen. Recommend follow-up CT in 6 months.',
    });
    expect(followUpsOf(spleen)[0]?.doneBy).toBeUndefined();
    expect(followUpsOf(spleen, later('r2', '2026-05-02', 'CT head'))[0]?.doneBy).toBeUndefined();
    expect(followUpsOf(spleen, later('r2', '2026-05-02', 'CT abdomen'))[0]?.doneBy).toBe('DiagnosticReport/r2');
  });

  it('for a fetus any ultrasound that is of no organ of the mother', () => {
    const fetal = report('ob1', {
      code: { text: 'Obstetric ultrasound' },
      effectiveDateTime: '2026-10-01',
      conclusion: 'Calcification in the fetal liver. Follow-up ultrasound is recommended.',
    });
    expect(followUpsOf(fetal, later('r2', '2026-10-20', 'US abdomen'))[0]?.doneBy).toBeUndefined();
    expect(followUpsOf(fetal, later('r2', '2026-10-20', 'OB ultrasound'))[0]?.doneBy).toBe('DiagnosticReport/r2');
  });

  it.each([
    ['an order of the study', order('Ultrasound liver'), 'ServiceRequest/o1'],
    ['an order of a better one', order('CT of the liver'), 'ServiceRequest/o1'],
    ['a draft', order('Ultrasound liver', { status: 'draft' }), 'ServiceRequest/o1'],
    ['an order of another organ', order('Ultrasound kidneys'), undefined],
    ['an order that was revoked', order('Ultrasound liver', { status: 'revoked' }), undefined],
    ['an order of more than 12 months ago', order('Ultrasound liver', { authoredOn: '2025-11-20' }), undefined],
  ])('on order: %s', (_what, one, expected) => {
    expect(followUpsOf(first('Recommend follow-up ultrasound in 6 months.'), one)[0]?.orderedAs).toBe(expected);
  });

  it('reports that came in part may hold the answer', () => {
    const { followUps } = factsOf([first('Recommend follow-up ultrasound in 6 months.')], { reports: 'partial' });
    expect(followUps.completeness).toBe('partial');
  });
});

describe('the day after an interval', () => {
  it.each([
    ['2026-08-31', { amount: 6, unit: 'month' }, '2027-02-28', '6 months'],
    ['2024-02-29', { amount: 1, unit: 'year' }, '2025-02-28', '1 year'],
    ['2026-01-10', { amount: 1.5, unit: 'year' }, '2027-07-10', '1.5 years'],
    ['2026-12-20', { amount: 2, unit: 'week' }, '2027-01-03', '2 weeks'],
    ['2026-12-31', { amount: 1, unit: 'day' }, '2027-01-01', '1 day'],
  ] as const)('%s and %o', (day, interval, expected, words) => {
    expect(dayAfter(day, interval)).toBe(expected);
    expect(intervalWords(interval)).toBe(words);
  });
});
