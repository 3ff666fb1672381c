import type { Facts } from '../../src/facts/facts.js';
import type { FindingFact } from '../../src/facts/finding-fact.js';
import type { LabFact } from '../../src/facts/lab-fact.js';
import type { Brevity, CardPlan } from '../../src/cards/card-plan.js';
import { conflictLines, missingLines, reportLines, withheldLines } from '../../src/cards/detail-lines.js';
import { TellingMemory } from '../../src/cards/telling-memory.js';
import { inventedFacts } from '../../src/pathways/invented-facts.js';
import { testSite } from '../support/site.js';

const { knowledge } = testSite();
const facts = inventedFacts(knowledge);
const pathway = knowledge.pathways[0]!;

const finding = (rest: object): FindingFact => ({ assertion: 'present', morphology: [], ...rest }) as unknown as FindingFact;
const about = (rest: object): CardPlan => ({ pathway, finding: finding(rest), rows: [] });
const source = (rest: object) => ({ source: 'DiagnosticReport/1', assertion: 'present', how: 'text', ...rest });

describe('design, section 4: where a finding stands', () => {
  it.each([
    ['DiagnosticReport/1', 'text', 'Report'],
    ['DiagnosticReport/1', 'coded', 'Coded'],
    ['Observation/1', 'text', 'Observation'],
    ['Observation/1', 'coded', 'Observation'],
    ['Condition/1', 'coded', 'Problem list'],
  ])('%s, %s: %s', (of, how, place) => {
    const sources = [source({ assertion: 'absent', quote: 'none' }), source({ source: of, how, quote: 'a coarse one' })];
    expect(reportLines(about({ sources }))).toEqual([`${place}: "a coarse one".`]);
  });

  it('with what was read of it, and twelve words of the quote', () => {
    const quote = 'one two three four five six seven eight nine ten eleven twelve thirteen';
    const lines = reportLines(about({ sources: [source({ quote })], morphology: ['coarse'] }));
    expect(lines).toEqual(['Report: "one two three four five six seven eight nine ten eleven twelve ..."; coarse.']);
  });

  it('coded in all that tell of it without words, or nowhere without a finding', () => {
    const sources = [source({}), source({ source: 'Condition/2' })];
    expect(reportLines(about({ sources }))).toEqual(['Coded in DiagnosticReport/1 and Condition/2.']);
    expect(reportLines(about({ sources, course: 'stable' }))).toEqual(['Coded in DiagnosticReport/1 and Condition/2; stable.']);
    expect(reportLines({ pathway, rows: [] })).toEqual([]);
  });

  it('with what denies it, where it stands in conflict', () => {
    const sources = [source({}), source({ assertion: 'absent', date: '2026-01-01' }), source({ source: 'Observation/2', assertion: 'absent' })];
    expect(conflictLines(about({ conflict: true, sources }))).toEqual([
      'Conflict: DiagnosticReport/1 2026-01-01 and Observation/2 denies it.',
    ]);
    expect(conflictLines(about({ conflict: false, sources }))).toEqual([]);
    expect(conflictLines(about({ conflict: true, sources: [source({})] }))).toEqual([]);
    expect(conflictLines({ pathway, rows: [] })).toEqual([]);
  });
});

const lab = (name: string, reason: string, rest: object = {}): [string, LabFact] => [
  name,
  { name, variable: name, title: name.toUpperCase(), decimals: 1, state: 'absent', reason, series: [], ...rest } as LabFact,
];
const offering = (title: string, ...results: string[]) => ({ offer: { order: { title, results } }, verdict: 'met' });
const row = (offers: object[], rest: object = {}) =>
  ({ row: { action: { inputs: [] }, offers }, offers: [], withheld: [], safety: [], ...rest }) as never;

function missing(brevity: Brevity, labs: [string, LabFact][], offers: object[], rest: Partial<Facts> = {}): string[] {
  const seen = { ...facts, labs: new Map(labs), ...rest };
  const plan: CardPlan = { pathway, rows: [row(offers)] };
  return missingLines({ plan, brevity }, { facts: seen, knowledge, memory: new TellingMemory() });
}

