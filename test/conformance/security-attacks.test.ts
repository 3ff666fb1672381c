import { createHmac } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { KeySetServer } from '../support/key-set-server.js';
import { postWith, reasonOf, startGuarded } from '../support/guarded-service.js';
import { liverRequest } from '../support/hook-requests.js';
import type { RunningService } from '../support/running-service.js';
import { PATIENT_VIEW, seconds, TestClient } from '../support/test-client.js';
import type { Claims } from '../support/test-client.js';

const ehr = new TestClient();
const attacker = new TestClient(ehr.iss, 'ES384', ehr.kid);
const remote = new TestClient('https://remote.example');

let canary: KeySetServer;
let published: KeySetServer;
let service: RunningService;
beforeAll(async () => {
  canary = await KeySetServer.start(attacker.publicJwk);
  published = await KeySetServer.start(remote.publicJwk);
  service = await startGuarded([ehr.entry(), { iss: remote.iss, jwksUrl: published.url }]);
});
afterAll(async () => {
  await service.stop();
  await canary.close();
  await published.close();
});

const hs256 = (secret: string): string => {
  const data = ehr.unsigned({}, { alg: 'HS256' });
  return `${data}.${createHmac('sha256', secret).update(data).digest('base64url')}`;
};
const resigned = (claims: Claims, header: Claims): string => attacker.token(claims, header);
const spoilt = (change: (parts: string[]) => string[]): string => change(ehr.token().split('.')).join('.');

/** Each attack of security.md on tokens (T1-T5), and the code it is logged by. */
const ATTACKS: readonly (readonly [name: string, authorization: () => string | undefined, reason: string])[] = [
  ['no header at all', () => undefined, 'auth.missing'],
  ['an empty Bearer', () => 'Bearer ', 'auth.malformed'],
  ['Basic', () => 'Basic YTpi', 'auth.malformed'],
  ['no JWT', () => 'Bearer a.b.c', 'auth.malformed'],
  ['no base64', () => 'Bearer ***.***.***', 'auth.malformed'],
  ['two tokens in one header', () => `Bearer ${ehr.token()}, Bearer ${ehr.token()}`, 'auth.malformed'],
  ['an oversized token', () => `Bearer ${ehr.token({ padding: 'x'.repeat(8_000) })}`, 'auth.malformed'],
  ['a payload that nests deep', () => `Bearer ${spoilt(([h = '', , s = '']) => [h, deep(), s])}`, 'auth.malformed'],
  ['alg none', () => `Bearer ${ehr.unsigned({}, { alg: 'none' })}.`, 'auth.malformed'],
  ['alg none with a signature', () => `Bearer ${ehr.unsigned({}, { alg: 'none' })}.AAAA`, 'auth.alg'],
  ['alg NoNe', () => `Bearer ${ehr.unsigned({}, { alg: 'NoNe' })}.AAAA`, 'auth.alg'],
  ['alg in a list', () => `Bearer ${ehr.token({}, { alg: ['ES384'] })}`, 'auth.alg'],
  ['HS256 with the public key as PEM', () => `Bearer ${hs256(ehr.publicPem)}`, 'auth.alg'],
  ['HS256 with the public key as JWK', () => `Bearer ${hs256(JSON.stringify(ehr.publicJwk))}`, 'auth.alg'],
  ['an empty signature', () => `Bearer ${spoilt(([h = '', p = '']) => [h, p, ''])}`, 'auth.malformed'],
  ['two parts', () => `Bearer ${spoilt(([h = '', p = '']) => [h, p])}`, 'auth.malformed'],
  ['a signature of zeros', () => `Bearer ${spoilt(([h = '', p = '']) => [h, p, ZEROS])}`, 'auth.signature'],
  ['another key under the same kid', () => `Bearer ${resigned({}, {})}`, 'auth.signature'],
  ['its own key in the header', () => `Bearer ${resigned({}, { jwk: attacker.publicJwk })}`, 'auth.signature'],
  ['its own key and no kid', () => `Bearer ${resigned({}, { jwk: attacker.publicJwk, kid: undefined })}`, 'auth.key'],
  ['a kid that is a path', () => `Bearer ${ehr.token({}, { kid: '../../../dev/null' })}`, 'auth.key'],
  ['a kid that is SQL', () => `Bearer ${ehr.token({}, { kid: "' OR 1=1 --" })}`, 'auth.key'],
  ['the jku of an attacker', () => `Bearer ${resigned({}, { jku: canary.url })}`, 'auth.jku'],
  ['a valid signature and the jku of an attacker', () => `Bearer ${ehr.token({}, { jku: canary.url })}`, 'auth.jku'],
  ['a jku beside the configured one', () => `Bearer ${remote.token({}, { jku: `${published.url}?x` })}`, 'auth.jku'],
  ['an x5u', () => `Bearer ${resigned({}, { x5u: `${canary.origin}/x5u.pem` })}`, 'auth.signature'],
  ['the attacker’s server as iss', () => `Bearer ${resigned({ iss: canary.origin }, { jku: canary.url })}`, 'auth.iss'],
  ['a crit header', () => `Bearer ${ehr.token({}, { crit: ['x'], x: 1 })}`, 'auth.malformed'],
  ['an unencoded payload', () => `Bearer ${ehr.token({}, { crit: ['b64'], b64: false })}`, 'auth.malformed'],
  ['an expired token', () => `Bearer ${ehr.token({ iat: seconds(-900), exp: seconds(-600) })}`, 'auth.time'],
  ['a token of tomorrow', () => `Bearer ${ehr.token({ iat: seconds(3600), exp: seconds(3900) })}`, 'auth.time'],
  ['another aud', () => `Bearer ${ehr.token({ aud: 'https://evil.example' })}`, 'auth.aud'],
  ['another iss', () => `Bearer ${ehr.token({ iss: 'https://evil.example' })}`, 'auth.iss'],
  ['no jti', () => `Bearer ${ehr.token({ jti: undefined })}`, 'auth.jti'],
];

