import { identityOf } from '../../src/facts/patient-identity.js';
import { recordOf } from './chart-of-test.js';

const patient = (rest: object) => ({ resourceType: 'Patient', id: 'p1', ...rest });
const of = (rest: object) => identityOf(recordOf([patient(rest)]));
const mrn = (value: string, more: object = {}) => ({ type: { coding: [{ code: 'MR' }] }, value, ...more });

describe('who the chart is of, as people tell patients apart', () => {
  it('SAF-6: is the patient of the request, not another one who lies beside', () => {
    const others = [
      { resourceType: 'Patient', id: 'p0', name: [{ family: 'Before' }], birthDate: '1950-01-01' },
      patient({ name: [{ family: 'Right' }], birthDate: '1970-05-05', gender: 'female' }),
      { resourceType: 'Patient', id: 'p2', name: [{ family: 'After' }], deceasedBoolean: true },
    ];
    expect(identityOf(recordOf(others))).toEqual({
      id: 'p1',
      name: 'Right',
      birthDate: '1970-05-05',
      sex: 'female',
      identifiers: [],
    });
    expect(identityOf(recordOf(others.slice(0, 1)))).toEqual({ id: 'p1', identifiers: [] });
  });

  it('SAF-6: what is not charted is left out, never guessed', () => {
    expect(of({})).toStrictEqual({ id: 'p1', identifiers: [] });
    expect(of({ name: [{}], gender: 7, birthDate: null, deceasedBoolean: false })).toEqual({
      id: 'p1',
      identifiers: [],
    });
  });

  it.each([
    [
      'the official name before the usual one',
      [
        { use: 'usual', text: 'Bob' },
        { use: 'official', text: 'Robert' },
      ],
      'Robert',
    ],
    ['the usual name before one without a use', [{ text: 'R.' }, { use: 'usual', text: 'Bob' }], 'Bob'],
    ['one without a use before a maiden name', [{ use: 'maiden', text: 'Old' }, { text: 'New' }], 'New'],
    [
      'no old, maiden or anonymous name',
      [
        { use: 'old', text: 'A' },
        { use: 'maiden', text: 'B' },
        { use: 'anonymous', text: 'C' },
      ],
      undefined,
    ],
    [
      'given names and family before the text',
      [{ family: 'Lee', given: ['Ann', 'May'], text: 'LEE, Ann' }],
      'Ann May Lee',
    ],
    ['given names alone', [{ given: ['Ann'] }], 'Ann'],
    ['a family name alone', [{ family: 'Lee' }], 'Lee'],
    ['given names that are none left out', [{ family: 'Lee', given: [7, 'Ann'] }], 'Ann Lee'],
    ['the text where there are no parts', [{ text: 'LEE, Ann' }], 'LEE, Ann'],
  ])('SAF-6: the name is %s', (_which, name, shown) => {
    expect(of({ name }).name).toBe(shown);
  });

  it('SAF-6: the numbers are those that the site knows the patient by, as they are now', () => {
    const identifier = [
      mrn('4711'),
      mrn('12', { use: 'old' }),
      { type: { text: 'MRN' }, value: '4712' },
      { type: { coding: [{ code: 'SS' }], text: 'MRN' }, value: '078-05-1120' },
      { type: { coding: [{ code: 'DL' }] }, value: 'X1' },
      { value: '99' },
      { type: { coding: [{ code: 'MR' }] } },
    ];
    expect(of({ identifier }).identifiers).toEqual(['MRN 4711', 'MRN 4712']);
  });

  it('SAF-6: death is told with its day, or as a fact where the day is unknown', () => {
    expect(of({ deceasedDateTime: '2026-11-20T10:00:00Z' }).died).toBe('2026-11-20');
    expect(of({ deceasedBoolean: true }).died).toBe(true);
    expect(of({ deceasedBoolean: false })).not.toHaveProperty('died');
  });
});
