import { randomUUID } from 'node:crypto';
import { fail, notApplicable, pass, verdictOn, warn } from '../check.js';
import type { Binding, Check, Verdict } from '../check.js';
import { sameCards } from '../same-cards.js';
import type { Answer, Session } from '../session.js';

type Change = readonly [what: string, request: object];

const HOOK_INSTANCES = [
  randomUUID().toUpperCase(),
  '00000000-007b-9f33-e810-e841a57c502c',
  '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
];

/** Requests that a conforming client does not send: a careful service refuses them, with 4xx. */
function refused(id: string, title: string, changes: (answer: Answer) => readonly Change[]): Check {
  return { ...binding(id, 'client', title), run: (session) => eachChange(session, changes, isRefused) };
}

const binding = (id: string, bound: Binding, title: string): Omit<Check, 'run'> => ({ id, binding: bound, title });
const isRefused = (status: number): boolean => status >= 400 && status < 500;

async function eachChange(
  session: Session,
  changes: (answer: Answer) => readonly Change[],
  isRight: (status: number) => boolean,
): Promise<Verdict> {
  const probe = await session.probe();
  if (probe === undefined) return notApplicable('no request was answered with 200');
  const faults: string[] = [];
  for (const [what, request] of changes(probe)) {
    const { status } = await session.ask(probe, request);
    if (!isRight(status)) faults.push(`${probe.service.id}: ${status} to ${what}`);
  }
  return verdictOn(faults, `${changes(probe).length} requests tried with ${probe.service.id}`);
}

const ISSUER = { access_token: 'x', token_type: 'Bearer', expires_in: 300, scope: 'patient/*.read', subject: 'x' };

export const REQUEST_CHECKS: readonly Check[] = [
  { ...binding('RQ-01', 'SHALL', 'A sound request is answered at the id of its service'), run: soundVerdict },
  refused('RQ-02', 'A request without a hook, or with another, is refused', ({ request, service }) => [
    ['no hook', { ...request, hook: undefined }],
    ['another hook', { ...request, hook: service.hook === 'order-sign' ? 'patient-view' : 'order-sign' }],
  ]),
  refused('RQ-03', 'A request without a hookInstance is refused', ({ request }) => [
    ['no hookInstance', { ...request, hookInstance: undefined }],
  ]),
  {
    ...binding('RQ-03', 'SHALL', 'A hookInstance of any version and case is accepted'),
    run: (session) =>
      eachChange(
        session,
        ({ request }) =>
          HOOK_INSTANCES.map((hookInstance) => [`hookInstance ${hookInstance}`, { ...request, hookInstance }]),
        (status) => status === 200,
      ),
  },
  refused('RQ-04', 'A token without the server it is for is refused', ({ request }) => [
    ['fhirAuthorization without fhirServer', { ...request, fhirServer: undefined, fhirAuthorization: ISSUER }],
  ]),
  { ...binding('RQ-05', 'client', 'A FHIR server over http that nobody allowed is not called'), run: strangerVerdict },
  refused('RQ-07', 'A request without a context, or without its patient, is refused', ({ request }) => [
    ['no context', { ...request, context: undefined }],
    ['a context without patientId', { ...request, context: { ...request.context, patientId: undefined } }],
  ]),
  {
    ...binding('RQ-11', 'SHOULD', 'An extension of a client changes nothing'),
    run: (session) =>
      sameCards(session, (request) => ({
        ...request,
        extension: {
          'com.epic.cdshooks.request.bpa-trigger-action': '18',
          'davinci-crd.configuration': { 'x-y': true },
        },
      })),
  },
];

/** 412 says that the plain request lacked data; 4xx else, that it was not taken for sound. */
async function soundVerdict(session: Session): Promise<Verdict> {
  const answers = await session.answers();
  if (answers.length === 0) return notApplicable('no service is listed');
  const isGuarded = session.target.client === undefined && answers.some(({ reply }) => reply.status === 401);
  if (isGuarded) return notApplicable('the service asks who calls (401): it needs --jwk and --iss');
  const refusals = answers.filter(({ reply: { status } }) => status !== 200 && status !== 412);
  const told = refusals.map(
    ({ service, reply }) => `${service.id}: ${reply.status} to a sound ${service.hook} request`,
  );
  const isFallen = refusals.some(({ reply }) => reply.status >= 500);
  const verdict = verdictOn(told, `${answers.length} sound requests sent`);
  return refusals.length === 0 || isFallen ? verdict : warn(`${verdict.seen}; --request FILE with one that fits helps`);
}

/** A server of ours on loopback, which no service was told of: whoever asks it would ask any address in the network. */
async function strangerVerdict(session: Session): Promise<Verdict> {
  const { stranger } = session.target;
  const probe = await session.probe();
  if (stranger === undefined) return notApplicable('only to be seen where the service runs on this machine');
  if (probe === undefined) return notApplicable('no request was answered with 200');
  const request = { ...probe.request, prefetch: undefined, fhirServer: stranger.url, fhirAuthorization: ISSUER };
  const { status } = await session.ask(probe, request);
  const { length } = stranger.asked.splice(0);
  return length === 0 ? pass(`not asked; answered ${status}`) : fail(`asked ${length} times, over http`);
}
