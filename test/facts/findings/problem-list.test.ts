import { gatherFindings } from '../../../src/facts/findings/gather-findings.js';
import { gatherSigns } from '../../../src/facts/signs/gather-signs.js';
import { coded, condition, gathering, HPO, ICD, recordOf, SNOMED } from '../chart-of-test.js';

/** How a calcification on the problem list is told, with what the list says of it. */
function listed(rest: object = {}, code: object = { text: 'Liver calcification' }) {
  const { findings } = gatherFindings(recordOf([condition('c1', { code, ...rest })]), gathering);
  return findings.items[0];
}

/** The same of a sign of the fetus. */
function signs(code: object, rest: object = {}) {
  const record = recordOf([
    condition('c0', { code: { text: 'Fetal liver calcification' } }),
    condition('c1', { code, ...rest }),
  ]);
  return gatherSigns(record, gatherFindings(record, gathering), gathering).items;
}

const clinical = (code: string) => ({ clinicalStatus: coded('x', code) });
const verified = (code: string) => ({ verificationStatus: coded('x', code) });

const STATUSES: readonly (readonly [string, object, 'present' | 'historical' | 'uncertain' | undefined])[] = [
  ['without statuses', {}, 'present'],
  ['active', clinical('active'), 'present'],
  ['recurrence', clinical('recurrence'), 'present'],
  ['relapse', clinical('relapse'), 'present'],
  ['confirmed', verified('confirmed'), 'present'],
  ['active, though it was abated once', { ...clinical('active'), abatementDateTime: '2020' }, 'present'],
  ['inactive', clinical('inactive'), 'historical'],
  ['remission', clinical('remission'), 'historical'],
  ['resolved', clinical('resolved'), 'historical'],
  ['resolved, as a plain code', { clinicalStatus: 'resolved' }, 'historical'],
  ['abated on a day', { abatementDateTime: '2020' }, 'historical'],
  ['abated at an age', { abatementAge: { value: 40 } }, 'historical'],
  ['abated in a period', { abatementPeriod: { end: '2020' } }, 'historical'],
  ['abated in a range', { abatementRange: { low: { value: 40 } } }, 'historical'],
  ['abated in words', { abatementString: 'last year' }, 'historical'],
  ['provisional', verified('provisional'), 'uncertain'],
  ['differential', verified('differential'), 'uncertain'],
  ['unconfirmed', verified('unconfirmed'), 'uncertain'],
  ['unconfirmed and inactive', { ...verified('unconfirmed'), ...clinical('inactive') }, 'uncertain'],
  ['refuted', verified('refuted'), undefined],
  ['refuted, as a plain code', { verificationStatus: 'refuted' }, undefined],
  ['entered in error', verified('entered-in-error'), undefined],
  [
    'a status whose first coding holds no code',
    { clinicalStatus: { coding: [{ display: 'Resolved' }, { code: 'resolved' }] } },
    'historical',
  ],
];

describe('Settled, Conditions: what both statuses of a problem say of it', () => {
  it.each(STATUSES)('a calcification, %s', (_title, rest, assertion) => {
    expect(listed(rest)?.assertion).toBe(assertion);
  });

  it.each(STATUSES)('a sign of the fetus, %s', (_title, rest, assertion) => {
    const told = signs({ text: 'Fetal ascites' }, rest).find(({ source }) => source === 'Condition/c1');
    expect(told?.assertion).toBe(assertion);
  });

  it('what the name itself doubts stays doubtful on an active problem', () => {
    expect(listed(clinical('active'), { text: 'Possible liver calcification' })?.assertion).toBe('uncertain');
  });
});

describe('Settled, Conditions: the day of a problem', () => {
  it.each([
    ['its onset', { onsetDateTime: '2026-09-01', recordedDate: '2026-09-05' }, '2026-09-01'],
    [
      'the beginning of a period',
      { onsetPeriod: { start: '2026-09-02', end: '2026-09-03' }, recordedDate: '2026-09-05' },
      '2026-09-02',
    ],
    ['when it was recorded', { recordedDate: '2026-09-05' }, '2026-09-05'],
    [
      'when it was recorded, where the onset is no day',
      { onsetDateTime: 'in May', recordedDate: '2026-09-05' },
      '2026-09-05',
    ],
    ['none', { recordedDate: undefined }, undefined],
  ])('is %s', (_what, rest, date) => {
    expect(listed(rest)?.date).toBe(date);
    const told = signs({ text: 'Fetal ascites' }, rest).find(({ source }) => source === 'Condition/c1');
    expect(told).toBeDefined();
    expect(told?.date).toBe(date);
  });
});

describe('FET-3: whose a sign on the problem list is', () => {
  const subjects = (code: object, rest: object = {}) =>
    signs(code, rest)
      .filter(({ source }) => source === 'Condition/c1')
      .map(({ subject, fetus }) => [subject, fetus]);

  it.each<[string, object, object, string | undefined]>([
    ['by its words', { text: 'Fetal ascites' }, {}, undefined],
    ['by a body site in words', { text: 'Ascites' }, { bodySite: [{ text: 'Fetus' }] }, undefined],
    ['by a code of the fetus', coded(HPO, 'HP:0001791', 'Fetal ascites'), {}, undefined],
    ['labelled by its words', { text: 'Ascites of fetus B' }, {}, 'B'],
    ['labelled by its body site', { text: 'Fetal ascites' }, { bodySite: [{ text: 'Fetus B' }] }, 'B'],
    ['labelled by the number in its code', { ...coded(ICD, 'O35.HXX2'), text: 'Fetal ascites' }, {}, '2'],
    [
      'labelled by its words before the number in its code',
      { ...coded(ICD, 'O35.HXX2'), text: 'Ascites of fetus B' },
      {},
      'B',
    ],
  ])('it is the fetus’s %s', (_how, code, rest, label) => {
    expect(subjects(code, rest)).toEqual([['fetus', label]]);
  });

  it.each<[string, object, object]>([
    ['without any word of a fetus', { text: 'Ascites' }, {}],
    ['with a body site of her own', { text: 'Ascites' }, { bodySite: [coded(SNOMED, '10200004', 'Liver')] }],
  ])('it is the mother’s, and none of these, %s', (_how, code, rest) => {
    expect(subjects(code, rest)).toEqual([]);
  });
});
