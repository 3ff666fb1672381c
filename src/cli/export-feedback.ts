import { readConfig } from '../config.js';
import { textErrors } from '../feedback/text-errors.js';
import { openStore } from '../store/open-store.js';

export interface ExportOptions {
  /** Only what a maintainer of the reader of reports needs. */
  readonly textErrors?: boolean;
}

/** `calcitrace feedback export --ndjson`: every kept entry, or the queue of text errors, one a line, in the order of keeping. */
export async function exportFeedback({ textErrors: isQueue = false }: ExportOptions = {}): Promise<void> {
  const { databaseUrl, dataDir } = readConfig();
  const store = await openStore({ dataDir, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
  try {
    for await (const entry of isQueue ? textErrors(store) : store.readFeedback()) console.log(JSON.stringify(entry));
  } finally {
    await store.close();
  }
}
