import type { Compile } from '../fhir/expression.js';
import type { Element } from './element.js';
import type { OrderDefinition } from './order-definition.js';
import type { OfferDefinition, RemovalDefinition } from './pathway.js';
import { conditionsOf, inputsOf } from './load-conditions.js';

export interface OfferParts {
  readonly orders: ReadonlyMap<string, OrderDefinition>;
  readonly compile: Compile;
}

export function loadOffer(offer: Element, { orders, compile }: OfferParts): OfferDefinition {
  const definition = offer.child('definitionCanonical');
  const order = orders.get(definition.text().split('/').pop() ?? '');
  const due = offer.extensions('due', 'valueCode')[0]?.oneOf(['follow-up']);
  return {
    id: offer.child('id').text(),
    order: order ?? definition.fail('names no ActivityDefinition'),
    recommended: isPrechecked(offer),
    ...(due === undefined ? {} : { due }),
    repeats: offer.extensions('repeats', 'valueBoolean')[0]?.isTrue() ?? false,
    inputs: inputsOf(offer),
    conditions: conditionsOf(offer, compile),
  };
}

/** FHIR's action type "remove". */
export function isRemoval(child: Element): boolean {
  const coding = child.has('type') ? child.child('type').child('coding').list()[0] : undefined;
  return coding?.child('code').oneOf(['create', 'remove']) === 'remove';
}

export function loadRemoval(removal: Element, { compile }: OfferParts): RemovalDefinition {
  return {
    id: removal.child('id').text(),
    title: removal.child('title').text(),
    recommended: isPrechecked(removal),
    inputs: inputsOf(removal),
    conditions: conditionsOf(removal, compile),
  };
}

function isPrechecked(child: Element): boolean {
  return child.has('precheckBehavior') && child.child('precheckBehavior').oneOf(['yes', 'no']) === 'yes';
}
