import type { Observation, ObservationReferenceRange } from 'fhir/r4.js';
import type { PatientFact } from '../../../src/facts/facts.js';
import { ADULT, gather, known, quantity, result, stateOf } from './lab-chart.js';

type Ranges = ObservationReferenceRange[];
const between = (low: number, high: number, unit = 'mg/dL') => ({
  low: quantity(low, unit),
  high: quantity(high, unit),
});

function bornYearsAgo(years: number, sex: 'male' | 'female' = 'male'): PatientFact {
  return { id: 'p1', birthDate: `${2026 - years}-11-22`, sex };
}

function calciumJudged(value: number, changes: Partial<Observation>, patient: PatientFact = ADULT) {
  const { range, flag } = known(gather([result('calcium', value, 'mg/dL', changes)], { patient }), 'calcium-total');
  return { range, flag };
}

describe("the laboratory's own range", () => {
  it.each([
    [8.5, 'normal'],
    [8.49, 'low'],
    [10.5, 'normal'],
    [10.51, 'high'],
  ])('MEC-2: its limits are normal: %d is %s within 8.5-10.5', (value, flag) => {
    expect(calciumJudged(value, { referenceRange: [between(8.5, 10.5)] })).toEqual({
      range: { low: 8.5, high: 10.5, source: 'lab' },
      flag,
    });
  });

  it('H7: comes before the published one', () => {
    expect(calciumJudged(10.3, {}).flag).toBe('high');
    expect(calciumJudged(10.3, { referenceRange: [between(8.5, 10.5)] }).flag).toBe('normal');
  });

  it('H10: in other units is converted', () => {
    const { range } = calciumJudged(9, { referenceRange: [between(2.1, 2.6, 'mmol/L')] });
    expect(range).toEqual({ low: 8.4168, high: 10.4208, source: 'lab' });
  });

  it('without units has those of the result', () => {
    const molar = result('calciumMolar', 2.7, 'mmol/L', {
      referenceRange: [{ low: { value: 2.1 }, high: { value: 2.6 } }],
    });
    expect(known(gather([molar]), 'calcium-total')).toMatchObject({ flag: 'high', range: { source: 'lab' } });
  });

  it.each([
    ['8.5-10.5', { low: 8.5, high: 10.5 }],
    ['8.5 – 10.5 mg/dL', { low: 8.5, high: 10.5 }],
    ['(8.5 to 10.5)', { low: 8.5, high: 10.5 }],
    ['85-105 mg/L', { low: 8.5, high: 10.5 }],
    ['<10.5', { high: 10.5 }],
    ['<= 10.5 mg/dL', { high: 10.5 }],
    ['≥ 8.5', { low: 8.5 }],
  ])('may be text: "%s"', (text, limits) => {
    expect(calciumJudged(9, { referenceRange: [{ text }] }).range).toEqual({ ...limits, source: 'lab' });
  });

  it.each<[string, Ranges]>([
    ['words', [{ text: 'see report' }]],
    ['ranges of several groups in one text', [{ text: 'M 8.5-10.5 F 8.4-10.4' }]],
    ['a text in a unit that does not convert', [{ text: '8.5-10.5 wobbles' }]],
    ['limits upside down', [between(11, 8)]],
    ['limits without numbers', [{ low: { unit: 'mg/dL' }, high: { unit: 'mg/dL' } }]],
    ['two that contradict each other', [between(8, 9), between(8, 12)]],
    ['a therapeutic range', [{ ...between(1, 2), type: { coding: [{ code: 'therapeutic' }] } }]],
    ['a critical range in words', [{ ...between(1, 2), type: { text: 'critical' } }]],
    ['a population that is not understood', [{ ...between(1, 2), appliesTo: [{ text: 'third trimester' }] }]],
    ['elements that are null', [{ low: null, high: null, age: null, appliesTo: [null] } as unknown as Ranges[0]]],
  ])('T30: %s: the published range stands in', (_what, referenceRange) => {
    expect(calciumJudged(9, { referenceRange }).range?.source).toContain('Mayo');
  });

  it('H7: is chosen by sex and age, the most specific first', () => {
    const years = (low: number, high: number) => ({ low: quantity(low, 'a'), high: quantity(high, 'a') });
    const referenceRange: Ranges = [
      between(8, 11),
      { ...between(8.1, 10.1), appliesTo: [{ coding: [{ display: 'Male' }] }], age: years(0, 17) },
      { ...between(8.2, 10.2), appliesTo: [{ coding: [{ display: 'Male' }] }], age: years(18, 120) },
      { ...between(8.3, 10.3), appliesTo: [{ text: 'Female' }], age: years(18, 120) },
    ];
    const lowOf = (patient: PatientFact) => calciumJudged(9, { referenceRange }, patient).range?.low;
    expect(lowOf(bornYearsAgo(40, 'male'))).toBe(8.2);
    expect(lowOf(bornYearsAgo(40, 'female'))).toBe(8.3);
    expect(lowOf(bornYearsAgo(17, 'male'))).toBe(8.1);
    expect(lowOf({ id: 'p1' })).toBe(8);
  });
});

