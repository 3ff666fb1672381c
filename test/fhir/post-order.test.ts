import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { ServiceRequest } from 'fhir/r4.js';
import { systemClock } from '../../src/clock.js';
import { startDeadline } from '../../src/fhir/deadline.js';
import { postOrder } from '../../src/fhir/post-order.js';

interface Asked {
  readonly line: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const resource: ServiceRequest = { resourceType: 'ServiceRequest', status: 'draft', intent: 'order', subject: {} };

/** Posts to a server that answers once so; what came of it, and what the server was asked. */
async function posted(status: number, headers: Record<string, string> = {}, token?: string) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      asked.push({ line: `${request.method} ${request.url}`, headers: request.headers, body });
      response.writeHead(status, headers).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const base = { origin: `http://127.0.0.1:${port}`, path: '/fhir' };
  const deadline = startDeadline(2000, systemClock);
  const outcome = await postOrder({ base, resource, token, deadline }, AbortSignal.timeout(2000));
  await new Promise((resolve) => server.close(resolve));
  return { outcome, asked };
}

describe('a draft order that is sent to the server', () => {
  it.each([
    ['https://ehr.example/fhir/ServiceRequest/abc-1.2/_history/1', 'ServiceRequest/abc-1.2'],
    ['ServiceRequest/7', 'ServiceRequest/7'],
    ['/fhir/ServiceRequest/7', 'ServiceRequest/7'],
    ['/fhir/MyServiceRequest/7', 'ServiceRequest/unknown'],
    [`ServiceRequest/${'7'.repeat(65)}`, 'ServiceRequest/unknown'],
    ['ServiceRequest/7?x', 'ServiceRequest/unknown'],
  ])('LOOP-2: created at %s it is %s', async (location, reference) => {
    expect((await posted(201, { location })).outcome).toEqual({ reference });
  });

  it('LOOP-2: it is created without an address too, and posted once, whole, for the one who asks', async () => {
    const { outcome, asked } = await posted(201, {}, 'secret');
    expect(outcome).toEqual({ reference: 'ServiceRequest/unknown' });
    expect(asked).toMatchObject([
      {
        line: 'POST /fhir/ServiceRequest',
        body: JSON.stringify(resource),
        headers: {
          accept: 'application/fhir+json',
          'content-type': 'application/fhir+json',
          prefer: 'return=minimal',
          authorization: 'Bearer secret',
        },
      },
    ]);
    expect((await posted(201)).asked[0]?.headers).not.toHaveProperty('authorization');
  });

  it.each([
    [200, 'rejected'],
    [400, 'bad-request'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [410, 'not-found'],
    [429, 'busy'],
    [500, 'server-error'],
    [502, 'bad-gateway'],
    [503, 'bad-gateway'],
  ])('LOOP-2: an answer of %i is no order: %s', async (status, reason) => {
    expect((await posted(status)).outcome).toEqual({ unavailable: reason });
  });
});
