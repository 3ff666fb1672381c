import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FhirResource } from 'fhir/r4.js';
import { openStore } from '../../src/store/open-store.js';
import { LIVER_PATIENT, LIVER_REPORT } from '../support/hook-requests.js';
import { NOW, PUBLIC_URL, RunningService, type Reply } from '../support/running-service.js';
import { SmartServer, type SmartBehaviour } from '../support/smart-server.js';
import { sessionIn, SmartUser } from '../support/smart-user.js';

const OTHER = { ...LIVER_PATIENT, id: 'other-1' } as FhirResource;
const MINUTE = 60_000;

let now: Date;
let smart: SmartServer;
let dataDir: string;
/** Two instances behind one address: one key, one store. */
let service: RunningService;
let replica: RunningService;
let user: SmartUser;
let usual: SmartBehaviour;

beforeAll(async () => {
  now = new Date(NOW);
  const app = { clientId: 'calcitrace', redirectUri: `${PUBLIC_URL}/smart/app` };
  smart = await SmartServer.start({ resources: [LIVER_PATIENT, LIVER_REPORT, OTHER], app, clock: () => now });
  usual = { ...smart.behaviour };
  dataDir = mkdtempSync(join(tmpdir(), 'calcitrace-smart-'));
  const settings = { FHIR_SERVERS: smart.iss, STATE_KEY: 'one key for both of the instances' };
  const start = async (): Promise<RunningService> => {
    const store = await openStore({ dataDir });
    return RunningService.start({ settings, clock: () => now, store: () => store });
  };
  service = await start();
  replica = await start();
});
afterAll(async () => {
  await service.stop();
  await replica.stop();
  await smart.close();
  rmSync(dataDir, { recursive: true });
});
beforeEach(() => {
  now = new Date(NOW);
  user = new SmartUser(service);
  smart.behaviour = { ...usual };
});

const codeIn = (page: Reply): string | undefined => /data-code="([\w.-]+)"/.exec(page.text)?.[1];
const refused = (page: Reply): [number, string | undefined] => [page.status, codeIn(page)];
const asked = (reply: Reply): URL => new URL(reply.headers.get('location') ?? 'about:blank');

