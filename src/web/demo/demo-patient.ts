import type { FhirResource, Patient } from 'fhir/r4.js';
import type { PrefetchKey } from '../../fhir/patient-record.js';
import type { HookName } from '../../hooks/hook-request.js';
import type { DemoCalendar } from './demo-calendar.js';

/** What the EHR would hold for a demo patient, by prefetch key. */
export type DemoChart = { readonly patient: Patient } & {
  readonly [key in Exclude<PrefetchKey, 'patient'>]?: readonly FhirResource[];
} & {
  /** On the order screen, not yet signed: order-select and order-sign. */
  readonly draftOrders?: readonly FhirResource[];
};

/** The headings under which the playground offers its patients. */
export const DEMO_GROUPS = ['Liver', 'Fetus', 'Kidney and minerals', 'Other organs', 'Silence'] as const;

/** A synthetic patient of the playground; nobody real, every date relative to today. */
export interface DemoPatient {
  readonly id: string;
  readonly name: string;
  readonly group: (typeof DEMO_GROUPS)[number];
  /** One line: what the clinician knows when the chart opens. */
  readonly story: string;
  /** The hook on which there is most to see. */
  readonly hook: HookName;
  readonly chart: (calendar: DemoCalendar) => DemoChart;
}