describe('the published range', () => {
  it.each([
    [1, 'male', 5.5, 'high'],
    [4, 'male', 4.2, 'low'],
    [5, 'male', 4.2, 'normal'],
    [7, 'female', 4.2, 'low'],
    [8, 'female', 4.2, 'normal'],
    [17, 'male', 4.7, 'normal'],
    [18, 'male', 4.7, 'high'],
    [18, 'female', 4.5, 'normal'],
  ] as const)('H7: phosphate at %d years, %s: %d is %s', (age, sex, value, flag) => {
    const patient = bornYearsAgo(age, sex);
    expect(known(gather([result('phosphate', value, 'mg/dL')], { patient }), 'phosphate').flag).toBe(flag);
  });

  it('H7: the age is that of the day of the sample', () => {
    const patient = { ...ADULT, birthDate: '2008-11-01' };
    const flagOn = (on: string) =>
      known(gather([result('phosphate', 4.6, 'mg/dL', { on })], { patient }), 'phosphate').flag;
    expect(flagOn('2026-11-01')).toBe('high');
    expect(flagOn('2026-10-31')).toBe('normal');
  });

  it.each([
    [59, 8.7, 'normal'],
    [60, 8.7, 'low'],
    [17, 9.2, 'low'],
    [18, 9.2, 'normal'],
  ])('H7: calcium at %d years: %d is %s', (age, value, flag) => {
    expect(calciumJudged(value, {}, bornYearsAgo(age)).flag).toBe(flag);
  });

  it('MEC-2: under 1 year phosphate is not judged, whatever the laboratory says', () => {
    const infant = { id: 'p1', birthDate: '2026-03-01', sex: 'male' } as const;
    const phosphate = result('phosphate', 8, 'mg/dL', {
      referenceRange: [between(2.5, 4.5)],
      interpretation: [{ coding: [{ code: 'H' }] }],
    });
    const judged = known(gather([phosphate], { patient: infant }), 'phosphate');
    expect([judged.flag, judged.range]).toEqual([undefined, undefined]);
    expect(known(gather([phosphate], { patient: bornYearsAgo(1) }), 'phosphate').flag).toBe('high');
  });

  it('H7: without a birth date there is no published range, and no flag', () => {
    expect(calciumJudged(12, {}, { id: 'p1' })).toEqual({ range: undefined, flag: undefined });
    expect(calciumJudged(12, { referenceRange: [between(8.5, 10.5)] }, { id: 'p1' }).flag).toBe('high');
  });

  it('H7: a birth year alone is enough where every age it leaves has one range', () => {
    expect(calciumJudged(12, {}, { id: 'p1', birthDate: '1980' }).flag).toBe('high');
    expect(calciumJudged(12, {}, { id: 'p1', birthDate: '2008' }).flag).toBeUndefined();
  });

  it('vitamin D: 20-50 ng/mL is the optimum, in nmol/L too', () => {
    const flagOf = (value: number, unit: string) =>
      known(gather([result('vitaminD', value, unit)]), 'vitamin-d-25-oh').flag;
    expect([flagOf(19.9, 'ng/mL'), flagOf(20, 'ng/mL'), flagOf(50.1, 'ng/mL')]).toEqual(['low', 'normal', 'high']);
    expect([flagOf(49, 'nmol/L'), flagOf(100, 'nmol/L')]).toEqual(['low', 'normal']);
  });
});

