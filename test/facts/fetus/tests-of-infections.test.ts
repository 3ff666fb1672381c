import type { Agent } from '../../../src/facts/fetal-fact.js';
import { infectionsIn } from '../../../src/facts/fetus/infections.js';
import type { PregnancyAround } from '../../../src/facts/fetus/pregnancy-around.js';
import type { ConditionFact, Facts } from '../../../src/facts/facts.js';
import type { LabAnswer, LabFact, LabValue } from '../../../src/facts/lab-fact.js';
import {
  conditionGiven,
  factsGiven,
  labAbsent as absent,
  labKnown as known,
  labsGiven,
  listGiven,
  resultGiven,
} from '../../support/given-facts.js';

const DAY = '2026-11-01';
const FIRST = '2026-10-01';
const PREGNANCY = { state: 'current', from: '2026-07-05', start: '2026-07-05' } as const;
const result = (answer: LabAnswer, date = DAY) => resultGiven(date, { answer });

type Around = Partial<PregnancyAround>;

function infections(labs: LabFact[], rest: Partial<Facts> = {}, pregnancy: Around = {}, first?: string) {
  return infectionsIn({ ...PREGNANCY, ...pregnancy }, first, factsGiven({ labs: labsGiven(...labs), ...rest }));
}
const told = (agent: Agent, labs: LabFact[], rest: Partial<Facts> = {}, pregnancy: Around = {}) =>
  infections(labs, rest, pregnancy, FIRST).items.find((one) => one.agent === agent)!;
const words = (...of: Parameters<typeof told>) => told(...of).because.map((one) => one.words);

describe('FET-3, FET-17: which test tells of which infection', () => {
  it.each<[Agent, string, string]>([
    ['cmv', 'CMV', 'cmv-igm'],
    ['toxoplasma', 'toxoplasma', 'toxoplasma-igm'],
    ['parvovirus', 'parvovirus B19', 'parvovirus-igm'],
    ['rubella', 'rubella', 'rubella-igm'],
    ['herpes', 'herpes simplex', 'herpes-igm'],
    ['varicella', 'varicella zoster', 'varicella-igm'],
    ['zika', 'Zika virus', 'zika-igm'],
  ])('%s, called %s, by its IgM: positive confirms, negative since the first report excludes', (agent, name, lab) => {
    expect(told(agent, [known(lab, result('positive'))])).toMatchObject({ name, confirmed: true, excluded: false });
    expect(words(agent, [known(lab, result('positive'))])).toEqual(['IgM positive']);
    if (agent === 'cmv') return;
    expect(words(agent, [known(lab, result('negative'))])).toEqual(['IgM negative']);
    expect(words(agent, [known(lab, result('negative', FIRST))])).toEqual(['IgM negative']);
    expect(words(agent, [known(lab, result('negative', '2026-09-30'))])).toEqual([]);
    expect(words(agent, [known(lab, result('indeterminate'))])).toEqual([]);
  });

  it.each<[Agent, string]>([
    ['cmv', 'cmv-amniotic-pcr'],
    ['parvovirus', 'parvovirus-pcr'],
    ['zika', 'zika-pcr'],
  ])('%s by %s', (agent, lab) => {
    expect(words(agent, [known(lab, result('positive'))])).toEqual(['PCR positive']);
    expect(told(agent, [absent(lab, 'error')]).unread).toBe(true);
  });

  it('syphilis by its own test, which excludes and does not confirm; Coxsackie virus by none', () => {
    expect(told('syphilis', [known('syphilis', result('negative'))])).toMatchObject({
      name: 'syphilis',
      excluded: true,
    });
    expect(words('syphilis', [known('syphilis', result('negative'))])).toEqual(['test negative']);
    expect(told('syphilis', [known('syphilis', result('positive'))]).confirmed).toBe(false);
    expect(told('coxsackie', [])).toMatchObject({ name: 'Coxsackie virus', because: [], unread: false });
  });

  it.each<[Agent, string]>([
    ['cmv', 'cmv-igg'],
    ['cmv', 'cmv-avidity'],
    ['toxoplasma', 'toxoplasma-igg'],
    ['toxoplasma', 'toxoplasma-avidity'],
    ['parvovirus', 'parvovirus-igg'],
    ['rubella', 'rubella-igg'],
    ['herpes', 'herpes-igg'],
    ['varicella', 'varicella-igg'],
  ])('of %s that of %s may have been unread', (agent, lab) => {
    for (const reason of ['error', 'unsupported'] as const) {
      expect(told(agent, [absent(lab, reason)]).unread).toBe(true);
    }
    for (const reason of ['stale', 'not-performed'] as const) {
      expect(told(agent, [absent(lab, reason)]).unread).toBe(false);
    }
    expect(infections([absent(lab, 'error')]).completeness).toBe('partial');
  });
});

