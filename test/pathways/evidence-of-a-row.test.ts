import { compileExpression } from '../../src/fhir/expression.js';
import { chartedBehind } from '../../src/pathways/charted.js';
import type { RowVerdict } from '../../src/pathways/evaluate.js';
import { traceOf } from '../../src/pathways/trace.js';
import { listVariable } from '../../src/pathways/variable.js';

const condition = (source: string) => ({ expression: compileExpression(source), description: source });
const inputs = (...names: string[]) => names.map((fact) => ({ fact, reading: 'presence' }));

function row(action: object, variables: Record<string, readonly object[]> = {}, rest: object = {}): RowVerdict {
  const scope = new Map(
    Object.entries(variables).map(([name, items]) => [name, listVariable({ items, completeness: 'complete' })]),
  );
  const empty = { id: 'row', requirement: 'HEP-1', inputs: [], conditions: [], offers: [], removals: [] };
  const pathway = { name: 'p', foci: [], drafts: [] };
  const verdicts = { verdict: 'met', conditions: [], offers: [], removals: [] };
  return { pathway, action: { ...empty, ...action }, scope, ...verdicts, ...rest } as unknown as RowVerdict;
}

describe('H25: what on the chart a row rests on', () => {
  const ONE = { name: 'One', date: '2026-01-01', source: 'Condition/1' };

  it.each([
    ['pregnancy', 'pregnancy'],
    ['ckd', 'ckd'],
    ['damage', 'damage'],
    ['followUps', 'follow-up'],
  ])('what it reads as %s is told as %s, and only where it reads it', (variable, fact) => {
    expect(chartedBehind(row({ inputs: inputs(variable) }, { [variable]: [ONE] }))).toStrictEqual([{ fact, ...ONE }]);
    expect(chartedBehind(row({}, { [variable]: [ONE] }))).toEqual([]);
    expect(chartedBehind(row({ inputs: inputs(variable) }))).toEqual([]);
  });

  it.each([
    ['conditions', 'condition'],
    ['signs', 'sign'],
  ])('of all %s those that it asks for by name', (variable, fact) => {
    const conditions = [condition(`%${variable}.where('condition-ckd' in meanings).exists()`)];
    const items = [
      { ...ONE, meanings: ['condition-ckd', 'other'] },
      { ...ONE, name: 'Two', meanings: ['other'] },
      { ...ONE, name: 'Three' },
    ];
    expect(chartedBehind(row({ inputs: inputs(variable), conditions }, { [variable]: items }))).toStrictEqual([
      { fact, ...ONE },
    ]);
    expect(chartedBehind(row({ conditions }, { [variable]: items }))).toEqual([]);
  });

  it('the order at hand, and what there is of it already', () => {
    const draft = { name: 'CT', source: 'ServiceRequest/1' };
    const already = [{ ...ONE, how: 'resulted' }, { ...ONE, how: 'ordered' }, ONE];
    const told = chartedBehind(row({ inputs: inputs('already') }, { already }, { draft }));
    expect(told.map(({ fact }) => fact)).toEqual(['draft', 'already-resulted', 'already-ordered', 'already-known']);
    expect(told[0]).toStrictEqual({ fact: 'draft', ...draft });
  });

  it('is told by its name, else by the words of the report, else by its reason; by none of them not at all', () => {
    const told = (item: object) => chartedBehind(row({ inputs: inputs('pregnancy') }, { pregnancy: [item] }));
    const because = { words: 'active condition', date: '2026-02-02', source: 'Condition/2' };
    expect(told({ ...ONE, quote: 'quoted', because })).toStrictEqual([{ fact: 'pregnancy', ...ONE }]);
    expect(told({ quote: 'quoted' })).toStrictEqual([{ fact: 'pregnancy', name: 'quoted' }]);
    expect(told({ because })).toStrictEqual([
      { fact: 'pregnancy', name: 'active condition', date: '2026-02-02', source: 'Condition/2' },
    ]);
    expect(told({ date: '2026-01-01', source: 'Condition/1' })).toEqual([]);
  });

  it('FET: the infections that it asks for by name, with all that tells of them', () => {
    const infections = [
      { agent: 'cmv', name: 'CMV', because: [{ words: 'IgM positive', date: '2026-01-01', source: 'Observation/1' }] },
      { agent: 'parvovirus', name: 'Parvovirus', because: [{ words: 'IgM positive', source: 'Observation/2' }] },
    ];
    const asking = (agent: string) =>
      row(
        { inputs: inputs('infections'), conditions: [condition(`%infections.where(agent = '${agent}').exists()`)] },
        { infections },
      );
    expect(chartedBehind(asking('cmv'))).toStrictEqual([
      { fact: 'infection', name: 'CMV: IgM positive', date: '2026-01-01', source: 'Observation/1' },
    ]);
    expect(chartedBehind(asking('parvovirus'))).toStrictEqual([
      { fact: 'infection', name: 'Parvovirus: IgM positive', source: 'Observation/2' },
    ]);
    expect(chartedBehind(asking('syphilis'))).toEqual([]);
    const unasked = row({ conditions: asking('cmv').action.conditions }, { infections });
    expect(chartedBehind(unasked)).toEqual([]);
  });
});

describe('the trace of a rule', () => {
  const answered = { description: 'd', expression: 'e', verdict: 'met' as const, unreadable: [] };

  it('tells its verdict, and of each condition that was asked what it saw', () => {
    const conditions = [condition('%findings.exists() and %nowhere.exists()'), condition('%ckd.exists()')];
    const finding = { source: 'DiagnosticReport/1' };
    const asked = row({ conditions }, { findings: [finding] }, { conditions: [answered] });
    const rule = { requirement: 'HEP-1', pathway: 'p', action: 'row', verdict: 'met' };
    const saw = { findings: { value: [finding], sources: ['DiagnosticReport/1'] } };
    expect(traceOf([asked])).toStrictEqual({
      unasked: [],
      resting: [],
      rules: [{ ...rule, conditions: [{ ...answered, saw }] }],
    });
  });

  it('names the finding or the order that it was asked about, and what it offers', () => {
    const offer = { order: { name: 'serum-pth' }, conditions: [condition('%findings.exists()'), condition('true')] };
    const removal = { id: 'remove', conditions: [condition('%findings.exists()')] };
    const asked = row(
      {},
      { findings: [] },
      {
        finding: { key: 'patient/liver/parenchymal' },
        draft: { source: 'ServiceRequest/1' },
        offers: [{ offer, verdict: 'met', conditions: [answered] }],
        removals: [{ removal, verdict: 'unmet', conditions: [answered] }],
      },
    );
    const saw = { findings: { value: [], sources: [] } };
    expect(traceOf([asked]).rules).toMatchObject([
      {
        findingKey: 'patient/liver/parenchymal',
        draft: 'ServiceRequest/1',
        offers: [
          { order: 'serum-pth', verdict: 'met', conditions: [{ ...answered, saw }] },
          { order: 'remove', verdict: 'unmet', conditions: [{ ...answered, saw }] },
        ],
      },
    ]);
    expect(traceOf([asked]).rules[0]?.offers?.[0]?.conditions).toHaveLength(1);
  });

  it('carries what was not asked and what rests', () => {
    const unasked = [{ requirement: 'HEP-2', pathway: 'p', action: 'a', why: 'so' }];
    const resting = [{ pathway: 'p', requirements: ['HEP-1'] }];
    expect(traceOf([], unasked, resting)).toStrictEqual({ unasked, resting, rules: [] });
  });
});
