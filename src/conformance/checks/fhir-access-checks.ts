import { fail, notApplicable, pass, verdictOn, warn } from '../check.js';
import type { Binding, Check, Verdict } from '../check.js';
import type { FhirCanary } from '../fhir-canary.js';
import type { Answer, Session } from '../session.js';
import type { WireReply } from '../wire.js';

const TOKEN = 'conformance-access-token-5d1f';
const AUTHORIZATION = {
  access_token: TOKEN,
  token_type: 'Bearer',
  expires_in: 300,
  scope: 'patient/*.read',
  subject: 'conformance',
};
const SCOPES = [
  'user/Patient.read patient/Observation.read',
  'patient/Observation.rs user/*.cruds',
  'launch openid profile',
  'Condition.Read (Problems) (R4) DiagnosticReport.Search (Results) (R4)',
];
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
    ['PD-04', 'SHALL'],
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
  {
    ...{ id: 'FA-03', binding: 'SHALL', title: 'An authorization that lacks something breaks nothing' },
    run: (session) =>
      authorized(
        session,
        Object.keys(AUTHORIZATION).map((name) => ({ ...AUTHORIZATION, [name]: undefined })),
        (status) => status < 500,
      ),
  },
  {
    ...{ id: 'FA-05', binding: 'SHALL', title: 'Scopes of SMART 1 and 2, and of nobody, are read without complaint' },
    run: (session) =>
      authorized(
        session,
        SCOPES.map((scope) => ({ ...AUTHORIZATION, scope })),
        (status) => status === 200,
      ),
  },
  { id: 'FA-06', binding: 'SHALL', title: 'The access token stands in no answer', run: echoVerdict },
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

/** The probe with its prefetch, and each of these authorizations beside it. */
async function authorized(
  session: Session,
  authorizations: readonly object[],
  isRight: (status: number) => boolean,
): Promise<Verdict> {
  const probe = await session.probe();
  if (probe === undefined) return notApplicable('no request was answered with 200');
  const faults: string[] = [];
  for (const fhirAuthorization of authorizations) {
    const fhirServer = 'https://fhir.conformance.example/r4';
    const { status } = await session.ask(probe, { ...probe.request, fhirServer, fhirAuthorization });
    if (!isRight(status)) faults.push(`${probe.service.id}: ${status}`);
  }
  return verdictOn(faults, `${authorizations.length} authorizations tried`);
}

async function echoVerdict(session: Session): Promise<Verdict> {
  const probe = await session.probe();
  if (probe === undefined) return notApplicable('no request was answered with 200');
  const fhirServer = session.target.fhir?.url ?? 'https://fhir.conformance.example/r4';
  const lent = { fhirServer, fhirAuthorization: AUTHORIZATION };
  const replies = [
    await session.ask(probe, { ...probe.request, ...lent }),
    await session.ask(probe, { ...probe.request, ...lent, prefetch: {} }),
    await session.ask(probe, { ...lent, hook: 7 }),
  ];
  const echoes = replies.filter(({ text }) => text.includes(TOKEN));
  return verdictOn(
    echoes.map(({ status }) => `in an answer ${status}`),
    `in none of ${replies.length} answers`,
  );
}