describe('FET-6: a primary infection with CMV', () => {
  const igg = (newest: LabValue, ...older: LabValue[]) => known('cmv-igg', newest, ...older);

  it('by a low avidity, or by IgG that became positive in this pregnancy', () => {
    expect(words('cmv', [known('cmv-avidity', result('low'))])).toEqual(['IgG avidity low']);
    const converted = igg(
      result('positive', '2026-10-20'),
      result('positive', '2026-10-10'),
      result('negative', '2026-08-01'),
    );
    expect(told('cmv', [converted])).toMatchObject({ primary: true, since: '2026-10-10', sinceBy: 'seroconversion' });
    expect(told('cmv', [igg(result('negative', '2026-10-10'), result('positive', '2026-08-01'))]).primary).toBe(false);
    expect(told('cmv', [igg(result('positive', '2026-10-10'), result('negative', '2026-07-04'))]).primary).toBe(false);
  });

  it('is excluded by IgG and IgM negative in one draw, not by either alone', () => {
    const igm = (date = DAY) => known('cmv-igm', result('negative', date));
    expect(words('cmv', [igm(), igg(result('negative'))])).toEqual(['IgG and IgM negative']);
    expect(words('cmv', [igm(), igg(result('negative', '2026-11-02'))])).toEqual([]);
    expect(words('cmv', [igm(), igg(result('positive'))])).toEqual([]);
    expect(words('cmv', [igm()])).toEqual([]);
  });

  it('is excluded by a negative PCR of amniotic fluid from the first good day on, after the first report', () => {
    const pcr = (date: string, first = FIRST) =>
      infections([known('cmv-amniotic-pcr', result('negative', date))], { today: '2027-01-30' }, {}, first).items.find(
        ({ agent }) => agent === 'cmv',
      )?.excluded;
    // 21w0d is 2026-11-29.
    expect([pcr('2026-11-29'), pcr('2026-11-28'), pcr('2026-12-05', '2026-12-06')]).toEqual([true, false, false]);
  });

  it('nothing is excluded without a report, nor by what was drawn in another pregnancy', () => {
    const labs = [known('rubella-igm', result('negative'))];
    const isExcluded = (pregnancy: object, first?: string) =>
      infections(labs, {}, pregnancy, first).items.find(({ agent }) => agent === 'rubella')?.excluded;
    expect(isExcluded({ end: DAY }, FIRST)).toBe(true);
    expect(isExcluded({ end: '2026-10-31' }, FIRST)).toBe(false);
    expect(isExcluded({ end: DAY })).toBe(false);
  });
});

describe('FET-17: an infection on the problem list', () => {
  const condition = (meaning: string, rest: Partial<ConditionFact> = {}) =>
    conditionGiven('Charted', ['other', meaning], { source: 'Condition/1', ...rest });
  const charted = (one: ConditionFact, pregnancy: Around = {}) =>
    told('zika', [], { conditions: listGiven([one]) }, pregnancy);

  it('of this pregnancy counts, of another one does not; without a date an active one', () => {
    expect(charted(condition('condition-zika', { date: '2026-07-05' }))).toMatchObject({
      charted: true,
      confirmed: true,
    });
    expect(charted(condition('condition-zika', { date: '2026-07-04' })).charted).toBe(false);
    expect(charted(condition('condition-zika', { date: DAY }), { end: DAY }).charted).toBe(true);
    expect(charted(condition('condition-zika', { date: DAY }), { end: '2026-10-31' }).charted).toBe(false);
    expect(charted(condition('condition-zika')).because).toStrictEqual([
      { words: 'Charted charted', source: 'Condition/1' },
    ]);
    expect(charted(condition('condition-zika', { active: false })).charted).toBe(false);
  });

  it.each(['suspected-zika', 'condition-exposure-zika'])('%s is charted, and confirms nothing', (meaning) => {
    expect(charted(condition(meaning))).toMatchObject({ charted: true, confirmed: false });
  });

  it.each([
    ['complete', 'complete', 'complete'],
    ['complete', 'partial', 'partial'],
    ['unavailable', 'complete', 'partial'],
    ['unavailable', 'unavailable', 'unavailable'],
  ] as const)('results that were %s and a problem list that was %s make %s', (results, completeness, expected) => {
    expect(infections([], { results, conditions: listGiven([], completeness) }).completeness).toBe(expected);
  });
});
