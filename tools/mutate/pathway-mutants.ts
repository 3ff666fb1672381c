import { compileExpression } from '../../src/fhir/expression.js';
import type { Expression } from '../../src/fhir/expression.js';
import type { Action, ConditionExpression, OfferDefinition, Pathway } from '../../src/knowledge/pathway.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { changesOf } from './expression-mutants.js';
import type { Mutant } from './mutant.js';

type Conditions = readonly ConditionExpression[];

interface ChangedRow {
  readonly kind: string;
  readonly what: string;
  readonly changed: Action;
}

/** Every condition of every row, offer and removal changed or left out, every order swapped for another. */
export function pathwayMutants(knowledge: Knowledge): Mutant[] {
  return knowledge.pathways.flatMap((pathway) =>
    pathway.actions
      .filter((action) => action.hooks.length > 0)
      .flatMap((action) =>
        changedRows(action, knowledge).map(({ kind, what, changed }) => ({
          kind,
          name: `${pathway.name}/${action.id}${what}`,
          row: { pathway, action, changed },
          apply: () => withRow(knowledge, pathway, action, changed),
        })),
      ),
  );
}

function withRow(knowledge: Knowledge, pathway: Pathway, action: Action, changed: Action): Knowledge {
  const actions = pathway.actions.map((one) => (one === action ? changed : one));
  return {
    ...knowledge,
    pathways: knowledge.pathways.map((one) => (one === pathway ? { ...pathway, actions } : one)),
  };
}

function changedRows(action: Action, { orders }: Knowledge): ChangedRow[] {
  const all = [...orders.values()];
  const withOffer = (offer: OfferDefinition, changed: Partial<OfferDefinition>): Action => ({
    ...action,
    offers: action.offers.map((one) => (one === offer ? { ...offer, ...changed } : one)),
  });
  return [
    ...changedConditions('', action.conditions, (conditions) => ({ ...action, conditions })),
    ...action.offers.flatMap((offer) => [
      ...changedConditions(` (${offer.order.name})`, offer.conditions, (conditions) =>
        withOffer(offer, { conditions }),
      ),
      swapped(offer, all, (order) => withOffer(offer, { order })),
    ]),
    ...action.removals.flatMap((removal) =>
      changedConditions(` (${removal.id})`, removal.conditions, (conditions) => ({
        ...action,
        removals: action.removals.map((one) => (one === removal ? { ...removal, conditions } : one)),
      })),
    ),
  ];
}

function changedConditions(
  where: string,
  conditions: Conditions,
  withConditions: (changed: Conditions) => Action,
): ChangedRow[] {
  return conditions.flatMap((condition, index) => {
    const { source } = condition.expression;
    const changes = changesOf(source).flatMap(({ change, source: other }) => {
      const expression = compiled(other);
      return expression === undefined ? [] : [{ change, expression }];
    });
    return [
      {
        kind: 'condition',
        what: `${where}: without ${source}`,
        changed: withConditions(conditions.toSpliced(index, 1)),
      },
      ...changes.map(({ change, expression }) => ({
        kind: 'expression',
        what: `${where}: ${change}: ${source}`,
        changed: withConditions(conditions.with(index, { ...condition, expression })),
      })),
    ];
  });
}

/** What does not compile could not be shipped, and counts as no change. */
function compiled(source: string): Expression | undefined {
  try {
    return compileExpression(source);
  } catch {
    return undefined;
  }
}

/** The order that comes next by name: never the same, always the same one. */
function swapped(
  offer: OfferDefinition,
  orders: readonly OfferDefinition['order'][],
  withOrder: (order: OfferDefinition['order']) => Action,
): ChangedRow {
  const next = orders[(orders.indexOf(offer.order) + 1) % orders.length] ?? offer.order;
  return { kind: 'order', what: `: ${next.name} instead of ${offer.order.name}`, changed: withOrder(next) };
}
