import type { Facts } from '../../src/facts/facts.js';
import type { FindingFact } from '../../src/facts/finding-fact.js';
import type { KnownLab } from '../../src/facts/lab-fact.js';
import { evidenceOf } from '../../src/cards/evidence.js';
import { TellingMemory } from '../../src/cards/telling-memory.js';
import { inventedFacts } from '../../src/pathways/invented-facts.js';
import { testSite } from '../support/site.js';

const { knowledge } = testSite();
const facts = inventedFacts(knowledge);
const pathway = knowledge.pathways[0]!;
const asked = (rest: Partial<Facts>) => ({ facts: { ...facts, ...rest }, knowledge, memory: new TellingMemory(), now: new Date(0) });

describe('TR-03: the evidence of what could not be read', () => {
  const evidence = (rest: Partial<Facts>) =>
    evidenceOf({ pathway, rows: [] }, asked(rest), []);

  it('names sources and reports; a text that was cut is told as such', () => {
    const unreadReports = [
      { source: 'DiagnosticReport/1', why: 'truncated' },
      { source: 'DiagnosticReport/2', why: 'language' },
    ] as never;
    expect(evidence({ unreadReports, results: 'unavailable' })['missing']).toEqual([
      { fact: 'labs', why: 'could not be read' },
      { fact: 'report', why: 'text truncated', source: 'DiagnosticReport/1' },
      { fact: 'report', why: 'could not be read', source: 'DiagnosticReport/2' },
    ]);
    expect(evidence({})).not.toHaveProperty('missing');
    expect(evidence({})).not.toHaveProperty('findings');
  });
});

describe('TR-03: the evidence of values', () => {
  const first = knowledge.labs[0]!;
  const known = facts.labs.get(first.name) as KnownLab;
  const labs = (lab: object) => new Map([[first.name, { ...known, ...lab }]]);
  const rows = (offers: object[] = []) =>
    [{ row: { pathway, action: { requirement: 'HEP-1', inputs: [{ fact: first.variable }], conditions: [], offers: [] }, offers, scope: new Map() }, offers: [], withheld: [], safety: [] }] as never;
  const value = { value: 9.456, unit: 'mg/dL', date: '2026-10-02', time: 0, source: 'Observation/1' };
  const because = (current: object) =>
    evidenceOf({ pathway, rows: rows() }, asked({ labs: labs({ current: { ...value, ...current } }) }), [])['because'];
  const told = { fact: first.name, value: 9.46, unit: 'mg/dL', date: '2026-10-02', source: 'Observation/1' };

  it.each<[object, object]>([
    [{}, told],
    [{ flag: 'high' }, { ...told, flag: 'H' }],
    [{ flag: 'low' }, { ...told, flag: 'L' }],
    [{ flag: 'normal' }, { ...told, flag: 'N' }],
    [{ comparator: '<' }, { ...told, comparator: '<' }],
    [{ range: { low: 8.6, high: 10.2, source: 'lab' } }, { ...told, range: '8.6-10.2', rangeSource: 'lab' }],
    [{ formula: 'a + b', inputs: ['Observation/2'] }, { ...told, formula: 'a + b', inputs: ['Observation/2'] }],
    [{ inputs: [] }, told],
  ])('%j', (current, expected) => {
    expect(because(current)).toStrictEqual([expected]);
  });

  it('an answer has no unit', () => {
    const { unit: _unit, ...answered } = told;
    expect(because({ answer: 'positive' })).toStrictEqual([{ ...answered, value: 'positive' }]);
  });

  it.each([
    ['not-performed', 'none found'],
    ['stale', 'too old'],
    ['error', 'could not be read'],
    ['unsupported', 'unit not convertible'],
  ])('one that is missing: %s, told as %s', (reason, why) => {
    const absent = labs({ state: 'absent', reason, last: { date: '2025-09-20', source: 'Observation/0' } });
    const wanted = rows([{ offer: { order: { results: [first.name] } }, verdict: 'met' }]);
    const { missing } = evidenceOf({ pathway, rows: wanted }, asked({ labs: absent }), []);
    expect(missing).toStrictEqual([{ fact: first.name, why, lastDate: '2025-09-20', source: 'Observation/0' }]);
  });

  it('what is withheld once, and each source of the finding once', () => {
    const withheld = { what: 'ct', title: 'CT', why: 'pregnant', source: 'Condition/1' };
    const [row] = rows() as object[];
    const finding = {
      ...facts.findings.items[0]!,
      sources: ['present', 'present', 'absent'].map((assertion) => ({ source: 'DiagnosticReport/1', assertion, how: 'text' })),
    } as FindingFact;
    const plan = { pathway, finding, rows: [{ ...row, withheld: [withheld, { ...withheld }] }] } as never;
    const told = evidenceOf(plan, asked({}), ['HEP-3']);
    expect(told['withheld']).toStrictEqual([{ what: 'ct', why: 'pregnant', source: 'Condition/1' }]);
    expect(told['findings']).toMatchObject([{ assertion: 'present' }, { assertion: 'absent' }]);
    expect(told).toMatchObject({ notShown: ['HEP-3'], findingKey: finding.key, evaluatedAt: '1970-01-01T00:00:00.000Z' });
  });
});
