import type { HookName } from '../hooks/hook-request.js';

export const EHRS = ['epic', 'oracle', 'sandbox'] as const;
export type Ehr = (typeof EHRS)[number];

/** What is known of a client's CDS Hooks, where it matters for a registration (matrix, section 6; docs/sandbox.md). */
export interface ClientNotes {
  readonly hooks: readonly HookName[];
  /** When each service is best called. */
  readonly triggers: Readonly<Partial<Record<HookName, string>>>;
  readonly prefetch: string;
  readonly audience: string;
  readonly cannot: readonly string[];
}

export const CLIENT_NOTES: Readonly<Record<Ehr, ClientNotes>> = {
  epic: {
    hooks: ['patient-view', 'order-select', 'order-sign'],
    triggers: {
      'patient-view': 'open chart (60), enter problem (6)',
      'order-select': 'order chosen',
      'order-sign': 'orders signed',
    },
    prefetch: 'typed by hand into the LGL record: one line a key, keys exactly as they stand',
    audience:
      'typed by hand: enter the address of the service, or list what was entered in `audiences` of the clients file',
    cannot: [
      'Discovery is not read: what changes here is typed in again.',
      'The URL must be exactly the registered endpoint, or calls come without their data.',
      'Draft orders are sent only to client ids with the scopes of unsigned orders.',
      'An order is created only from codes of its preference lists: map them in `orderCodes` (dialect "epic"); details of the order are ignored.',
      'Links to hosts that are not registered disappear; topics and override reasons have to be mapped.',
      'encounter-start, encounter-discharge, order-dispatch and problem-list-item-create do not exist.',
    ],
  },
  oracle: {
    hooks: ['patient-view'],
    triggers: { 'patient-view': 'chart opened' },
    prefetch:
      'read from the discovery document or typed in with the registration; searches without _sort are answered as well',
    audience: 'the address of the service; its tokens name https://cds-hooks.cerner.com as issuer',
    cannot: [
      'patient-view only, after the state of 2021; whether that changed was not verified.',
      'The side bar is an eighth of the screen: details scroll. A critical card pops up.',
      'Links to hosts that are not registered are removed; appContext is not supported.',
      'Search by _sort is refused: what is fetched is asked again without it.',
    ],
  },
  sandbox: {
    hooks: ['patient-view', 'order-select', 'order-sign'],
    triggers: {
      'patient-view': 'Patient View',
      'order-select': 'PAMA Imaging, Rx View',
      'order-sign': 'Rx Sign',
    },
    prefetch: 'read from the discovery document; nothing to type',
    audience: 'the address as it was typed, for feedback with /feedback',
    cannot: [
      'Its private key is public: trust it on your own machine only.',
      'The discovery address is typed without a slash at the end.',
      'A suggestion taken is reported, no order is made; a call that failed says "All clear!".',
      'encounter-start, encounter-discharge, order-dispatch and problem-list-item-create have no screen.',
    ],
  },
};
