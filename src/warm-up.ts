import { setImmediate } from 'node:timers/promises';
import { answer } from './answer.js';
import type { AnswerParts } from './answer.js';
import { checkRequest } from './hooks/check-request.js';
import type { Readiness } from './http/readiness.js';
import { DEMO_PATIENTS } from './web/demo/demo-patients.js';
import { demoRequest } from './web/demo/demo-request.js';

/** So often each demo patient is answered: then the compiler has seen what is hot, and the first clinician waits for none of it. */
const ROUNDS = 4;
/** A busy machine is not kept from its requests for longer. */
const MOST_MS = 2_000;

/**
 * Answers the demo patients until the code is warm, one in a turn so that whoever calls meanwhile is answered, and says then that
 * the service is ready (T35). Nothing is remembered or counted, and no FHIR server is asked.
 */
export async function warmUp({ site, clock, deadlineMs }: AnswerParts, readiness: Readiness): Promise<void> {
  const parts: AnswerParts = { site, clock, deadlineMs, fhirClient: undefined, traces: false };
  const end = performance.now() + MOST_MS;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const patient of DEMO_PATIENTS) {
      if (readiness.state !== 'warming up' || performance.now() > end) break;
      const body = JSON.stringify(demoRequest(patient, 'patient-view', clock(), 'warm-up'));
      const [service] = site.knowledge.services.filter(({ hook }) => hook === 'patient-view');
      if (service === undefined) break;
      await answer(checkRequest(JSON.parse(body) as unknown, service.hook), service, {}, parts);
      await setImmediate();
    }
  }
  readiness.warm();
}
