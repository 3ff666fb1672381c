import type { FindingFact, FindingSource } from '../../src/facts/finding-fact.js';
import type { KnownLab, LabFact, LabValue } from '../../src/facts/lab-fact.js';
import { byWindow, labWindowOf } from '../../src/cards/lab-window.js';
import {
  abnormalWords,
  attributeWords,
  formWords,
  isPartOf,
  listWords,
  quantityWords,
  rangeWords,
  seenWords,
  statusWords,
  unitWords,
  valueWords,
} from '../../src/cards/words.js';
import { testSite } from '../support/site.js';

const { knowledge } = testSite();
const finding = (rest: object): FindingFact => ({ sources: [], morphology: [], ...rest }) as unknown as FindingFact;
const source = (of: string): FindingSource => ({ source: of, assertion: 'present', how: 'coded' });

const lab = (title: string, current: Partial<LabValue>): KnownLab => {
  const value: LabValue = { value: 9.4, unit: 'mg/dL', date: '2026-10-02', time: 0, source: `Observation/${title}`, ...current };
  return { name: title, variable: title, title, decimals: 1, state: 'known', current: value, series: [value] };
};
const absent = (title: string, reason: string): LabFact =>
  ({ name: title, variable: title, title, decimals: 1, state: 'absent', reason, series: [] }) as LabFact;

describe('design, section 4: where a finding was seen', () => {
  it.each([
    ['US', 'US'],
    ['CT', 'CT'],
    ['MR', 'MRI'],
    ['XR', 'X-ray'],
    ['NM', 'nuclear scan'],
    ['PET', 'PET'],
    ['OTHER', 'report'],
  ])('%s is told as %s', (modality, words) => {
    expect(seenWords(finding({ modality, date: '2026-10-01' }))).toBe(`${words} 2026-10-01`);
  });

  it('a problem list where nothing else tells of it, else a report; undated where no day is known', () => {
    const listed = [source('Condition/1'), source('Condition/2')];
    expect(seenWords(finding({ sources: listed }))).toBe('problem list, undated');
    expect(seenWords(finding({ sources: [...listed, source('DiagnosticReport/1')] }))).toBe('report, undated');
  });
});

describe('PAR-1: what was read of a finding', () => {
  it('its form, size and course, without what the quote says already', () => {
    const one = finding({ morphology: ['single', 'coarse'], size: { value: 12, unit: 'mm' }, course: 'stable' });
    expect(attributeWords(one, '')).toBe('single, coarse, 12 mm, stable');
    expect(attributeWords(one, 'A Coarse calcification of 12 mm')).toBe('single, stable');
    expect(attributeWords(finding({}), '')).toBe('');
  });

  it.each<[object, string]>([
    [{}, 'number not stated, size not stated, distribution not stated'],
    [{ morphology: ['coarse', 'single'] }, 'single, size not stated, distribution not stated'],
    [{ morphology: ['multiple'], size: { value: 3, unit: 'cm' } }, 'multiple, 3 cm, distribution not stated'],
    [{ laterality: 'left' }, 'number not stated, size not stated, left'],
    [{ sources: [{ quote: 'Symmetric calcification' }] }, 'number not stated, size not stated, distribution as quoted'],
    [{ sources: [{ quote: 'Asymmetric calcification' }] }, 'number not stated, size not stated, distribution not stated'],
    [
      { sources: [{ quote: 'throughout the pancreas' }], laterality: 'left' },
      'number not stated, size not stated, left',
    ],
  ])('%j: %s', (rest, words) => {
    expect(formWords(finding(rest))).toBe(words);
  });

  it.each(['focal', 'diffuse', 'scattered', 'clustered', 'central'])('%s is a distribution', (word) => {
    expect(formWords(finding({ morphology: [word], laterality: 'left' }))).toBe(
      `number not stated, size not stated, ${word}`,
    );
  });
});

