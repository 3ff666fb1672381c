import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assembleSite } from '../src/assemble.js';
import { PROJECT_ROOT } from '../src/project-root.js';
import { clockAt } from '../src/clock.js';
import { readConfig } from '../src/config.js';
import { decide } from '../src/decide.js';
import type { Decision } from '../src/decide.js';
import type { PatientRecord } from '../src/fhir/patient-record.js';
import { checkRequest } from '../src/hooks/check-request.js';
import { completePrefetch } from '../src/prefetch/complete-prefetch.js';
import { ordersAtHand } from '../src/prefetch/orders-at-hand.js';

export const EXAMPLE_FILE = 'docs/example-request.json';
export const EXAMPLE_NOW = '2026-11-22T09:00:00Z';

/** Card uuids are signed with the state key; a published one keeps the page the same on every machine. */
const EXAMPLE_STATE_KEY = 'published-key-of-the-example-page';

export interface ExampleRun {
  /** The request as it is kept in the file. */
  readonly request: string;
  readonly record: PatientRecord;
  readonly decision: Decision;
}

/** Takes the example request the whole way that a request goes behind the door, at a clock that stands still. */
export async function runExample(): Promise<ExampleRun> {
  const request = readFileSync(join(PROJECT_ROOT, EXAMPLE_FILE), 'utf8').trim();
  const site = assembleSite(readConfig({ STATE_KEY: EXAMPLE_STATE_KEY }));
  const service = site.knowledge.services.find(({ hook }) => hook === 'patient-view');
  if (service === undefined) throw new RangeError('cds-services.json has no service for patient-view');
  const clock = clockAt(EXAMPLE_NOW);
  const checked = checkRequest(JSON.parse(request), service.hook);
  const record = await completePrefetch(checked, {
    templates: service.prefetch,
    fhirClient: undefined,
    clock,
    deadlineMs: 0,
  });
  const { userId } = checked;
  const caller = userId === undefined ? {} : { userId };
  const question = { hook: checked.hook, record, draftOrders: ordersAtHand(checked, record), caller };
  return { request, record, decision: decide(question, site, clock()) };
}
