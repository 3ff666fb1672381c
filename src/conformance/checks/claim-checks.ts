import { pass, fail } from '../check.js';
import type { Check } from '../check.js';
import { tokens, trusted } from '../trusted-check.js';

const A_MONTH = 30 * 86_400;

/** What a token says, once it is signed as it should be. */
export const CLAIM_CHECKS: readonly Check[] = [
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
