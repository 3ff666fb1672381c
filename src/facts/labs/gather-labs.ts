import type { Observation } from 'fhir/r4.js';
import { daysBetween } from '../../fhir/dates.js';
import type { LabDefinition } from '../../knowledge/lab-definition.js';
import type { Completeness } from '../fact-list.js';
import type { LabFact, LabFacts, LabValue } from '../lab-fact.js';
import { absent } from './absent-fact.js';
import { OnDemandMap, once } from '../on-demand.js';
import { DERIVED_LABS, deriveLabs } from './derive.js';
import type { LabContext } from './lab-context.js';
import { LabCalendar } from './lab-calendar.js';
import { readAnswer } from './read-answer.js';
import { readResult, type Unreadable } from './read-result.js';
import { resultsByLab, type LabResult } from './results-by-lab.js';

interface Readings {
  readonly values: LabValue[];
  readonly unreadable: Unreadable[];
}

/** Clocks of laboratories run ahead of ours, by hours, not by days (T29). */
const FUTURE_MS = 24 * 60 * 60 * 1000;

/**
 * One fact for every lab that is known of, measured and derived: its newest readable result in the canonical unit, judged by
 * the laboratory's own range first, or why there is none. Results are looked at once, however many labs there are.
 * @param observations the patient's Observations from every source, contained ones among them.
 * @param completeness whether they are all there are: what was not found in a part is not "not performed".
 */
export function gatherLabs(
  observations: readonly Observation[],
  completeness: Completeness,
  context: LabContext,
): LabFacts {
  const results = resultsByLab(observations, context);
  const calendar = new LabCalendar(context);
  const measured = new OnDemandMap<string, LabFact>(
    new Map(
      context.labs.map((lab) => {
        const readings = (): Readings => readingsOf(lab, results.get(lab.name) ?? [], calendar, context);
        return [lab.name, () => labFact(lab, readings(), completeness, context)] as const;
      }),
    ),
  );
  const derived = once(() => new Map(deriveLabs(measured, context).map((fact) => [fact.name, fact] as const)));
  return new OnDemandMap(new Map(DERIVED_LABS.map(({ name }) => [name, () => derived().get(name)])), measured);
}

function readingsOf(
  lab: LabDefinition,
  results: readonly LabResult[],
  calendar: LabCalendar,
  { now }: LabContext,
): Readings {
  const values: LabValue[] = [];
  const unreadable: Unreadable[] = [];
  const read = lab.unit === undefined ? readAnswer : readResult;
  for (const { result, observation, isOpen } of results) {
    const day = calendar.dayOf(observation);
    if (day !== undefined && day.time > now.getTime() + FUTURE_MS) continue;
    const reading = read(result, observation, lab, calendar);
    if (reading === undefined) continue;
    if (isOpen || !('value' in reading)) unreadable.push({ day, source: reading.source });
    else values.push(reading);
  }
  return { values, unreadable };
}

function labFact(
  lab: LabDefinition,
  readings: Readings,
  completeness: Completeness,
  { policy, today, pregnancyStart }: LabContext,
): LabFact {
  const series = [...readings.values].sort((a, b) => b.time - a.time);
  const { name, variable, title, decimals } = lab;
  const about = { name, variable, title, decimals, series, ...unreadOf(readings.unreadable) };
  const from = lab.ofThisPregnancy ? pregnancyStart?.() : undefined;
  const unfound = from === undefined ? about : { ...about, inPregnancy: true as const };
  const isFresh = (date: string): boolean =>
    daysBetween(date, today) <= policy.freshDays[lab.freshness] && date >= (from ?? '');
  const [current] = series;
  const lasts = current?.answer === 'positive' ? lab.positiveFreshness : undefined;
  const stillCounts = (date: string): boolean =>
    lasts === undefined ? isFresh(date) : daysBetween(date, today) <= policy.freshDays[lasts];
  if (current !== undefined && stillCounts(current.date)) return { ...about, state: 'known', current };

  const unreadable = newestUnreadable(readings.unreadable);
  if (unreadable !== undefined && (unreadable.day === undefined || isFresh(unreadable.day.day))) {
    return absent(unfound, 'unsupported', newer(undefined, unreadable));
  }
  const seen = newer(current, unreadable);
  // in a part of the record neither "none" nor "none since" can be known
  if (completeness !== 'complete') return absent(unfound, 'error', seen);
  return absent(unfound, seen === undefined ? 'not-performed' : 'stale', seen);
}

function unreadOf(results: readonly Unreadable[]): Pick<LabFact, 'unread'> {
  if (results.length === 0) return {};
  return { unread: results.map(({ day, source }) => ({ source, ...(day === undefined ? {} : { date: day.day }) })) };
}

function newer(
  value: LabValue | undefined,
  unreadable: Unreadable | undefined,
): { date: string; source: string } | undefined {
  const day = unreadable?.day;
  if (unreadable === undefined || day === undefined || (value !== undefined && value.time >= day.time)) return value;
  return { date: day.day, source: unreadable.source };
}

/** A result without a date could be of today. */
function newestUnreadable(results: readonly Unreadable[]): Unreadable | undefined {
  const when = (result: Unreadable): number => result.day?.time ?? Infinity;
  return results.reduce<Unreadable | undefined>(
    (newest, result) => (newest === undefined || when(result) > when(newest) ? result : newest),
    undefined,
  );
}
