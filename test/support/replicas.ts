import { freePort } from './free-port.js';
import { clientsFile } from './guarded-service.js';
import type { ReadyBackends } from './ready-backends.js';
import { SpawnedService } from './spawned-service.js';
import type { TestClient } from './test-client.js';

/** The one address, and who answers behind it. */
export interface InFront {
  readonly origin: string;
  readonly backends: ReadyBackends;
  close(): Promise<void>;
}

interface Replica {
  readonly origin: string;
  readonly process: SpawnedService;
}

/** Several processes of the built service on one database, behind one address. */
export class Replicas {
  readonly #replicas: Replica[] = [];

  private constructor(
    readonly balancer: InFront,
    private readonly settings: Record<string, string>,
  ) {}

  static async start(count: number, databaseUrl: string, client: TestClient, balancer: InFront): Promise<Replicas> {
    const replicas = new Replicas(balancer, {
      CLIENTS_FILE: clientsFile(client.entry()),
      DATABASE_URL: databaseUrl,
      PUBLIC_URL: balancer.origin,
      STATE_KEY: 'one key for all replicas of the tests',
      RATE_LIMIT: '0',
      // The balancer of the tests looks ten times a second, and once only after a call more.
      DRAIN_DELAY: '2',
    });
    const started = await Promise.all(Array.from({ length: count }, () => replicas.#start()));
    replicas.#replicas.push(...started);
    return replicas;
  }

  /** Where each is reached without the balancer. */
  get origins(): string[] {
    return this.#replicas.map(({ origin }) => origin);
  }

  /**
   * A new process is ready before the oldest is sent SIGTERM. `late`: before the balancer sees that it goes, it sends it one more call,
   * so somebody has to call meanwhile.
   * @returns the exit code of the old one.
   */
  async replaceOldest(seen: 'late' | 'in time'): Promise<number | null> {
    const oldest = this.#replicas.shift();
    this.#replicas.push(await this.#start());
    if (oldest === undefined) return null;
    const { origin, process } = oldest;
    const { backends } = this.balancer;
    const servedOnceMore = seen === 'late' ? backends.hold(origin) : undefined;
    process.signal('SIGTERM');
    await process.logged('draining');
    await servedOnceMore?.();
    const exitCode = await process.ended;
    backends.remove(origin);
    return exitCode;
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.#replicas.splice(0).map(({ process }) => {
        process.signal('SIGTERM');
        return process.ended;
      }),
    );
    await this.balancer.close();
  }

  async #start(): Promise<Replica> {
    const port = await freePort();
    const process = SpawnedService.start({ ...this.settings, PORT: String(port) });
    const origin = `http://127.0.0.1:${port}`;
    await process.logged('listening');
    await this.balancer.backends.add(origin);
    return { origin, process };
  }
}
