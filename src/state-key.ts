import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What randomBytes(32) is long in base64url; a shorter file is what a full disk or a crash left behind. */
const KEY_LENGTH = 43;

/** STATE_KEY, or one made at the first start and kept beside the database, so that cards keep their uuid over restarts. */
export function readStateKey(setting: string | undefined, dataDir: string): string {
  if (setting !== undefined) return setting;
  const file = join(dataDir, 'state.key');
  return keptKey(file) ?? madeKey(file, dataDir);
}

function keptKey(file: string): string | undefined {
  try {
    const key = readFileSync(file, 'utf8').trim();
    return key.length < KEY_LENGTH ? undefined : key;
  } catch {
    return undefined;
  }
}

/** A folder that cannot be written costs stable uuids, not the start (security T33). */
function madeKey(file: string, dataDir: string): string {
  const key = randomBytes(32).toString('base64url');
  try {
    mkdirSync(dataDir, { recursive: true });
    const half = `${file}.${process.pid}`;
    writeFileSync(half, key, { mode: 0o600 });
    renameSync(half, file);
  } catch {
    return key;
  }
  // Another process may have started on this folder at the same time: what lies there now is the key.
  return keptKey(file) ?? key;
}

/** HMAC-SHA-256 of the parts in UUID form (version 5 shape), not to be guessed without the key (CA-01). */
export function identifier(key: string): (parts: readonly string[]) => string {
  return (parts) => {
    const hex = createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex');
    const variant = '89ab'.charAt(parseInt(hex.charAt(16), 16) % 4);
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `5${hex.slice(13, 16)}`,
      `${variant}${hex.slice(17, 20)}`,
      hex.slice(20, 32),
    ].join('-');
  };
}
