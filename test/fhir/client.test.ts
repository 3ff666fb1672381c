import { systemClock, type Clock } from '../../src/clock.js';
import { CircuitBreaker } from '../../src/fhir/circuit-breaker.js';
import { FhirClient } from '../../src/fhir/client.js';
import { startDeadline } from '../../src/fhir/deadline.js';
import { FhirReader } from '../../src/fhir/fhir-reader.js';
import { FhirServer, type FhirServerOptions } from '../support/fhir-server.js';

const servers: FhirServer[] = [];
const start = async (options: FhirServerOptions = {}) => {
  const server = await FhirServer.start({ resources: [{ resourceType: 'Patient', id: 'p' }], ...options });
  servers.push(server);
  return server;
};
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

interface Access {
  readonly listed?: readonly string[];
  readonly fhirServer?: string;
  readonly token?: string;
  readonly ms?: number;
  readonly clock?: Clock;
  readonly timeoutMs?: number;
}
const connect = (server: FhirServer, access: Access = {}) => {
  const client = new FhirClient(access.listed ?? [server.baseUrl], access.clock ?? systemClock, access);
  return reader(client, { fhirServer: server.baseUrl, ...access });
};
const reader = (client: FhirClient, { fhirServer, token, ms = 2000, clock = systemClock }: Access) =>
  FhirReader.connect(client, { fhirServer, token }, startDeadline(ms, clock));
const connected = (server: FhirServer, access?: Access) => {
  const found = connect(server, access);
  if (found === undefined) throw new Error('not connected');
  return found;
};

describe('which servers are asked at all', () => {
  it('T8: a listed base is asked, a trailing slash and the case of the host do not matter', async () => {
    const server = await start();
    expect(connect(server)).toBeDefined();
    expect(connect(server, { fhirServer: `${server.baseUrl}/` })).toBeDefined();
    expect(
      connect(server, { listed: ['https://ehr.example/fhir'], fhirServer: 'HTTPS://EHR.example:443/fhir' }),
    ).toBeDefined();
  });

  it.each([
    'http://ehr.example/fhir',
    'https://ehr.example/fhir/r4',
    'https://ehr.example/',
    'https://ehr.example/FHIR',
    'https://ehr.example:8443/fhir',
    'https://ehr.example.evil.example/fhir',
    'https://ehr.example./fhir',
    'https://user:secret@ehr.example/fhir',
    'https://ehr.example@evil.example/fhir',
    'https://ehr.example/fhir?x=1',
    'https://ehr.example/fhir#x',
    'https://127.1/fhir',
    'http://2130706433/fhir',
    'http://[::ffff:127.0.0.1]/fhir',
    'file:///fhir',
    'gopher://ehr.example/fhir',
    'not a url',
    '',
  ])('T8: %p is not https://ehr.example/fhir and is not asked', (fhirServer) => {
    const client = new FhirClient(['https://ehr.example/fhir'], systemClock);
    expect(reader(client, { fhirServer })).toBeUndefined();
  });

  it('T8: a list with something else than plain base addresses stops the start', () => {
    for (const listed of ['ftp://x/fhir', 'ehr.example/fhir', 'https://u@x/fhir', 'https://x/fhir?a=b']) {
      expect(() => new FhirClient([listed], systemClock)).toThrow('FHIR_SERVERS');
    }
  });

  it('T8: an id cannot climb out of its place in the address', async () => {
    const server = await start();
    for (const id of ['..', '.', '%2e%2e', '../../Practitioner/1', 'a\\..\\b', encodeURIComponent('../x')]) {
      expect(await connected(server).read(`Patient/${id}`)).toEqual({ unavailable: 'not-allowed' });
    }
    expect(server.requests).toEqual([]);
  });
});

