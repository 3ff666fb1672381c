import { HeldCall } from './support/held-call.js';
import { liverRequest } from './support/hook-requests.js';
import { SpawnedService } from './support/spawned-service.js';

const BODY = JSON.stringify(liverRequest());
/** Starting a process takes its time on a busy machine. */
const PATIENCE_MS = 120_000;

async function started(settings: Record<string, string> = {}, first = '') {
  const service = SpawnedService.start(settings, first);
  const { url } = await service.logged('listening');
  return { service, origin: String(url) };
}

describe('the end of the process', () => {
  it(
    'T35: it can be reached before it is warm, and says when it is ready',
    async () => {
      const { service, origin } = await started();
      expect((await fetch(`${origin}/healthz`)).status).toBe(200);
      await service.logged('ready');
      expect((await fetch(`${origin}/readyz`)).status).toBe(200);
      service.signal('SIGINT');
      expect(await service.ended).toBe(0);
    },
    PATIENCE_MS,
  );

  it(
    'T32: on SIGTERM fifty calls under way are answered, nobody else is let in, and it exits with 0',
    async () => {
      const { service, origin } = await started();
      const held = await Promise.all(Array.from({ length: 50 }, () => HeldCall.open(origin, BODY)));
      service.signal('SIGTERM');
      await service.logged('draining');
      const answers = await Promise.all(held.map((call) => call.finish(BODY)));
      expect(answers.map(({ status, headers }) => [status, headers.connection])).toEqual(
        held.map(() => [200, 'close']),
      );
      expect(await service.ended).toBe(0);
      await expect(fetch(`${origin}/healthz`)).rejects.toThrow();
    },
    PATIENCE_MS,
  );

  it(
    'T32: with DRAIN_DELAY it goes on for a while, not ready, so that a load balancer sees it, and lets go of kept connections',
    async () => {
      const { service, origin } = await started({ DRAIN_DELAY: '2' });
      await service.logged('ready');
      service.signal('SIGTERM');
      await service.logged('draining');
      const reply = await fetch(`${origin}/readyz`);
      expect([reply.status, await reply.json()]).toEqual([503, { status: 'draining' }]);
      const call = { method: 'POST', headers: { 'content-type': 'application/json' }, body: BODY };
      const answer = await fetch(`${origin}/cds-services/calcification-patient-view`, call);
      // Who keeps a connection is told to open the next elsewhere.
      expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
      expect(await service.ended).toBe(0);
    },
    PATIENCE_MS,
  );

  it.each([
    ['an exception', 'throw new TypeError("PHI-MARKER")', 'process.exception'],
    ['a rejection', 'void Promise.reject(new TypeError("PHI-MARKER"))', 'process.rejection'],
  ])(
    'T39: after %s that nobody caught it finishes what is under way and exits with 1, and only a code is logged',
    async (_, fault, code) => {
      const { service, origin } = await started({}, `process.on('SIGUSR2', () => setImmediate(() => { ${fault} }))`);
      const held = await HeldCall.open(origin, BODY);
      service.signal('SIGUSR2');
      expect(await service.logged('uncaught')).toMatchObject({ level: 'error', code });
      expect((await held.finish(BODY)).status).toBe(200);
      expect(await service.ended).toBe(1);
      expect(JSON.stringify(service.lines)).not.toContain('PHI-MARKER');
    },
    PATIENCE_MS,
  );

  it(
    'T39: where nobody reads its log any more it goes on answering, and still ends in order',
    async () => {
      const { service, origin } = await started();
      await service.logged('ready');
      service.stopReading();
      for (let call = 0; call < 3; call += 1) {
        const reply = await fetch(`${origin}/cds-services/calcification-patient-view`, {
          method: 'POST',
          body: 'no JSON',
        });
        expect(reply.status).toBe(415);
        expect((await fetch(`${origin}/readyz`)).status).toBe(200);
      }
      service.signal('SIGTERM');
      expect(await service.ended).toBe(0);
    },
    PATIENCE_MS,
  );
});
