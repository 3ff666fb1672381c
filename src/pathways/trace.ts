import type { HookName } from '../hooks/hook-request.js';
import { holdsBack } from '../knowledge/holds-back.js';
import type { Action, Pathway } from '../knowledge/pathway.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Policy } from '../knowledge/policy.js';
import { isAsked } from './evaluate.js';
import type { RowVerdict } from './evaluate.js';
import type { ConditionVerdict } from './verdict.js';

export const TRACE_EXTENSION = 'org.calcitrace.trace';

export interface Trace {
  /** Rules of this hook that were not asked, and why. */
  readonly unasked: readonly Unasked[];
  readonly rules: readonly RuleTrace[];
  /** Cards that are silent because a clinician has answered them. */
  readonly resting: readonly RestingTrace[];
}

export interface RestingTrace {
  readonly pathway: string;
  readonly requirements: readonly string[];
  readonly findingKey?: string;
}

/** A rule that had nothing to be asked about. */
export interface Unasked {
  readonly requirement: string;
  readonly pathway: string;
  readonly action: string;
  readonly why: string;
}

/** The rules that listen to a hook and were not asked. */
export function unaskedIn(
  hook: HookName,
  rows: readonly RowVerdict[],
  { pathways, policy }: Pick<Knowledge, 'pathways' | 'policy'>,
): Unasked[] {
  const asked = new Set(rows.map(({ action }) => action));
  return pathways.flatMap((pathway) =>
    pathway.actions
      .filter((action) => action.hooks.includes(hook) && !asked.has(action))
      .map((action) => ({
        requirement: action.requirement,
        pathway: pathway.name,
        action: action.id,
        why: whyUnasked(pathway, action, hook, policy),
      })),
  );
}

function whyUnasked({ drafts }: Pathway, action: Action, hook: HookName, policy: Policy): string {
  if (!isAsked(action, hook, policy)) return 'switched off by local policy';
  if (holdsBack(action)) return 'no order is wanted';
  return drafts.length > 0 ? 'no such order is at hand' : 'no such finding is present';
}

interface RuleTrace {
  readonly requirement: string;
  readonly pathway: string;
  readonly action: string;
  readonly findingKey?: string;
  /** The order at hand that it was asked about. */
  readonly draft?: string;
  readonly verdict: string;
  readonly conditions: readonly ConditionTrace[];
  readonly offers?: readonly {
    /** The order offered, or the removal by its id. */
    readonly order: string;
    readonly verdict: string;
    readonly conditions: readonly ConditionTrace[];
  }[];
}

type ConditionTrace = ConditionVerdict & {
  /** The values it saw, by variable, and where they came from. */
  readonly saw: Readonly<Record<string, { readonly value: unknown; readonly sources: readonly string[] }>>;
};

/** Every rule that was asked: verdict, expression, the values it saw and where from; also when nothing was said. */
export function traceOf(
  rows: readonly RowVerdict[],
  unasked: readonly Unasked[] = [],
  resting: readonly RestingTrace[] = [],
): Trace {
  return {
    unasked,
    resting,
    rules: rows.map((row) => ({
      requirement: row.action.requirement,
      pathway: row.pathway.name,
      action: row.action.id,
      ...(row.finding === undefined ? {} : { findingKey: row.finding.key }),
      ...(row.draft === undefined ? {} : { draft: row.draft.source }),
      verdict: row.verdict,
      conditions: row.action.conditions.flatMap((condition, index) => {
        const verdict = row.conditions[index];
        return verdict === undefined ? [] : [{ ...verdict, saw: saw(condition.expression.variables, row) }];
      }),
      ...offersTrace(row),
    })),
  };
}

function offersTrace(row: RowVerdict): Pick<RuleTrace, 'offers'> {
  const offers = [
    ...row.offers.map(({ offer, verdict, conditions }) => ({
      order: offer.order.name,
      of: offer,
      verdict,
      conditions,
    })),
    ...row.removals.map(({ removal, verdict, conditions }) => ({
      order: removal.id,
      of: removal,
      verdict,
      conditions,
    })),
  ];
  if (offers.length === 0) return {};
  return {
    offers: offers.map(({ order, of, verdict, conditions }) => ({
      order,
      verdict,
      conditions: of.conditions.flatMap((condition, index) => {
        const answered = conditions[index];
        return answered === undefined ? [] : [{ ...answered, saw: saw(condition.expression.variables, row) }];
      }),
    })),
  };
}

function saw(names: readonly string[], row: RowVerdict): ConditionTrace['saw'] {
  return Object.fromEntries(
    names.flatMap((name) => {
      const variable = row.scope.get(name);
      return variable === undefined ? [] : [[name, { value: variable.value, sources: variable.sources }] as const];
    }),
  );
}
