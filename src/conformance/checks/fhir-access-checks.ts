import { fail, notApplicable, pass, verdictOn, warn } from '../check.js';
import type { Binding, Check, Verdict } from '../check.js';
import type { FhirCanary } from '../fhir-canary.js';
import { AUTHORIZATION, TOKEN } from '../lent-authorization.js';
import type { Answer, Session } from '../session.js';
import type { WireReply } from '../wire.js';

/** Longer than a call that was only forgotten would take. */
const AFTERWARDS_MS = 150;

type Trial = (seen: { probe: Answer; fhir: FhirCanary; session: Session }) => Promise<Verdict>;

/** Needs a FHIR server that the service may ask. */
function withFhir([id, binding]: readonly [string, Binding], title: string, trial: Trial): Check {
  return {
    ...{ id, binding, title },
    run: async (session) => {
      const { fhir } = session.target;
      const probe = await session.probe();
      if (fhir === undefined) return notApplicable('needs --fhir-port, and a service that may ask it');
      if (probe === undefined) return notApplicable('no request was answered with 200');
      fhir.asked.length = 0;
      fhir.status = 200;
      return trial({ probe, fhir, session });
    },
  };
}

export const FHIR_ACCESS_CHECKS: readonly Check[] = [
  withFhir(
    ['PD-03', 'SHOULD'],
    'What was not prefetched is asked of the FHIR server',
    async ({ probe, fhir, session }) => {
      const { status } = await fetching(session, probe, fhir);
      return fhir.asked.length > 0 ? pass(`${fhir.asked.length} calls, answered ${status}`) : notAsking(status);
    },
  ),
  withFhir(
    ['PD-04', 'client'],
    'What was prefetched as null is not asked for again',
    async ({ probe, fhir, session }) => {
      const nothing = Object.fromEntries(Object.keys(probe.service.prefetch).map((key) => [key, null]));
      await fetching(session, probe, fhir, { prefetch: nothing });
      return verdictOn(
        fhir.asked.map(() => 'asked again'),
        'not a single call',
      );
    },
  ),
  withFhir(['PD-07', 'SHOULD'], 'What was prefetched as an outcome is not asked for again', async (trial) => {
    const outcome = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'exception' }] };
    const { probe, fhir, session } = trial;
    const outcomes = Object.fromEntries(Object.keys(probe.service.prefetch).map((key) => [key, outcome]));
    await fetching(session, probe, fhir, { prefetch: outcomes });
    return verdictOn(
      fhir.asked.map(() => 'asked again'),
      'not a single call',
    );
  }),
  withFhir(['FA-02', 'SHALL'], 'The access token stands on each call', async ({ probe, fhir, session }) => {
    const { status } = await fetching(session, probe, fhir);
    if (fhir.asked.length === 0) return notAsking(status);
    const bare = fhir.asked.filter(({ authorization }) => authorization !== `Bearer ${TOKEN}`);
    return verdictOn(
      bare.map(() => 'a call without the token'),
      `on each of ${fhir.asked.length} calls`,
    );
  }),
  withFhir(['FA-07', 'SHALL'], 'No call follows after the answer', async ({ probe, fhir, session }) => {
    const { status } = await fetching(session, probe, fhir);
    const { length } = fhir.asked;
    await new Promise((resolve) => setTimeout(resolve, AFTERWARDS_MS));
    if (length === 0 && fhir.asked.length === 0) return notAsking(status);
    const late = fhir.asked.length - length;
    return late === 0 ? pass(`${length} calls, all before the answer`) : fail(`${late} calls after the answer`);
  }),
  withFhir(
    ['FA-09', 'SHALL'],
    'What the user may not see (403) is 412 or left out',
    async ({ probe, fhir, session }) => {
      fhir.status = 403;
      const { status } = await fetching(session, probe, fhir);
      fhir.status = 200;
      return status === 412 || status === 200 ? pass(`answered ${status}`) : fail(`answered ${status}`);
    },
  ),
];

const notAsking = (status: number): Verdict =>
  warn(
    `the FHIR server was not asked (answered ${status}): the service may not be allowed to, or relies on prefetch alone`,
  );

function fetching(session: Session, probe: Answer, fhir: FhirCanary, more: object = {}): Promise<WireReply> {
  const bare = { ...probe.request, prefetch: undefined, fhirServer: fhir.url, fhirAuthorization: AUTHORIZATION };
  return session.ask(probe, { ...bare, ...more });
}
