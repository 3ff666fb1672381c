import type { FhirResource } from 'fhir/r4.js';

export const HOOKS = [
  'patient-view',
  'encounter-start',
  'encounter-discharge',
  'order-select',
  'order-sign',
  'order-dispatch',
  'problem-list-item-create',
] as const;

export type HookName = (typeof HOOKS)[number];

/** The token a client lends us for this one call (FA-01..FA-08); never stored, never logged. */
export interface FhirAuthorization {
  readonly accessToken: string;
  /** The only patient the token covers, when the client says so. */
  readonly patient?: string;
}

/** A CDS Hooks request that was checked and put in our own words; prefetch values are still as they came (PD-01..PD-11). */
export interface HookRequest {
  readonly hook: HookName;
  readonly hookInstance: string;
  readonly patientId: string;
  /** "Practitioner/123"; order-dispatch has none. */
  readonly userId?: string;
  readonly encounterId?: string;
  readonly fhirServer?: string;
  readonly fhirAuthorization?: FhirAuthorization;
  readonly prefetch: Readonly<Record<string, unknown>>;
  /** Draft orders of the context, resources only; `undefined` when the client sent none (Epic strips them without scopes). */
  readonly draftOrders?: readonly FhirResource[];
  /** "ServiceRequest/1": what the user has just selected (order-select). */
  readonly selections: readonly string[];
  /** "ServiceRequest/1": the orders sent out (order-dispatch). */
  readonly dispatchedOrders: readonly string[];
  /** The items just added to the problem list (problem-list-item-create). */
  readonly newConditions: readonly FhirResource[];
  /** `extension["org.calcitrace.trace"]: true` */
  readonly trace: boolean;
}
