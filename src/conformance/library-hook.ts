/** A hook of the CDS Hooks library: what its context must hold, and which of it may stand in a prefetch token (PF-05, RQ-07). */
export interface LibraryHook {
  readonly required: readonly string[];
  readonly tokens: readonly string[];
}

const CHART = ['userId', 'patientId', 'encounterId'];
const chart = (...more: readonly string[]): LibraryHook => ({
  required: ['userId', 'patientId', ...more],
  tokens: CHART,
});

/** The pages of the library as of 2026-04. */
export const LIBRARY_HOOKS: ReadonlyMap<string, LibraryHook> = new Map([
  ['patient-view', chart()],
  ['order-select', chart('selections', 'draftOrders')],
  ['order-sign', chart('draftOrders')],
  [
    'order-dispatch',
    {
      required: ['patientId', 'dispatchedOrders', 'performer'],
      tokens: ['patientId', 'dispatchedOrders', 'performer'],
    },
  ],
  ['encounter-start', chart('encounterId')],
  ['encounter-discharge', chart('encounterId')],
  ['appointment-book', chart('appointments')],
  ['allergyintolerance-create', chart('allergyIntolerance')],
  ['problem-list-item-create', chart('conditions')],
  ['medication-refill', { required: ['patientId', 'medications'], tokens: CHART }],
  ['medication-verify', chart('medication')],
  ['medication-prescribe', chart('medications')],
  ['order-review', chart('orders')],
]);
