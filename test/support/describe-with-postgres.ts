import { postgresBinaries, startPostgres, type TestPostgres } from './postgres.js';

const START_MS = 60_000;
const ABSENT = 'initdb and pg_ctl were not found';

/**
 * A suite with a PostgreSQL server of its own, which is there from the first `beforeAll` of the suite until after its last `afterAll`.
 * In CI a missing PostgreSQL is a failure, elsewhere a reason to skip.
 */
export function describeWithPostgres(title: string, suite: (server: () => TestPostgres) => void): void {
  const binaries = postgresBinaries();
  const described = binaries !== undefined || process.env['CI'] !== undefined ? describe : describe.skip;
  described(`${title}${binaries === undefined ? ` (skipped: ${ABSENT})` : ''}`, () => {
    let server: TestPostgres | undefined;
    beforeAll(async () => {
      if (binaries === undefined) throw new Error(ABSENT);
      server = await startPostgres(binaries);
    }, START_MS);
    suite(() => server!);
    afterAll(() => server?.remove());
  });
}
