import { compileExpression } from '../fhir/expression.js';
import { HOOKS } from '../hooks/hook-request.js';
import { FOCI } from './focus.js';
import { READINGS } from './knowledge.js';
import type { Element } from './element.js';
import { Element as KnowledgeElement } from './element.js';
import type {
  Action,
  ActionInput,
  CardTemplate,
  ConditionExpression,
  Focus,
  OfferDefinition,
  OrderDefinition,
  Pathway,
} from './knowledge.js';
import type { JsonFile } from './knowledge-file.js';

export interface PathwayParts {
  readonly orders: ReadonlyMap<string, OrderDefinition>;
  readonly cards: ReadonlyMap<string, CardTemplate>;
}

/** PlanDefinitions (eca-rule) as pathways; one action per row of the knowledge. */
export function loadPathways(files: readonly JsonFile[], parts: PathwayParts): Pathway[] {
  return files.map(({ file, json }) => loadPathway(new KnowledgeElement(file, '', json), parts));
}

function loadPathway(plan: Element, parts: PathwayParts): Pathway {
  plan.child('resourceType').oneOf(['PlanDefinition']);
  plan.child('status').oneOf(['active']);
  const name = plan.child('id').text();
  const review = plan.child('lastReviewDate').optionalText();
  return {
    name,
    title: plan.child('title').text(),
    version: plan.child('version').text(),
    date: plan.child('date').text(),
    reviewState: review === undefined ? 'not yet clinically reviewed' : `reviewed ${review}`,
    limits: plan.child('usage').text(),
    foci: fociOf(plan),
    role: plan.extensions('role', 'valueCode')[0]?.oneOf(['host', 'supplement']) ?? 'host',
    actions: plan
      .child('action')
      .list()
      .map((action) => loadAction(action, name, parts)),
  };
}

function fociOf(plan: Element): readonly Focus[] {
  return plan
    .child('useContext')
    .list()
    .filter((context) => context.child('code').child('code').text() === 'focus')
    .map((context) => focusOf(context.child('valueCodeableConcept').child('text')));
}

function focusOf(text: Element): Focus {
  return (
    FOCI.get(text.text()) ?? text.fail('must be one of the organs, with a kind, or any; of the fetus, or uncertain')
  );
}

function loadAction(action: Element, pathway: string, parts: PathwayParts): Action {
  const id = action.child('id').text();
  const card = parts.cards.get(`${pathway}/${id}`);
  const coding = action.child('code').list()[0]?.child('coding').list()[0] ?? action.fail('needs a requirement code');
  const citations = action
    .child('documentation')
    .list()
    .map((citation) => citation.child('citation').text());
  if (citations.length === 0) action.fail('needs a citation');
  return {
    id,
    requirement: coding.child('code').text(),
    title: action.child('title').text(),
    words: action.child('textEquivalent').text(),
    hooks: action
      .child('trigger')
      .list()
      .map((trigger) => trigger.child('name').oneOf(HOOKS)),
    inputs: inputsOf(action),
    conditions: conditionsOf(action),
    offers: action
      .child('action')
      .list()
      .map((offer) => loadOffer(offer, parts.orders)),
    withholds: action.extensions('withholds', 'valueCode').map((hazard) => hazard.text()),
    cautions: action.extensions('cautions', 'valueCode').map((hazard) => hazard.text()),
    ordersForOldFindings: action.extensions('orders-for-old-findings', 'valueCode')[0]?.oneOf(['yes', 'no']) === 'yes',
    ...(card === undefined ? {} : { card }),
    citations,
  };
}

function loadOffer(offer: Element, orders: PathwayParts['orders']): OfferDefinition {
  const definition = offer.child('definitionCanonical');
  const order = orders.get(definition.text().split('/').pop() ?? '');
  return {
    id: offer.child('id').text(),
    order: order ?? definition.fail('names no ActivityDefinition'),
    recommended: offer.has('precheckBehavior') && offer.child('precheckBehavior').oneOf(['yes', 'no']) === 'yes',
    inputs: inputsOf(offer),
    conditions: conditionsOf(offer),
  };
}

function inputsOf(action: Element): ActionInput[] {
  return action
    .child('input')
    .list()
    .map((input) => ({
      fact: (input.extensions('fact', 'valueCode')[0] ?? input.fail('needs the extension "fact"')).text(),
      reading: input.extensions('reading', 'valueCode')[0]?.oneOf(READINGS) ?? 'presence',
    }));
}

/** Refuses an expression that reads a fact the action does not list (design, "Three verdicts"). */
function conditionsOf(action: Element): ConditionExpression[] {
  const listed = new Set(inputsOf(action).map((input) => input.fact));
  return action
    .child('condition')
    .list()
    .map((condition) => {
      const element = condition.child('expression');
      const source = element.child('expression').text();
      const expression = compile(source, element);
      const unlisted = expression.variables.find((name) => !listed.has(name));
      if (unlisted !== undefined) element.fail(`reads %${unlisted}, which action.input does not list`);
      return { expression, description: element.child('description').text() };
    });
}

function compile(source: string, element: Element): ConditionExpression['expression'] {
  try {
    return compileExpression(source);
  } catch {
    return element.fail(`cannot be compiled as FHIRPath: ${source}`);
  }
}
