import { evidenceDigests, restKeysOf } from '../../src/cards/rest-keys.js';
import type { CardPlan } from '../../src/cards/card-plan.js';
import { TellingMemory } from '../../src/cards/telling-memory.js';
import type { Caller, RenderContext } from '../../src/cards/render-context.js';
import { inventedFacts, inventedScope } from '../../src/pathways/invented-facts.js';
import { testSite } from '../support/site.js';

const { knowledge, render } = testSite();
const facts = inventedFacts(knowledge);
const finding = facts.findings.items[0]!;
const pathway = knowledge.pathways.find(({ name }) => name === 'hepatic-calcification')!;
const row = { pathway, action: pathway.actions[0]!, scope: inventedScope(knowledge), verdict: 'met' as const };
const recommendation = { row: { ...row, conditions: [], offers: [], removals: [] }, offers: [], removals: [], withheld: [] };
const plan: CardPlan = { pathway, finding, rows: [{ ...recommendation, finding, safety: [] }] };
type Identify = RenderContext['options']['identify'];
/** The digest shows what it is of. */
const context = (caller: Caller = {}, identify: Identify = (parts) => parts.join('/')): RenderContext => {
  const told = { facts, caller, knowledge, rests: [], now: new Date(0), memory: new TellingMemory() };
  return { hook: 'patient-view', ...told, options: { ...render, identify } };
};

describe('LOOP-2: whom and what a card is about', () => {
  const PATIENT = 'rest/issuer/tenant/1';

  it('is told apart by client, patient, user, encounter, pathway and finding', () => {
    const caller = { issuer: 'issuer', tenant: 'tenant', userId: 'Practitioner/1', encounterId: 'e1' };
    expect(restKeysOf(plan, context(caller))).toStrictEqual({
      patient: PATIENT,
      user: `${PATIENT}/user/Practitioner/1`,
      encounter: `${PATIENT}/encounter/e1`,
      card: `${PATIENT}/card/hepatic-calcification/${finding.key}`,
      finding: `${PATIENT}/finding/${finding.key}`,
      pathway: `${PATIENT}/pathway/hepatic-calcification`,
    });
  });

  it('is the order at hand, or the row, where it is about no finding, and of nobody where nobody is named', () => {
    const { finding: _finding, ...chartWide } = plan;
    const drafted = { ...chartWide, draft: { ...facts.draftOrders[0]!, source: 'ServiceRequest/1' } };
    const keys = restKeysOf(chartWide, context());
    expect(keys).toStrictEqual({
      patient: 'rest///1',
      user: 'rest///1/user/',
      card: `rest///1/card/hepatic-calcification/${row.action.id}`,
      pathway: 'rest///1/pathway/hepatic-calcification',
    });
    expect(restKeysOf(drafted, context()).card).toBe('rest///1/card/hepatic-calcification/ServiceRequest/1');
  });

  it('rests on each report once, by its day, and on each value that its rows read', () => {
    const report = finding.sources[0]!;
    const { date: _date, ...undated } = report;
    const seen = { ...finding, sources: [report, report, { ...undated, source: 'DiagnosticReport/2' }] };
    const byDay = context({}, ([, source, date]) => `${date}|${source}`);
    expect(evidenceDigests({ ...plan, rows: [], finding: seen }, byDay)).toEqual(['2026-01-01|Di', '|DiagnosticRe']);
    expect(evidenceDigests({ pathway, rows: [] }, byDay)).toEqual([]);
    const byValue = context({}, ([kind, source, , value]) => `${kind}|${value ?? source}`);
    expect(evidenceDigests({ ...plan, finding: { ...finding, sources: [] } }, byValue)).toEqual(['evidence|1']);
  });
});
