import { ageInDays, weeksCoded, weeksToldIn } from '../../../src/facts/stated-age.js';
import { coded, ICD, SNOMED } from '../chart-of-test.js';

const DAYS_OF_20_WEEKS = 140;

describe('FET: a gestational age as an Observation states it', () => {
  it.each([
    ['20', 140],
    [' 20 weeks ', 140],
    ['20 week', 140],
    ['20w', 140],
    ['20 wk', 140],
    ['20 wks', 140],
    ['20+3', 143],
    ['20 + 3', 143],
    ['20/3', 143],
    ['20w3d', 143],
    ['20 weeks 3 days', 143],
    ['20 weeks 1 day', 141],
    ['20 weeks, 3 days', 143],
    ['20 weeks & 3 days', 143],
    ['20 weeks and 3 days', 143],
    ['20 3/7 weeks', 143],
    ['20+3/7', 143],
    ['20 + 3 / 7', 143],
    ['8w', 56],
    ['EGA 20 3/7 weeks', 143],
    ['143', undefined],
    ['20 weeks or more', undefined],
    ['200', undefined],
    ['', undefined],
  ])('"%s" is %s days', (valueString, days) => {
    expect(ageInDays({ valueString })).toBe(days);
  });

  it.each([
    [{ value: 20, code: 'wk' }, 140],
    [{ value: 20.4, code: 'wk' }, 143],
    [{ value: 140, code: 'd' }, 140],
    [{ value: 140.4, unit: 'day' }, 140],
    [{ value: 140, unit: 'days' }, 140],
    [{ value: 20, unit: 'w' }, 140],
    [{ value: 20, unit: 'wks' }, 140],
    [{ value: 20, unit: 'Week' }, 140],
    [{ value: 20, unit: 'weeks' }, 140],
    [{ value: 20, unit: '{weeks}' }, 140],
    [{ value: 20, unit: '{week}' }, 140],
    [{ value: 20 }, 140],
    [{ value: 0, unit: 'wk' }, 0],
    [{ value: 140, code: 'd', unit: 'weeks' }, 140],
    [{ value: 693, code: 'd' }, 693],
    [{ value: 694, code: 'd' }, undefined],
    [{ value: -1, code: 'd' }, undefined],
    [{ value: 20, code: 'mo' }, undefined],
    [{ value: 20, unit: 'weekdays' }, undefined],
    [{ value: 20, unit: 'midweek' }, undefined],
    [{ value: 20, unit: 'bad' }, undefined],
    [{ value: 20, unit: 'dd' }, undefined],
    [{ value: 20, code: 'wk', comparator: '>' as const }, undefined],
    [{ code: 'wk' }, undefined],
  ])('%j is %s days', (valueQuantity, days) => {
    expect(ageInDays({ valueQuantity })).toBe(days);
    expect(ageInDays({ valueQuantity, valueString: '30 weeks' })).toBe(days);
  });

  it('without a value there is none', () => {
    expect(ageInDays({})).toBeUndefined();
  });
});

describe('FET: a gestational age in the name of a pregnancy', () => {
  it.each([
    ['20 weeks gestation of pregnancy', 140],
    ['20w', 140],
    ['20 wk', 140],
    ['20 wks', 140],
    ['20 week pregnancy', 140],
    ['20weeks', 140],
    ['Pregnancy, 20 weeks', 140],
    ['Pregnancy (20 weeks)', 140],
    ['20+3 weeks of gestation', 143],
    ['20 + 3 weeks', 143],
    ['20 3/7 weeks', 143],
    ['20 and 3/7 weeks', 143],
    ['20w3d', 143],
    ['20 weeks 3 days', 143],
    ['20 weeks 1 day', 141],
    ['20 weeks, 3 days', 143],
    ['20 weeks and 3 d', 143],
    ['20 weeks + 3 days', 143],
    ['20 weeks 0 days', 140],
    ['8 weeks', 56],
    ['20 weeks (20 weeks by ultrasound)', 140],
  ])('%s: %s days', (name, days) => {
    expect(weeksToldIn(name)).toBe(days);
  });

  it.each([
    'Pregnancy, 18-20 weeks',
    'Pregnancy, 18 - 20 weeks',
    'Pregnancy, 18 to 20 weeks',
    'Pregnancy 12 weeks by dates, 14 weeks by size',
    '<20 weeks',
    '>20 weeks',
    '=20 weeks',
    '1.20 weeks',
    '120 weeks',
    '20 weeknights',
    '20 weighs',
    'Pregnancy, second trimester',
    'Pregnancy 20',
    ...'less,greater,more,fewer,under,over,before,after,until,history,prior,previous,every,for,within'
      .split(',')
      .map((word) => `Pregnancy ${word} 20 weeks`),
  ])('%s tells none', (name) => {
    expect(weeksToldIn(name)).toBeUndefined();
  });

  it('what looks like days but is none is left out', () => {
    expect(weeksToldIn('20 weeks 8 days')).toBe(DAYS_OF_20_WEEKS);
    expect(weeksToldIn('20 weeks 3 drinks')).toBe(DAYS_OF_20_WEEKS);
  });
});

describe('FET: a gestational age by an ICD-10-CM code', () => {
  it.each([
    ['Z3A.08', { days: 56 }],
    ['Z3A.09', { days: 63 }],
    ['Z3A.10', { days: 70 }],
    ['Z3A.39', { days: 273 }],
    ['Z3A.40', { days: 280 }],
    ['Z3A.42', { days: 294 }],
    ['Z3A20', { days: 140 }],
    ['Z3A.00', {}],
    ['Z3A.01', {}],
    ['Z3A.49', {}],
    ['Z3A.07', undefined],
    ['Z3A.43', undefined],
    ['Z3A.50', undefined],
    ['Z3A.200', undefined],
    ['XZ3A.20', undefined],
  ])('%s: %j', (code, expected) => {
    expect(weeksCoded(coded(ICD, code))).toEqual(expected);
  });

  it('is found beside other codes, and only in its own system', () => {
    expect(weeksCoded({ coding: [{ system: SNOMED, code: '1' }, ...coded(ICD, 'Z3A.20').coding] })).toEqual({
      days: 140,
    });
    expect(weeksCoded(coded(SNOMED, 'Z3A.20'))).toBeUndefined();
    expect(weeksCoded(undefined)).toBeUndefined();
  });
});
