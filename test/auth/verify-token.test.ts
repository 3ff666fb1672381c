import { keysOf } from '../../src/auth/client-keys.js';
import type { Client } from '../../src/auth/client.js';
import { TokenRefusal } from '../../src/auth/token-refusal.js';
import { verifyToken } from '../../src/auth/verify-token.js';
import type { KnownClient, TokenClaims } from '../../src/auth/verify-token.js';
import { endpoint, seconds, TestClient, type Claims } from '../support/test-client.js';

const now = new Date(seconds() * 1000);
const ehr = new TestClient();
const epic = new TestClient('https://epic.example/fhir', 'ES256', 'epic-key');
const KEY_SET = 'https://keys.example/jwks.json';
const HAND_TYPED = 'https://typed-by-hand.example/cds';

const known = (of: TestClient, more: Partial<Client> = {}): KnownClient => {
  const client = {
    iss: of.iss,
    jwks: { keys: [of.publicJwk] },
    algs: [of.alg],
    audiences: [],
    fhirServers: [],
    ...more,
  };
  return { client, keys: keysOf(client, { clock: () => now, onFailure: () => undefined }) };
};
const verified = (token: string, more: Partial<Client> = {}): Promise<TokenClaims> => {
  const clients = new Map([
    [ehr.iss, known(ehr, more)],
    [epic.iss, known(epic, { algs: ['ES256', 'ES384'], audiences: [HAND_TYPED], jwksUrl: KEY_SET })],
  ]);
  return verifyToken(token, { clients, endpoints: [endpoint('/a'), endpoint('/b')], now });
};
const sent = (claims: Claims = {}, header: Claims = {}): string =>
  ehr.token({ aud: endpoint('/a'), ...claims }, header);
const refusal = async (token: string, more: Partial<Client> = {}): Promise<unknown> =>
  verified(token, more).then(
    () => 'let in',
    (reason: unknown) => (reason as { code?: unknown }).code,
  );

describe('what a token must be', () => {
  it('SE-03, SE-10: a signed one for one of the endpoints says who calls, and nothing that it did not say', async () => {
    const claims = { jti: 'j'.repeat(256), iat: seconds(), exp: seconds(3600) };
    expect(await verified(sent(claims))).toStrictEqual({ iss: ehr.iss, ...claims });
    expect(await verified(sent({ aud: ['https://other.example', endpoint('/b')], tenant: 'ward-7' }))).toMatchObject({
      tenant: 'ward-7',
    });
    expect(await verified(epic.token({ aud: HAND_TYPED }))).toMatchObject({ iss: epic.iss });
  });

  it.each([
    ['no token at all', 'x', 'auth.malformed'],
    ['a header that is none', `x.${sent().split('.').slice(1).join('.')}`, 'auth.malformed'],
    ['an issuer that is no text', sent({ iss: 7 }), 'auth.iss'],
    ['an issuer that is nobody', sent({ iss: 'https://evil.example' }), 'auth.iss'],
    ['no algorithm', sent({}, { alg: undefined }), 'auth.alg'],
    ['the algorithm "none"', sent({}, { alg: 'none' }), 'auth.alg'],
    ['the algorithm of another client', sent({}, { alg: 'ES256' }), 'auth.alg'],
    ['no kid', sent({}, { kid: undefined }), 'auth.key'],
    ['an empty kid', sent({}, { kid: '' }), 'auth.key'],
    ['a kid that is no text', sent({}, { kid: 7 }), 'auth.key'],
    ['a kid of nobody', sent({}, { kid: 'other' }), 'auth.key'],
    ['a key of that kid that is of another type', epic.token({ aud: HAND_TYPED }, { alg: 'ES384' }), 'auth.key'],
    ['another type', sent({}, { typ: 'at+jwt' }), 'auth.malformed'],
    ['a header that must be understood', sent({}, { crit: ['x'], x: 1 }), 'auth.malformed'],
    ['a signature by somebody else', new TestClient().token({ aud: endpoint('/a') }), 'auth.signature'],
    ['a signature of another text', `${ehr.unsigned()}.${sent().split('.')[2] ?? ''}`, 'auth.signature'],
    ['another endpoint', sent({ aud: endpoint('/c') }), 'auth.aud'],
    ['an audience of another client', sent({ aud: HAND_TYPED }), 'auth.aud'],
    ['no audience', sent({ aud: undefined }), 'auth.aud'],
    ['no end', sent({ exp: undefined }), 'auth.time'],
    ['an end in words', sent({ exp: String(seconds(300)) }), 'auth.time'],
    ['an end that passed a minute ago', sent({ iat: seconds(-360), exp: seconds(-60) }), 'auth.time'],
    ['an end in parts of a second', sent({ exp: seconds(300.5) }), 'auth.time'],
    ['no beginning', sent({ iat: undefined }), 'auth.time'],
    ['a beginning in parts of a second', sent({ iat: seconds(-0.5) }), 'auth.time'],
    ['a beginning over a minute from now', sent({ iat: seconds(61) }), 'auth.time'],
    ['a beginning over an hour ago', sent({ iat: seconds(-3661), exp: seconds(-50) }), 'auth.time'],
    ['a use that begins over a minute from now', sent({ nbf: seconds(61) }), 'auth.time'],
    ['an end as it begins', sent({ iat: seconds(30), exp: seconds(30) }), 'auth.time'],
    ['a life of a second over an hour', sent({ exp: seconds(3601) }), 'auth.time'],
    ['no name', sent({ jti: undefined }), 'auth.jti'],
    ['a blank name', sent({ jti: ' ' }), 'auth.jti'],
    ['a name that is no text', sent({ jti: ['j'] }), 'auth.jti'],
    ['an endless name', sent({ jti: 'j'.repeat(257) }), 'auth.jti'],
    ['a name with a control character', sent({ jti: 'a\u0000' }), 'auth.jti'],
    ['a name with half a character', sent({ jti: '\ud800a' }), 'auth.jti'],
    ['a tenant that is no name', sent({ tenant: '' }), 'auth.tenant'],
  ])('SE-04, SE-10, SE-11, SE-12: with %s it is refused, by its reason', async (_what, token, reason) => {
    expect(await refusal(token)).toBe(reason);
  });

  it('SE-11, T6: clocks may differ by a minute, and not more', async () => {
    expect(await refusal(sent({ iat: seconds(-300), exp: seconds(-59) }))).toBe('let in');
    expect(await refusal(sent({ iat: seconds(60), exp: seconds(61) }))).toBe('let in');
    expect(await refusal(sent({ nbf: seconds(60) }))).toBe('let in');
  });

  it('SE-04: an empty kid names no key, not even one that bears it', async () => {
    const jwks = { keys: [{ ...ehr.publicJwk, kid: '' }] };
    expect(await refusal(sent({}, { kid: '' }), { jwks })).toBe('auth.key');
  });

  it('SE-16: where the file has a list, the tenant is one of it', async () => {
    const tenants = ['ward-7', 'ward-8'];
    expect(await refusal(sent({ tenant: 'ward-8' }), { tenants })).toBe('let in');
    expect(await refusal(sent({ tenant: 'ward-9' }), { tenants })).toBe('auth.tenant');
    expect(await refusal(sent(), { tenants })).toBe('auth.tenant');
  });
});

