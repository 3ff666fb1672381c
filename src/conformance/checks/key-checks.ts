import { notApplicable, pass, fail, verdictOn } from '../check.js';
import type { Check, Verdict } from '../check.js';
import type { Session } from '../session.js';
import type { SigningClient } from '../signing-client.js';
import { NO_CLIENT, tokens, trusted } from '../trusted-check.js';

/** By which keys and algorithms a token opens, and by which not. */
export const KEY_CHECKS: readonly Check[] = [
  tokens(
    ['SE-03', 'SHALL'],
    'A signature of another key, or of other words, is refused',
    'refused',
    ({ client, aud }) => [client.forged(aud), spliced(client, aud)],
  ),
  tokens(
    ['SE-04', 'client'],
    'A header without kid, or with an unknown one, is refused',
    'refused',
    ({ client, aud }) => [
      client.token(aud, {}, { kid: undefined }),
      client.token(aud, {}, { kid: 'conformance-no-such-key' }),
    ],
  ),
  tokens(['SE-05', 'SHALL'], 'alg none opens nothing, however it is spelt', 'refused', ({ client, aud }) =>
    ['none', 'None', 'nOnE'].map((alg) => client.unsigned(aud, alg)),
  ),
  tokens(
    ['SE-06', 'SHALL'],
    'A symmetric algorithm opens nothing, with the public key as secret',
    'refused',
    ({ client, aud }) => [client.symmetric(aud, 'pem'), client.symmetric(aud, 'jwk')],
  ),
  jkuCheck(),
  { id: 'SE-09', binding: 'SHALL', title: 'Keys agreed out of band are enough, without jku', run: pinnedVerdict },
];

/** Header and signature of one token, and the claims of another. */
async function spliced(client: SigningClient, aud: string): Promise<string> {
  const [header, , signature] = (await client.token(aud)).split('.');
  const [, payload] = (await client.token(aud)).split('.');
  return [header, payload, signature].join('.');
}

/** The key set that a token names is not asked, unless it is known (SSRF). */
function jkuCheck(): Check {
  return trusted(
    ['SE-08', 'SHOULD'],
    'A key set that only the token names is not asked',
    async ({ session, client, probe, aud }) => {
      const { stranger } = session.target;
      if (stranger === undefined) return notApplicable('only to be seen where the service runs on this machine');
      const { status } = await session.postAs(
        probe,
        `Bearer ${await client.token(aud, {}, { jku: `${stranger.url}/keys` })}`,
      );
      const { length } = stranger.asked.splice(0);
      return length === 0 && status !== 200
        ? pass(`not asked; answered ${status}`)
        : fail(`asked ${length} times; ${status}`);
    },
  );
}

/** Every call of this run has such a token. */
async function pinnedVerdict(session: Session): Promise<Verdict> {
  if (session.target.client === undefined) return notApplicable(NO_CLIENT);
  const statuses = (await session.answers()).map(({ reply }) => reply.status);
  if (statuses.length === 0) return notApplicable('no service is listed');
  const refusals = statuses.filter((status) => status === 401 || status === 403);
  return verdictOn(
    refusals.map((status) => `${status} to a token without jku`),
    `${statuses.length} calls without jku`,
  );
}
