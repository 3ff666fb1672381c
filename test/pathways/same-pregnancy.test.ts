import { chartScope, findingScope } from '../../src/pathways/scope.js';
import { charted, dueDate, factsOf, scan } from '../facts/fetus/mother.js';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.js';
import { PROJECT_ROOT } from '../../src/project-root.js';

const knowledge = loadKnowledge(PROJECT_ROOT);
const HYDROPS = 'Calcification of the fetal liver. Fetal hydrops.';

/** The days of what a row on the fetus's liver sees under a variable. */
const daysSeen = (variable: 'signs' | 'findings', resources: readonly object[]) => {
  const facts = factsOf(resources);
  const finding = facts.findings.items.find(({ subject }) => subject === 'fetus');
  if (finding === undefined) throw new Error('no finding of the fetus');
  const items = findingScope(chartScope(facts, knowledge), facts, finding).get(variable)?.value as { date?: string }[];
  return items.map(({ date }) => date);
};

describe('FET: a row on a fetus sees nothing of an earlier pregnancy', () => {
  const now = [dueDate('2027-04-11'), scan('2026-11-02')];

  it('no sign from before its first day of gestation', () => {
    expect(daysSeen('signs', [...now, scan('2026-07-05', { conclusion: HYDROPS })])).toEqual(['2026-07-05']);
    expect(daysSeen('signs', [...now, scan('2026-07-04', { conclusion: HYDROPS })])).toEqual([]);
  });

  it('without dates of this pregnancy none from before the last one ended', () => {
    const loss = charted('Miscarriage', '2026-03-01');
    expect(daysSeen('signs', [scan('2026-11-02'), loss, scan('2026-02-20', { conclusion: HYDROPS })])).toEqual([]);
    expect(daysSeen('signs', [scan('2026-11-02'), scan('2026-02-20', { conclusion: HYDROPS })])).toHaveLength(1);
  });

  it('no other finding of that fetus', () => {
    const brain = scan('2024-11-02', { conclusion: 'Fetal intracranial calcification.' });
    expect(daysSeen('findings', [...now, brain])).toEqual(['2026-11-02']);
  });

  it('the first report of the finding is that of this pregnancy', () => {
    const facts = factsOf([...now, scan('2024-11-02')]);
    const [finding] = facts.findings.items;
    expect(finding).toMatchObject({ date: '2026-11-02', lastDate: '2026-11-02' });
    expect(finding?.sources).toHaveLength(1);
    expect(factsOf([scan('2024-11-02')]).findings.items[0]).toMatchObject({ date: '2024-11-02' });
  });
});
