import { textOf } from '../fhir/resource.js';
import type { ChartedRecord } from './chart.js';
import type { PatientFact } from './facts.js';
import type { Gathering } from './gathering.js';

/** Who the patient is: completed years today (a birth date known to the year counts from its first day), and sex. */
export function gatherPatient(record: ChartedRecord, gathering: Pick<Gathering, 'today'>): PatientFact {
  const patients = record.chart.Patient;
  const patient = patients.find(({ id }) => id === record.patientId) ?? patients[0];
  const birthDate = textOf(patient?.birthDate);
  const ageYears = birthDate === undefined ? undefined : completedYears(birthDate, gathering.today);
  const sex = patient?.gender;
  return {
    id: record.patientId,
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(ageYears === undefined ? {} : { ageYears }),
    ...(sex === 'male' || sex === 'female' ? { sex } : {}),
  };
}

function completedYears(birthDate: string, today: string): number | undefined {
  const [, year, monthAndDay = ''] = /^(\d{4})((?:-\d\d){0,2})$/.exec(birthDate) ?? [];
  if (year === undefined) return undefined;
  const birthday = `${monthAndDay}-01-01`.slice(0, 6);
  const years = Number(today.slice(0, 4)) - Number(year);
  const age = today.slice(4) < birthday ? years - 1 : years;
  return age >= 0 ? age : undefined;
}
