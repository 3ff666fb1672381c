import { holdsBack } from '../knowledge/holds-back.js';
import type { Facts } from '../facts/facts.js';
import type { HookName } from '../hooks/hook-request.js';
import type {
  Action,
  ActionInput,
  ConditionExpression,
  OfferDefinition,
  Pathway,
  RemovalDefinition,
} from '../knowledge/pathway.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Policy } from '../knowledge/policy.js';
import { evaluateCondition } from './evaluate-condition.js';
import { chartScope } from './scope.js';
import type { Scope } from './variable.js';
import { subjectsOf } from './subjects.js';
import type { Subject } from './subjects.js';
import { allOf, anyOf } from './verdict.js';
import type { ConditionVerdict, Verdict } from './verdict.js';

export interface OfferVerdict {
  readonly offer: OfferDefinition;
  readonly verdict: Verdict;
  readonly conditions: readonly ConditionVerdict[];
}

export interface RemovalVerdict {
  readonly removal: RemovalDefinition;
  readonly verdict: Verdict;
  readonly conditions: readonly ConditionVerdict[];
}

/** What one row of the knowledge answered for one chart and, where it is about one, a finding or an order at hand. */
export interface RowVerdict extends Subject {
  readonly pathway: Pathway;
  readonly action: Action;
  readonly verdict: Verdict;
  readonly conditions: readonly ConditionVerdict[];
  readonly offers: readonly OfferVerdict[];
  readonly removals: readonly RemovalVerdict[];
}

/**
 * Asks every row that listens to this hook. A pathway whose organ was not found is not asked at all, and rows that only hold
 * orders back (SAF-4) are asked only when there is an order to hold back.
 */
export function evaluatePathways(hook: HookName, facts: Facts, knowledge: Knowledge): RowVerdict[] {
  const chart = chartScope(facts, knowledge);
  const scopes = new Map<object, Scope>();
  const ask = (wanted: (action: Action) => boolean): RowVerdict[] =>
    knowledge.pathways.flatMap((pathway) => {
      const subjects = subjectsOf(pathway, hook, facts, chart, scopes);
      if (subjects.length === 0) return [];
      const actions = pathway.actions.filter((action) => wanted(action) && isAsked(action, hook, knowledge.policy));
      return subjects.flatMap((subject) => actions.map((action) => evaluateAction(pathway, action, subject)));
    });
  const rows = ask((action) => !holdsBack(action));
  const wantsOrder = rows.some(({ offers }) => offers.some(({ verdict }) => verdict === 'met'));
  return wantsOrder ? [...rows, ...ask(holdsBack)] : rows;
}

/** A row listens to the hook, and the site has not switched it off. */
export function isAsked({ hooks, requirement }: Action, hook: HookName, { rows }: Policy): boolean {
  return hooks.includes(hook) && rows[requirement] !== 'off';
}

/** One row asked of one subject: its verdict, and that of each thing it offers. */
export function evaluateAction(pathway: Pathway, action: Action, subject: Subject): RowVerdict {
  const { scope } = subject;
  const conditions = evaluateAll(action.conditions, action.inputs, scope);
  const asked = allOf(conditions.map((condition) => condition.verdict));
  const offers = asked === 'met' ? action.offers.map((offer) => ({ offer, ...verdictOn(offer, scope) })) : [];
  const removals = asked === 'met' ? action.removals.map((removal) => ({ removal, ...verdictOn(removal, scope) })) : [];
  const verdict = asked === 'met' && isRowOfOrders(action) ? anyOf(offers.map((offer) => offer.verdict)) : asked;
  return { pathway, action, ...subject, verdict, conditions, offers, removals };
}

/** A row that has nothing to say but its orders applies only when one of them does. */
function isRowOfOrders({ offers, card }: Action): boolean {
  return offers.length > 0 && card?.speaks !== 'alone';
}

function verdictOn(
  { conditions: all, inputs }: Pick<OfferDefinition, 'conditions' | 'inputs'>,
  scope: Scope,
): { readonly verdict: Verdict; readonly conditions: readonly ConditionVerdict[] } {
  const conditions = evaluateAll(all, inputs, scope);
  return { conditions, verdict: allOf(conditions.map((condition) => condition.verdict)) };
}

/** In order, up to the first that is unmet: the rest could not change the verdict. */
function evaluateAll(
  conditions: readonly ConditionExpression[],
  inputs: readonly ActionInput[],
  scope: Scope,
): ConditionVerdict[] {
  const verdicts: ConditionVerdict[] = [];
  for (const condition of conditions) {
    const verdict = evaluateCondition(condition, inputs, scope);
    verdicts.push(verdict);
    if (verdict.verdict === 'unmet') break;
  }
  return verdicts;
}
