import type { ConditionFact } from '../facts.js';
import type { Agent } from '../fetal-fact.js';
import type { PregnancyAround } from './pregnancy-around.js';

/** What the chart of the mother says of one infection in one pregnancy. */
export interface ChartedInfection {
  /** The illness, also where it is only suspected, or an exposure to it. */
  readonly all: readonly ConditionFact[];
  /** Confirmed, and not an exposure alone. */
  readonly diagnosis?: ConditionFact;
}

const EXPOSURE = 'condition-exposure-';

/** An infection of an earlier year is none of this pregnancy; of one without a date nobody knows, so only an active one counts. */
export function chartedOf(
  agent: Agent,
  { from, end = '9999' }: PregnancyAround,
  conditions: readonly ConditionFact[],
): ChartedInfection {
  const names = [`condition-${agent}`, `suspected-${agent}`, `${EXPOSURE}${agent}`];
  const all = conditions.filter(
    ({ meanings, date, active }) =>
      meanings.some((name) => names.includes(name)) && (date === undefined ? active : date >= from && date <= end),
  );
  const diagnosis = all.find(({ meanings }) => meanings.includes(`condition-${agent}`));
  return { all, ...(diagnosis === undefined ? {} : { diagnosis }) };
}
