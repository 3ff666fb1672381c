import { notApplicable, pass, fail, verdictOn } from '../check.js';
import type { Binding, Check, Verdict } from '../check.js';
import type { Answer, Session } from '../session.js';
import type { SigningClient } from '../signing-client.js';

interface Trial {
  readonly session: Session;
  readonly client: SigningClient;
  readonly probe: Answer;
  /** The address of the called endpoint. */
  readonly aud: string;
}
type Tokens = (trial: Trial) => readonly (string | Promise<string>)[];

/** Needs a client that the service trusts. */
function trusted(
  [id, binding]: readonly [string, Binding],
  title: string,
  run: (trial: Trial) => Promise<Verdict>,
): Check {
  return {
    ...{ id, binding, title },
    run: async (session) => {
      const { client } = session.target;
      if (client === undefined) return notApplicable(NO_CLIENT);
      const probe = await session.probe();
      if (probe === undefined) return notApplicable('no request was answered with 200');
      if ((await session.postAs(probe, '')).status === 200) {
        return notApplicable('the service is open: it asks for no token');
      }
      return run({
        session,
        client,
        probe,
        aud: session.audience(`/cds-services/${encodeURIComponent(probe.service.id)}`),
      });
    },
  };
}

/** Sends the same sound body under each token. */
function tokens(
  head: readonly [string, Binding],
  title: string,
  expected: 'accepted' | 'refused',
  list: Tokens,
): Check {
  return trusted(head, title, async (trial) => {
    const faults: string[] = [];
    const all = list(trial);
    for (const [index, token] of all.entries()) {
      const { status } = await trial.session.postAs(trial.probe, `Bearer ${await token}`);
      const isRight = expected === 'accepted' ? status === 200 : status === 401 || status === 403;
      if (!isRight) faults.push(`token ${index + 1} of ${all.length}: ${status}`);
    }
    return verdictOn(faults, `${all.length} ${expected}`);
  });
}

const NO_CLIENT = 'needs --jwk and --iss of a client that the service trusts';
const A_MONTH = 30 * 86_400;

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
  tokens(['SE-10', 'SHALL'], 'A token for another address is refused', 'refused', ({ client, session, aud }) => [
    client.token(session.audience('/cds-services')),
    client.token(`${aud}-other`),
    client.token('https://evil.conformance.example/cds-services'),
  ]),
  tokens(['SE-10', 'SHALL'], 'The address may stand in a list', 'accepted', ({ client, aud }) => [
    client.token(aud, { aud: ['https://other.conformance.example', aud] }),
  ]),
  tokens(['SE-11', 'SHALL'], 'A token that has expired, or never will, is refused', 'refused', ({ client, aud }) => [
    client.token(aud, { iat: client.seconds(-900), exp: client.seconds(-600) }),
    client.token(aud, { iat: client.seconds(-A_MONTH), exp: client.seconds(-A_MONTH + 300) }),
    client.token(aud, { exp: undefined }),
  ]),
  trusted(['SE-12', 'client'], 'A token opens once', async ({ session, client, probe, aud }) => {
    const token = await client.token(aud);
    const [first, second] = [
      await session.postAs(probe, `Bearer ${token}`),
      await session.postAs(probe, `Bearer ${token}`),
    ];
    const seen = `${first.status}, and ${second.status} the second time`;
    return first.status === 200 && second.status === 401 ? pass(seen) : fail(seen);
  }),
  trusted(['SE-13', 'SHOULD'], 'Every token is refused in the same words', async ({ session, client, probe, aud }) => {
    const wrong = [await client.forged(aud), await client.token(`${aud}-other`), 'a.b.c'];
    const texts = new Set<string>();
    for (const token of wrong) texts.add((await session.postAs(probe, `Bearer ${token}`)).text);
    return texts.size === 1
      ? pass(`${wrong.length} times the same`)
      : fail(`${texts.size} answers tell what was wrong`);
  }),
  tokens(
    ['SE-15', 'SHALL'],
    'Whoever is not known is refused, whoever signs for them',
    'refused',
    ({ client, aud }) => [
      client.token(aud, { iss: 'https://evil.conformance.example' }),
      client.token(aud, { iss: undefined }),
    ],
  ),
  tokens(['SE-17', 'SHOULD'], 'Further claims, as Epic sends them, are let pass', 'accepted', ({ client, aud }) => [
    client.token(aud, { sub: 'conformance', nbf: client.seconds(-300) }),
  ]),
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
  const refusals = statuses.filter((status) => status === 401 || status === 403);
  return verdictOn(
    refusals.map((status) => `${status} to a token without jku`),
    `${statuses.length} calls without jku`,
  );
}

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
