import { isResource, listOf, referenceTo, textOf } from '../../src/fhir/resource.js';

describe('what may be malformed in any resource', () => {
  it('PD-02: a list has the members that are there, whether it came as a list, as one object or with nulls', () => {
    expect(listOf<unknown>([null, 'a', undefined, 0, ''])).toEqual(['a', 0, '']);
    expect(listOf<unknown>({ text: 'one' })).toEqual([{ text: 'one' }]);
    expect([listOf(null), listOf(undefined), listOf([])]).toEqual([[], [], []]);
    const whole = ['a', 'b'];
    expect(listOf(whole)).toBe(whole);
  });

  it('PD-02: a text that is blank, and what is no text, says nothing', () => {
    expect(['', ' \n', 7, null, undefined, ['x']].map(textOf)).toEqual(Array(6).fill(undefined));
    expect(textOf(' x ')).toBe(' x ');
  });

  it('PD-02: a resource says of what type it is', () => {
    expect([{ resourceType: 'Patient' }, { resourceType: 7 }, {}, null, [], 'Patient'].map(isResource)).toEqual([
      true,
      ...Array<boolean>(5).fill(false),
    ]);
    expect(referenceTo({ resourceType: 'Observation', id: 'ca' })).toBe('Observation/ca');
    expect(referenceTo({ resourceType: 'Observation', id: ' ' })).toBe('Observation/unknown');
  });
});
