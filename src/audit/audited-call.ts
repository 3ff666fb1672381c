/** One call of a service or its feedback, a chart or an order of the SMART app, as far as an audit may know it: names and identifiers, nothing clinical (SE-22). */
export interface AuditedCall {
  readonly kind: 'service' | 'feedback' | 'chart' | 'order';
  /** When it was answered; UTC with milliseconds. */
  readonly recorded: string;
  readonly requestId: string;
  readonly serviceId: string;
  readonly hook: string;
  /** Of the answer; undefined where the client did not wait for it. */
  readonly status: number | undefined;
  /** Of the Problem that it was refused with. */
  readonly code?: string;
  readonly client?: { readonly iss: string; readonly tenant?: string };
  /** The network address that called. */
  readonly address?: string;
  /** Absent while the body was not read: nobody is known then, and no patient. */
  readonly asked?: AuditedRequest;
  readonly cards: readonly AuditedCard[];
  /** "ServiceRequest/1": the draft order that was created. */
  readonly order?: string;
  /** "sha256:..." over every file of knowledge that was asked; absent where none was. */
  readonly knowledge?: string;
}

export interface AuditedRequest {
  readonly patientId: string;
  /** Absent where it is no UUID: what else a client calls a call is its own words. */
  readonly hookInstance?: string;
  /** "Practitioner/1" */
  readonly userId?: string;
  readonly fhirServer?: string;
}

/** A card that was shown, with the rules behind it; or one that feedback is about, of which the uuid is all there is. */
export interface AuditedCard {
  readonly uuid: string;
  readonly pathway?: string;
  readonly version?: string;
  readonly requirements?: readonly string[];
}
