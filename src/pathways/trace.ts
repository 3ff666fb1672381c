import type { RowVerdict } from './evaluate.js';
import type { ConditionVerdict } from './verdict.js';

export const TRACE_EXTENSION = 'org.calcitrace.trace';

export interface Trace {
  readonly rules: readonly RuleTrace[];
}

interface RuleTrace {
  readonly requirement: string;
  readonly pathway: string;
  readonly action: string;
  readonly findingKey?: string;
  readonly verdict: string;
  readonly conditions: readonly ConditionTrace[];
  readonly offers?: readonly {
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
export function traceOf(rows: readonly RowVerdict[]): Trace {
  return {
    rules: rows.map((row) => ({
      requirement: row.action.requirement,
      pathway: row.pathway.name,
      action: row.action.id,
      ...(row.finding === undefined ? {} : { findingKey: row.finding.key }),
      verdict: row.verdict,
      conditions: row.action.conditions.flatMap((condition, index) => {
        const verdict = row.conditions[index];
        return verdict === undefined ? [] : [{ ...verdict, saw: saw(condition.expression.variables, row) }];
      }),
      ...(row.offers.length === 0 ? {} : { offers: row.offers.map((offer) => offerTrace(offer, row)) }),
    })),
  };
}

function offerTrace(
  { offer, verdict, conditions }: RowVerdict['offers'][number],
  row: RowVerdict,
): NonNullable<RuleTrace['offers']>[number] {
  return {
    order: offer.order.name,
    verdict,
    conditions: offer.conditions.flatMap((condition, index) => {
      const answered = conditions[index];
      return answered === undefined ? [] : [{ ...answered, saw: saw(condition.expression.variables, row) }];
    }),
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