describe('the token', () => {
  it('FA-02: is sent on each call, with the FHIR media type', async () => {
    const server = await start({ token: 'tok.en-1' });
    await connected(server, { token: 'tok.en-1' }).read('Patient/p');
    await connected(server, { token: 'tok.en-1' }).search('Condition?patient=p');
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer tok.en-1', 'Bearer tok.en-1']);
    expect(server.requests[0]?.headers.accept).toBe('application/fhir+json');
  });

  it('FA-02: without a token, or with an empty one, there is no Authorization header', async () => {
    const server = await start();
    await connected(server).read('Patient/p');
    await connected(server, { token: '' }).read('Patient/p');
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
  });

  it('T12: with a line break or other unsendable characters nothing is asked and nothing is thrown', async () => {
    const server = await start();
    for (const token of ['a\r\nX-Evil: 1', 'a b', 'ä', 'a\u0000']) expect(connect(server, { token })).toBeUndefined();
    expect(server.requests).toEqual([]);
  });
});

describe('failures are kinds', () => {
  it.each([
    [400, 'bad-request'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [410, 'not-found'],
    [422, 'rejected'],
    [429, 'busy'],
    [500, 'server-error'],
  ])('T24: status %d is %s and is not asked again', async (status, reason) => {
    const server = await start();
    server.breakAt(/Patient/, { kind: 'status', status, headers: { 'retry-after': '60' } });
    expect(await connected(server).read('Patient/p')).toEqual({ unavailable: reason });
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ['malformed JSON', { kind: 'malformed-json' }, 'malformed'],
    ['HTML', { kind: 'html' }, 'malformed'],
    ['no body', { kind: 'empty' }, 'malformed'],
    ['JSON 20,000 levels deep', { kind: 'deep-json' }, 'malformed'],
    ['a poisoned prototype', { kind: 'body', contentType: 'application/json', body: '{"__proto__":{}}' }, 'malformed'],
    ['an answer of 9 MB', { kind: 'huge', bytes: 9_000_000 }, 'too-large'],
    ['a gzip bomb of 30 MB', { kind: 'gzip-bomb' }, 'too-large'],
  ] as const)('T24: %s is unavailable', async (_, fault, reason) => {
    const server = await start();
    server.breakAt(/Patient/, fault);
    const patient = { ms: 15_000, timeoutMs: 15_000 };
    expect(await connected(server, patient).read('Patient/p')).toEqual({ unavailable: reason });
  });

  it('T9: a redirect is not followed, not even on the same server', async () => {
    const server = await start();
    const canary = await start();
    server.breakAt(/Patient\/p/, { kind: 'redirect', location: `${canary.baseUrl}/Patient/p` });
    server.breakAt(/Patient\/q/, { kind: 'redirect', location: '/fhir/Patient/other' });
    expect(await connected(server, { token: 't' }).read('Patient/p')).toEqual({ unavailable: 'rejected' });
    expect(await connected(server).read('Patient/q')).toEqual({ unavailable: 'rejected' });
    expect(canary.requests).toEqual([]);
    expect(server.askedPaths).toEqual(['/fhir/Patient/p', '/fhir/Patient/q']);
  });

  it('T24: a server that is not there is unreachable', async () => {
    const server = await start();
    const gone = connected(server);
    await server.close();
    expect(await gone.read('Patient/p')).toEqual({ unavailable: 'unreachable' });
  });
});

describe('time', () => {
  it.each(['hang', 'drip'] as const)('T24: a call that %ss ends after 800 ms and is not tried again', async (kind) => {
    const server = await start();
    server.breakAt(/Patient/, { kind });
    const began = performance.now();
    expect(await connected(server).read('Patient/p')).toEqual({ unavailable: 'timeout' });
    const took = performance.now() - began;
    expect(took).toBeGreaterThan(700);
    expect(server.requests).toHaveLength(1);
  });

  it('T24: the deadline of the request ends calls under way and keeps waiting ones from starting', async () => {
    const server = await start();
    server.breakAt(/./, { kind: 'hang' });
    const late = connected(server, { ms: 150 });
    const answers = await Promise.all(Array.from({ length: 6 }, (_, at) => late.read(`Patient/${at}`)));
    expect(answers).toEqual(answers.map(() => ({ unavailable: 'timeout' })));
    expect(server.requests).toHaveLength(4);
  });

  it('T24: at most four calls of a request are under way at a time', async () => {
    const server = await start();
    server.breakAt(/./, { kind: 'delay', ms: 600 });
    const all = connected(server, { ms: 15_000, timeoutMs: 5000 });
    const done = Promise.all(Array.from({ length: 9 }, (_, at) => all.read(`Patient/${at}`)));
    while (server.requests.length < 4) await new Promise((resolve) => setTimeout(resolve, 10));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(server.requests).toHaveLength(4);
    await done;
    expect(server.requests).toHaveLength(9);
  });

  it.each([
    ['a reset', { kind: 'reset' }],
    ['502', { kind: 'status', status: 502 }],
    ['503', { kind: 'status', status: 503 }],
  ] as const)('T24: after %s the call is tried once more', async (_, fault) => {
    const server = await start();
    server.breakAt(/Patient/, fault, 1);
    expect(await connected(server).read('Patient/p')).toMatchObject({ resourceType: 'Patient' });
    expect(server.requests).toHaveLength(2);
  });

  it('T24: not twice more, and not at all with less than 700 ms left', async () => {
    const server = await start();
    server.breakAt(/Patient/, { kind: 'status', status: 503 });
    expect(await connected(server).read('Patient/p')).toEqual({ unavailable: 'bad-gateway' });
    expect(server.requests).toHaveLength(2);
    expect(await connected(server, { ms: 600 }).read('Patient/p')).toEqual({ unavailable: 'bad-gateway' });
    expect(server.requests).toHaveLength(3);
  });
});

describe('a server that does not answer', () => {
  it.each([-1, 1])(
    'T24, T6: is asked again at once where the clock jumps by an hour, rather than an hour later',
    (hours) => {
      let now = new Date('2026-11-22T09:00:00Z');
      const breaker = new CircuitBreaker(() => now);
      for (let call = 0; call < 5; call += 1) breaker.failed('server');
      expect(breaker.isOpen('server')).toBe(true);
      now = new Date(now.getTime() + hours * 60 * 60_000);
      expect(breaker.isOpen('server')).toBe(false);
    },
  );

  it('T24: is left alone for 15 s after five silent requests within 10 s, then asked again', async () => {
    let now = Date.parse('2026-11-22T10:00:00Z');
    const clock: Clock = () => new Date(now);
    const server = await start();
    const client = new FhirClient([server.baseUrl], clock, { timeoutMs: 400 });
    const ask = () => reader(client, { fhirServer: server.baseUrl, clock })?.read('Patient/p');
    server.breakAt(/Patient/, { kind: 'hang' }, 5);
    for (let request = 0; request < 5; request += 1) expect(await ask()).toEqual({ unavailable: 'timeout' });
    expect(await ask()).toEqual({ unavailable: 'circuit-open' });
    expect(server.requests).toHaveLength(5);
    now += 15_000;
    expect(await ask()).toMatchObject({ resourceType: 'Patient' });
  });

  it('T24: one request with many silent calls counts once, and error answers do not count', async () => {
    const server = await start();
    const client = new FhirClient([server.baseUrl], systemClock, { timeoutMs: 400 });
    const one = reader(client, { fhirServer: server.baseUrl, ms: 15_000 });
    server.breakAt(/Patient\/hang/, { kind: 'hang' });
    server.breakAt(/Patient\/error/, { kind: 'status', status: 500 });
    for (let call = 0; call < 6; call += 1) expect(await one?.read('Patient/hang')).toEqual({ unavailable: 'timeout' });
    for (let call = 0; call < 6; call += 1) {
      expect(await reader(client, { fhirServer: server.baseUrl })?.read('Patient/error')).toEqual({
        unavailable: 'server-error',
      });
    }
    expect(await one?.read('Patient/p')).toMatchObject({ resourceType: 'Patient' });
  });
});
