import type { ServiceRequest } from 'fhir/r4.js';

/** The CDS Hooks words for what we answer (CA-*, SO-*, SU-*, AC-*, LI-*). */
export interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

export type Action =
  | { readonly type: 'create'; readonly description: string; readonly resource: ServiceRequest }
  | { readonly type: 'delete'; readonly description: string; readonly resourceId: string };

export interface Suggestion {
  readonly label: string;
  readonly uuid: string;
  readonly isRecommended?: boolean;
  readonly actions: readonly Action[];
}

export interface Link {
  readonly label: string;
  readonly url: string;
  readonly type: 'absolute';
}

export interface Card {
  readonly uuid: string;
  readonly summary: string;
  readonly detail: string;
  readonly indicator: 'info' | 'warning' | 'critical';
  readonly source: { readonly label: string; readonly url?: string; readonly topic: Coding };
  readonly suggestions?: readonly Suggestion[];
  readonly selectionBehavior?: 'any';
  readonly overrideReasons: readonly (Coding & { readonly display: string })[];
  readonly links: readonly Link[];
  readonly extension: Readonly<Record<string, object>>;
}

export interface HookResponse {
  readonly cards: readonly Card[];
  readonly extension?: Readonly<Record<string, object>>;
}
