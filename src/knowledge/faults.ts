import { dirname, basename } from 'node:path';
import { holdsBack } from './holds-back.js';
import type { Action, ActionInput, ConditionExpression, Knowledge, Pathway } from './knowledge.js';

/** One thing wrong with the knowledge, for `calcitrace check`. */
export interface Fault {
  readonly file: string;
  readonly element: string;
  readonly reason: string;
}

/** Facts that expressions may read besides the labs. */
export const LIST_FACTS = [
  'findings',
  'conditions',
  'signs',
  'ckd',
  'imaging',
  'followUps',
  'newProblems',
  'orders',
  'pregnancy',
  'medications',
  'draftOrders',
  'draftDrugs',
  'already',
  'damage',
  'disturbance',
  'performed',
  'complaints',
];
const SINGLE_FACTS = ['finding', 'drug', 'order', 'patient', 'policy'];
/** What is at hand in an order hook was seen whole, else the hook would not be answered. */
const AT_HAND = ['draftOrders', 'draftDrugs', 'drug', 'order'];
/** Labs that are computed and have no ObservationDefinition of their own. */
const DERIVED_LABS = ['calcium', 'albuminPaired', 'product', 'recentProduct', 'pthPaired'];

/** What loading does not see: names that lead nowhere, cards without a row, lists read the wrong way round. */
export function faultsIn(knowledge: Knowledge, cardFiles: readonly string[]): Fault[] {
  const facts = new Set([
    ...LIST_FACTS,
    ...SINGLE_FACTS,
    ...DERIVED_LABS,
    ...knowledge.labs.map((lab) => lab.variable),
  ]);
  return [
    ...knowledge.pathways.flatMap((pathway) =>
      pathway.actions.flatMap((action) => actionFaults(pathway, action, facts)),
    ),
    ...orphanCards(knowledge, cardFiles),
    ...orderFaults(knowledge),
  ];
}

function actionFaults(pathway: Pathway, action: Action, facts: ReadonlySet<string>): Fault[] {
  const at = (element: string, reason: string): Fault => ({
    file: `fhir-resources/pathways/${pathway.name}.json`,
    element: `${action.id}: ${element}`,
    reason,
  });
  const all = [action, ...action.offers, ...action.removals];
  return [
    ...(/^[A-Z]{3,4}-\d+$/.test(action.requirement) ? [] : [at('code', 'is no requirement id')]),
    ...(action.hooks.length > 0 && action.card === undefined
      ? [at('card', `cards/${pathway.name}/${action.id}.md is missing`)]
      : []),
    ...(action.card !== undefined && !holdsBack(action) && action.card.summaries.length === 0
      ? [at('card', 'has no summary')]
      : []),
    ...all.flatMap(({ inputs, conditions }) => [
      ...inputs.filter(({ fact }) => !facts.has(fact)).map(({ fact }) => at('input', `%${fact} is no fact`)),
      ...inputs
        .filter(({ reading }) => reading === 'caution' && !mayBeCautious(action))
        .map(({ fact }) =>
          at('input', `%${fact} may be read with caution only where something is held back or replaced`),
        ),
      ...conditions.flatMap((condition) =>
        [...readingFaults(condition, inputs), ...bareMemberFaults(condition)].map((reason) => at('condition', reason)),
      ),
    ]),
  ];
}

function mayBeCautious(action: Action): boolean {
  return holdsBack(action) || action.inputs.some(({ fact }) => AT_HAND.includes(fact));
}

/** A list whose emptiness counts must be declared as read for absence, else an unread one would look empty. */
function readingFaults({ expression }: ConditionExpression, inputs: readonly ActionInput[]): string[] {
  const asksEmptiness = /\.empty\(\)|\.not\(\)|\.count\(\)|\.all\(/.test(expression.source);
  if (!asksEmptiness) return [];
  return expression.variables
    .filter((name) => LIST_FACTS.includes(name) && !AT_HAND.includes(name))
    .filter((name) => inputs.find(({ fact }) => fact === name)?.reading === 'presence')
    .map((name) => `%${name} is asked for emptiness but read for presence: ${expression.source}`);
}

/** Inside where(), and(), or() the engine takes a bare member for true whenever it is there at all: write `member = true`. */
function bareMemberFaults({ expression }: ConditionExpression): string[] {
  const bare = /(?:\(|\b(?:and|or)\s+)[a-z]\w*(?:\s*\)|\s+(?:and|or)\b)/i.test(
    expression.source.replace(/'[^']*'/g, "''"),
  );
  return bare ? [`asks a bare member as if it were a condition; write "member = true": ${expression.source}`] : [];
}

function orphanCards(knowledge: Knowledge, files: readonly string[]): Fault[] {
  const actions = new Set(knowledge.pathways.flatMap(({ name, actions: all }) => all.map(({ id }) => `${name}/${id}`)));
  return files
    .filter((file) => !actions.has(`${basename(dirname(file))}/${basename(file, '.md')}`))
    .map((file) => ({ file, element: 'file', reason: 'belongs to no action' }));
}

function orderFaults({ orders, labs }: Knowledge): Fault[] {
  const known = new Set(labs.map((lab) => lab.name));
  return [...orders.values()].flatMap((order) => {
    const file = `fhir-resources/activity-definitions/${order.name}.json`;
    return [
      ...order.results
        .filter((name) => !known.has(name))
        .map((name) => ({
          file,
          element: 'observationResultRequirement',
          reason: `${name} is no ObservationDefinition`,
        })),
      ...order.alternatives
        .filter((name) => !orders.has(name))
        .map((name) => ({ file, element: 'alternative', reason: `${name} is no ActivityDefinition` })),
    ];
  });
}
