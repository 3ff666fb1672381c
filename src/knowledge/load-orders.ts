import { CANONICAL, Element } from './element.js';
import type { JsonFile } from './knowledge-file.js';
import type { OrderDefinition } from './order-definition.js';
import { FRESHNESS } from './load-labs.js';
import { MODALITIES, ORGANS } from './vocabulary.js';

/** What SAF-4 looks at. */
export const HAZARDS = ['ionising-radiation', 'iodinated-contrast', 'gadolinium-contrast'] as const;
export type Hazard = (typeof HAZARDS)[number];

/**
 * ActivityDefinitions as the orders that may be offered or recognised, by name: always a ServiceRequest, always a proposal.
 * @throws StartProblem naming file, element and reason
 */
export function loadOrders(files: readonly JsonFile[]): Map<string, OrderDefinition> {
  const orders = new Map<string, OrderDefinition>();
  const alternatives: { readonly element: Element; readonly name: string }[] = [];
  for (const { file, json } of files) {
    const definition = new Element(file, '', json);
    const order = loadOrder(definition);
    if (orders.has(order.name)) definition.child('id').fail(`${order.name} exists twice`);
    orders.set(order.name, order);
    for (const name of order.alternatives) alternatives.push({ element: definition.child('extension'), name });
  }
  const unknown = alternatives.find(({ name }) => !orders.has(name));
  unknown?.element.fail(`the alternative ${unknown.name} names no ActivityDefinition`);
  return orders;
}

function loadOrder(definition: Element): OrderDefinition {
  definition.child('resourceType').oneOf(['ActivityDefinition']);
  definition.child('status').oneOf(['active']);
  definition.child('kind').oneOf(['ServiceRequest']);
  definition.child('intent').oneOf(['proposal']);
  const name = definition.child('id').text();
  const url = definition.child('url');
  const canonical = `${CANONICAL}/ActivityDefinition/${name}`;
  if (url.text() !== canonical) url.fail(`must be ${canonical}`);
  const freshness = definition.extensions('freshness', 'valueCode')[0];
  return {
    name,
    title: definition.child('title').text(),
    ...codingOf(definition),
    results: definition.child('observationResultRequirement').list().map(resultOf),
    bringsMore: definition.extensions('brings-more', 'valueBoolean').some((more) => more.isTrue()),
    ...imagingOf(definition),
    ...(freshness === undefined ? {} : { freshness: freshness.oneOf(FRESHNESS) }),
    answeredBy: definition.extensions('answered-by', 'valueCode').map((modality) => modality.oneOf(MODALITIES)),
    hazards: definition.extensions('hazard', 'valueCode').map((hazard) => hazard.oneOf(HAZARDS)),
    alternatives: definition.extensions('alternative', 'valueCanonical').map(nameIn),
  };
}

/** The text is always there; a coding only where a code was verified as an order code. */
function codingOf(definition: Element): Pick<OrderDefinition, 'coding'> {
  const code = definition.child('code');
  code.child('text').text();
  const coding = code.child('coding').list()[0];
  if (coding === undefined) return {};
  return {
    coding: {
      system: coding.child('system').text(),
      code: coding.child('code').text(),
      display: coding.child('display').text(),
    },
  };
}

function resultOf(requirement: Element): string {
  const reference = requirement.child('reference');
  const [type, name, ...rest] = reference.text().split('/');
  if (type !== 'ObservationDefinition' || name === undefined || rest.length > 0) {
    return reference.fail('must be ObservationDefinition/<lab>');
  }
  return name;
}

function imagingOf(definition: Element): Pick<OrderDefinition, 'imaging'> {
  const modality = definition.extensions('modality', 'valueCode')[0]?.oneOf(MODALITIES);
  if (modality === undefined) return {};
  const organs = definition.extensions('organ', 'valueCode').map((organ) => organ.oneOf(ORGANS));
  return { imaging: { modality, organs } };
}

function nameIn(canonical: Element): string {
  const prefix = `${CANONICAL}/ActivityDefinition/`;
  const url = canonical.text();
  return url.startsWith(prefix) ? url.slice(prefix.length) : canonical.fail(`must begin with ${prefix}`);
}
