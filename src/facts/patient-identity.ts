import type { HumanName, Identifier, Patient } from 'fhir/r4.js';
import { listOf, textOf } from '../fhir/resource.js';
import type { ChartedRecord } from './chart.js';

/** Who the chart is of, as people tell patients apart: never part of a rule. */
export interface PatientIdentity {
  /** The logical id on the FHIR server. */
  readonly id: string;
  readonly name?: string;
  /** Administrative gender as charted: "female", "male", "other", "unknown". */
  readonly sex?: string;
  readonly birthDate?: string;
  /** "MRN 4711": the numbers that the site knows the patient by. */
  readonly identifiers: readonly string[];
  /** Charted as dead, with the day where it is known. */
  readonly died?: string | true;
}

/** Names and numbers are shown as charted; what is not charted is left out, for the page to say so. */
export function identityOf(record: ChartedRecord): PatientIdentity {
  const patients = record.chart.Patient;
  const patient = patients.find(({ id }) => id === record.patientId);
  const name = nameOf(listOf(patient?.name));
  const sex = textOf(patient?.gender);
  const birthDate = textOf(patient?.birthDate);
  const died = diedOf(patient);
  return {
    id: record.patientId,
    ...(name === undefined ? {} : { name }),
    ...(sex === undefined ? {} : { sex }),
    ...(birthDate === undefined ? {} : { birthDate }),
    identifiers: listOf(patient?.identifier).flatMap(identifierWords),
    ...(died === undefined ? {} : { died }),
  };
}

const BEST_USE: readonly (string | undefined)[] = ['official', 'usual', undefined];

/** The official name before the usual one; a maiden, old or anonymous one is none to be known by. */
function nameOf(names: readonly HumanName[]): string | undefined {
  const best = BEST_USE.map((use) => names.find((name) => name.use === use)).find((name) => name !== undefined);
  if (best === undefined) return undefined;
  const family = textOf(best.family);
  const given = listOf(best.given)
    .map(textOf)
    .filter((one) => one !== undefined);
  const parts = [...given, ...(family === undefined ? [] : [family])];
  return parts.length > 0 ? parts.join(' ') : textOf(best.text);
}

function identifierWords({ type, value, use }: Identifier): string[] {
  const number = textOf(value);
  if (number === undefined || use === 'old') return [];
  const code = listOf(type?.coding)[0]?.code ?? textOf(type?.text);
  return code === 'MR' || code === 'MRN' ? [`MRN ${number}`] : [];
}

function diedOf(patient: Patient | undefined): string | true | undefined {
  const day = textOf(patient?.deceasedDateTime)?.slice(0, 10);
  return day ?? (patient?.deceasedBoolean === true ? true : undefined);
}
