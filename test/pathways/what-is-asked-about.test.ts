import type { Facts } from '../../src/facts/facts.js';
import type { FindingFact } from '../../src/facts/finding-fact.js';
import type { Focus, Pathway } from '../../src/knowledge/pathway.js';
import { inventedFacts } from '../../src/pathways/invented-facts.js';
import { subjectsOf } from '../../src/pathways/subjects.js';
import { testSite } from '../support/site.js';

const { knowledge } = testSite();
const facts = inventedFacts(knowledge);

describe('what a pathway is asked about', () => {
  const FOCUS: Focus = { organ: 'liver', kind: 'tissue', subject: 'patient', assertion: 'present' };
  const finding = (rest: Partial<FindingFact>): FindingFact => {
    const { kind: _kind, ...tissue } = facts.findings.items[0]!;
    return { ...tissue, ...rest };
  };
  const subjects = (pathway: Partial<Pathway>, chart: Partial<Facts>, hook = 'patient-view') =>
    subjectsOf(
      { foci: [], drafts: [], ...pathway } as unknown as Pathway,
      hook as 'patient-view',
      { ...facts, draftDrugs: [], draftOrders: [], ...chart },
      new Map(),
      new Map(),
    );
  const isAsked = (focus: Partial<Focus>, rest: Partial<FindingFact>, hook?: string): boolean => {
    const findings = { items: [finding(rest)], completeness: 'complete' as const };
    return subjects({ foci: [{ ...FOCUS, ...focus }] }, { findings }, hook).length === 1;
  };

  it.each<[Partial<Focus>, Partial<FindingFact>, boolean]>([
    [{}, {}, true],
    [{}, { organ: 'kidney' }, false],
    [{ organ: 'any' }, { organ: 'kidney' }, true],
    [{}, { kind: 'calculus' }, false],
    [{ kind: 'any' }, { kind: 'calculus' }, true],
    [{ kind: 'calculus' }, { kind: 'calculus' }, true],
    [{ kind: 'calculus' }, {}, false],
    [{}, { subject: 'fetus' }, false],
    [{ subject: 'fetus' }, { subject: 'fetus' }, true],
    [{}, { assertion: 'uncertain' }, false],
    [{ assertion: 'uncertain' }, { assertion: 'uncertain' }, true],
  ])('looking after %j it is asked about %j: %s', (focus, rest, asked) => {
    expect(isAsked(focus, rest)).toBe(asked);
  });

  it('LOOP-3: an item that was added to the problem list is spoken of alone', () => {
    const source = facts.newProblems[0]!;
    const sources = [{ source, assertion: 'present' as const, how: 'coded' as const }];
    expect(isAsked({}, {}, 'problem-list-item-create')).toBe(false);
    expect(isAsked({}, { sources }, 'problem-list-item-create')).toBe(true);
  });

  it('without findings and drafts to look after it is asked about the chart once; else about each of them', () => {
    const chart = { draftDrugs: facts.draftDrugs, draftOrders: facts.draftOrders };
    expect(subjects({}, chart)).toHaveLength(1);
    expect(subjects({ drafts: ['drug'] }, chart).map(({ draft }) => draft)).toEqual(facts.draftDrugs);
    expect(subjects({ drafts: ['order'] }, chart).map(({ draft }) => draft)).toEqual(facts.draftOrders);
    expect(subjects({ drafts: ['order', 'drug'] }, chart)).toHaveLength(2);
    expect(subjects({ foci: [{ ...FOCUS, organ: 'brain' }] }, chart)).toEqual([]);
  });
});
