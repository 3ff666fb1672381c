import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { auditDays } from './audit-files.js';

export interface Days {
  /** "2026-11-22", UTC; both are within. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Every whole record of the days, as it was written, in order; half a line, which a kill left behind, is passed over. */
export async function* readAudit(folder: string, { from, to }: Days, onTorn: () => void): AsyncIterable<string> {
  const days = await auditDays(folder);
  for (const day of days.filter((one) => one >= (from ?? one) && one <= (to ?? one))) {
    const input = createReadStream(join(folder, `audit-${day}.ndjson`));
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      if (isWhole(line)) yield line;
      else if (line !== '') onTorn();
    }
  }
}

function isWhole(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
