import type { Observation } from 'fhir/r4.js';
import { dayOf } from '../../fhir/dates.js';
import { listOf, referenceTo, textOf } from '../../fhir/resource.js';
import type { Gathering } from '../gathering.js';
import type { Meanings } from '../meanings.js';
import { describeStudy } from '../study-described.js';
import type { Claim } from './claim.js';
import { isOfAnotherKind } from './may-speak.js';
import { observationStatements } from './observation-statements.js';

const USABLE = new Set(['final', 'amended', 'corrected', 'preliminary']);

/** Final, amended, corrected, or preliminary; a modifier that is not understood may turn the meaning round (H12). */
export function isUsableObservation(observation: Observation): boolean {
  return USABLE.has(observation.status) && listOf(observation.modifierExtension).length === 0;
}

/** A standalone imaging Observation; a preliminary one is uncertain. */
export function observationClaims(observation: Observation, meanings: Meanings, gathering: Gathering): Claim[] {
  if (!isUsableObservation(observation) || isOfAnotherKind(observation)) return [];
  const statements = observationStatements(observation, { subject: 'patient' }, meanings);
  if (statements.length === 0) return [];
  const source = referenceTo(observation);
  const { modality } = describeStudy(listOf(observation.code), listOf(textOf(observation.method?.text)), meanings);
  const date = dayOfObservation(observation, gathering.timeZone);
  const early = observation.status === 'preliminary';
  return statements
    .filter((statement) => !early || statement.assertion !== 'absent')
    .map((statement) => ({
      ...statement,
      ...(early
        ? { preliminary: true, assertion: statement.assertion === 'present' ? 'uncertain' : statement.assertion }
        : {}),
      source,
      document: source,
      ...(date === undefined ? {} : { date }),
      ...(modality === undefined ? {} : { modality }),
    }));
}

/** When it was seen, else when it was written down. */
export function dayOfObservation(observation: Observation, timeZone: string): string | undefined {
  const { effectiveDateTime, effectivePeriod, effectiveInstant, issued } = observation;
  const moments = [effectiveDateTime, effectivePeriod?.start, effectiveInstant, issued];
  return moments.map((moment) => dayOf(moment, timeZone)?.day).find((day) => day !== undefined);
}
