import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/open-store.js';
import type { StoreSettings } from '../../src/store/open-store.js';
import { describeWithPostgres } from '../support/describe-with-postgres.js';
import { callWith, startGuarded } from '../support/guarded-service.js';
import type { RunningService } from '../support/running-service.js';
import { TestClient } from '../support/test-client.js';

const ehr = new TestClient();
const CALLS = 20;

/** Two whole services, each with a connection and a memory of its own, over one store. */
function replicas(place: () => StoreSettings): void {
  let services: RunningService[];

  beforeAll(async () => {
    const start = async (): Promise<RunningService> => {
      const store = await openStore(place());
      return startGuarded([ehr.entry()], { store: () => store });
    };
    services = [await start(), await start()];
  });
  afterAll(async () => {
    for (const service of services) await service.stop();
  });

  it('SE-12: of twenty calls at once with one token, at both, exactly one is answered', async () => {
    const token = ehr.token();
    const calls = Array.from({ length: CALLS }, async (_, index) => {
      const service = services[index % services.length]!;
      return (await callWith(service, token)).status;
    });
    const statuses = await Promise.all(calls);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 401)).toHaveLength(CALLS - 1);
  });

  it('SE-12: what one has let in, the other refuses', async () => {
    const token = ehr.token();
    const [one, other] = services as [RunningService, RunningService];
    expect((await callWith(one, token)).status).toBe(200);
    expect((await callWith(other, token)).status).toBe(401);
  });
}

describe('two replicas over SQLite', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'calcitrace-replicas-'));
  afterAll(() => {
    rmSync(dataDir, { recursive: true });
  });
  replicas(() => ({ dataDir }));
});

describeWithPostgres('two replicas over PostgreSQL', (server) => {
  replicas(() => ({ databaseUrl: server().url, dataDir: tmpdir() }));
});
