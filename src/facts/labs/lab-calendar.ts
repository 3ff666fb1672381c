import type { Observation } from 'fhir/r4.js';
import { dayOf, type Day } from '../../fhir/dates.js';
import { listOf } from '../../fhir/resource.js';
import { ageAt } from './age.js';
import type { LabContext } from './lab-context.js';
import type { Person } from './reference-range.js';

/** Days of results and ages on them, each worked out once: the results of one draw share them, and time zones are slow. */
export class LabCalendar {
  readonly #days = new Map<string, Day | undefined>();
  readonly #persons = new Map<string, Person>();

  constructor(private readonly context: LabContext) {}

  /** When it was true of the patient: effective time, else when it was issued. */
  dayOf(observation: Observation): Day | undefined {
    const stated = statedTime(observation);
    if (typeof stated !== 'string') return undefined;
    if (!this.#days.has(stated)) this.#days.set(stated, dayOf(stated, this.context.timeZone));
    return this.#days.get(stated);
  }

  /** The patient as they were on a day, for ranges by age and sex. */
  personOn(day: string): Person {
    let person = this.#persons.get(day);
    if (person === undefined) {
      person = { age: ageAt(this.context.patient, day), sex: this.context.patient.sex };
      this.#persons.set(day, person);
    }
    return person;
  }
}

function statedTime(observation: Observation): unknown {
  const { effectivePeriod: period, effectiveTiming: timing } = observation;
  const effective = observation.effectiveDateTime ?? observation.effectiveInstant;
  return effective ?? period?.end ?? period?.start ?? listOf(timing?.event)[0] ?? observation.issued;
}
