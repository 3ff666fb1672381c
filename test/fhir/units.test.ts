import { jest } from '@jest/globals';
import ucum from '@lhncbc/ucum-lhc';
import fc from 'fast-check';
import { convert, readUnit, verifyUnits } from '../../src/fhir/units.js';

/** As laboratories write them, in any case and with blanks. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  'mg/dL': ['mg/dl', 'mg/100ml', 'mg%', 'mgs/dl', 'Milligrams per deciliter', 'Milligram per deciliter'],
  'mg/L': ['MG/L'],
  'g/dL': ['G/dl', 'gm/dl', 'gms/dl', 'g/100 mL', 'g%', 'gm%', 'grams per deciliter'],
  'g/L': ['G/L', 'gm/l'],
  'ug/dL': ['ug/dl', 'µg/dL', 'mcg/dl'],
  'ug/L': ['UG/L', 'mcg/l'],
  'ug/mL': ['ug/ml', 'mcg/ml'],
  'ng/mL': ['NG/ML'],
  'ng/dL': ['NG/DL'],
  'ng/L': ['NG/L'],
  'pg/mL': ['PG/ml'],
  'mmol/L': ['mmol/l', 'mmoles/l', 'millimoles per liter', 'millimole per liter'],
  'umol/L': ['μmol/l', 'mcmol/l', 'umoles/l', 'micromol/l', 'micromoles per liter'],
  'nmol/L': ['NMOL/L'],
  'pmol/L': ['PMOL/L'],
  'meq/L': ['mEq/L', 'mval/l', 'milliequivalents per liter'],
  'U/L': [
    'u/l',
    'IU/L',
    '[iU]/L',
    'Units/L',
    'unit/l',
    'Intl Units/L',
    'units/liter',
    'units per liter',
    'mU/mL',
    'mIU/mL',
  ],
  'ukat/L': ['µkat/l', 'mckat/l'],
  'nkat/L': ['NKAT/L'],
  '%': ['%', 'Percent', 'pct', '% sat', '% saturation'],
  'mL/min/{1.73_m2}': [
    ...['mL/min/{1.73_M2}', 'mL/min/{1.73m2}', 'mL/min/1.73 m²', 'mL/min/1.73_m2', 'mL/min/1.73m^2', 'mL/min/1.73 sqm'],
    ...['mL/min/1.73 sq. m', 'mL/min/1.73', 'mL/min/1,73 m2', 'mL/min/BSA', 'mL/min/{BSA}', 'mL/min/[1.73_m2]'],
    ...['mL/min/(1.73_m2)', 'mL/min/(1.73 m2)', 'mL/min/1.73 m(2)', 'mL/min/m2{1.73}', 'mL/min/1.73 m2{BSA}'],
    ...['mL/min/1.73 m2 BSA', 'mL/min/1.73 square meters', 'mL/min/1.73 square metres', 'mL/min per 1.73 m2'],
    ...['mL per min 1.73 m2', 'mL/mn/1.73 m2', 'mL/min 1.73 m2', 'mL/min.1.73m2', 'mL/min*1.73m2'],
  ],
};

describe('units', () => {
  it('the library converts as expected at start', () => {
    expect(() => {
      verifyUnits();
    }).not.toThrow();
  });

  it.each([
    ['moles', 2.5, 4],
    ['mass', 35, 35],
    ['what it cannot know', 1, 4.008],
  ])('T30: a library that converts %s otherwise ends the start', (_what, wrongly, answer) => {
    const expected: Readonly<Record<string, number>> = { '2.5 mmol/L mg/dL': 10.02, '35 g/L g/dL': 3.5 };
    const verify = (other?: number): void => {
      verifyUnits((value, from, to) => {
        const asked = value === wrongly && from !== '' && to !== '' ? other : undefined;
        return asked ?? expected[`${value} ${from} ${to}`];
      });
    };
    expect(verify).not.toThrow();
    expect(() => {
      verify(answer);
    }).toThrow('@lhncbc/ucum-lhc: convertUnitTo: does not convert units as expected; 5.0.4 is needed');
  });

  // the factors of the terminology table, computed by other people from other sources
  it.each([
    ['calcium', 'mmol/L', 'mg/dL', { molecularWeight: 40.08 }, 4.008],
    ['phosphate as phosphorus', 'mmol/L', 'mg/dL', { molecularWeight: 30.97 }, 3.097],
    ['PTH', 'pmol/L', 'pg/mL', { molecularWeight: 9425 }, 9.425],
    ['25-OH vitamin D', 'nmol/L', 'ng/mL', { molecularWeight: 400.65 }, 0.4006],
    ['1,25-OH vitamin D', 'pmol/L', 'pg/mL', { molecularWeight: 416.6 }, 0.4165],
    ['creatinine', 'umol/L', 'mg/dL', { molecularWeight: 113.12 }, 0.01131],
    ['bilirubin', 'umol/L', 'mg/dL', { molecularWeight: 584.7 }, 0.05847],
    ['magnesium', 'mmol/L', 'mg/dL', { molecularWeight: 24.3 }, 2.43],
    ['calcium in equivalents', 'mEq/L', 'mg/dL', { molecularWeight: 40.08, charge: 2 }, 2.004],
    ['albumin', 'g/L', 'g/dL', {}, 0.1],
    ['enzyme activity', 'ukat/L', 'U/L', {}, 60],
    ['calcium in equivalents of a decilitre', 'ueq/dL', 'mg/dL', { molecularWeight: 40.08, charge: 2 }, 0.02004],
    ['calcium in whole equivalents', 'eq/L', 'mmol/L', { charge: 2 }, 500],
  ])('H10: %s from %s to %s by the published factor', (_substance, from, to, substance, factor) => {
    const converted = convert(1, from, to, substance);
    expect(Math.abs((converted ?? 0) - factor) / factor).toBeLessThan(0.0005);
  });

  it.each([
    ['mg/dl', 'mg/dL'],
    ['MG/DL', 'mg/dL'],
    ['Mg/dl', 'mg/dL'],
    ['mg / dL', 'mg/dL'],
    ['\u200bmg/dL\u200b', 'mg/dL'],
    ['mg/100mL', 'mg/dL'],
    ['mg%', 'mg/dL'],
    ['mcg/L', 'ug/L'],
    ['µg/L', 'ug/L'],
    ['μmol/L', 'umol/L'],
    ['UMOL/L', 'umol/L'],
    ['ug/ml', 'ug/mL'],
    ['IU/L', 'U/L'],
    ['[IU]/L', 'U/L'],
    ['units/L', 'U/L'],
    ['mmol/l', 'mmol/L'],
    ['PG/ML', 'pg/mL'],
    ['G/DL', 'g/dL'],
    ['mL/min/1.73m2', 'mL/min/{1.73_m2}'],
    ['mL/min/1.73 m²', 'mL/min/{1.73_m2}'],
    ['ml/min/1.73_m2', 'mL/min/{1.73_m2}'],
    ['mL/min/1.73 m^2', 'mL/min/{1.73_m2}'],
    ['mL/min', 'mL/min/{1.73_m2}'],
  ])('T30: a laboratory\'s "%s" is %s', (spelling, unit) => {
    expect(convert(9.4, spelling, unit)).toBe(9.4);
  });

  it.each([
    ['no unit', '', 'mg/dL', {}],
    ['moles without a molecular weight', 'mmol/L', 'g/dL', {}],
    ['equivalents without a charge', 'mEq/L', 'mmol/L', {}],
    ['another dimension', 'U/L', 'mg/dL', { molecularWeight: 40.08 }],
    ['a cleared volume for another area', 'mL/min/m2', 'mL/min/{1.73_m2}', {}],
    ['an unknown word', 'arbitrary units', 'U/L', {}],
    ['a scale with an offset', 'Cel', 'K', {}],
    ['a unit as long as a letter', 'mg/dL'.repeat(20), 'mg/dL', {}],
    ['a hostile name', '__proto__', 'mg/dL', {}],
    ['a target as long as a letter', 'mg/dL', 'mg/dL'.repeat(20), {}],
    ['what is no equivalent but ends like one', 'xmeq/L', 'mg/dL', { molecularWeight: 40.08, charge: 2 }],
    ['what is counted per equivalent', '/meq/L', '/mmol/L', { charge: 2 }],
    ['equivalents that something follows', 'meq/L/h', 'mmol/L/h', { charge: 2 }],
    ['to equivalents, which the library takes for moles', 'mmol/L', 'meq/L', { molecularWeight: 40.08, charge: 2 }],
    ['equivalents to mass without a molecular weight', 'mEq/L', 'mg/dL', { charge: 2 }],
  ])('T30: %s is not converted', (_what, from, to, substance) => {
    expect(convert(1, from, to, substance)).toBeUndefined();
  });

  it('H10: what is no number stays none, and no float noise moves a value over a limit', () => {
    expect(convert(Number.NaN, 'g/L', 'g/dL')).toBeUndefined();
    expect(convert(Number.POSITIVE_INFINITY, 'g/L', 'g/L')).toBeUndefined();
    expect(convert(1.1, 'g/L', 'mg/dL')).toBe(110);
    expect(convert(0.1 + 0.2, 'mg/dL', 'mg/dl')).toBe(0.1 + 0.2);
    expect(convert(70, 'mg/L', 'g/L')).toBe(0.07);
  });

  it('H10: what was asked before does not answer for another substance, nor for another unit', () => {
    const calcium = { molecularWeight: 40.08 };
    expect(convert(1, 'mmol/L', 'mg/dL', calcium)).toBe(4.008);
    expect(convert(1, 'mmol/L', 'mg/L', calcium)).toBe(40.08);
    expect(convert(1, 'mmol/L', 'mg/dL', { molecularWeight: 30.97 })).toBe(3.097);
    expect(convert(1, 'mmol/L', 'mg/dL')).toBeUndefined();
  });

  it('H-privacy: a unit with blanks from a record is not printed by the library', () => {
    const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    expect(convert(1, 'mg per litre or so', 'mg/dL')).toBeUndefined();
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  });

  it('T30: a unit of forty letters is converted, a longer one is not, whichever of the two it is', () => {
    const long = `mg{${'x'.repeat(33)}}/dL`;
    expect([long.length, convert(1, long, 'mg/dL'), convert(1, 'mg/dL', long)]).toEqual([40, 1, 1]);
    const longer = long.replace('x', 'xx');
    expect([convert(1, longer, 'mg/dL'), convert(1, 'mg/dL', longer)]).toEqual([undefined, undefined]);
  });

  it('T30: what was converted is remembered, but of no more than 500 spellings', () => {
    const library = ucum.UcumLhcUtils.getInstance();
    const asked = jest.spyOn(Object.getPrototypeOf(library) as typeof library, 'convertUnitTo');
    const substance = {};
    const isAsked = (unit: string): boolean => {
      asked.mockClear();
      convert(1, unit, 'g/L', substance);
      return asked.mock.calls.length > 0;
    };
    expect([isAsked('mg/dL'), isAsked('mg/dL')]).toEqual([true, false]);
    for (let other = 1; other < 500; other += 1) convert(1, `${other} blank`, 'g/L', substance);
    expect([isAsked('mg/dL'), isAsked('501 blank'), isAsked('mg/dL')]).toEqual([false, false, true]);
    asked.mockRestore();
  });

  it('an unknown spelling stays as it was written', () => {
    expect(readUnit(' furlong ')).toBe('furlong');
    expect(readUnit('\u200bFur\u00ad long')).toBe('Fur long');
  });

  it.each(Object.entries(SPELLINGS))('T30: whatever laboratories write for %s is read as that', (unit, spellings) => {
    expect(spellings.filter((spelling) => readUnit(spelling) !== unit)).toEqual([]);
  });

  it('H10: any value survives the way to moles and back', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), (value) => {
        const molar = convert(value, 'mg/dL', 'mmol/L', { molecularWeight: 40.08 }) ?? NaN;
        const back = convert(molar, 'mmol/L', 'mg/dL', { molecularWeight: 40.08 }) ?? NaN;
        expect(Math.abs(back - value)).toBeLessThan(value * 1e-9);
      }),
    );
  });
});
