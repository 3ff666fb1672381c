import type { FhirResource } from 'fhir/r4.js';
import { readCase, type PathwayCase } from '../src/cli/pathway-case.js';

/** What else is on the chart of a pregnant woman whose scan shows a calcification of the fetal liver. */
export interface Scenario {
  readonly title: string;
  /** What the scan says beside it. */
  readonly report: string;
  /** Days of gestation at the scan. */
  readonly scannedAt: number;
  /** Results, by days of gestation at the draw. */
  readonly results: readonly {
    readonly code: string;
    readonly text: string;
    readonly answer: string;
    readonly at: number;
  }[];
  /** Days of gestation at a live birth. */
  readonly bornAt?: number;
}

export const DAYS_OF_A_WEEK = 7;
const TERM_DAYS = 280;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Any day will do: weeks are counted from it. */
const LAST_PERIOD = Date.parse('2026-01-05T09:00:00Z');

const dayAt = (gestation: number): string => new Date(LAST_PERIOD + gestation * DAY_MS).toISOString().slice(0, 10);
const subject = { reference: 'Patient/mother' };

/** The chart of a scenario as it stands on a day of gestation: nothing on it is of a later day. */
export function chartAt(scenario: Scenario, gestation: number): PathwayCase {
  const given = {
    patient: [{ resourceType: 'Patient', id: 'mother', gender: 'female', birthDate: '1994-02-11' }],
    observations: [dueDate()],
    reports: [scan(scenario)],
    labs: scenario.results.filter(({ at }) => at <= gestation).map(result),
    procedures: scenario.bornAt === undefined || scenario.bornAt > gestation ? [] : [birth(scenario.bornAt)],
  };
  const file = `${scenario.title}, day ${gestation}`;
  const json = {
    case: scenario.title,
    action: 'none',
    verdict: 'met',
    now: `${dayAt(gestation)}T09:00:00Z`,
    given,
    then: {},
  };
  return readCase({ file, json });
}

function dueDate(): FhirResource {
  return {
    resourceType: 'Observation',
    id: 'due-date',
    status: 'final',
    code: {
      coding: [{ system: 'http://loinc.org', code: '11781-2' }],
      text: 'Delivery date estimated from ultrasound',
    },
    subject,
    effectiveDateTime: dayAt(84),
    valueDateTime: dayAt(TERM_DAYS),
  };
}

function scan({ report, scannedAt }: Scenario): FhirResource {
  return {
    resourceType: 'DiagnosticReport',
    id: 'scan',
    status: 'final',
    category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'RAD' }] }],
    code: { text: 'Obstetric ultrasound' },
    subject,
    effectiveDateTime: dayAt(scannedAt),
    conclusion: `Echogenic foci with shadowing in the fetal liver, consistent with calcification. ${report}`.trim(),
  };
}

function result({ code, text, answer, at }: Scenario['results'][number], index: number): FhirResource {
  return {
    resourceType: 'Observation',
    id: `result-${index}`,
    status: 'final',
    category: [
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' }] },
    ],
    code: { coding: [{ system: 'http://loinc.org', code }], text },
    subject,
    effectiveDateTime: dayAt(at),
    valueCodeableConcept: { text: answer },
  };
}

function birth(at: number): FhirResource {
  return {
    resourceType: 'Procedure',
    id: 'birth',
    status: 'completed',
    code: { text: 'Vaginal delivery of a live-born infant' },
    subject,
    performedDateTime: dayAt(at),
  };
}
