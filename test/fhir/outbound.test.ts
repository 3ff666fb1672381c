import type { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { systemClock } from '../../src/clock.js';
import { FhirClient } from '../../src/fhir/client.js';
import { isNeverContacted } from '../../src/fhir/never-contacted.js';
import { guardedLookup } from '../../src/fhir/outbound.js';
import { reasonOfError } from '../../src/fhir/unavailable.js';

/** A name server that answers with these addresses. */
const answering = (...addresses: readonly string[]) =>
  ((_name: string, _options: object, callback: (error: null, found: object[]) => void): void => {
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  }) as unknown as typeof lookup;

const lookedUp = (find: LookupFunction, all: boolean): Promise<unknown> =>
  new Promise((resolve, reject) => {
    find('ehr.example', { all }, (error, found) => {
      if (error === null) resolve(found);
      else reject(error);
    });
  });

describe('the address that a listed name turns out to have', () => {
  it.each([
    ['169.254.169.254'],
    ['169.254.0.1'],
    ['fe80::1'],
    ['::ffff:169.254.169.254'],
    ['fd00:ec2::254'],
    ['100.100.100.200'],
    ['168.63.129.16'],
    ['0.0.0.0'],
    ['0.255.255.255'],
    ['169.254.255.255'],
    ['::'],
    ['224.0.0.1'],
    ['239.1.1.1'],
    ['255.255.255.255'],
    ['febf::1'],
    ['ff02::1'],
    ['10.0.0.5', '169.254.169.254'],
    ['2001:db8::1', 'fe80::1'],
  ])(
    'T10: link-local, metadata and nobody (%s %s) are not connected to, however good the other answers are',
    async (...all) => {
      const refused = await lookedUp(guardedLookup(answering(...all)), true).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: 'ERR_ADDRESS_NOT_ALLOWED' });
      const failed = Object.assign(new TypeError('fetch failed'), { cause: refused });
      expect(reasonOfError(failed, new AbortController().signal)).toBe('not-allowed');
    },
  );

  it.each([
    ['10.1.2.3'],
    ['192.168.1.1'],
    ['172.16.0.9'],
    ['fd12::1'],
    ['127.0.0.1'],
    ['::1'],
    ['198.51.100.7'],
    ['1.0.0.0'],
    ['169.253.255.255'],
    ['169.255.0.0'],
    ['100.100.100.201'],
    ['223.255.255.255'],
    ['fec0::1'],
    ['2001:db8::fe80'],
  ])('T10: a private network, or this machine, is where a FHIR server of a hospital may be (%s)', async (address) => {
    const find = guardedLookup(answering(address));
    const family = address.includes(':') ? 6 : 4;
    expect(await lookedUp(find, true)).toEqual([{ address, family }]);
    expect(await lookedUp(find, false)).toBe(address);
  });

  it('T10: a name that is not known fails as such', async () => {
    await expect(lookedUp(guardedLookup(answering()), true)).rejects.toThrow('no address');
    const failing = (_name: string, _options: object, callback: (error: Error) => void): void => {
      callback(new Error('ENOTFOUND'));
    };
    await expect(lookedUp(guardedLookup(failing as unknown as typeof lookup), true)).rejects.toThrow('ENOTFOUND');
  });

  it.each([
    ['what may not be contacted', answering('169.254.169.254')],
    ['what is not known', answering()],
  ])('T10: with the refusal of %s no address is handed on', (_what, resolve) => {
    const handed: unknown[] = [];
    guardedLookup(resolve)('ehr.example', { all: true }, (_error, ...found) => handed.push(...found));
    expect(handed).toEqual(['', 0]);
  });

  it('T10: all addresses of a name are asked for, even where the caller wants one', async () => {
    const asked: object[] = [];
    const recording = (_name: string, options: object, callback: (error: null, found: object[]) => void): void => {
      asked.push(options);
      callback(null, [{ address: '198.51.100.7', family: 4 }]);
    };
    await lookedUp(guardedLookup(recording as unknown as typeof lookup), false);
    expect(asked).toEqual([{ all: true }]);
  });

  it('T10: behind NAT64 the same addresses are not contacted, and a server that has IPv4 only is', () => {
    const behind = ['64:ff9b::169.254.169.254', '64:ff9b::a9fe:a9fe', '64:ff9b::168.63.129.16', '[64:ff9b::0.0.0.1]'];
    expect(behind.filter(isNeverContacted)).toEqual(behind);
    expect(['64:ff9b::198.51.100.7', '64:ff9b::169.253.1.1'].filter(isNeverContacted)).toEqual([]);
  });

  it('T10: such an address cannot even be listed', () => {
    for (const host of ['169.254.169.254', '[fe80::1]', '0.0.0.0', '2852039166']) {
      expect(() => new FhirClient([`http://${host}/fhir`], systemClock)).toThrow('link-local');
    }
    expect(['ehr.example', '', '169.254.example'].filter(isNeverContacted)).toEqual([]);
  });
});