describe('design, section 4: what was not found', () => {
  const four = ['a', 'b', 'c', 'd'];
  const notFound = four.map((name) => lab(name, 'not-performed'));
  const gene = lab('gene', 'not-performed', { inPregnancy: true });

  it('by its name; three of one order by the name of the order', () => {
    expect(missing('full', notFound, [offering('Serum test', 'a', 'b')])).toEqual(['Not found in 90 days: A, B.']);
    expect(missing('full', notFound, [offering('Hepatic panel', 'a', 'b', 'c'), offering('Serum D', 'd')])).toEqual([
      'Not found in 90 days: D, hepatic panel.',
    ]);
    expect(missing('full', notFound, [offering('CMV panel', 'a', 'b', 'c')])).toEqual(['Not found in 90 days: CMV panel.']);
  });

  it('by the name of a panel in part, where its parts are wanted because one of them is known', () => {
    const parts = offering('Serum test', 'a', 'b', 'c');
    const unwanted = (...results: string[]) => ({ ...offering('TORCH panel', ...results), verdict: 'unmet' });
    expect(missing('full', notFound, [unwanted('a', 'b', 'c', 'known'), parts])).toEqual([
      'Not found in 90 days: TORCH panel in part.',
    ]);
    expect(missing('full', notFound, [unwanted('a', 'b', 'c'), parts])).toEqual(['Not found in 90 days: TORCH panel.']);
    expect(missing('full', notFound, [offering('Liver panel', 'a', 'b', 'c', 'known')])).toEqual([
      'Not found in 90 days: liver panel.',
    ]);
  });

  it('each time by itself; in short the longer ones are counted, terse all of them, bare none', () => {
    const offers = [offering('x', 'a', 'gene'), offering('y', 'b')];
    const labs = [...notFound, gene];
    expect(missing('full', labs, offers)).toEqual(['Not found in 90 days: A, B; in this pregnancy: GENE.']);
    expect(missing('short', labs, offers)).toEqual(['Not found in 90 days: A, B; in this pregnancy 1 more.']);
    expect(missing('terse', labs, offers)).toEqual(['Not found: 3 results, offered below.']);
    expect(missing('terse', labs, [offering('x', 'a')])).toEqual(['Not found: 1 result, offered below.']);
    expect(missing('bare', labs, offers)).toEqual([]);
    expect(missing('full', labs, [])).toEqual([]);
  });

  it('what is too old with its day, what cannot be converted or read by its name', () => {
    const labs = [
      lab('old', 'stale', { last: { date: '2025-09-20', source: 'Observation/1' } }),
      lab('older', 'stale'),
      lab('calcium-total', 'unsupported'),
      lab('broken', 'error'),
    ];
    expect(missing('full', labs, [offering('x', 'old', 'older', 'calcium-total', 'broken')])).toEqual([
      'Too old: OLD 2025-09-20, OLDER.',
      'Not convertible: CALCIUM-TOTAL.',
      'Could not be read: BROKEN.',
    ]);
    const serology = knowledge.labs.find(({ unit }) => unit === undefined)?.name ?? '';
    expect(missing('full', [lab(serology, 'unsupported')], [offering('x', serology)])).toEqual([
      `Not interpretable: ${serology.toUpperCase()}.`,
    ]);
  });

  it('of labs of which none could be read no list, once there is too much to say', () => {
    const unread: Partial<Facts> = { results: 'unavailable' };
    const [labs, offers] = [[lab('broken', 'error')], [offering('x', 'broken')]];
    expect(missing('full', labs, offers, unread)).toEqual(['Could not be read: BROKEN, labs.']);
    expect(missing('bare', labs, offers, unread)).toEqual(['Could not be read: labs.']);
    expect(missing('bare', labs, offers)).toEqual(['Could not be read: BROKEN.']);
  });

  it.each([
    ['truncated', 'longer than is read'],
    ['language', 'not in English'],
    ['format', 'in a format that is not read'],
    ['unavailable', 'not to be had'],
  ])('a report that could not be read, and why: %s', (why, words) => {
    const one = { source: 'DiagnosticReport/1', why };
    expect(missing('full', [], [], { unreadReports: [one] as never })).toEqual([
      `Could not be read: DiagnosticReport/1 (${words}).`,
    ]);
    expect(missing('full', [], [], { unreadReports: [one, one] as never })).toEqual(['Could not be read: 2 reports.']);
  });
});

describe('SAF-4: what is withheld', () => {
  it('by its reason, each once; in short without what the line of the hazard says', () => {
    const hazard = { action: { title: 'pregnant' } };
    const withheld = [
      { what: 'ct', title: 'CT of the liver', why: 'pregnant' },
      { what: 'xr', title: 'Chest film', why: 'pregnant' },
      { what: 'pth', title: 'Serum PTH', why: 'already ordered' },
    ];
    const plan: CardPlan = { pathway, rows: [row([], { withheld, safety: [hazard] }), row([], { withheld: [withheld[2]] })] };
    expect(withheldLines({ plan, brevity: 'full' })).toEqual([
      'Withheld (pregnant): CT of the liver, chest film.',
      'Withheld (already ordered): serum PTH.',
    ]);
    expect(withheldLines({ plan, brevity: 'short' })).toEqual(['Withheld (already ordered): serum PTH.']);
  });
});
