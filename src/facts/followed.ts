import type { CodeableConcept, Condition, Procedure, ServiceRequest } from 'fhir/r4.js';
import { allConceptWords } from '../fhir/codings.js';
import { dayOf } from '../fhir/dates.js';
import { isObject, listOf, referenceTo, textOf } from '../fhir/resource.js';
import type { Chart } from './chart.js';
import { meantByWords } from './condition-words.js';
import type { PerformedFact } from './order-fact.js';
import { standingOf } from './findings/condition-claims.js';
import type { Gathering } from './gathering.js';
import { Meanings } from './meanings.js';

/** Orders in these states ask for the service or have had it. */
const ASKED = new Set(['draft', 'active', 'on-hold', 'completed']);
const UNDERGONE = new Set(['completed', 'in-progress']);
const FOLLOWED = 'followed-';

/**
 * What shows that a specialty follows the patient already, so that nobody need be referred to it (SAF-1): who performs or asks
 * for an order, a consultation among the procedures, dialysis on the problem list. Encounters are not asked for.
 */
export function followedBy(chart: Chart, gathering: Gathering): PerformedFact[] {
  return [
    ...chart.ServiceRequest.flatMap((order) => fromOrder(order, gathering)),
    ...chart.Procedure.flatMap((procedure) => fromProcedure(procedure, gathering)),
    ...chart.Condition.flatMap((condition) => fromCondition(condition, gathering)),
  ];
}

function fromOrder(order: ServiceRequest, gathering: Gathering): PerformedFact[] {
  if (!ASKED.has(order.status) || order.doNotPerform === true) return [];
  const people = [...listOf(order.performer), ...listOf(order.requester)].filter(isObject);
  const words = people.map(({ display }) => textOf(display)).filter((one) => one !== undefined);
  const concepts = [...listOf(order.code), ...listOf(order.category), ...listOf(order.performerType)].filter(isObject);
  const moment = textOf(order.occurrenceDateTime) ?? textOf(order.authoredOn);
  return factsOf(followedIn(concepts, words, gathering), moment, order, gathering);
}

function fromProcedure(procedure: Procedure, gathering: Gathering): PerformedFact[] {
  if (!UNDERGONE.has(procedure.status)) return [];
  const moment = textOf(procedure.performedDateTime) ?? textOf(procedure.performedPeriod?.start);
  return factsOf(followedIn(listOf(procedure.code), [], gathering), moment, procedure, gathering);
}

/** What is active is so today, no matter since when. */
function fromCondition(condition: Condition, gathering: Gathering): PerformedFact[] {
  if (standingOf(condition) !== 'active') return [];
  return factsOf(followedIn(listOf(condition.code), [], gathering), undefined, condition, gathering);
}

/** "followed-referral-nephrology" in codes or words: dialysis, a renal clinic. */
function followedIn(concepts: readonly CodeableConcept[], words: readonly string[], gathering: Gathering): string[] {
  const meanings = Meanings.over(gathering.knowledge.meanings);
  const named = [...concepts.flatMap(allConceptWords), ...words].flatMap((text) =>
    meantByWords(text, meanings, 'followed').flatMap(({ meaning, past }) => (past ? [] : [meaning])),
  );
  return [...concepts.flatMap((concept) => meanings.ofConcept(concept)), ...named].flatMap(({ name }) =>
    name.startsWith(FOLLOWED) ? [name.slice(FOLLOWED.length)] : [],
  );
}

function factsOf(
  orders: readonly string[],
  moment: string | undefined,
  resource: ServiceRequest | Procedure | Condition,
  { timeZone }: Gathering,
): PerformedFact[] {
  if (orders.length === 0) return [];
  const date = dayOf(moment, timeZone)?.day;
  return [{ orders: [...new Set(orders)], ...(date === undefined ? {} : { date }), source: referenceTo(resource) }];
}
