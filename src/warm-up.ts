import { setTimeout as after } from 'node:timers/promises';
import { answer } from './answer.js';
import type { AnswerParts } from './answer.js';
import { checkRequest } from './hooks/check-request.js';
import type { Readiness } from './http/readiness.js';
import type { DemoPatient } from './web/demo/demo-patient.js';
import { DEMO_PATIENTS } from './web/demo/demo-patients.js';
import { demoRequest } from './web/demo/demo-request.js';

/** So often each demo patient is answered: then the compiler has seen what is hot. */
const ROUNDS = 4;
/** A busy machine is not kept from its requests for longer. */
const MOST_MS = 4_000;

/**
 * Answers the demo patients until the code is warm (T35). The first of them has findings: once that is answered, all that an answer
 * needs is loaded, and the service is ready. Nothing is remembered or counted, and no FHIR server is asked.
 *
 * @param gently leaves as long after each as it took, so that whoever calls meanwhile hardly notices.
 */
export async function warmUp(
  parts: AnswerParts,
  readiness: Readiness,
  { gently, onReady }: { readonly gently: boolean; readonly onReady: () => void },
): Promise<void> {
  const end = performance.now() + MOST_MS;
  for (const patient of Array.from({ length: ROUNDS }, () => DEMO_PATIENTS).flat()) {
    if (readiness.state === 'draining' || performance.now() > end) break;
    const began = performance.now();
    await answerDemo(patient, parts);
    if (readiness.warm()) onReady();
    await after(gently ? performance.now() - began : 0);
  }
}

async function answerDemo(patient: DemoPatient, { site, clock, deadlineMs }: AnswerParts): Promise<void> {
  const service = site.knowledge.services.find(({ hook }) => hook === 'patient-view');
  if (service === undefined) return;
  const body = JSON.stringify(demoRequest(patient, service.hook, clock(), 'warm-up'));
  const parts: AnswerParts = { site, clock, deadlineMs, fhirClient: undefined, traces: false };
  await answer(checkRequest(JSON.parse(body) as unknown, service.hook), service, {}, parts);
}