describe('design, section 4: a value as a clinician writes it', () => {
  it.each([
    [{ low: 8.6, high: 10.2 }, '8.6-10.2'],
    [{ low: 60 }, 'from 60.0'],
    [{ high: 5 }, 'to 5.0'],
    [{}, 'from 0.0'],
  ])('the range %j as %s', (range, words) => {
    expect(rangeWords({ ...range, source: 'lab' }, 1)).toBe(words);
  });

  it('its unit without the brackets of UCUM, its comparator, or its answer', () => {
    expect(unitWords('mL/min/{1.73_m2}')).toBe('mL/min/1.73 m2');
    expect(quantityWords(lab('calcium', {}))).toBe('9.4 mg/dL');
    expect(quantityWords(lab('eGFR', { value: 30, comparator: '<', unit: 'mL/min' }))).toBe('<30.0 mL/min');
    expect(quantityWords(lab('CMV IgM', { answer: 'positive' }))).toBe('positive');
  });

  it.each<[Partial<LabValue>, string]>([
    [{}, 'calcium 9.4 mg/dL'],
    [{ range: { low: 8.6, high: 10.2, source: 'lab' }, flag: 'normal' }, 'calcium 9.4 mg/dL (8.6-10.2)'],
    [{ flag: 'high' }, 'calcium 9.4 mg/dL high'],
    [{ flag: 'low' }, 'calcium 9.4 mg/dL low'],
    [{ formula: '9.0 + 0.4 = 9.4 mg/dL' }, 'calcium: 9.0 + 0.4 = 9.4 mg/dL'],
    [{ haemolysed: true }, 'calcium 9.4 mg/dL, haemolysed sample: repeat'],
    [{ haemolysed: false }, 'calcium 9.4 mg/dL'],
  ])('%j as "%s"', (current, words) => {
    expect(valueWords(lab('calcium', current))).toBe(words);
  });

  it.each([
    [[], ''],
    [['PTH'], 'PTH'],
    [['PTH', 'calcium'], 'PTH and calcium'],
    [['calcium', 'phosphate', 'PTH'], 'calcium, phosphate and PTH'],
  ])('%j as "%s"', (names, words) => {
    expect(listWords(names)).toBe(words);
  });
});

describe('MEC-7: the state of a panel', () => {
  const calcium = lab('calcium', { value: 11.2, flag: 'high' });
  const phosphate = lab('phosphate', { value: 5.9, flag: 'high' });
  const pth = lab('PTH', { value: 8, unit: 'pg/mL', flag: 'low' });
  const product = lab('product', { flag: 'high', inputs: ['Observation/calcium', 'Observation/phosphate'], formula: 'a x b' });

  it('tells what is abnormal, a product only where no part of it is', () => {
    expect(abnormalWords([calcium, phosphate, pth])).toBe('calcium 11.2 mg/dL and phosphate 5.9 mg/dL high; PTH 8.0 pg/mL low');
    expect(abnormalWords([product, calcium])).toBe('calcium 11.2 mg/dL high');
    expect(abnormalWords([product, pth])).toBe('product 9.4 mg/dL high; PTH 8.0 pg/mL low');
    expect(abnormalWords([lab('calcium', { flag: 'normal' }), absent('PTH', 'stale')])).toBe('');
  });

  it('a part of a value is what it was computed from, unless both were computed alike', () => {
    expect(isPartOf(calcium, product)).toBe(true);
    expect(isPartOf(pth, product)).toBe(false);
    expect(isPartOf(product, calcium)).toBe(false);
    expect(isPartOf(lab('calcium', { formula: 'a x b' }), product)).toBe(false);
  });

  it('tells of each lab once how it stands', () => {
    const labs = [
      pth,
      lab('calcium', { flag: 'normal' }),
      lab('albumin', { flag: 'normal' }),
      lab('ALP', {}),
      lab('CMV IgM', { answer: 'positive' }),
      absent('vitamin D', 'not-performed'),
      absent('magnesium', 'stale'),
      absent('zinc', 'unsupported'),
      absent('phosphate', 'error'),
    ];
    expect(statusWords(labs, () => ({ days: 90, words: 'in 90 days' }))).toBe(
      'PTH 8.0 pg/mL low; calcium and albumin normal; ALP known; CMV IgM positive; vitamin D not found in 90 days; ' +
        'magnesium too old; zinc not convertible; phosphate could not be read',
    );
    expect(statusWords([], () => ({ days: 90, words: 'in 90 days' }))).toBe('');
  });

  it('says in which time a lab was looked for, the shortest first', () => {
    const names = new Map(knowledge.labs.map((one) => [one.freshness, one.name] as const));
    const ofFreshness = (of: 'metabolic' | 'screening' | 'genetics') => labWindowOf(absent(names.get(of) ?? of, 'stale'), knowledge);
    expect(ofFreshness('metabolic')).toEqual({ days: 90, words: 'in 90 days' });
    expect(ofFreshness('screening')).toEqual({ days: 365, words: 'in 365 days' });
    expect(ofFreshness('genetics').words).toBe('at any time');
    expect(labWindowOf(absent('derived', 'stale'), knowledge)).toEqual({ days: 90, words: 'in 90 days' });
    const inPregnancy = { ...absent('CMV IgM', 'not-performed'), inPregnancy: true } as LabFact;
    expect(labWindowOf(inPregnancy, knowledge).words).toBe('in this pregnancy');
    const [year, days] = [{ days: 365, words: 'in 365 days' }, { days: 90, words: 'in 90 days' }];
    expect(byWindow([{ window: year }, { window: days }, { window: { ...year } }])).toEqual([
      [days, [{ window: days }]],
      [year, [{ window: year }, { window: year }]],
    ]);
  });
});
