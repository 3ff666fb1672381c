import { mechanismOf } from '../../src/cards/mechanism.js';
import type { FindingFact } from '../../src/facts/finding-fact.js';
import type { Recommendation } from '../../src/pathways/recommendation.js';
import { inventedFacts } from '../../src/pathways/invented-facts.js';
import { testSite } from '../support/site.js';

const { knowledge } = testSite();
const { kind: _kind, ...tissue } = inventedFacts(knowledge).findings.items[0]!;
const liver: FindingFact = { ...tissue, organ: 'liver', subject: 'patient', explained: false };
const pathwayOf = (role: string, mechanism?: string) => ({ role, actions: [{}, { card: { mechanism } }] });
const row = (role: string, own?: string, others?: string): Recommendation =>
  ({ row: { action: own === undefined ? {} : { card: { mechanism: own } }, pathway: pathwayOf(role, others) } }) as never;
const HOST = row('host');
const mechanism = (finding: FindingFact | undefined, rows = [HOST], ageYears = 50) =>
  mechanismOf({ ...(finding && { finding }), rows }, { patient: { id: 'p', ageYears } });

describe('MEC-1: the class of a calcification', () => {
  it.each(['liver', 'brain', 'lung', 'kidney', 'pancreas', 'stomach', 'soft-tissue'] as const)(
    'is undetermined for the %s until a row tells it',
    (organ) => {
      expect(mechanism({ ...liver, organ })).toBe('undetermined');
      expect(mechanism({ ...liver, organ }, [HOST, row('supplement', 'undetermined'), row('supplement', 'metastatic')])).toBe(
        'metastatic',
      );
    },
  );

  it.each<[string, FindingFact | undefined]>([
    ['an artery', { ...liver, organ: 'artery' }],
    ['a valve', { ...liver, organ: 'valve' }],
    ['a node', { ...liver, organ: 'lymph-node' }],
    ['a calculus', { ...liver, kind: 'calculus' }],
    ['what has a cause of its own', { ...liver, explained: true }],
    ['a fetus', { ...liver, subject: 'fetus' }],
    ['no finding at all', undefined],
  ])('is not asked for %s', (_what, finding) => {
    expect(mechanism(finding)).toBeUndefined();
  });

  it('is not asked in an infant, and is where the age is not known', () => {
    expect([mechanism(liver, [HOST], 0), mechanism(liver, [HOST], 1)]).toEqual([undefined, 'undetermined']);
    expect(mechanismOf({ finding: liver, rows: [HOST] }, { patient: { id: 'p' } })).toBe('undetermined');
  });

  it('is told by the work-up of the organ or of the class, not by a reminder', () => {
    expect(mechanism(liver, [row('supplement')])).toBeUndefined();
    expect(mechanism(liver, [row('supplement', undefined, 'dystrophic')])).toBe('undetermined');
    expect(mechanism(undefined, [row('supplement', 'undetermined')])).toBe('undetermined');
  });
});
