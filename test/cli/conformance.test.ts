import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { conformance } from '../../src/cli/conformance.js';
import type { ConformanceOptions } from '../../src/cli/conformance.js';
import { RunningService } from '../support/running-service.js';

const REQUEST = ['docs/example-request.json'];

/** What is printed, and the exit code. */
async function told(url: string, options: Partial<ConformanceOptions> = {}): Promise<{ out: string; code: unknown }> {
  const before = process.exitCode;
  const lines: string[] = [];
  process.exitCode = undefined;
  try {
    await conformance(url, { request: [], ...options }, (line) => lines.push(line));
    return { out: lines.join('\n'), code: process.exitCode };
  } finally {
    process.exitCode = before;
  }
}

let service: RunningService;
let broken: Server;
let brokenUrl: string;
beforeAll(async () => {
  service = await RunningService.start();
  broken = createServer((_request, response) => response.setHeader('content-type', 'application/json').end('[]'));
  await new Promise<void>((resolve) => broken.listen(0, '127.0.0.1', resolve));
  brokenUrl = `http://127.0.0.1:${(broken.address() as AddressInfo).port}`;
});
afterAll(async () => {
  broken.closeAllConnections();
  await Promise.all([service.stop(), new Promise((resolve) => broken.close(resolve))]);
});

describe('calcitrace conformance', () => {
  it('finds our own service sound, at its base or at its discovery document, and exits with 0', async () => {
    const url = `${service.baseUrl}/cds-services/`;
    const { out, code } = await told(url, { service: 'calcification-patient-view', request: REQUEST });
    expect(code).toBeUndefined();
    expect(out).not.toMatch(/^(FAIL|WARN)/m);
    expect(out).toMatch(/^pass {2}CA-02 {2}SHALL .*\n +[1-9]\d* seen \(cards\)$/m);
    expect(out).toMatch(/, 0 fail, 0 warn, \d+ not applicable: no SHALL clause that could be seen is broken$/);
  }, 60_000);

  it('names the SHALL that is broken, and exits with 3; as JSON when asked', async () => {
    const { out, code } = await told(brokenUrl);
    expect([code, out]).toEqual([3, expect.stringMatching(/^FAIL {2}DI-03 {2}SHALL[^]*broken are .*DI-03/m)]);
    const { summary, results } = JSON.parse((await told(brokenUrl, { json: true })).out) as {
      summary: { broken: string[] };
      results: { id: string; state: string }[];
    };
    expect(summary.broken).toContain('DI-03');
    expect(results).toContainEqual(expect.objectContaining({ id: 'DI-03', state: 'fail', binding: 'SHALL' }));
  });

  it.each<[string, string, Partial<ConformanceOptions>, string]>([
    ['no address', 'cds.example', {}, 'must be an http or https URL'],
    ['nobody there', 'http://127.0.0.1:9', {}, 'nothing answers at'],
    ['a key without a name', 'http://127.0.0.1:9', { jwk: 'package.json' }, 'belong together'],
    ['a key that is none', 'http://127.0.0.1:9', { jwk: 'package.json', iss: 'https://x.example' }, 'must hold a JWK'],
    ['a request that is none', 'http://127.0.0.1:9', { request: ['package.json'] }, 'must hold a CDS Hooks request'],
    ['a port that is none', 'http://127.0.0.1:9', { fhirPort: 'x' }, 'must be a port'],
  ])('refuses %s in words', async (_, url, options, reason) => {
    await expect(told(url, options)).rejects.toThrow(reason);
  });

  it('refuses a service that is not listed', async () => {
    await expect(told(service.baseUrl, { service: 'another' })).rejects.toThrow('is not listed');
  });
});
