import { notApplicable, verdictOn } from '../check.js';
import type { Check, Verdict } from '../check.js';
import { LIBRARY_HOOKS } from '../library-hook.js';
import type { HookCall } from '../sample-request.js';
import type { Session } from '../session.js';

/** Orders as older servers, and the public sandbox before anything is chosen, send them (RQ-09). */
const ODD_ORDERS = [
  { resourceType: 'MedicationOrder', id: 'dstu2', status: 'draft', patient: { reference: 'Patient/1' } },
  { resourceType: 'ProcedureRequest', id: 'stu3', status: 'draft', subject: { reference: 'Patient/1' } },
  { resourceType: 'ServiceRequest', id: 'empty', status: 'draft', code: { coding: [{}] }, reasonCode: [] },
  { resourceType: 'MedicationRequest', id: 'object', status: 'draft', category: { text: 'inpatient' } },
];

/** What each hook has in its context: what must be there, and what may stand there. */
export const CONTEXT_CHECKS: readonly Check[] = [
  {
    ...{ id: 'RQ-07', binding: 'client', title: 'What a hook requires in its context is asked for' },
    run: contextVerdict,
  },
  {
    ...{ id: 'RQ-09', binding: 'client', title: 'Orders of other FHIR versions, or half written, break nothing' },
    run: oddOrdersVerdict,
  },
];

/** Who, about whom and in which encounter must be known; without orders a service may still have something to say. */
const MUST_BE_KNOWN: readonly string[] = ['userId', 'patientId', 'encounterId'];

async function contextVerdict(session: Session): Promise<Verdict> {
  const faults: string[] = [];
  let tried = 0;
  const sound = (await session.answers()).filter(({ reply }) => reply.status === 200);
  for (const { service, request } of new Map(sound.map((answer) => [answer.service.id, answer])).values()) {
    for (const field of LIBRARY_HOOKS.get(service.hook)?.required ?? []) {
      const context = { ...request.context, [field]: undefined };
      const { status } = await session.call(service.id, { ...request, context });
      tried += 1;
      const isRight = (status >= 400 && status < 500) || (status === 200 && !MUST_BE_KNOWN.includes(field));
      if (!isRight) faults.push(`${service.id}: ${status} without ${field}`);
    }
  }
  return tried === 0 ? notApplicable('no request was answered with 200') : verdictOn(faults, `${tried} requests tried`);
}

async function oddOrdersVerdict(session: Session): Promise<Verdict> {
  const faults: string[] = [];
  let tried = 0;
  for (const { service, request, reply } of await session.answers()) {
    if (reply.status !== 200 || request.context['draftOrders'] === undefined) continue;
    const entry = ODD_ORDERS.map((resource) => ({ resource }));
    const context = { ...request.context, draftOrders: { resourceType: 'Bundle', entry } };
    const { status } = await session.call(service.id, { ...request, context } satisfies HookCall);
    tried += 1;
    if (status >= 500) faults.push(`${service.id}: ${status}`);
  }
  return tried === 0
    ? notApplicable('no order hook was answered with 200')
    : verdictOn(faults, `${tried} requests tried`);
}
