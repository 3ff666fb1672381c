import type { CodeableConcept, FhirResource, ServiceRequest } from 'fhir/r4.js';
import { allConceptWords, byConceptIn, codingKeysOf, conceptWords } from '../fhir/codings.js';
import { dayOf, daysBetween } from '../fhir/dates.js';
import { isObject, listOf, referenceTo, textOf } from '../fhir/resource.js';
import type { OrderDefinition } from '../knowledge/order-definition.js';
import type { ChartedRecord } from './chart.js';
import { completenessOf } from './completeness.js';
import type { FactList } from './fact-list.js';
import type { OrderFact } from './order-fact.js';
import { siteOf } from './findings/site.js';
import type { Gathering } from './gathering.js';
import { Meanings } from './meanings.js';
import { hazardsOfOrder } from './order-hazards.js';
import { interventionOf } from './order-intervention.js';
import { reasonOfOrder } from './order-reason.js';
import type { Asked } from './order-reason.js';
import { describeStudy } from './study-described.js';

const ON_ORDER = new Set(['draft', 'active', 'on-hold']);
const WITHDRAWN = new Set(['entered-in-error', 'revoked', 'cancelled']);

/** Orders are read as they come: drafts hold empty codings, objects for lists, no code, STU3 shapes (client notes 3, 6). */
type AnyOrder = Pick<ServiceRequest, 'id' | 'code' | 'bodySite' | 'orderDetail' | 'authoredOn'> &
  Asked & {
    readonly resourceType: string;
    readonly status?: unknown;
    readonly doNotPerform?: unknown;
  };

/** What is on order ("Settled", Ordered): draft, active or on hold, authored inside the window of the policy. */
export function gatherOrders(record: ChartedRecord, gathering: Gathering): FactList<OrderFact> {
  const items = record.chart.ServiceRequest.filter((order) => ON_ORDER.has(order.status) && order.doNotPerform !== true)
    .map((order) => orderFact(order, gathering))
    .filter((order) => isInWindow(order, gathering));
  return { items, completeness: completenessOf(record, ['orders']) };
}

/** The orders at hand of an order hook; drugs that ride along are no service orders and are left out. */
export function gatherDraftOrders(draftOrders: readonly FhirResource[], gathering: Gathering): OrderFact[] {
  return draftOrders.flatMap((resource) => {
    const order: AnyOrder | undefined = isServiceOrder(resource) ? resource : undefined;
    const counts = order !== undefined && order.doNotPerform !== true && !WITHDRAWN.has(textOf(order.status) ?? '');
    return counts ? [orderFact(order, gathering)] : [];
  });
}

/** STU3 called a ServiceRequest a ProcedureRequest. */
function isServiceOrder(resource: unknown): resource is AnyOrder {
  if (!isObject(resource)) return false;
  return resource['resourceType'] === 'ServiceRequest' || resource['resourceType'] === 'ProcedureRequest';
}

/** Without a date it may be recent: nothing is offered a second time because a date is missing. */
function isInWindow(order: OrderFact, { knowledge, today }: Gathering): boolean {
  if (order.date === undefined) return true;
  const { labs, imaging, referrals } = knowledge.policy.orderedDays;
  const service = order.definitions.some(isReferral) ? referrals : labs;
  return daysBetween(order.date, today) <= (order.imaging === undefined ? service : imaging);
}

/** Orders are named for what they ask: "referral-nephrology". */
function isReferral(order: string): boolean {
  return order.startsWith('referral-');
}

function orderFact(order: AnyOrder, gathering: Gathering): OrderFact {
  const meanings = Meanings.over(gathering.knowledge.meanings);
  const code: CodeableConcept | undefined = isObject(order.code) ? order.code : undefined;
  const details = listOf(order.orderDetail).flatMap(allConceptWords);
  const known = knownOrders(code, gathering);
  const definition = known.definitions[0];
  const study = describeStudy(listOf(code), details, meanings);
  const named = describeStudy(listOf(order.bodySite), [], meanings).organs;
  const sites = named.length > 0 ? named : listOf(siteOf(order.bodySite, meanings).organ);
  const organs = definition?.imaging?.organs ?? (study.organs.length > 0 ? study.organs : sites);
  // What is coded as a test is no study, whatever its words: "Nuclear Ab".
  const modality = definition?.imaging?.modality ?? (known.codedTest ? undefined : study.modality);
  const date = dayOf(textOf(order.authoredOn), gathering.timeZone)?.day;
  const hazards = [...(definition?.hazards ?? []), ...hazardsOfOrder(code, details, modality, meanings)];
  return {
    source: referenceTo(order),
    name: definition?.title ?? conceptWords(code) ?? 'Order without a name',
    status: textOf(order.status) ?? 'draft',
    ...(date === undefined ? {} : { date }),
    definitions: known.definitions.map(({ name }) => name),
    results: modality === undefined ? known.results : [],
    bringsMore: known.definitions.some(({ bringsMore }) => bringsMore),
    ...(modality === undefined ? {} : { imaging: { modality, organs } }),
    ...interventionOf({ code, details, bodySite: order.bodySite }, meanings),
    ...reasonOfOrder(order, gathering),
    hazards: [...new Set(hazards)],
  };
}

/** The orders that a code stands for, panels with their parts; by name only where no code is known. */
export function knownOrders(
  code: CodeableConcept | undefined,
  { knowledge }: Pick<Gathering, 'knowledge'>,
): KnownOrders {
  return ordersMeant(code, knowledge);
}

type Known = Gathering['knowledge'];

interface KnownOrders {
  readonly definitions: readonly OrderDefinition[];
  readonly results: readonly string[];
  /** By its code it is a test. */
  readonly codedTest: boolean;
}

const ordersMeant = byConceptIn((code, knowledge: Known): KnownOrders => {
  const meanings = Meanings.over(knowledge.meanings);
  const keys = codingKeysOf(code);
  const byCode = [...knowledge.orders.values()].filter(
    ({ coding }) => coding && keys.includes(`${coding.system}|${coding.code}`),
  );
  const labs = keys.flatMap((key) => knowledge.labsByCode.get(key)?.name ?? []);
  const bySet = namedOrders(
    meanings.ofConcept(code).map(({ name }) => name),
    knowledge.orders,
  );
  const coded = [...byCode, ...bySet];
  const words = coded.length > 0 || labs.length > 0 ? [] : allConceptWords(code).slice(0, 1);
  const hits = words.flatMap((text) =>
    meanings.inWords(text, 'order').flatMap((hit) => hit.values.map(({ name }) => name)),
  );
  const definitions = [...new Set([...coded, ...namedOrders(hits, knowledge.orders)])];
  return {
    definitions,
    results: [...new Set([...labs, ...definitions.flatMap(({ results }) => results)])],
    codedTest: labs.length > 0 || coded.some(({ results }) => results.length > 0),
  };
});

function namedOrders(names: readonly string[], orders: ReadonlyMap<string, OrderDefinition>): OrderDefinition[] {
  return names.flatMap((name) => (name.startsWith('order-') ? listOf(orders.get(name.slice('order-'.length))) : []));
}
