import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** STATE_KEY, or one made at the first start and kept beside the database, so that cards keep their uuid over restarts. */
export function readStateKey(setting: string | undefined, dataDir: string): string {
  if (setting !== undefined) return setting;
  const file = join(dataDir, 'state.key');
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch {
    // It exists already, or the folder cannot be written.
  }
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    // A folder that cannot be written costs stable uuids, not the start (security T33).
    return randomBytes(32).toString('base64url');
  }
}

/** HMAC-SHA-256 of the parts in UUID form (version 5 shape), not to be guessed without the key (CA-01). */
export function identifier(key: string): (parts: readonly string[]) => string {
  return (parts) => {
    const hex = createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex');
    const variant = '89ab'.charAt(parseInt(hex.charAt(16), 16) % 4);
    return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
  };
}
