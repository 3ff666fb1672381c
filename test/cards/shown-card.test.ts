import type { ShownCard } from '../../src/cards/shown-card.js';
import { issuedCard, restsOfEncounter, shownCard, shownOverview } from '../../src/cards/shown-card.js';
import type { RenderContext } from '../../src/cards/render-context.js';
import type { RestablePlan } from '../../src/cards/resting.js';
import { TellingMemory } from '../../src/cards/telling-memory.js';
import { inventedFacts, inventedScope } from '../../src/pathways/invented-facts.js';
import { testSite } from '../support/site.js';

const now = new Date('2026-11-22T12:00:00Z');
const keys = { patient: 'patient', user: 'user', encounter: 'encounter', card: 'card', pathway: 'way' };
const pathway = { name: 'host', version: '2.0.0' };
const row = (requirement: string, rest: object = {}) => ({
  row: { pathway: { name: 'supplement', version: '1.1.0' }, action: { requirement, offers: [] }, offers: [] },
  offers: [],
  removals: [],
  withheld: [],
  safety: [],
  ...rest,
});
const plan = (rest: object = {}, ...rows: object[]) =>
  ({ pathway, keys, evidence: ['report'], rows, ...rest }) as unknown as RestablePlan;
const card = { uuid: 'uuid', indicator: 'warning' } as ShownCard['card'];
const shown = (of: RestablePlan) => shownCard(of, card, [], { hash: 'hash' });

describe('what is remembered of a card', () => {
  it('each requirement that it claims, as a row of its own pathway', () => {
    expect(shown(plan({}, row('HEP-1'), row('MEC-1'))).rows).toEqual([
      { requirement: 'HEP-1', pathway: 'supplement', version: '1.1.0' },
      { requirement: 'MEC-1', pathway: 'supplement', version: '1.1.0' },
    ]);
  });

  it('its pathway, keys and evidence, and of the finding each report once', () => {
    const sources = ['DiagnosticReport/1', 'DiagnosticReport/1', 'Condition/1'].map((source) => ({ source }));
    const finding = { key: 'patient/liver', organ: 'liver', sources };
    expect(shown(plan({ finding }, row('HEP-1')))).toMatchObject({
      ...{ pathway: 'host', version: '2.0.0', requirements: ['HEP-1'], knowledge: 'hash', keys, evidence: ['report'] },
      finding: { key: 'patient/liver', organ: 'liver', reports: ['DiagnosticReport/1', 'Condition/1'] },
      isSafety: false,
    });
    expect(shown(plan({}, row('SAF-1')))).toMatchObject({ isSafety: true });
    expect(shown(plan({}, row('SAF-1')))).not.toHaveProperty('finding');
  });

  it('who was shown it, where and when; of no client the empty name', () => {
    const one = shown(plan({}, row('HEP-1')));
    const issued = issuedCard(one, { issuer: 'iss', tenant: 't' }, 'service', now);
    expect(issued).toMatchObject({ iss: 'iss', tenant: 't', card: 'uuid', service: 'service', indicator: 'warning' });
    expect(issued.issuedAt).toBe('2026-11-22T12:00:00.000Z');
    expect(issuedCard(one, {}, 'service', now).iss).toBe('');
    expect(issuedCard(one, {}, 'service', now)).not.toHaveProperty('tenant');
  });
});

describe('LOOP-2: a card once in an encounter', () => {
  const policy = (oncePerEncounter: string) => ({ oncePerEncounter }) as never;
  const { encounter: _encounter, ...elsewhere } = keys;

  it('rests there for this user, where the site wants it so', () => {
    const one = shown(plan({}, row('HEP-1')));
    expect(restsOfEncounter([one], policy('yes'), now)).toEqual([
      {
        ...{ patient: 'patient', about: 'card', user: 'user', encounter: 'encounter', evidence: ['report'] },
        since: '2026-11-22T12:00:00.000Z',
      },
    ]);
    expect(restsOfEncounter([one], policy('no'), now)).toEqual([]);
  });

  it('not without an encounter, and never a row of patient safety', () => {
    expect(restsOfEncounter([shown(plan({ keys: elsewhere }, row('HEP-1')))], policy('yes'), now)).toEqual([]);
    expect(restsOfEncounter([shown(plan({}, row('SAF-1')))], policy('yes'), now)).toEqual([]);
  });
});

describe('design, section 1: the overview of what found no room', () => {
  const { knowledge, render } = testSite();
  const liver = knowledge.pathways.find(({ name }) => name === 'hepatic-calcification')!;
  const told = { pathway: liver, action: liver.actions[0]!, scope: inventedScope(knowledge), conditions: [], offers: [] };
  const listed = (evidence: readonly string[], of: object = keys) =>
    plan({ pathway: liver, keys: of, evidence }, row('', { row: { ...told, removals: [], verdict: 'met' } }));
  const about = 'patient/card/overview';
  const context = (rests: readonly object[] = []) =>
    ({
      ...{ hook: 'patient-view', facts: inventedFacts(knowledge), knowledge, caller: {}, rests, now },
      options: { ...render, identify: (parts: readonly string[]) => parts.join('/') },
      memory: new TellingMemory(),
    }) as unknown as RenderContext;

  it('claims nothing, and rests on the evidence of all that it lists', () => {
    const [overview, ...others] = shownOverview([listed(['b', 'a']), listed(['b', 'c'])], context());
    expect(others).toEqual([]);
    expect(overview).toMatchObject({
      ...{ pathway: 'overview', version: liver.version, requirements: [], rows: [], suggestions: [], isSafety: false },
      keys: { patient: 'patient', user: 'user', encounter: 'encounter', card: about, pathway: about },
      evidence: ['a', 'b', 'c'],
    });
    expect(shownOverview([], context())).toEqual([]);
  });

  it('is of no encounter where there is none', () => {
    const { encounter: _encounter, ...elsewhere } = keys;
    expect(shownOverview([listed([], elsewhere)], context())[0]?.keys).not.toHaveProperty('encounter');
  });

  it('stays silent while it rests', () => {
    const rest = { about, evidence: ['a'], since: '2026-11-01' };
    expect(shownOverview([listed(['a'])], context([rest]))).toEqual([]);
    expect(shownOverview([listed(['a', 'b'])], context([rest]))).toHaveLength(1);
  });
});
