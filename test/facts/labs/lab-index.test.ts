import { indexLabs } from '../../../src/facts/labs/lab-index.js';
import { CODES, labContext } from './lab-chart.js';

describe('T27: which lab a code stands for', () => {
  const labsOf = indexLabs(labContext());
  const names = (...systems: readonly (string | undefined)[]): string[] =>
    labsOf({ coding: systems.map((system) => ({ ...(system !== undefined && { system }), code: CODES.calcium })) }).map(
      ({ name }) => name,
    );

  it.each(['http://loinc.org', 'http://loinc.org/', 'https://loinc.org', 'urn:oid:2.16.840.1.113883.6.1'])(
    'a LOINC code is known under %s',
    (system) => {
      expect(names(system)).toEqual(['calcium-total']);
    },
  );

  it('the same code of another system, or of none, is none', () => {
    expect([names('http://snomed.info/sct'), names(undefined), labsOf(undefined)]).toEqual([[], [], []]);
    expect(names('http://snomed.info/sct', 'https://loinc.org')).toEqual(['calcium-total']);
  });
});
