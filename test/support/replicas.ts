import { Balancer } from './balancer.js';
import { freePort } from './free-port.js';
import { clientsFile } from './guarded-service.js';
import { SpawnedService } from './spawned-service.js';
import type { TestClient } from './test-client.js';

interface Replica {
  readonly origin: string;
  readonly process: SpawnedService;
}

/** Several processes of the built service on one database, behind one address. */
export class Replicas {
  readonly #replicas: Replica[] = [];

  private constructor(
    readonly balancer: Balancer,
    private readonly settings: Record<string, string>,
  ) {}

  static async start(count: number, databaseUrl: string, client: TestClient): Promise<Replicas> {
    const balancer = await Balancer.start();
    const replicas = new Replicas(balancer, {
      CLIENTS_FILE: clientsFile(client.entry()),
      DATABASE_URL: databaseUrl,
      PUBLIC_URL: balancer.origin,
      STATE_KEY: 'one key for all replicas of the tests',
      RATE_LIMIT: '0',
      // The balancer of the tests looks ten times a second.
      DRAIN_DELAY: '1',
    });
    const started = await Promise.all(Array.from({ length: count }, () => replicas.#start()));
    replicas.#replicas.push(...started);
    return replicas;
  }

  /** Where each is reached without the balancer. */
  get origins(): string[] {
    return this.#replicas.map(({ origin }) => origin);
  }

  /** A new process is ready before the oldest is sent SIGTERM. @returns the exit code of the old one. */
  async replaceOldest(): Promise<number | null> {
    const oldest = this.#replicas.shift();
    this.#replicas.push(await this.#start());
    return oldest === undefined ? null : this.#end(oldest);
  }

  async stop(): Promise<void> {
    await Promise.all(this.#replicas.splice(0).map((replica) => this.#end(replica)));
    await this.balancer.close();
  }

  async #start(): Promise<Replica> {
    const port = await freePort();
    const process = SpawnedService.start({ ...this.settings, PORT: String(port) });
    const origin = `http://127.0.0.1:${port}`;
    await process.logged('listening');
    await this.balancer.add(origin);
    return { origin, process };
  }

  async #end({ origin, process }: Replica): Promise<number | null> {
    process.signal('SIGTERM');
    const exitCode = await process.ended;
    this.balancer.remove(origin);
    return exitCode;
  }
}