describe('a launch from the EHR', () => {
  const launch = (): Promise<Reply> => user.visit(`/smart/launch?iss=${encodeURIComponent(smart.iss)}&launch=abc`);

  it('T20: sends the browser to the authorization server of that FHIR server, with PKCE S256 and a state of its own', async () => {
    const random: unknown = expect.stringMatching(/^[\w-]{43}$/);
    const scope: unknown = expect.stringMatching(/^launch openid fhirUser /);
    const [one, other] = [asked(await launch()), asked(await launch())];
    expect(one.origin + one.pathname).toBe(`${smart.fhir.origin}/auth/authorize`);
    expect(Object.fromEntries(one.searchParams)).toEqual({
      ...{ response_type: 'code', client_id: 'calcitrace', redirect_uri: `${PUBLIC_URL}/smart/app`, launch: 'abc' },
      ...{ aud: smart.iss, code_challenge_method: 'S256', scope },
      ...{ state: random, nonce: random, code_challenge: random },
    });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one.searchParams.get(name)).not.toBe(other.searchParams.get(name));
    }
  });

  it('T20: asks for the reads of the prefetch and to create orders, in the words of SMART v2 or, where unknown, v1', async () => {
    const scopes = async (): Promise<string[]> => (asked(await launch()).searchParams.get('scope') ?? '').split(' ');
    expect(await scopes()).toEqual(expect.arrayContaining(['patient/Observation.rs', 'patient/ServiceRequest.c']));
    smart.behaviour.configuration = { capabilities: ['launch-ehr'] };
    now = new Date(now.getTime() + 11 * MINUTE);
    expect(await scopes()).toEqual(
      expect.arrayContaining(['patient/Observation.read', 'patient/ServiceRequest.write']),
    );
  });

  it('T20: binds it to the browser by a sealed cookie that no script, no other host and no other site may have', async () => {
    const reply = await launch();
    const [cookie = ''] = reply.headers.getSetCookie();
    const state = asked(reply).searchParams.get('state') ?? '';
    expect(cookie).toMatch(new RegExp(`^__Host-calcitrace-launch-${state}=`));
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=None', 'Partitioned', 'Path=/', 'Max-Age=600']) {
      expect(cookie.split('; ')).toContain(attribute);
    }
    expect(cookie).not.toContain('Domain');
    expect(reply.headers.get('cache-control')).toBe('no-store');
  });

  it('T20: of many that were never finished the oldest cookies go', async () => {
    const states: (string | null)[] = [];
    for (let each = 0; each < 6; each += 1) states.push(asked(await launch()).searchParams.get('state'));
    expect([...user.cookies.keys()]).toEqual(states.slice(2).map((state) => `__Host-calcitrace-launch-${state ?? ''}`));
  });

  it.each([
    ['another host', 'https://evil.example/fhir'],
    ['a child of it', 'CHILD'],
    ['the host alone', 'PARENT'],
    ['a user in it', 'USER'],
    ['no address', 'file:///etc/passwd'],
  ])('T8, T20: an iss that is %s is refused, and nobody is asked', async (_, iss) => {
    const { origin, host } = new URL(smart.iss);
    const there: Record<string, string> = { CHILD: `${smart.iss}/x`, PARENT: origin, USER: `http://u@${host}/fhir` };
    const before = smart.fhir.requests.length;
    const page = await user.visit(`/smart/launch?iss=${encodeURIComponent(there[iss] ?? iss)}&launch=abc`);
    expect(refused(page)).toEqual([400, 'smart.server-unknown']);
    expect(page.headers.getSetCookie()).toEqual([]);
    expect(smart.fhir.requests).toHaveLength(before);
  });

  it('T20: an iss twice is no launch; a program is told so as everywhere', async () => {
    const iss = encodeURIComponent(smart.iss);
    const reply = await service.get(`/smart/launch?iss=${iss}&iss=${iss}`, { accept: 'application/json' });
    expect([reply.status, reply.body]).toEqual([400, expect.objectContaining({ resourceType: 'OperationOutcome' })]);
  });

  it.each([
    ['no PKCE', { code_challenge_methods_supported: ['plain'] }, 'smart.server-unsuitable'],
    ['a token endpoint in the clear', { token_endpoint: 'http://ehr.example/token' }, 'smart.server-unsuitable'],
    ['a metadata address', { token_endpoint: 'https://169.254.169.254/token' }, 'smart.server-unsuitable'],
    ['no authorization endpoint', { authorization_endpoint: undefined }, 'smart.server-unsuitable'],
  ])('T20: a server with %s is not used', async (_, configuration, code) => {
    now = new Date(now.getTime() + 24 * 60 * MINUTE);
    smart.behaviour.configuration = configuration;
    expect(refused(await launch())).toEqual([502, code]);
  });

  it('T24: a server that does not say how to sign in is asked again at the next launch; an answer holds for ten minutes', async () => {
    now = new Date(now.getTime() + 48 * 60 * MINUTE);
    const configurations = (): number =>
      smart.fhir.askedPaths.filter((path) => path.endsWith('smart-configuration')).length;
    smart.fhir.breakAt(/smart-configuration/, { kind: 'status', status: 503 }, 1);
    const before = configurations();
    expect(refused(await launch())).toEqual([502, 'smart.server-unavailable']);
    expect((await launch()).status).toBe(302);
    expect((await launch()).status).toBe(302);
    expect(configurations() - before).toBe(2);
  });
});

describe('a launch on its own', () => {
  it('begins at the one server there is, and asks for a patient there', async () => {
    const { searchParams } = asked(await user.visit('/smart/launch'));
    expect([searchParams.has('launch'), searchParams.get('aud')]).toEqual([false, smart.iss]);
    expect(searchParams.get('scope')).toMatch(/^launch\/patient /);
  });

  it('ends with the chart that was chosen there', async () => {
    const address = asked(await user.visit(`/smart/launch?iss=${encodeURIComponent(smart.iss)}`));
    const session = sessionIn(await user.return(await user.authorize(`${address.href}&patient=liver-1`)));
    expect((await user.post('/smart/app/chart', session)).status).toBe(200);
  });
});

