import type { Observation } from 'fhir/r4.js';
import { gatherFindings } from '../../../src/facts/findings/gather-findings.js';
import { isOfAnotherKind, isWorthReading, maySpeak } from '../../../src/facts/findings/may-speak.js';
import { Meanings } from '../../../src/facts/meanings.js';
import { gatherSigns } from '../../../src/facts/signs/gather-signs.js';
import { coded, gathering, HPO, observation, recordOf, report, SNOMED } from '../chart-of-test.js';

const meanings = Meanings.over(gathering.knowledge.meanings);
const findingsOf = (...resources: object[]) => gatherFindings(recordOf(resources), gathering).findings.items;

describe('HEP-1: which words of a code may speak of a calcification', () => {
  it.each([
    'Calcification of liver',
    'Calcinosis cutis',
    'Renal calculus',
    'Calcium score',
    'Agatston score',
    'Calcareous deposit',
    'Mineralization of the basal ganglia',
    'Mineralisation of the basal ganglia',
    'Heterotopic ossification',
    'Phlebolith',
    'Echogenic focus',
    'Hyperechoic lesion',
    'Granuloma of liver',
    'Psammoma bodies',
    'Porcelain gallbladder',
    'Fahr disease',
    'Concretion',
    'HEPATIC CALCIFICATION',
  ])('%s may', (words) => {
    expect(isWorthReading(words)).toBe(true);
  });

  it.each(['Serum calcium', 'Cyst of liver', 'Normal', ''])('"%s" does not', (words) => {
    expect(isWorthReading(words)).toBe(false);
  });
});

describe('HEP-1: which Observations are looked at', () => {
  const speaks = (rest: Partial<Observation>) =>
    maySpeak({ resourceType: 'Observation', status: 'final', code: { text: 'Liver' }, ...rest }, meanings);
  const calcified = { text: 'Calcification' };

  it.each<[string, Partial<Observation>, boolean]>([
    ['its name', { code: calcified }, true],
    ['a display of its code', { code: coded('urn:local', 'X', 'Calcification') }, true],
    ['a code without words', { code: coded(HPO, 'HP:0006559') }, true],
    ['the code of a morphology', { valueCodeableConcept: coded(SNOMED, '18115005') }, true],
    ['its answer', { valueCodeableConcept: calcified }, true],
    ['a component’s name', { component: [{ code: calcified }] }, true],
    ['a component’s answer', { component: [{ code: { text: 'x' }, valueCodeableConcept: calcified }] }, true],
    ['free words', { valueString: 'see below' }, true],
    ['free words of a component', { component: [{ code: { text: 'x' }, valueString: 'see below' }] }, true],
    ['free words of a laboratory', { category: [coded('x', 'laboratory')], valueString: 'see below' }, false],
    ['nothing of the kind', { valueCodeableConcept: { text: 'Normal' } }, false],
    ['the code of a disease', { code: coded(SNOMED, '709044004') }, false],
  ])('for %s', (_what, rest, looked) => {
    expect(speaks(rest)).toBe(looked);
  });

  it.each([
    ['imaging', false],
    ['exam', false],
    ['procedure', false],
    ['laboratory', true],
    ['vital-signs', true],
    ['social-history', true],
    ['survey', true],
    ['activity', true],
    ['therapy', true],
  ])('one of the category %s is of another kind: %s', (code, isOther) => {
    const category = [coded('x', 'other'), coded('x', code)];
    const one = { resourceType: 'Observation', status: 'final', code: calcified, category } as const;
    expect(isOfAnotherKind(one)).toBe(isOther);
    expect(findingsOf(observation('o1', { code: coded(HPO, 'HP:0006559'), category }))).toHaveLength(isOther ? 0 : 1);
  });
});

describe('H12: which Observations count, and of what day', () => {
  const hepatic = { code: coded(HPO, 'HP:0006559') };

  it.each([
    ['final', 'present'],
    ['amended', 'present'],
    ['corrected', 'present'],
    ['preliminary', 'uncertain'],
    ['registered', undefined],
    ['cancelled', undefined],
    ['entered-in-error', undefined],
    ['unknown', undefined],
  ])('one that is %s tells a calcification as %s', (status, assertion) => {
    expect(findingsOf(observation('o1', { ...hepatic, status }))[0]?.assertion).toBe(assertion);
  });

  it('a preliminary one denies nothing, and keeps what it doubts', () => {
    const early = (rest: object) => findingsOf(observation('o1', { ...hepatic, status: 'preliminary', ...rest }));
    expect(early({ valueBoolean: false })).toEqual([]);
    expect(early({ valueString: 'Possible' })[0]?.assertion).toBe('uncertain');
    expect(early({})[0]?.sources).toMatchObject([{ preliminary: true }]);
    expect(findingsOf(observation('o1', hepatic))[0]?.sources[0]).not.toHaveProperty('preliminary', true);
  });

  it('one that a modifier may turn round is not understood', () => {
    const modifierExtension = [{ url: 'urn:not-so', valueBoolean: true }];
    expect(findingsOf(observation('o1', { ...hepatic, modifierExtension }))).toEqual([]);
  });

  const issued = '2026-10-05T10:00:00Z';
  it.each<[string, object, string | undefined]>([
    ['when it was seen', { effectiveDateTime: '2026-10-01', issued }, '2026-10-01'],
    [
      'the beginning of a period',
      { effectivePeriod: { start: '2026-10-02', end: '2026-10-04' }, issued },
      '2026-10-02',
    ],
    ['the day of an instant', { effectiveInstant: '2026-10-03T08:00:00Z', issued }, '2026-10-03'],
    ['when it was written down', { issued }, '2026-10-05'],
    ['none', {}, undefined],
  ])('its day is %s, for a calcification and for a sign', (_what, rest, day) => {
    const of = { effectiveDateTime: undefined, ...rest };
    expect(findingsOf(observation('o1', { ...hepatic, ...of }))[0]?.date).toBe(day);
    const record = recordOf([
      report('r1', { conclusion: 'Calcification of the liver.' }),
      observation('o1', { code: { text: 'Biliary dilatation' }, valueBoolean: true, ...of }),
    ]);
    const [sign] = gatherSigns(record, gatherFindings(record, gathering), gathering).items;
    expect(sign?.source).toBe('Observation/o1');
    expect(sign?.date).toBe(day);
  });

  it('how it was seen stands in its name or in its method', () => {
    const modality = (rest: object) => findingsOf(observation('o1', { ...hepatic, ...rest }))[0]?.modality;
    expect(modality({ method: { text: 'CT' } })).toBe('CT');
    expect(modality({ code: { text: 'MRI: liver calcification' } })).toBe('MR');
    expect(modality({})).toBeUndefined();
  });
});