const ZEROS = Buffer.alloc(96).toString('base64url');
const deep = (): string => Buffer.from('['.repeat(3_000) + ']'.repeat(3_000)).toString('base64url');

const attack = async (authorization: string | undefined) => {
  const headers = { 'content-type': 'application/json', 'x-request-id': '0'.repeat(32) };
  const reply = await service.post(PATIENT_VIEW, liverRequest(), {
    ...headers,
    ...(authorization === undefined ? {} : { authorization }),
  });
  const told = [...reply.headers].filter(([name]) => name !== 'date');
  return { reply, told: JSON.stringify([reply.status, told, reply.text]) };
};

describe('whoever brings no valid token', () => {
  it.each(ATTACKS)(
    'T5: %s is answered as no token at all; only the log knows why',
    async (_, authorization, reason) => {
      const { told: untold } = await attack(undefined);
      service.logLines.length = 0;
      const { reply, told } = await attack(authorization());
      expect(told).toBe(untold);
      expect(reasonOf(service)).toBe(reason);
      const [, payload = ''] = (authorization() ?? '').split('.');
      if (payload.length > 20) expect(JSON.stringify(service.logLines)).not.toContain(payload);
      expect(reply.status).toBe(401);
    },
  );

  it('SE-05: alg none opens nothing, however it is spelt', async () => {
    for (const alg of ['none', 'None', 'nOnE', 'NONE', '', 'none\u0000']) {
      expect((await attack(`Bearer ${ehr.unsigned({}, { alg })}.AAAA`)).reply.status).toBe(401);
      expect((await attack(`Bearer ${ehr.unsigned({}, { alg })}.`)).reply.status).toBe(401);
    }
  });

  it('SE-06: no symmetric algorithm opens anything, with whatever is public as its secret', async () => {
    for (const secret of [ehr.publicPem, JSON.stringify(ehr.publicJwk), String(ehr.publicJwk.x), '']) {
      expect((await attack(`Bearer ${hs256(secret)}`)).reply.status).toBe(401);
    }
  });

  it('SE-13, SE-01, RS-07: the answer names the scheme and nothing else', async () => {
    const { reply } = await attack(`Bearer ${ehr.token({ aud: 'https://evil.example' })}`);
    expect(reply.headers.get('www-authenticate')).toBe('Bearer');
    expect(reply.body).toEqual({
      resourceType: 'OperationOutcome',
      issue: [
        {
          ...{ severity: 'error', code: 'login', diagnostics: 'a valid token of a known client is needed' },
          details: { coding: [{ system: 'http://calcitrace.org/fhir/CodeSystem/problem', code: 'auth.refused' }] },
        },
      ],
    });
  });

  it('T3: no address that a token names is ever asked', () => {
    expect(canary.asked).toEqual([]);
    expect(published.asked).toEqual([]);
  });

  it('T5: two Authorization headers are refused, though one is valid', async () => {
    const statuses = await Promise.all([
      rawStatus(['Bearer a.b.c', `Bearer ${ehr.token()}`]),
      rawStatus([`Bearer ${ehr.token()}`, 'Bearer a.b.c']),
      rawStatus([`Bearer ${ehr.token()}`, `Bearer ${ehr.token()}`]),
      rawStatus([`Bearer ${ehr.token()}`]),
    ]);
    expect(statuses).toEqual([401, 401, 401, 200]);
  });

  it('T1: the body of a call without a token is not looked at', async () => {
    const bodies = ['{', '{"__proto__":1}', '['.repeat(500), JSON.stringify({ hook: 'other' })];
    for (const body of bodies) {
      expect((await service.post(PATIENT_VIEW, body)).status).toBe(401);
      expect((await postWith(service, PATIENT_VIEW, ehr.token(), body)).status).toBe(400);
    }
  });

  it('SE-14: neither a token nor what stands in it reaches the log', async () => {
    service.logLines.length = 0;
    const token = ehr.token({ sub: 'MARKER-SUB', tenant: 'north', jti: 'MARKER-JTI' });
    expect((await postWith(service, PATIENT_VIEW, token, liverRequest())).status).toBe(200);
    await attack(`Bearer ${token}`);
    await attack(`Bearer ${ehr.token({ iss: 'https://MARKER.example' })}`);
    const lines = JSON.stringify(service.logLines);
    for (const part of ['MARKER', ...token.split('.')]) expect(lines).not.toContain(part);
    expect(service.logLines.map(({ iss, reason }) => iss ?? reason)).toEqual([ehr.iss, 'auth.replay', 'auth.iss']);
    const [answered] = service.logLines;
    expect(answered?.tenant).toBe('north');
    expect(answered?.jtiHash).toMatch(/^[\w-]{16}$/);
  });
});

function rawStatus(authorization: readonly string[]): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const call = httpRequest(`${service.baseUrl}${PATIENT_VIEW}`, { method: 'POST' }, (answer) => {
      answer.resume().on('end', () => {
        resolve(answer.statusCode);
      });
    });
    call.on('error', reject);
    call.setHeader('content-type', 'application/json');
    call.setHeader('authorization', authorization);
    call.end(JSON.stringify(liverRequest()));
  });
}
