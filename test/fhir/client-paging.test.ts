import type { Condition } from 'fhir/r4.js';
import { systemClock } from '../../src/clock.js';
import { isWhole } from '../../src/fhir/bundle.js';
import { FhirClient } from '../../src/fhir/client.js';
import { startDeadline } from '../../src/fhir/deadline.js';
import { FhirReader, type SearchAnswer } from '../../src/fhir/fhir-reader.js';
import { isUnavailable } from '../../src/fhir/unavailable.js';
import { FhirServer, type FhirServerOptions } from '../support/fhir-server.js';

const conditions = (many: number): Condition[] =>
  Array.from({ length: many }, (_, at) => ({
    resourceType: 'Condition',
    id: `c${at}`,
    subject: { reference: 'Patient/p' },
  }));

const servers: FhirServer[] = [];
const start = async (options: FhirServerOptions) => {
  const server = await FhirServer.start(options);
  servers.push(server);
  return server;
};
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const search = async (server: FhirServer, query = 'Condition?patient=p&_count=2'): Promise<SearchAnswer> => {
  const client = new FhirClient([server.baseUrl], systemClock);
  const access = { fhirServer: server.baseUrl, token: 'secret' };
  const answer = await FhirReader.connect(client, access, startDeadline(2000, systemClock))?.search(query);
  if (answer === undefined || isUnavailable(answer)) throw new Error('no answer');
  return answer;
};
const seen = ({ pages, askedCount }: SearchAnswer) => ({
  ids: pages.flatMap((page) => page.resources.map(({ id }) => id)),
  whole: isWhole(pages, askedCount),
});

describe('pages of a search', () => {
  it('PD-08: next links are followed with the token until all is there', async () => {
    const server = await start({ resources: conditions(5), token: 'secret' });
    expect(seen(await search(server))).toEqual({ ids: ['c0', 'c1', 'c2', 'c3', 'c4'], whole: true });
    expect(server.requests).toHaveLength(3);
  });

  it('T25: after three pages it stops, and what was read is partial', async () => {
    const server = await start({ resources: conditions(7), totals: false });
    expect(seen(await search(server))).toEqual({ ids: ['c0', 'c1', 'c2', 'c3', 'c4', 'c5'], whole: false });
    expect(server.requests).toHaveLength(3);
  });

  it('T25: when the second page fails, the first one is kept and is partial', async () => {
    const server = await start({ resources: conditions(4), totals: false });
    server.breakAt(/_offset=2/, { kind: 'status', status: 500 });
    expect(seen(await search(server))).toEqual({ ids: ['c0', 'c1'], whole: false });
  });

  it('T11: a next link to another host, another base or up the path is not followed', async () => {
    const canary = await start({ resources: [] });
    for (const url of [
      `${canary.baseUrl}/Condition?stolen`,
      'https://ehr.example.evil.example/fhir',
      '/admin/Condition',
      '../admin',
      '%2e%2e%2fadmin',
      '//evil.example/fhir/Condition',
      'http://[',
    ]) {
      const server = await start({ resources: conditions(1), totals: false });
      server.breakAt(/./, { kind: 'next', url });
      expect(seen(await search(server))).toEqual({ ids: ['c0'], whole: false });
      expect(server.requests).toHaveLength(1);
    }
    expect(canary.requests).toEqual([]);
  });

  it('T11: a next link may be relative, or lie on the base itself', async () => {
    const server = await start({ resources: conditions(2), totals: false });
    server.breakAt(/_count=1$/, { kind: 'next', url: 'Condition?patient=p&_count=1&_offset=1' });
    expect(seen(await search(server, 'Condition?patient=p&_count=1'))).toEqual({ ids: ['c0', 'c1'], whole: true });
  });

  it('T11: a next link to itself is not followed', async () => {
    const server = await start({ resources: conditions(2), totals: false });
    server.breakAt(/./, { kind: 'next', url: 'Condition?patient=p&_count=2' });
    expect(seen(await search(server))).toEqual({ ids: ['c0', 'c1'], whole: false });
    expect(server.requests).toHaveLength(1);
  });

  it('T25: a full page without total and next link is partial', async () => {
    const server = await start({ resources: [] });
    const entry = conditions(2).map((resource) => ({ resource }));
    const body = JSON.stringify({ resourceType: 'Bundle', type: 'searchset', entry });
    server.breakAt(/./, { kind: 'body', contentType: 'application/fhir+json', body });
    expect(seen(await search(server)).whole).toBe(false);
    expect(seen(await search(server, 'Condition?patient=p&_count=3')).whole).toBe(true);
  });
});

describe('servers that cannot sort', () => {
  it('PD-03: a refused search is asked once more without _sort, _count and status', async () => {
    const server = await start({ resources: conditions(2), dialect: 'oracle' });
    expect(seen(await search(server, 'Condition?patient=p&_sort=-date&status=active&_count=2'))).toEqual({
      ids: ['c0', 'c1'],
      whole: true,
    });
    expect(server.requests.map(({ url }) => url)).toEqual([
      '/fhir/Condition?patient=p&_sort=-date&status=active&_count=2',
      '/fhir/Condition?patient=p',
    ]);
  });

  it('PD-03: a search that is refused in its plainest form is asked no more', async () => {
    const server = await start({ resources: [] });
    server.breakAt(/./, { kind: 'status', status: 400 });
    await expect(search(server)).rejects.toThrow('no answer');
    expect(server.requests).toHaveLength(2);
    await expect(search(server, 'Condition?patient=p')).rejects.toThrow('no answer');
    expect(server.requests).toHaveLength(3);
  });
});
