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

export type Link =
  | { readonly label: string; readonly url: string; readonly type: 'absolute' }
  /** The client launches it; `appContext` is a text, and stands here only (LI-04, LI-05). */
  | { readonly label: string; readonly url: string; readonly type: 'smart'; readonly appContext: string };

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
