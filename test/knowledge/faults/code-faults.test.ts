import { codeFaults } from '../../../src/knowledge/faults/code-faults.js';
import { StartProblem } from '../../../src/problem.js';

const LOINC = 'http://loinc.org';
const TABLE = [
  { system: LOINC, code: '1-8', display: 'seen', status: 'verified' },
  { system: LOINC, code: '2-6', display: 'sample not seen', status: 'verified-component' },
  { system: LOINC, code: '3-4', display: 'cross-reference', status: 'verified-xref' },
];
const coded = (code: string, system = LOINC) => ({ file: 'x.json', json: { code: { coding: [{ system, code }] } } });
const valueSet = (code: string) => ({
  file: 'x.json',
  json: { compose: { include: [{ system: LOINC, concept: [{ code, display: 'x' }] }] } },
});

function reasons(sources: object, codes: readonly object[] = TABLE): string[] {
  const none = { orders: [], valueSets: [], labs: [], pathways: [], cards: [] };
  return codeFaults({ ...none, verifiedCodes: { file: 'codes.json', json: { codes } }, ...sources }).map(
    ({ file, element, reason }) => `${file}: ${element}: ${reason}`,
  );
}

describe('calcitrace check: codes come only from the table of verified ones', () => {
  it('a code from memory is refused wherever it stands', () => {
    const told = `${LOINC}|9-1 is not in the table of verified codes`;
    expect(reasons({ orders: [coded('9-1')] })).toEqual([`x.json: code.coding[0].code: ${told}`]);
    expect(reasons({ labs: [coded('9-1')] })).toEqual([`x.json: code.coding[0].code: ${told}`]);
    expect(reasons({ valueSets: [valueSet('9-1')] })).toEqual([`x.json: compose.include[0].concept[0].code: ${told}`]);
  });

  it('the same digits in another system are another code', () => {
    expect(reasons({ orders: [coded('1-8', 'http://snomed.info/sct')] })).toHaveLength(1);
  });

  it.each(['2-6', '3-4'])('%s recognises what others sent, and is no order', (code) => {
    expect(reasons({ valueSets: [valueSet(code)], labs: [coded(code)] })).toEqual([]);
    expect(reasons({ orders: [coded(code)] })[0]).toMatch(/is verified-\w+: it may not be sent as an order$/);
  });

  it('codes that say how a file is built need no verification', () => {
    expect(
      reasons({ pathways: [coded('eca-rule', 'http://terminology.hl7.org/CodeSystem/plan-definition-type')] }),
    ).toEqual([]);
  });

  it('a table with a status that nobody knows is refused', () => {
    const guessed = [{ system: LOINC, code: '1-8', display: 'x', status: 'not-verified' }];
    expect(() => reasons({}, guessed)).toThrow(StartProblem);
  });
});
