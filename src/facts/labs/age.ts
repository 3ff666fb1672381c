import type { PatientFact } from '../facts.js';
import { daysBetween } from '../../fhir/dates.js';

/** The patient's age in years on a day; a birth date known to the year or month leaves a span. */
export interface Age {
  readonly youngest: number;
  readonly oldest: number;
}

/** Age in years, the part since the last birthday as a fraction; undefined without a birth date or before birth. */
export function ageAt(patient: PatientFact, date: string): Age | undefined {
  const birth = patient.birthDate;
  if (birth === undefined) return undefined;
  const oldest = yearsBetween(firstDay(birth), date);
  const youngest = yearsBetween(lastDay(birth), date);
  if (oldest < 0) return undefined;
  return { youngest: Math.max(youngest, 0), oldest };
}

function firstDay(birth: string): string {
  return birth.length === 4 ? `${birth}-01-01` : birth.length === 7 ? `${birth}-01` : birth;
}

function lastDay(birth: string): string {
  return birth.length === 4 ? `${birth}-12-31` : birth.length === 7 ? `${birth}-28` : birth;
}

function yearsBetween(birth: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birth.slice(0, 4));
  const completed = date.slice(5) < birth.slice(5) ? years - 1 : years;
  const birthday = `${String(Number(birth.slice(0, 4)) + completed).padStart(4, '0')}${birth.slice(4)}`;
  // at most a day short of a year, also where the birthday is 29 February
  return completed + Math.min(Math.max(daysBetween(birthday.replace(/-02-29$/, '-02-28'), date), 0) / 365.25, 0.999);
}