describe('a refused token', () => {
  it('SE-13, T5: is a guess at a token, unless it was a good one that came again or could not be looked at', () => {
    const codes = ['auth.signature', 'auth.missing', 'auth.replay', 'auth.keys-unavailable'] as const;
    expect(codes.map((code) => new TokenRefusal(code).isGuess)).toEqual([true, true, false, false]);
    expect(new TokenRefusal('auth.key')).toMatchObject({ name: 'TokenRefusal', message: 'auth.key' });
  });
});

describe('where a token says that its keys are', () => {
  it.each([
    ['at the address of the file', KEY_SET, 'let in'],
    ['at the same address in capitals', 'HTTPS://KEYS.example:443/jwks.json', 'let in'],
    ['at another address of that host', 'https://keys.example/other.json', 'auth.jku'],
    ["at the issuer's own host, where the file says another", 'https://ehr.example/jwks.json', 'auth.jku'],
    ['at no address', 'jwks.json', 'auth.jku'],
    ['in something that is no text', [KEY_SET], 'auth.jku'],
  ])('SE-08: %s (%s): %s', async (_where, jku, expected) => {
    const key = known(ehr).client.jwks;
    expect(await refusal(sent({}, { jku }), { jwksUrl: KEY_SET, ...(key && { jwks: key }) })).toBe(expected);
  });

  it.each([
    ["at the issuer's own host", 'https://ehr.example/any.json', 'let in'],
    ['at another host', 'https://evil.example/any.json', 'auth.jku'],
    ['at the issuer with another protocol', 'http://ehr.example/any.json', 'auth.jku'],
    ['nowhere', 'data:,x', 'auth.jku'],
  ])('SE-08, SE-09: with pinned keys alone, %s (%s): %s', async (_where, jku, expected) => {
    expect(await refusal(sent({}, { jku }))).toBe(expected);
  });

  it('SE-08: an address without a host is nobody’s, even if the issuer has none either', async () => {
    const nameless = new TestClient('urn:ehr');
    const { client, keys } = known(nameless);
    const call = { clients: new Map([[client.iss, { client, keys }]]), endpoints: [endpoint('/a')], now };
    const token = nameless.token({ aud: endpoint('/a') }, { jku: 'urn:keys' });
    await expect(verifyToken(token, call)).rejects.toMatchObject({ code: 'auth.jku' });
  });
});
