import { holdsBack } from '../knowledge/holds-back.js';
import type { Facts, FindingFact } from '../facts/facts.js';
import type { HookName } from '../hooks/hook-request.js';
import type {
  Action,
  ActionInput,
  ConditionExpression,
  Focus,
  Knowledge,
  OfferDefinition,
  Pathway,
} from '../knowledge/knowledge.js';
import type { Policy } from '../knowledge/policy.js';
import { evaluateCondition } from './evaluate-condition.js';
import { chartScope, findingScope } from './scope.js';
import type { Scope } from './scope.js';
import { allOf, anyOf } from './verdict.js';
import type { ConditionVerdict, Verdict } from './verdict.js';

export interface OfferVerdict {
  readonly offer: OfferDefinition;
  readonly verdict: Verdict;
  readonly conditions: readonly ConditionVerdict[];
}

/** What one row of the knowledge answered for one chart and, where it is about a finding, one finding. */
export interface RowVerdict {
  readonly pathway: Pathway;
  readonly action: Action;
  readonly finding?: FindingFact;
  readonly scope: Scope;
  readonly verdict: Verdict;
  readonly conditions: readonly ConditionVerdict[];
  readonly offers: readonly OfferVerdict[];
}

/**
 * Asks every row that listens to this hook. A pathway whose organ was not found is not asked at all, and rows that only hold
 * orders back (SAF-4) are asked only when there is an order to hold back.
 */
export function evaluatePathways(hook: HookName, facts: Facts, knowledge: Knowledge): RowVerdict[] {
  const chart = chartScope(facts, knowledge.policy);
  const scopes = new Map<FindingFact, Scope>();
  const ask = (wanted: (action: Action) => boolean): RowVerdict[] =>
    knowledge.pathways.flatMap((pathway) => {
      const actions = pathway.actions.filter((action) => isAsked(action, hook, knowledge.policy) && wanted(action));
      if (actions.length === 0) return [];
      return focusesOf(pathway, hook, facts).flatMap((finding) => {
        const scope = finding === undefined ? chart : scopeOf(finding, scopes, chart, facts);
        return actions.map((action) => evaluateAction(pathway, action, finding, scope));
      });
    });
  const rows = ask((action) => !holdsBack(action));
  const wantsOrder = rows.some(({ offers }) => offers.some(({ verdict }) => verdict === 'met'));
  return wantsOrder ? [...rows, ...ask(holdsBack)] : rows;
}

/** A row listens to the hook, and the site has not switched it off. */
export function isAsked({ hooks, requirement }: Action, hook: HookName, { rows }: Policy): boolean {
  return hooks.includes(hook) && rows[requirement] !== 'off';
}

/** The findings that the pathway looks after; [undefined] for the chart. */
function focusesOf({ foci }: Pathway, hook: HookName, facts: Facts): readonly (FindingFact | undefined)[] {
  if (foci.length === 0) return [undefined];
  return facts.findings.items.filter(
    (finding) => isSpokenOf(finding, hook, facts) && foci.some((focus) => isIn(focus, finding)),
  );
}

/** An item added to the problem list starts the pathway of that item alone (LOOP-3). */
function isSpokenOf({ sources }: FindingFact, hook: HookName, { newProblems }: Facts): boolean {
  return hook !== 'problem-list-item-create' || sources.some(({ source }) => newProblems.includes(source));
}

function isIn(focus: Focus, { organ, kind, subject, assertion }: FindingFact): boolean {
  if (subject !== focus.subject || assertion !== focus.assertion) return false;
  const isOfKind = focus.kind === 'any' || focus.kind === (kind ?? 'tissue');
  return isOfKind && (focus.organ === 'any' || focus.organ === organ);
}

function scopeOf(finding: FindingFact, scopes: Map<FindingFact, Scope>, chart: Scope, facts: Facts): Scope {
  const known = scopes.get(finding);
  if (known !== undefined) return known;
  const scope = findingScope(chart, facts, finding);
  scopes.set(finding, scope);
  return scope;
}

function evaluateAction(pathway: Pathway, action: Action, finding: FindingFact | undefined, scope: Scope): RowVerdict {
  const conditions = evaluateAll(action.conditions, action.inputs, scope);
  const asked = allOf(conditions.map((condition) => condition.verdict));
  const offers = asked === 'met' ? action.offers.map((offer) => evaluateOffer(offer, scope)) : [];
  const verdict = asked === 'met' && isRowOfOrders(action) ? anyOf(offers.map((offer) => offer.verdict)) : asked;
  return { pathway, action, scope, verdict, conditions, offers, ...(finding === undefined ? {} : { finding }) };
}

/** A row that has nothing to say but its orders applies only when one of them does. */
function isRowOfOrders({ offers, card }: Action): boolean {
  return offers.length > 0 && card?.speaks !== 'alone';
}

function evaluateOffer(offer: OfferDefinition, scope: Scope): OfferVerdict {
  const conditions = evaluateAll(offer.conditions, offer.inputs, scope);
  return { offer, conditions, verdict: allOf(conditions.map((condition) => condition.verdict)) };
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
