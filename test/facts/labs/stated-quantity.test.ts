import { canonicalValue, statedQuantity, unitsOf } from '../../../src/facts/labs/stated-quantity.js';
import { LABS } from './lab-chart.js';

const stated = (value: object) => statedQuantity({ code: {}, ...value });
const calcium = LABS.find(({ name }) => name === 'calcium-total')!;

describe('what a result states', () => {
  it.each([
    ['a number with its unit', { valueQuantity: { value: 9.4, unit: 'mg/dL' } }, { value: 9.4, units: ['mg/dL'] }],
    [
      'the code before the words',
      { valueQuantity: { value: 0, code: 'mg/dL', unit: 'mg' } },
      { value: 0, units: ['mg/dL', 'mg'] },
    ],
    ['below a limit', { valueQuantity: { value: 5, comparator: '<' } }, { value: 5, comparator: '<', units: [] }],
    ['at most', { valueQuantity: { value: 5, comparator: '<=' } }, { value: 5, comparator: '<=', units: [] }],
    ['above a limit', { valueQuantity: { value: 5, comparator: '>' } }, { value: 5, comparator: '>', units: [] }],
    ['at least', { valueQuantity: { value: 5, comparator: '>=' } }, { value: 5, comparator: '>=', units: [] }],
    ['a number in words', { valueString: ' 9.4 mg/dL ' }, { value: 9.4, units: ['mg/dL'] }],
    ['a limit in words', { valueString: '<5 pg/mL' }, { value: 5, comparator: '<', units: ['pg/mL'] }],
    ['at most, in words', { valueString: '<= 5 pg/mL' }, { value: 5, comparator: '<=', units: ['pg/mL'] }],
    ['at most, in one sign', { valueString: '≤5' }, { value: 5, comparator: '<=', units: [] }],
    ['at least, in one sign', { valueString: '≥ 5' }, { value: 5, comparator: '>=', units: [] }],
    [
      'at least, in words',
      { valueString: '>=60 mL/min/1.73 m2' },
      { value: 60, comparator: '>=', units: ['mL/min/1.73 m2'] },
    ],
    ['below zero', { valueString: '-2.5 mmol/L' }, { value: -2.5, units: ['mmol/L'] }],
    ['seven digits', { valueString: '1234567.123456' }, { value: 1234567.123456, units: [] }],
    ['one letter as its unit', { valueString: '12 %' }, { value: 12, units: ['%'] }],
  ])('T30: %s', (_what, value, quantity) => {
    expect(stated(value)).toStrictEqual(quantity);
  });

  it.each([
    ['nothing', {}],
    ['a reason why there is none', { dataAbsentReason: { text: 'not done' }, valueQuantity: { value: 9.4 } }],
  ])('T30: %s is no value', (_what, value) => {
    expect(stated(value)).toBe('none');
  });

  it.each([
    ['another type of value', { valueCodeableConcept: { text: 'high' } }],
    ['a quantity that is none', { valueQuantity: 'x' }],
    ['a quantity that is null', { valueQuantity: null }],
    ['words that are null', { valueString: null }],
    ['a number as text', { valueQuantity: { value: '9.4', unit: 'mg/dL' } }],
    ['no number', { valueQuantity: { unit: 'mg/dL' } }],
    ['an endless number', { valueQuantity: { value: Number.POSITIVE_INFINITY } }],
    ['a comparator of nobody', { valueQuantity: { value: 9, comparator: '~' } }],
    ['words', { valueString: 'see comment' }],
    ['words that are none', { valueString: 7 }],
    ['words before the number', { valueString: 'about 9.4 mg/dL' }],
    ['a number of eight digits', { valueString: '12345678' }],
    ['a unit as long as a letter', { valueString: `9.4 ${'m'.repeat(40)}` }],
    ['a decimal comma', { valueString: '9,4 mg/dL' }],
    ['a decimal comma behind a blank', { valueString: '9 ,4 mg/dL' }],
    ['two numbers', { valueString: '9.4 10.2 mg/dL' }],
    ['a number with two points', { valueString: '9.4.1 mg/dL' }],
    ['a text as long as a letter', { valueString: `${' '.repeat(60)}9.4` }],
  ])('T30: %s cannot be read', (_what, value) => {
    expect(stated(value)).toBe('unreadable');
  });

  it('T30: text of sixty characters is read, with the white space around it', () => {
    expect(stated({ valueString: `${' '.repeat(57)}9.4` })).toStrictEqual({ value: 9.4, units: [] });
    expect(unitsOf({ code: 7, unit: '' })).toEqual([]);
  });
});

describe('a stated number in the canonical unit of its lab', () => {
  it.each([
    ['the canonical unit', ['mg/dL'], 9.4],
    ['another unit', ['mmol/L'], 37.6752],
    ['two spellings of the same', ['mg/dL', 'mg/100mL'], 9.4],
    ['one that converts beside one that does not', ['wobbles', 'mg/dL'], 9.4],
  ])('H10: of %s', (_what, units, value) => {
    expect(canonicalValue(9.4, units, calcium)).toBe(value);
  });

  it('H10: nothing at all is a number too', () => {
    expect(canonicalValue(0, ['mg/dL', 'mmol/L'], calcium)).toBe(0);
  });

  it('H10: two units that contradict each other, or none that converts, are not guessed at', () => {
    expect(canonicalValue(9.4, ['mg/dL', 'mmol/L'], calcium)).toBeUndefined();
    expect(canonicalValue(9.4, ['mmol/L', 'mg/dL'], calcium)).toBeUndefined();
    expect(canonicalValue(9.4, ['wobbles'], calcium)).toBeUndefined();
    expect(canonicalValue(9.4, [], calcium)).toBeUndefined();
  });

  it('H10: a lab without a unit of its own has no canonical number', () => {
    const { unit: _unit, ...unitless } = calcium;
    expect(canonicalValue(9.4, ['mg/dL'], unitless)).toBeUndefined();
  });
});
