import { Ajv } from 'ajv';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLIENTS_SCHEMAS } from '../../src/auth/clients-schema.js';
import { readClients } from '../../src/auth/read-clients.js';
import { StartProblem } from '../../src/problem.js';
import { TestClient } from '../support/test-client.js';
import type { Claims } from '../support/test-client.js';

const folder = mkdtempSync(join(tmpdir(), 'calcitrace-clients-'));
const file = join(folder, 'clients.json');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const ehr = new TestClient();
const { publicJwk } = ehr;
const other = new TestClient('https://other.example', 'RS384', 'other');

function read(content: unknown) {
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return readClients(file);
}
const one = (changed: Claims): unknown => ({ clients: [ehr.entry(changed)] });

const smart = (said: Claims): unknown => one({ fhirServers: ['https://fhir.example/r4'], smart: said });

function refusal(content: unknown): StartProblem {
  try {
    read(content);
  } catch (reason) {
    if (reason instanceof StartProblem) return reason;
    throw reason;
  }
  throw new Error('the file was not refused');
}

describe('the clients file', () => {
  it.each(CLIENTS_SCHEMAS)('its schemas are schemas', (schema) => {
    expect(new Ajv({ allowUnionTypes: true }).validateSchema(schema)).toBe(true);
  });

  it('SE-07, SE-10: needs little: who, and which keys; the algorithms are those of Epic and the sandbox', () => {
    expect(read({ clients: [ehr.entry()] })).toEqual([
      { iss: ehr.iss, jwks: { keys: [publicJwk] }, algs: ['ES384', 'RS384'], audiences: [], fhirServers: [] },
    ]);
  });

  it('may say everything; codes and policy stand in it or in files beside it', () => {
    writeFileSync(join(folder, 'policy.json'), '{"criticalCalcium":13}');
    const said = {
      ...{ jwksUrl: 'https://ehr.example/jwks', algs: ['ES256'], audiences: ['https://a.example'], tenants: ['t'] },
      ...{ fhirServers: ['https://fhir.example/r4', 'http://127.0.0.1:8080/fhir'], dialect: 'epic' },
      smart: { clientId: 'app', privateJwk: ehr.privateJwk, scopes: ['openid', 'patient/*.rs'] },
      ...{ orderCodes: { 'ct-liver': { system: 's', code: 'c' } }, labCodes: {}, policy: 'policy.json' },
    };
    const [client] = read(one(said));
    expect(client).toEqual({
      ...{ ...said, iss: ehr.iss, jwks: { keys: [publicJwk] } },
      orderCodes: { file: `${file} clients[0].orderCodes`, text: JSON.stringify(said.orderCodes) },
      labCodes: { file: `${file} clients[0].labCodes`, text: '{}' },
      policy: { file: 'policy.json', text: '{"criticalCalcium":13}' },
    });
  });

  it.each<[string, unknown, string]>([
    ['no JSON', '{', 'file'],
    ['a list', [], 'the file'],
    ['without clients', {}, 'clients'],
    ['without any client', { clients: [] }, 'clients'],
    ['a member beside clients', { clients: [ehr.entry()], version: 1 }, 'version'],
    ['an unknown member', one({ jwksURL: 'https://ehr.example' }), 'clients[0].jwksURL'],
    ['without iss', { clients: [{ jwks: { keys: [publicJwk] } }] }, 'clients[0].iss'],
    ['an iss that is no URI', one({ iss: 'ehr' }), 'clients[0].iss'],
    ['an iss with a space', one({ iss: 'https://ehr.example ' }), 'clients[0].iss'],
    ['the same iss twice', { clients: [ehr.entry(), ehr.entry()] }, 'clients[1].iss'],
    ['without any keys', one({ jwks: undefined }), 'clients[0].jwksUrl'],
    ['an empty key set', one({ jwks: { keys: [] } }), 'clients[0].jwks.keys'],
    ['a key without kid', one({ jwks: { keys: [{ ...publicJwk, kid: undefined }] } }), 'clients[0].jwks.keys[0]'],
    ['a private key', one({ jwks: { keys: [ehr.privateJwk] } }), 'clients[0].jwks.keys[0]'],
    ['a shared secret', one({ jwks: { keys: [{ kty: 'oct', k: 'AA', kid: 'k' }] } }), 'clients[0].jwks.keys[0]'],
    ['a broken key', one({ jwks: { keys: [{ ...publicJwk, x: 'AA' }] } }), 'clients[0].jwks.keys[0]'],
    ['a key for encryption', one({ jwks: { keys: [{ ...publicJwk, use: 'enc' }] } }), 'clients[0].jwks.keys[0]'],
    ['two keys of one kid', one({ jwks: { keys: [publicJwk, publicJwk] } }), 'clients[0].jwks.keys[1]'],
    ['a jwksUrl without TLS', one({ jwksUrl: 'http://ehr.example/jwks' }), 'clients[0].jwksUrl'],
    ['a jwksUrl with a user', one({ jwksUrl: 'https://u:p@ehr.example/jwks' }), 'clients[0].jwksUrl'],
    ['a jwksUrl that is a file', one({ jwksUrl: 'file:///etc/keys' }), 'clients[0].jwksUrl'],
    ['alg none', one({ algs: ['none'] }), 'clients[0].algs[0]'],
    ['a symmetric alg', one({ algs: ['ES384', 'HS256'] }), 'clients[0].algs[1]'],
    ['no alg', one({ algs: [] }), 'clients[0].algs'],
    ['audiences as text', one({ audiences: 'https://a.example' }), 'clients[0].audiences'],
    ['no tenant', one({ tenants: [] }), 'clients[0].tenants'],
    ['a FHIR server without TLS', one({ fhirServers: ['http://fhir.example'] }), 'clients[0].fhirServers[0]'],
    ['a FHIR server with a query', one({ fhirServers: ['https://f.example?x'] }), 'clients[0].fhirServers[0]'],
    ['another dialect', one({ dialect: 'cerner' }), 'clients[0].dialect'],
    ['a policy that is not there', one({ policy: 'none.json' }), 'clients[0].policy'],
    ['a SMART app without a client id', smart({}), 'clients[0].smart.clientId'],
    [
      'a SMART app with secret and key',
      smart({ clientId: 'a', clientSecret: 's', privateJwk: ehr.privateJwk }),
      'clients[0].smart',
    ],
    ['a SMART app with a public key', smart({ clientId: 'a', privateJwk: publicJwk }), 'clients[0].smart.privateJwk'],
    ['a SMART app without FHIR server', one({ smart: { clientId: 'app' } }), 'clients[0].smart'],
    ['a policy that is a list', one({ policy: [] }), 'clients[0].policy'],
  ])('%s stops the start, and the place is named', (_, content, element) => {
    const problem = refusal(content);
    expect(problem).toMatchObject({ file, element });
    expect(problem.reason).toMatch(/^\w+ /);
    expect(problem.message).not.toMatch(/u:p@|"AA"/);
  });

  it('every fault is named at once, and no value', () => {
    const bad = { clients: [ehr.entry({ dialect: 'x', tenant: 'SECRET' }), { ...other.entry(), algs: ['HS256'] }] };
    const { message } = refusal(bad);
    for (const place of ['clients[0].dialect', 'clients[0].tenant', 'clients[1].algs[0]']) {
      expect(message).toContain(place);
    }
    expect(message).not.toContain('SECRET');
    const late = { clients: [ehr.entry({ fhirServers: ['ftp://x'] }), other.entry({ jwksUrl: 'http://x.example' })] };
    expect(refusal(late).message).toMatch(/clients\[0\]\.fhirServers\[0\].*; clients\[1\]\.jwksUrl/);
  });

  it('a fault of shape hides none of keys and addresses, neither in its own entry nor in others', () => {
    const mistaken = ehr.entry({ jwks: { keys: [ehr.privateJwk] }, tenant: 'north' });
    const unread = { iss: 'https://third.example', jwks: 'none' };
    const { message } = refusal({ clients: [mistaken, unread, other.entry({ jwksUrl: 'http://x.example' })] });
    for (const place of ['clients[0].tenant', 'clients[0].jwks.keys[0]', 'clients[1].jwks', 'clients[2].jwksUrl']) {
      expect(message).toContain(place);
    }
  });

  it('a file that is not there stops the start', () => {
    expect(() => readClients(join(folder, 'none.json'))).toThrow(StartProblem);
  });
});
