import { notApplicable, pass, fail } from '../check.js';
import type { Check, Verdict } from '../check.js';
import type { Session } from '../session.js';
import { NO_CLIENT, trusted } from '../trusted-check.js';

/** Whether tokens are asked for, and where they are read. */
export const TRUST_CHECKS: readonly Check[] = [
  {
    id: 'DI-15',
    binding: 'SHALL',
    title: 'Discovery is open, or opens to a token for its own address',
    run: discoveryVerdict,
  },
  {
    id: 'SE-01',
    binding: 'SHOULD',
    title: 'A call without a token is refused, and Bearer is asked for',
    run: bareVerdict,
  },
  trusted(
    ['SE-02', 'SHALL'],
    'A token is read from Authorization, in whatever case its scheme is written',
    async (trial) => {
      const { session, client, probe, aud } = trial;
      const { status } = await session.postAs(probe, `bearer ${await client.token(aud)}`);
      return status === 200 ? pass('200 to a lower-case scheme') : fail(`${status} to a lower-case scheme`);
    },
  ),
];

async function discoveryVerdict(session: Session): Promise<Verdict> {
  if (session.target.client === undefined) return notApplicable(NO_CLIENT);
  const { status } = await session.get('/cds-services');
  return status === 200
    ? pass('200 with a token for its own address')
    : fail(`${status} with a token for its own address`);
}

async function bareVerdict(session: Session): Promise<Verdict> {
  const probe = await session.probe();
  if (probe === undefined) return notApplicable('no request was answered with 200');
  const { status, headers } = await session.postAs(probe, '');
  if (status === 200) {
    return session.target.client === undefined
      ? notApplicable('the service is open; nothing was said of a client that it trusts (--jwk)')
      : fail('200 without a token');
  }
  if (status !== 401) return fail(`${status} without a token`);
  return /^bearer/i.test(headers.get('www-authenticate') ?? '')
    ? pass('401 with WWW-Authenticate: Bearer')
    : fail('401 without WWW-Authenticate: Bearer');
}
