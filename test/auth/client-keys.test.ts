import type { CryptoKey } from 'jose';
import { keysOf } from '../../src/auth/client-keys.js';
import type { ClientKeys } from '../../src/auth/client-keys.js';
import { KeySetServer } from '../support/key-set-server.js';
import { seconds, TestClient } from '../support/test-client.js';

const old = new TestClient('https://ehr.example', 'ES384', 'old');
const fresh = new TestClient('https://ehr.example', 'RS384', 'new');

let server: KeySetServer;
let now: Date;
let failures: string[];
let find: ClientKeys;
const pass = (ms: number): void => {
  now = new Date(now.getTime() + ms);
};
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const key = ({ kid, alg }: TestClient): Promise<CryptoKey> => find({ kid, alg });

beforeEach(async () => {
  server = await KeySetServer.start(old.publicJwk);
  now = new Date(seconds() * 1000);
  failures = [];
  const { url: jwksUrl } = server;
  const client = { iss: old.iss, jwksUrl, algs: ['ES384', 'RS384'], audiences: [], fhirServers: [] };
  find = keysOf(client, { clock: () => now, onFailure: (iss) => failures.push(iss) });
});
afterEach(() => server.close());

describe('the published keys of a client', () => {
  it('SE-03: are read once for many callers at once, and kept for ten minutes', async () => {
    await Promise.all(Array.from({ length: 20 }, () => key(old)));
    expect(server.asked).toHaveLength(1);
    pass(10 * MINUTE);
    await key(old);
    expect(server.asked).toHaveLength(1);
    pass(1);
    await key(old);
    expect(server.asked).toHaveLength(2);
  });

  it('SE-03: a new kid has them read again, at most every half minute whoever asks (rotation)', async () => {
    await key(old);
    server.keys = [old.publicJwk, fresh.publicJwk];
    await expect(key(fresh)).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' });
    expect(server.asked).toHaveLength(1);
    pass(30_000);
    expect((await key(fresh)).algorithm).toMatchObject({ name: 'RSASSA-PKCS1-v1_5', hash: { name: 'SHA-384' } });
    for (let kid = 0; kid < 50; kid += 1) await find({ kid: `made-up-${kid}`, alg: 'ES384' }).catch(() => undefined);
    expect(server.asked).toHaveLength(2);
  });

  it.each([-60 * MINUTE, 60 * MINUTE])(
    'SE-03, T6: a clock that jumps by %s ms neither loses keys nor keeps a new kid out',
    async (jump) => {
      await key(old);
      pass(jump);
      server.keys = [old.publicJwk, fresh.publicJwk];
      await key(fresh);
      await server.close();
      pass(jump);
      await key(old);
      expect(server.asked).toHaveLength(2);
    },
  );

  it('SE-03: a key that was withdrawn is no longer found once they are read again', async () => {
    await key(old);
    server.keys = [fresh.publicJwk];
    pass(11 * MINUTE);
    await expect(key(old)).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' });
  });

  it.each(['error', 'redirect', 'huge', 'no-json', 'no-keys', 'hang'] as const)(
    'T3: the last ones stand in for a day while the server answers with %s, which is asked every half minute',
    async (answer) => {
      await key(old);
      server.answer = answer;
      pass(11 * MINUTE);
      await key(old);
      await key(old);
      expect(server.asked).toEqual(['/jwks.json', '/jwks.json']);
      expect(failures).toEqual([old.iss]);
      server.answer = 'keys';
      pass(30_000);
      await key(old);
      expect(server.asked).toHaveLength(3);
    },
  );

  it('T3: a redirect is not followed', async () => {
    server.answer = 'redirect';
    await expect(key(old)).rejects.toMatchObject({ code: 'auth.keys-unavailable' });
    expect(server.asked).toEqual(['/jwks.json']);
  });

  it('SE-03: after a day without an answer they are trusted no more', async () => {
    await key(old);
    await server.close();
    pass(DAY);
    await key(old);
    pass(MINUTE);
    await expect(key(old)).rejects.toMatchObject({ code: 'auth.keys-unavailable' });
    expect(failures).toHaveLength(2);
    server = await KeySetServer.start();
  });

  it('T4: what is no public key of EC or RSA with a kid is passed over, and costs the others nothing', async () => {
    const { kid: _kid, ...nameless } = fresh.publicJwk;
    const symmetric = { kty: 'oct', k: 'AAAA', kid: 'new', alg: 'HS256' };
    server.keys = [
      symmetric,
      nameless,
      { ...fresh.privateJwk, kid: 'private' },
      { kty: 'EC', kid: 'broken' },
      old.publicJwk,
    ];
    await key(old);
    for (const kid of ['new', 'private', 'broken']) {
      await expect(find({ kid, alg: 'RS384' })).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' });
    }
  });

  it('T4: a key is bound to its own algorithm', async () => {
    await expect(find({ kid: old.kid, alg: 'RS384' })).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' });
    await expect(find({ kid: old.kid, alg: 'ES256' })).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' });
  });
});
