import type { Observation } from 'fhir/r4.js';
import { daysBetween } from '../../fhir/dates.js';
import { listOf } from '../../fhir/resource.js';
import type { LabDefinition } from '../../knowledge/lab-definition.js';
import type { Completeness } from '../fact-list.js';
import type { LabFact, LabFacts, LabValue } from '../lab-fact.js';
import { absent } from './absent-fact.js';
import { deriveLabs } from './derive.js';
import type { LabContext } from './lab-context.js';
import { indexLabs, type LabIndex } from './lab-index.js';
import { LabCalendar } from './lab-calendar.js';
import { readAnswer } from './read-answer.js';
import { nameOfPart } from './panel-part.js';
import { isOfNobodyKnown, isOfTheMother, sampleOf } from './sample.js';
import { readResult, type Unreadable } from './read-result.js';
import { usableObservations } from './usable-observations.js';

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
  const readings = readAll(observations, context);
  const facts = new Map<string, LabFact>();
  for (const lab of context.labs) facts.set(lab.name, labFact(lab, readings.get(lab.name), completeness, context));
  for (const derived of deriveLabs(facts, context)) facts.set(derived.name, derived);
  return facts;
}

function readAll(observations: readonly Observation[], context: LabContext): Map<string, Readings> {
  const readings = new Map<string, Readings>();
  const labsOf = indexLabs(context);
  const calendar = new LabCalendar(context);
  for (const observation of usableObservations(observations)) {
    for (const result of [observation, ...usableComponents(observation)]) {
      const labs = labsMeant(result.code, observation, labsOf);
      for (const lab of labs) {
        const day = calendar.dayOf(observation);
        if (day !== undefined && day.time > context.now.getTime() + FUTURE_MS) continue;
        if (lab.sample === 'fetus' && isOfTheMother(observation)) continue;
        const read = lab.unit === undefined ? readAnswer : readResult;
        const reading = read(result, observation, lab, calendar);
        if (reading === undefined) continue;
        // codings that name two labs leave open which one was measured, chromosomes without a sample whose they are
        const isOpen = labs.length > 1 || (lab.answers === 'chromosomes' && isOfNobodyKnown(observation));
        readingsOf(readings, lab).push(isOpen ? { day, source: reading.source } : reading);
      }
    }
  }
  return readings;
}

/** By code; by its usual name only a result of blood, and of a sample of the fetus what is tested in one. */
function labsMeant(code: Observation['code'], observation: Observation, labsOf: LabIndex): readonly LabDefinition[] {
  const coded = labsOf(code);
  if (coded.length > 0) return coded;
  const mayBeNamed = sampleOf(observation);
  if (mayBeNamed === undefined) return coded;
  const text = nameOfPart(observation.code, code);
  return labsOf(text === undefined ? code : { text }, true).filter(
    ({ sample }) => mayBeNamed === 'blood' || sample !== 'patient',
  );
}

function usableComponents(observation: Observation): NonNullable<Observation['component']> {
  return listOf(observation.component).filter((component) => listOf(component.modifierExtension).length === 0);
}

function readingsOf(all: Map<string, Readings>, lab: LabDefinition): { push(reading: LabValue | Unreadable): void } {
  const readings = all.get(lab.name) ?? { values: [], unreadable: [] };
  all.set(lab.name, readings);
  return {
    push(reading) {
      if ('value' in reading) readings.values.push(reading);
      else readings.unreadable.push(reading);
    },
  };
}

function labFact(
  lab: LabDefinition,
  readings: Readings | undefined,
  completeness: Completeness,
  { policy, today, pregnancyStart }: LabContext,
): LabFact {
  const series = [...(readings?.values ?? [])].sort((a, b) => b.time - a.time);
  const { name, variable, title, decimals } = lab;
  const about = { name, variable, title, decimals, series, ...unreadOf(readings?.unreadable ?? []) };
  const unfound =
    pregnancyStart !== undefined && lab.ofThisPregnancy ? { ...about, inPregnancy: true as const } : about;
  const isFresh = (date: string): boolean =>
    daysBetween(date, today) <= policy.freshDays[lab.freshness] &&
    (!lab.ofThisPregnancy || date >= (pregnancyStart ?? ''));
  const [current] = series;
  const lasts = current?.answer === 'positive' ? lab.positiveFreshness : undefined;
  const stillCounts = (date: string): boolean =>
    lasts === undefined ? isFresh(date) : daysBetween(date, today) <= policy.freshDays[lasts];
  if (current !== undefined && stillCounts(current.date)) return { ...about, state: 'known', current };

  const unreadable = newestUnreadable(readings?.unreadable ?? []);
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
