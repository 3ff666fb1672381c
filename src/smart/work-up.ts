import type { Decision, Site } from '../decide.js';
import type { PatientRecord } from '../fhir/patient-record.js';
import type { AppContext } from './app-context.js';

/** Everything that the page of a chart is made from. */
export interface WorkUp {
  readonly decision: Decision;
  readonly record: PatientRecord;
  readonly site: Site;
  readonly now: Date;
  /** What the card was about from which the app was opened. */
  readonly appContext: AppContext;
  /** The EHR granted to create orders. */
  readonly mayOrder: boolean;
  /** Why not, where not. */
  readonly whyNoOrders?: string;
  /** The EHR does not show whose chart it is. */
  readonly needsBanner: boolean;
}
