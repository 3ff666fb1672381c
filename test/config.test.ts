import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, SETTINGS } from '../src/config.js';
import { StartProblem } from '../src/problem.js';

const folder = mkdtempSync(join(tmpdir(), 'calcitrace-config-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function refusal(environment: NodeJS.ProcessEnv): StartProblem {
  try {
    readConfig(environment);
  } catch (reason) {
    if (reason instanceof StartProblem) return reason;
    throw reason;
  }
  throw new Error('the setting was not refused');
}

describe('settings', () => {
  it('without any, the service is open, on loopback, with everything embedded', () => {
    expect(readConfig({})).toEqual({
      ...{
        host: '127.0.0.1',
        port: 3000,
        publicUrl: undefined,
        trustProxy: 0,
        dataDir: './data',
        logLevel: 'info',
        workers: 1,
      },
      ...{ corsOrigins: ['https://sandbox.cds-hooks.org'], frameAncestors: [], timeZone: 'UTC' },
      ...{ displayUnits: 'conventional', sourceLabel: 'Calcitrace', sourceUrl: undefined, stateKey: undefined },
      ...{
        databaseUrl: undefined,
        fhirServers: [],
        smartClientId: 'calcitrace',
        policyFile: undefined,
        orderCodesFile: undefined,
      },
      ...{ labCodesFile: undefined, playground: 'auto', allowOpen: false },
      ...{ clientsFile: undefined, jtiReplay: 'on', jtiStrict: false },
      ...{ audit: 'on', auditStrict: false, retentionDays: 2190 },
      ...{ allowedHosts: [], rateLimit: 6_000, authFailureLimit: 600 },
      ...{ maxConcurrent: 400, maxWaitMs: 300, drainDelay: 0 },
    });
  });

  it('each is read from its variable', () => {
    const config = readConfig({
      ...{ PORT: '8080', PUBLIC_URL: 'https://cds.example/', TRUST_PROXY: 'true', LOG_LEVEL: 'debug' },
      ...{ CORS_ORIGINS: ' https://a.example , ,https://b.example', TIME_ZONE: 'europe/berlin', DISPLAY_UNITS: 'si' },
      ...{ FHIR_SERVERS: 'https://fhir.example/r4', PLAYGROUND: 'off', STATE_KEY: 'k'.repeat(32) },
      ...{ ALLOWED_HOSTS: 'CDS.internal, 10.0.0.7,[::1]' },
    });
    expect(config).toMatchObject({
      ...{ port: 8080, publicUrl: 'https://cds.example', trustProxy: 1, logLevel: 'debug' },
      ...{ corsOrigins: ['https://a.example', 'https://b.example'], timeZone: 'Europe/Berlin', displayUnits: 'si' },
      ...{ fhirServers: ['https://fhir.example/r4'], playground: 'off', stateKey: 'k'.repeat(32) },
      ...{ allowedHosts: ['cds.internal', '10.0.0.7', '[::1]'] },
    });
    expect(readConfig({ TRUST_PROXY: '2' }).trustProxy).toBe(2);
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '3000.5'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', ''],
    ['PUBLIC_URL', 'cds.example'],
    ['PUBLIC_URL', 'ftp://cds.example'],
    ['SOURCE_URL', 'javascript:alert(1)'],
    ['TRUST_PROXY', 'yes'],
    ['LOG_LEVEL', 'verbose'],
    ['TIME_ZONE', 'Mars/Olympus'],
    ['DISPLAY_UNITS', 'metric'],
    ['CLIENTS_FILE', ''],
    ['JTI_REPLAY', 'true'],
    ['JTI_STRICT', 'on'],
    ['PLAYGROUND', 'true'],
    ['STATE_KEY', 'short'],
    ['ADMIN_TOKEN', 'fifteen-letters'],
    ['FHIR_SERVERS', 'fhir.example'],
    ['FHIR_SERVERS', 'https://fhir.example/r4,https://user:secret@fhir.example'],
    ['FHIR_SERVERS', 'https://fhir.example/r4?x=1'],
    ['CORS_ORIGINS', '*'],
    ['CORS_ORIGINS', 'https://a.example/path'],
    ['FRAME_ANCESTORS', "'self'; script-src *"],
    ['TRUST_PROXY', 'loopback'],
    ['ALLOWED_HOSTS', 'https://cds.internal'],
    ['ALLOWED_HOSTS', 'cds.internal:3000'],
    ['RATE_LIMIT', '-1'],
    ['MAX_CONCURRENT', '0'],
    ['WORKERS', '0'],
    ['DATABASE_URL', 'db.example'],
    ['DATABASE_URL', 'mysql://db.example/calcitrace'],
  ])('%s=%s stops the start, and the setting is named', (name, value) => {
    const { file, element, message } = refusal({ [name]: value });
    expect([file, element]).toEqual(['environment', name]);
    if (value.length > 4) expect(message).not.toContain(value);
  });

  it('a value may lie in a file, named by the _FILE twin', () => {
    const file = join(folder, 'key');
    writeFileSync(file, `${'s'.repeat(40)}\n`);
    expect(readConfig({ STATE_KEY_FILE: file }).stateKey).toBe('s'.repeat(40));
    expect(refusal({ STATE_KEY_FILE: join(folder, 'none') })).toMatchObject({ element: 'STATE_KEY_FILE' });
    writeFileSync(file, 'short');
    expect(refusal({ STATE_KEY_FILE: file })).toMatchObject({ element: 'STATE_KEY' });
  });

  it('a setting whose own name ends in _FILE is a path, not the file of another setting', () => {
    const file = join(folder, 'policy.json');
    expect(readConfig({ POLICY_FILE: file })).toMatchObject({ policyFile: file });
  });

  it('T1: beyond loopback an open service has to be meant, one with clients may listen', () => {
    for (const host of ['0.0.0.0', '::', '192.0.2.7', 'cds.example']) {
      expect(refusal({ HOST: host })).toMatchObject({ element: 'HOST' });
      expect(readConfig({ HOST: host, ALLOW_OPEN: 'true' }).host).toBe(host);
      expect(readConfig({ HOST: host, CLIENTS_FILE: 'clients.json' }).host).toBe(host);
    }
    for (const host of ['127.0.0.1', '::1', 'localhost']) expect(readConfig({ HOST: host }).host).toBe(host);
  });

  it('more than four workers need a database that is not one file on one disk', () => {
    expect(refusal({ WORKERS: '5' })).toMatchObject({ file: 'environment', element: 'WORKERS' });
    expect(refusal({ WORKERS: '5' }).message).toContain('DATABASE_URL');
    expect(readConfig({ WORKERS: '4' }).workers).toBe(4);
    expect(readConfig({ WORKERS: '16', DATABASE_URL: 'postgresql://db.example/calcitrace' }).workers).toBe(16);
  });

  it('each has a name of its own and a meaning, for the table of docs/settings.md', () => {
    const names = Object.values(SETTINGS).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { meaning } of Object.values(SETTINGS)) expect(meaning).toMatch(/\w+ \w+/);
  });
});