describe("the laboratory's own word, where there is no range", () => {
  it.each([
    ['H', 'high'],
    ['HH', 'high'],
    ['L', 'low'],
    ['N', 'normal'],
    ['A', undefined],
  ])('%s', (code, flag) => {
    const alt = result('alt', 80, 'U/L', { interpretation: [{ coding: [{ code }] }] });
    expect(known(gather([alt]), 'alt').flag).toBe(flag);
  });

  it('two words that contradict each other are none', () => {
    const alt = result('alt', 80, 'U/L', { interpretation: [{ text: 'High' }, { text: 'Normal' }] });
    expect(known(gather([alt]), 'alt').flag).toBeUndefined();
  });

  it('a range overrules it', () => {
    const interpretation = [{ coding: [{ code: 'H' }] }];
    expect(calciumJudged(9, { interpretation, referenceRange: [between(8.5, 10.5)] }).flag).toBe('normal');
  });
});

describe('values behind a comparator', () => {
  const state = (code: 'calcium' | 'egfr' | 'bilirubinDirect' | 'alt', text: string, range?: Ranges[0]) => {
    const { comparator, value } = /^(?<comparator>[<>]=?)(?<value>[\d.]+)$/.exec(text)?.groups ?? {};
    const unit = { calcium: 'mg/dL', egfr: 'mL/min/{1.73_m2}', bilirubinDirect: 'mg/dL', alt: 'U/L' }[code];
    const name = { calcium: 'calcium-total', egfr: 'egfr', bilirubinDirect: 'bilirubin-direct', alt: 'alt' }[code];
    const observation = result(code, Number(value), unit, {
      valueQuantity: { ...quantity(Number(value), unit), comparator: comparator as '<' },
      ...(range === undefined ? {} : { referenceRange: [range] }),
    });
    const facts = gather([observation]);
    return stateOf(facts, name) === 'known' ? known(facts, name).flag : stateOf(facts, name);
  };

  it.each([
    ['<5', 'low'],
    ['<8.5', 'unsupported'],
    ['<9', 'unsupported'],
    ['<=8.4', 'low'],
    ['<20', 'unsupported'],
    ['>12', 'high'],
    ['>10.5', 'unsupported'],
    ['>=10.6', 'high'],
    ['>9', 'unsupported'],
  ])('T30: calcium %s within 8.5-10.5 is %s', (text, expected) => {
    expect(state('calcium', text, between(8.5, 10.5))).toBe(expected);
  });

  it.each([
    ['>60', 'normal'],
    ['>90', 'normal'],
    ['<60', 'unsupported'],
    ['>45', 'unsupported'],
    ['<15', 'low'],
  ])('eGFR %s is %s', (text, expected) => {
    expect(state('egfr', text)).toBe(expected);
  });

  it('a low limit of 0 limits nothing: direct bilirubin <0.1 within 0-0.3 is normal', () => {
    expect(state('bilirubinDirect', '<0.1', between(0, 0.3))).toBe('normal');
  });

  it('T30: without a range only the laboratory decides', () => {
    expect(state('alt', '>500')).toBe('unsupported');
    const high = result('alt', 500, 'U/L', {
      valueQuantity: { ...quantity(500, 'U/L'), comparator: '>' },
      interpretation: [{ coding: [{ code: 'H' }] }],
    });
    expect(known(gather([high]), 'alt')).toMatchObject({ flag: 'high', comparator: '>', value: 500 });
  });

  it('may stand in words', () => {
    const words = { ...result('calcium', 0, ''), valueString: '> 15 mg/dL' };
    delete words.valueQuantity;
    expect(known(gather([words]), 'calcium-total')).toMatchObject({ value: 15, comparator: '>', flag: 'high' });
  });
});
