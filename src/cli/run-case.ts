import type { Bundle, FhirResource } from 'fhir/r4.js';
import { PROJECT_ROOT } from '../project-root.js';
import { clockAt } from '../clock.js';
import { decideOn } from '../answer.js';
import type { DecidedChart } from '../answer.js';
import type { Site } from '../decide.js';
import { PREFETCH_KEYS } from '../fhir/patient-record.js';
import type { Action, Card } from '../hooks/card.js';
import { checkRequest } from '../hooks/check-request.js';
import type { JsonFile } from '../knowledge/knowledge-file.js';
import { sitePolicyOver } from '../knowledge/load-knowledge.js';
import type { RowVerdict } from '../pathways/evaluate.js';
import type { Silence } from '../pathways/silence.js';
import { anyOf } from '../pathways/verdict.js';
import type { PathwayCase } from './pathway-case.js';

export interface CaseOutcome {
  readonly action: string;
  readonly verdict: string;
  readonly cards: readonly Card[];
  /** Why there is no card. */
  readonly silence?: Silence;
  /** Every row that was asked. */
  readonly rows: readonly RowVerdict[];
  readonly faults: readonly string[];
}

/** Takes a case the whole way of a request, and says where the answer is not as expected. */
export async function runCase(one: PathwayCase, shipped: Site): Promise<CaseOutcome> {
  const { decision } = await decideCase(one, shipped);
  const { rows, cards, silence, facts } = decision;
  const asked = rows.filter((row) => `${row.pathway.name}/${row.action.id}` === one.action).map((row) => row.verdict);
  // No finding to be asked about, and not every source of findings was seen: nobody can tell.
  const unseen = asked.length === 0 && facts.findings.completeness !== 'complete';
  const verdict = unseen ? 'unknown' : anyOf(asked);
  return {
    action: one.action,
    verdict,
    cards,
    ...(silence === undefined ? {} : { silence }),
    rows,
    faults: faultsOf(one, verdict, cards).map((fault) => `${one.file}: ${fault}`),
  };
}

/** The record of a case's chart, and what is decided on it. */
export async function decideCase(one: PathwayCase, shipped: Site): Promise<DecidedChart> {
  const site = withPolicy(shipped, one.policy);
  const service = site.knowledge.services.find(({ hook }) => hook === one.hook);
  if (service === undefined) throw new RangeError(`${one.file}: no service answers ${one.hook}`);
  const clock = clockAt(one.now);
  const request = checkRequest(requestOf(one), one.hook);
  return decideOn(request, service, {}, { site, fhirClient: undefined, clock, deadlineMs: 0, traces: false });
}

function withPolicy(site: Site, policy: JsonFile | undefined): Site {
  if (policy === undefined) return site;
  return { ...site, knowledge: { ...site.knowledge, policy: sitePolicyOver(site.knowledge, PROJECT_ROOT, policy) } };
}

function faultsOf({ verdict, then }: PathwayCase, actual: string, cards: readonly Card[]): string[] {
  const claimed = new Set(cards.flatMap(requirementsOf));
  const told = cards.map(({ summary, detail }) => `${summary}\n${detail}`).join('\n');
  const actions = cards.flatMap(({ suggestions = [] }) => suggestions.flatMap((suggestion) => suggestion.actions));
  return [
    ...(verdict === actual ? [] : [`expected ${verdict}, was ${actual}`]),
    ...then.requirements.filter((id) => !claimed.has(id)).map((id) => `${id} is claimed by no card`),
    ...then.not.filter((id) => claimed.has(id)).map((id) => `${id} is claimed by a card`),
    ...then.says.filter((words) => !told.includes(words)).map((words) => `no card says "${words}"`),
    ...unlike('orders', actions.flatMap(orderName).sort(), then.orders?.toSorted()),
    ...unlike('removals', actions.flatMap(removedDraft).sort(), then.removes?.toSorted()),
    ...unlike(
      'indicators',
      cards.map(({ indicator }) => indicator),
      then.indicators,
    ),
    ...(then.silent && cards.length > 0 ? [`was not silent: ${cards.map((card) => card.summary).join(' | ')}`] : []),
  ];
}

function requirementsOf(card: Card): string[] {
  const evidence = card.extension['org.calcitrace.evidence'] as { requirements?: string[] } | undefined;
  return evidence?.requirements ?? [];
}

function unlike(what: string, actual: readonly string[], expected: readonly string[] = actual): string[] {
  const same = JSON.stringify(actual) === JSON.stringify(expected);
  return same ? [] : [`${what} were ${actual.join('; ')}, not ${expected.join('; ')}`];
}

function removedDraft(action: Action): string[] {
  return action.type === 'delete' ? [action.resourceId] : [];
}

function orderName(action: Action): string[] {
  return action.type === 'create' ? [action.resource.code?.text ?? ''] : [];
}

function requestOf(one: PathwayCase): object {
  const patientId = one.given.patient === 'unavailable' ? 'unknown' : (one.given.patient[0]?.id ?? 'unknown');
  const keys = PREFETCH_KEYS.flatMap((key) => {
    const given = one.given[key];
    if (given === 'unavailable') return [];
    return [[key, key === 'patient' ? given[0] : searchset(given, one.partial.includes(key))] as const];
  });
  return {
    hook: one.hook,
    hookInstance: 'case',
    context: {
      patientId,
      userId: 'Practitioner/case',
      encounterId: 'case',
      selections: one.selections,
      dispatchedOrders: one.draftOrders.map((order) => `${order.resourceType}/${order.id ?? ''}`),
      ...(one.hook.startsWith('order') ? { draftOrders: searchset(one.draftOrders, false) } : {}),
      ...(one.hook === 'problem-list-item-create' ? { conditions: searchset(newConditionsOf(one), false) } : {}),
    },
    prefetch: Object.fromEntries(keys),
  };
}

function newConditionsOf({ newConditions, given }: PathwayCase): readonly FhirResource[] {
  return newConditions ?? (given.conditions === 'unavailable' ? [] : given.conditions);
}

function searchset(resources: readonly FhirResource[], partial: boolean): Bundle {
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: resources.length + (partial ? 1 : 0),
    entry: resources.map((resource) => ({ resource })),
  };
}
