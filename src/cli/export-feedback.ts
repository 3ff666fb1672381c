import { existsSync } from 'node:fs';
import { readConfig } from '../config.js';
import { textErrors } from '../feedback/text-errors.js';
import { StartProblem } from '../problem.js';
import { openStore } from '../store/open-store.js';
import { databaseFile } from '../store/sqlite-store.js';

export interface ExportOptions {
  /** Only what a maintainer of the reader of reports needs. */
  readonly textErrors?: boolean;
}

/** `calcitrace feedback export --ndjson`: every kept entry, or the queue of text errors, one a line, in the order of keeping. */
export async function exportFeedback({ textErrors: isQueue = false }: ExportOptions = {}): Promise<void> {
  const { databaseUrl, dataDir } = readConfig();
  if (databaseUrl === undefined) requireDatabase(dataDir);
  const store = await openStore({ dataDir, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
  try {
    for await (const entry of isQueue ? textErrors(store) : store.readFeedback()) console.log(JSON.stringify(entry));
  } finally {
    await store.close();
  }
}

/** Opening the store would make an empty one, and an export of nothing looks like one of a quiet site. */
function requireDatabase(dataDir: string): void {
  if (existsSync(databaseFile(dataDir))) return;
  throw new StartProblem(
    'environment',
    'DATA_DIR',
    'holds no database: give the DATA_DIR, or DATABASE_URL, of the service',
  );
}
