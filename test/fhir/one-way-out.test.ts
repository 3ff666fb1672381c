import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';

/** The name server of this file says of every name that it is the metadata service of a cloud. */
const lookup = (_name: string, _options: object, callback: (error: null, found: object[]) => void): void => {
  callback(null, [{ address: '169.254.169.254', family: 4 }]);
};
jest.unstable_mockModule('node:dns', () => ({ lookup, default: { lookup } }));
const { outboundFetch } = await import('../../src/fhir/outbound.js');

describe('the one way out', () => {
  it('T10: is never connected to what a listed name turns out to be, if nothing may be there', async () => {
    const failed = await outboundFetch(new URL('http://ehr.example:8080/fhir'), {}).catch((error: unknown) => error);
    expect((failed as Error).cause).toMatchObject({ code: 'ERR_ADDRESS_NOT_ALLOWED' });
  });

  it('T9: ends at a redirect', async () => {
    const asked: unknown[] = [];
    const server = createServer(({ url }, response) => {
      asked.push(url);
      response.writeHead(302, { location: '/other' }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await expect(outboundFetch(new URL(`http://127.0.0.1:${port}/fhir`), {})).rejects.toThrow('fetch failed');
    expect(asked).toEqual(['/fhir']);
    await new Promise((resolve) => server.close(resolve));
  });
});
