import { readConfig } from '../config.js';
import { openStore } from '../store/open-store.js';

/** `calcitrace feedback export --ndjson`: every kept entry, one a line, in the order of keeping. */
export async function exportFeedback(): Promise<void> {
  const { databaseUrl, dataDir } = readConfig();
  const store = await openStore({ dataDir, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
  try {
    for await (const entry of store.readFeedback()) console.log(JSON.stringify(entry));
  } finally {
    await store.close();
  }
}
