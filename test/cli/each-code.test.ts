import { eachCodeOf } from '../../src/cli/each-code.js';
import { StartProblem } from '../../src/problem.js';

const LOINC = { system: 'http://loinc.org', code: '17861-6' };
const SNOMED = { system: 'http://snomed.info/sct', code: '709044004' };

describe('a case that lists codes', () => {
  it('is one case for each of them, charted where the placeholder stands without the name that would tell what it means', () => {
    const json = {
      case: 'Any code counts',
      eachCode: [{ ...LOINC, display: 'Calcium' }, SNOMED],
      given: { labs: [{ code: { coding: [{ system: 'each' }] } }] },
    };
    const chartWith = (coding: object): object => ({
      case: 'Any code counts',
      given: { labs: [{ code: { coding: [coding] } }] },
    });
    expect(eachCodeOf({ file: 'a.json', json })).toEqual([
      { file: 'a.json (17861-6)', json: chartWith(LOINC) },
      { file: 'a.json (709044004)', json: chartWith(SNOMED) },
    ]);
  });

  it('is itself where it lists none', () => {
    const plain = { file: 'a.json', json: { case: 'One' } };
    expect(eachCodeOf(plain)).toEqual([plain]);
  });

  it.each([['17861-6'], [[{ system: 'http://loinc.org' }]]])('is refused where the list is %j', (eachCode) => {
    expect(() => eachCodeOf({ file: 'a.json', json: { eachCode } })).toThrow(StartProblem);
  });
});
