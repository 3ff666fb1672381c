import { notApplicable, verdictOn } from '../check.js';
import type { Check, Verdict } from '../check.js';
import { AUTHORIZATION, TOKEN } from '../lent-authorization.js';
import type { Session } from '../session.js';

const SCOPES = [
  'user/Patient.read patient/Observation.read',
  'patient/Observation.rs user/*.cruds',
  'launch openid profile',
  'Condition.Read (Problems) (R4) DiagnosticReport.Search (Results) (R4)',
];
/** What is made of the fhirAuthorization of a request, whatever server it is for. */
export const AUTHORIZATION_CHECKS: readonly Check[] = [
  {
    ...{ id: 'FA-03', binding: 'client', title: 'An authorization that lacks something breaks nothing' },
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
];

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
