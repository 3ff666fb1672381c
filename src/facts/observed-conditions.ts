import type { Observation } from 'fhir/r4.js';
import { codesOf } from '../fhir/codings.js';
import { dayOf, daysBetween } from '../fhir/dates.js';
import { listOf, referenceTo } from '../fhir/resource.js';
import type { ConditionFact } from './facts.js';
import { focusOf } from './findings/subject.js';
import type { Gathering } from './gathering.js';
import type { Meanings } from './meanings.js';
import { observedIn, type Observed } from './observed-words.js';
import { saysSevere } from './severity.js';
import { placeOfSymptom } from './symptom-place.js';

const USABLE = new Set(['final', 'amended', 'corrected']);
/** Results and images tell of conditions in their own way (labs, findings, signs). */
const OF_ANOTHER_KIND = new Set(['laboratory', 'vital-signs', 'imaging', 'activity', 'therapy']);

/**
 * What was observed, asked or told of a symptom or a disease: present while it is recent (policy), else history; the newest
 * observation of a symptom decides. An observed disease is history only: it is present when it is on the list of conditions.
 */
export function observedConditions(
  observations: readonly Observation[],
  meanings: Meanings,
  gathering: Gathering,
): ConditionFact[] {
  const speaking = observations.filter((one) => speaks(one, meanings));
  const dated = speaking.map((one) => ({ one, day: dayOfObservation(one, gathering.timeZone) }));
  dated.sort((a, b) => (b.day ?? '').localeCompare(a.day ?? ''));
  const settled = new Set<string>();
  return dated.flatMap(({ one, day }) => {
    const told = [one, ...listOf(one.component)].flatMap((item) => observedIn(item, one, meanings));
    const fresh = told.flatMap((observed) => withoutSettled(observed, settled));
    for (const { meanings: names } of told) for (const name of names) settled.add(name);
    return fresh.flatMap(byKind).map(({ name, meanings: names, past, where = [] }) => ({
      name,
      meanings: names,
      active: !past && names.some(isSymptom) && isRecent(day, gathering),
      ...(saysSevere([name]) ? { severe: true as const } : {}),
      ...placeOfSymptom(names, [name, ...where], meanings),
      ...(day === undefined ? {} : { date: day }),
      source: referenceTo(one),
    }));
  });
}

const isSymptom = (name: string): boolean => name.startsWith('symptom-');

/** "Jaundice due to tuberculosis": the jaundice is of now, the tuberculosis is not said to be. */
function byKind(observed: Observed): Observed[] {
  const { meanings } = observed;
  const kinds = [meanings.filter(isSymptom), meanings.filter((name) => !isSymptom(name))];
  return kinds.filter((names) => names.length > 0).map((names) => ({ ...observed, meanings: names }));
}

/** What a newer observation has told or denied already is left out. */
function withoutSettled(observed: Observed, settled: ReadonlySet<string>): Observed[] {
  const open = observed.meanings.filter((name) => !settled.has(name));
  return observed.denied || open.length === 0 ? [] : [{ ...observed, meanings: open }];
}

function isRecent(day: string | undefined, { knowledge, today }: Gathering): boolean {
  return day !== undefined && daysBetween(day, today) <= knowledge.policy.symptomDays;
}

function speaks(observation: Observation, meanings: Meanings): boolean {
  if (
    listOf(observation.category)
      .flatMap(codesOf)
      .some((code) => OF_ANOTHER_KIND.has(code))
  ) {
    return false;
  }
  if (!USABLE.has(observation.status) || focusOf(observation, meanings).subject !== 'patient') return false;
  return !meanings.ofConcept(observation.code).some(({ name }) => name.startsWith('observation-'));
}

/** When it was true of the patient, else when it was written down. */
function dayOfObservation(observation: Observation, timeZone: string): string | undefined {
  const { effectivePeriod: period } = observation;
  const moments = [
    observation.effectiveDateTime,
    observation.effectiveInstant,
    period?.end,
    period?.start,
    observation.issued,
  ];
  return moments.map((moment) => dayOf(moment, timeZone)?.day).find((day) => day !== undefined);
}
