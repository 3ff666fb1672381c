import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { Agent, RequestInit, Response } from 'undici';
import { ADDRESS_NOT_ALLOWED, isNeverContacted } from './never-contacted.js';

/** Looks a name up once, and connects to what was looked at: no second answer can come in between (T10). */
export function guardedLookup(resolve: typeof lookup = lookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = error === null ? addresses : [];
      if (first === undefined) callback(error ?? new Error('no address'), '', 0);
      else if (addresses.some(({ address }) => isNeverContacted(address))) callback(new AddressNotAllowed(), '', 0);
      else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

class AddressNotAllowed extends Error {
  readonly code = ADDRESS_NOT_ALLOWED;
}

let dispatcher: Agent | undefined;

/** The one way out: redirects are errors (T9), and the address is looked at. The library is loaded with the first call. */
export async function outboundFetch(
  url: URL,
  init: Pick<RequestInit, 'method' | 'headers' | 'body' | 'signal'>,
): Promise<Response> {
  const undici = await import('undici');
  dispatcher ??= new undici.Agent({ connect: { lookup: guardedLookup() } });
  return undici.fetch(url, { ...init, redirect: 'error', dispatcher });
}
