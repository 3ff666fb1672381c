import type { CodeableConcept, Reference } from 'fhir/r4.js';
import { allConceptWords } from '../fhir/codings.js';
import { localReference } from '../fhir/local-reference.js';
import { isObject, listOf, textOf } from '../fhir/resource.js';
import type { OrderFact } from './order-fact.js';
import type { Gathering } from './gathering.js';
import { Meanings } from './meanings.js';

/** What an order is asked for, as orders say it: FHIR says lists, old clients send one. */
export interface Asked {
  readonly reasonCode?: CodeableConcept | CodeableConcept[] | undefined;
  readonly reasonReference?: Reference | Reference[] | undefined;
}

/** The organs that the reason of an order names, and the resources that it refers to as its reason (PAR-2, REN-1). */
export function reasonOfOrder(order: Asked, gathering: Gathering): Pick<OrderFact, 'reason'> {
  const meanings = Meanings.over(gathering.knowledge.meanings);
  const concepts = listOf(order.reasonCode).filter(isObject);
  const references = listOf(order.reasonReference).filter(isObject);
  const coded = concepts.flatMap((concept) => meanings.ofConcept(concept));
  const words = [...concepts.flatMap(allConceptWords), ...references.flatMap(({ display }) => listOf(textOf(display)))];
  const named = words.flatMap((text) => meanings.inWords(text, 'site').flatMap((hit) => hit.values));
  const organs = [...new Set([...coded, ...named].flatMap((meaning) => meaning.organs))];
  const sources = references.flatMap(({ reference }) => {
    const text = textOf(reference);
    return text === undefined ? [] : listOf(localReference(text, gathering.fhirServer));
  });
  return organs.length + sources.length === 0 ? {} : { reason: { organs, sources } };
}