describe('the way back', () => {
  it('T20: puts the sealed session into the page alone: not into address, cookie or log', async () => {
    const page = await user.return(await user.launchFrom(smart, 'liver-1'));
    const session = sessionIn(page);
    expect(session.split('.')).toHaveLength(5);
    expect([page.headers.get('cache-control'), user.cookies.size]).toEqual(['no-store', 0]);
    expect([...page.headers].join()).not.toContain(session);
    await user.post('/smart/app/chart', session);
    const log = JSON.stringify(service.logLines);
    for (const secret of [session, 'token-', 'liver-1', 'Practitioner']) expect(log).not.toContain(secret);
  });

  it('T20: opens once, also at another instance and with the cookie kept', async () => {
    const back = await user.launchFrom(smart, 'liver-1');
    const kept = new Map(user.cookies);
    expect((await user.return(back)).status).toBe(200);
    for (const instance of [service, replica]) {
      const again = new SmartUser(instance);
      for (const [name, value] of kept) again.cookies.set(name, value);
      expect(refused(await again.return(back))).toEqual([400, 'smart.state-used']);
    }
  });

  it('ends at another instance what began at the first', async () => {
    const back = await user.launchFrom(smart, 'liver-1');
    const there = new SmartUser(replica);
    for (const [name, value] of user.cookies) there.cookies.set(name, value);
    const session = sessionIn(await there.return(back));
    expect((await user.post('/smart/app/chart', session)).status).toBe(200);
  });

  it('T20: is nobody else’s: not of a browser without the cookie, nor of another launch, nor later', async () => {
    const back = await user.launchFrom(smart, 'liver-1');
    expect(refused(await new SmartUser(service).return(back))).toEqual([400, 'smart.state-unknown']);
    const other = new SmartUser(service);
    await other.launchFrom(smart, 'other-1');
    expect(refused(await other.return(back))).toEqual([400, 'smart.state-unknown']);
    now = new Date(now.getTime() + 11 * MINUTE);
    expect(refused(await user.return(back))).toEqual([400, 'smart.state-unknown']);
  });

  it('T20: a cookie with the seal of another launch, or a changed one, opens nothing', async () => {
    const back = await user.launchFrom(smart, 'liver-1');
    const [[name, value]] = [...user.cookies] as [[string, string]];
    await user.launchFrom(smart, 'other-1');
    const otherValue = [...user.cookies.values()].at(-1)!;
    for (const forged of [otherValue, `${value.slice(0, -2)}AA`, 'a.b.c.d.e']) {
      user.cookies.set(name, forged);
      expect(refused(await user.return(back))).toEqual([400, 'smart.state-unknown']);
    }
  });

  it('two tabs at once both end with their own patient', async () => {
    const [one, other] = [await user.launchFrom(smart, 'liver-1'), await user.launchFrom(smart, 'other-1')];
    const sessions = [sessionIn(await user.return(one)), sessionIn(await user.return(other))];
    const [chart, empty] = await Promise.all(sessions.map((session) => user.post('/smart/app/chart', session)));
    expect(chart?.text).toContain('segment VI');
    expect([empty?.status, empty?.text.includes('segment VI')]).toEqual([200, false]);
  });

  it.each<[string, Partial<SmartBehaviour>, number, string]>([
    ['the user denied', { error: 'access_denied' }, 403, 'smart.denied'],
    ['the server had an error', { error: 'server_error' }, 502, 'smart.authorization-failed'],
    ['another server answered', { issParameter: 'https://other.example' }, 400, 'smart.server-mismatch'],
    ['the token endpoint refused', { tokenStatus: 400 }, 502, 'smart.token-refused'],
    ['the token endpoint failed', { tokenStatus: 500 }, 502, 'smart.token-unavailable'],
    ['no patient was chosen', { token: { patient: undefined } }, 400, 'smart.no-patient'],
    ['the patient is no id', { token: { patient: '../Patient/2' } }, 400, 'smart.no-patient'],
    ['the token is no bearer', { token: { token_type: 'DPoP' } }, 502, 'smart.token-refused'],
    ['the token has a line break', { token: { access_token: 'a\r\nX: PHI-MARKER' } }, 502, 'smart.token-refused'],
    ['the id_token is for another client', { idToken: { aud: 'other' } }, 502, 'smart.identity'],
    ['the id_token is of another server', { idToken: { iss: 'https://other.example' } }, 502, 'smart.identity'],
    ['the id_token is of another launch', { idToken: { nonce: 'x'.repeat(43) } }, 502, 'smart.identity'],
    ['the id_token has expired', { idToken: { exp: 1 } }, 502, 'smart.identity'],
    ['the id_token is none', { token: { id_token: 'PHI-MARKER' } }, 502, 'smart.identity'],
    ['a patient signed in', { user: 'Patient/liver-1' }, 403, 'smart.not-for-patients'],
    [
      'a relative signed in',
      { idToken: { fhirUser: 'https://x.example/RelatedPerson/1' } },
      403,
      'smart.not-for-patients',
    ],
  ])('T20: where %s there is no session, but a calm page that quotes nobody', async (_, behaviour, status, code) => {
    Object.assign(smart.behaviour, behaviour);
    const page = await user.return(await user.launchFrom(smart, 'liver-1'));
    expect(refused(page)).toEqual([status, code]);
    expect([sessionIn(page), page.headers.get('content-type')]).toEqual(['', 'text/html; charset=utf-8']);
    expect(page.text).not.toMatch(/PHI-MARKER|server_error|undefined/);
    expect(service.logLines.at(-1)).toMatchObject({ route: 'smart-app', code });
  });

  it('without an answer of an authorization server nothing is open', async () => {
    const page = await user.visit('/smart/app');
    expect([page.status, sessionIn(page)]).toEqual([200, '']);
    expect(page.text).toContain('No chart is open');
  });
});
