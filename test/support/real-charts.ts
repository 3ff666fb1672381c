import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle, BundleEntry, DiagnosticReport, FhirResource, Observation, ServiceRequest } from 'fhir/r4.js';
import { resourcesByKey } from '../../src/fhir/resources-by-key.js';
import type { HookName } from '../../src/hooks/hook-request.js';
import type { RequestBody } from './hook-requests.js';

/** The chart of one patient as it was published: entries with their fullUrls, nothing left out. */
export interface RealChart {
  readonly name: string;
  readonly patientId: string;
  readonly entries: readonly BundleEntry<FhirResource>[];
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** "Calcium [Mass/volume] in Blood" is what Synthea charts; "in Serum or Plasma" is what US Core does. */
const CALCIUM_CODES = ['49765-1', '17861-6'];
const ALBUMIN_CODE = '1751-7';

/** Every patient of a folder of transaction Bundles. */
export function syntheaCharts(folder: string): RealChart[] {
  return jsonFiles(folder).map(({ file, json }) => {
    const entries = (json as Bundle<FhirResource>).entry ?? [];
    return { name: file.replace(/_[0-9a-f-]{36}\.json$/, ''), patientId: patientIdsIn(entries)[0] ?? '', entries };
  });
}

/** Every patient of a folder of single resources, with all that names him or her. */
export function usCoreCharts(folder: string): RealChart[] {
  const resources = jsonFiles(folder).map(({ json }) => json as FhirResource);
  const entries = resources.map((resource) => ({ resource }));
  return patientIdsIn(entries).map((patientId) => ({
    name: `US Core Patient/${patientId}`,
    patientId,
    entries: entries.filter(({ resource }) => subjectOf(resource) === `Patient/${patientId}`),
  }));
}

export function withResources(chart: RealChart, ...resources: readonly FhirResource[]): RealChart {
  return { ...chart, entries: [...chart.entries, ...resources.map((resource) => ({ resource }))] };
}

/** When the newest laboratory result was drawn; of a chart without any, the turn of 2021. */
export function newestLabOf({ entries }: RealChart): Date {
  const { labs } = resourcesByKey({ resourceType: 'Bundle', type: 'collection', entry: [...entries] }) as {
    labs: Bundle;
  };
  const times = (labs.entry ?? []).map(({ resource }) => timeOf(resource as Observation));
  return new Date(times.length === 0 ? '2021-01-01T00:00:00Z' : Math.max(...times));
}

/** The newest calcium and albumin, in the units in which they were charted; several when two panels of one draw hold it. */
export function newestCalciumOf(chart: RealChart): Observation[] {
  return newestOf(chart, CALCIUM_CODES);
}

export function newestAlbuminOf(chart: RealChart): Observation[] {
  return newestOf(chart, [ALBUMIN_CODE]);
}

function newestOf({ entries }: RealChart, codes: readonly string[]): Observation[] {
  const results = entries
    .flatMap(({ resource }) => (resource?.resourceType === 'Observation' ? [resource] : []))
    .filter(({ code }) => code.coding?.some((coding) => codes.includes(coding.code ?? '')));
  const newest = Math.max(...results.map(timeOf));
  return results.filter((result) => timeOf(result) === newest);
}

export function daysAfter(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * DAY_MS);
}

export function timeOf(observation: Observation): number {
  return Date.parse(observation.effectiveDateTime ?? observation.effectivePeriod?.start ?? '');
}

/** The same chart with every date moved by as many days as bring its newest laboratory result to that moment. */
export function movedTo(chart: RealChart, moment: Date): RealChart {
  const days = Math.round((moment.getTime() - newestLabOf(chart).getTime()) / DAY_MS);
  const text = JSON.stringify(chart.entries).replaceAll(/"(\d{4}-\d\d-\d\d)(?=["T])/g, (_, day: string) => {
    return `"${daysAfter(new Date(day), days).toISOString().slice(0, 10)}`;
  });
  return { ...chart, entries: JSON.parse(text) as BundleEntry<FhirResource>[] };
}

/** What a radiologist might write the day after: a calcification of the liver, found by CT. */
export function liverReport(patientId: string, date: Date): DiagnosticReport {
  return {
    resourceType: 'DiagnosticReport',
    id: 'added-ct-abdomen',
    status: 'final',
    category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'RAD' }] }],
    code: { coding: [{ system: 'http://loinc.org', code: '36424-0' }], text: 'CT abdomen without contrast' },
    subject: { reference: `Patient/${patientId}` },
    effectiveDateTime: date.toISOString(),
    conclusion: 'Coarse calcification in segment VI of the liver, 12 mm. Otherwise normal.',
  };
}

/** The request of a client that sends the whole chart as prefetch; order hooks speak of a CT with contrast. */
export function requestOf({ patientId, entries }: RealChart, hook: HookName): RequestBody {
  const order: ServiceRequest = {
    resourceType: 'ServiceRequest',
    id: 'order-at-hand',
    status: hook === 'order-dispatch' ? 'active' : 'draft',
    intent: 'order',
    code: { coding: [{ system: 'http://loinc.org', code: '36813-4' }], text: 'CT abdomen and pelvis with contrast' },
    subject: { reference: `Patient/${patientId}` },
  };
  const condition: FhirResource = {
    resourceType: 'Condition',
    id: 'condition-at-hand',
    code: { text: 'Essential hypertension' },
    subject: { reference: `Patient/${patientId}` },
  };
  const charted = hook === 'order-dispatch' ? [...entries, { resource: order }] : [...entries];
  return {
    hook,
    hookInstance: '0b5e3c4e-58f6-4f0e-8b5b-1f3a7a1c9f10',
    context: {
      ...(hook === 'order-dispatch' ? {} : { userId: 'Practitioner/1' }),
      patientId,
      encounterId: 'encounter-1',
      selections: ['ServiceRequest/order-at-hand'],
      ...(hook.startsWith('order-s') ? { draftOrders: collection([{ resource: order }]) } : {}),
      ...(hook === 'order-dispatch'
        ? { dispatchedOrders: ['ServiceRequest/order-at-hand'], performer: 'Organization/1' }
        : {}),
      ...(hook === 'problem-list-item-create' ? { conditions: collection([{ resource: condition }]) } : {}),
    },
    prefetch: resourcesByKey(collection(charted)),
  };
}

function collection(entry: BundleEntry<FhirResource>[]): Bundle<FhirResource> {
  return { resourceType: 'Bundle', type: 'collection', entry };
}

function jsonFiles(folder: string): { readonly file: string; readonly json: unknown }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ file, json: JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown }));
}

function patientIdsIn(entries: readonly BundleEntry<FhirResource>[]): string[] {
  return entries.flatMap(({ resource }) => (resource?.resourceType === 'Patient' ? (resource.id ?? []) : []));
}

function subjectOf(resource: FhirResource): string | undefined {
  if (resource.resourceType === 'Patient') return `Patient/${resource.id ?? ''}`;
  const { subject, patient }: { subject?: { reference?: string }; patient?: { reference?: string } } =
    resource as object;
  return (subject ?? patient)?.reference;
}
