import { notApplicable, verdictOn } from '../check.js';
import type { Check, Verdict } from '../check.js';
import type { Session } from '../session.js';

/** A service lets in the public sandbox, or the pages of its own machine; which others, only its site knows. */
const ORIGINS = ['https://sandbox.cds-hooks.org', 'http://localhost:8080'];
const STRANGER = 'https://evil.conformance.example';

export const CORS_CHECKS: readonly Check[] = [
  {
    ...{ id: 'CR-01', binding: 'SHOULD', title: 'A browser may call: a preflight is answered without authentication' },
    run: preflights,
  },
  {
    ...{ id: 'CR-02', binding: 'SHOULD', title: 'No origin is let in together with credentials by mere echo' },
    run: echoes,
  },
];

async function preflights(session: Session): Promise<Verdict> {
  const [service] = await session.services();
  if (service === undefined) return notApplicable('no service is listed');
  const asked = [
    ['/cds-services', 'GET'],
    [`/cds-services/${service.id}`, 'POST'],
    [`/cds-services/${service.id}/feedback`, 'POST'],
  ] as const;
  const faults: string[] = [];
  for (const [path, method] of asked) {
    const found = [];
    for (const origin of ORIGINS) found.push(await preflightFault(session, path, method, origin));
    if (!found.includes(undefined)) faults.push(`${path}: ${found[0] ?? ''}`);
  }
  return verdictOn(faults, `${asked.length} preflights from ${ORIGINS.join(' or ')}`);
}

async function preflightFault(
  session: Session,
  path: string,
  method: string,
  origin: string,
): Promise<string | undefined> {
  const { status, headers } = await preflight(session, path, method, origin);
  if (status >= 300) return `${status} to the preflight`;
  if (!headers.has('access-control-allow-origin')) return 'no origin is allowed';
  const allowed = headers.get('access-control-allow-headers')?.toLowerCase() ?? '';
  return /authorization|^\*$/.test(allowed) ? undefined : 'the header Authorization is not allowed';
}

async function echoes(session: Session): Promise<Verdict> {
  const { headers } = await preflight(session, '/cds-services', 'GET', STRANGER);
  const origin = headers.get('access-control-allow-origin');
  const isLetIn = origin === STRANGER || origin === '*';
  const isDangerous = isLetIn && headers.get('access-control-allow-credentials') === 'true';
  return verdictOn(isDangerous ? ['any origin is allowed, with credentials'] : [], 'a foreign origin is not let in so');
}

function preflight(session: Session, path: string, method: string, origin: string): ReturnType<Session['get']> {
  const asked = {
    'access-control-request-method': method,
    'access-control-request-headers': 'authorization,content-type',
  };
  return session.target.transport({ method: 'OPTIONS', path, headers: { origin, ...asked } });
}
