import { auditFolder } from '../audit/audit-files.js';
import { readAudit } from '../audit/read-audit.js';
import { readConfig } from '../config.js';
import { Problem } from '../problem.js';

export interface ExportAuditOptions {
  readonly from?: string;
  readonly to?: string;
}

/** `calcitrace audit export --ndjson [--from DAY] [--to DAY]`: kept AuditEvents, one a line, in the order of keeping. */
export async function exportAudit({ from, to }: ExportAuditOptions): Promise<void> {
  for (const [option, day] of Object.entries({ '--from': from, '--to': to })) {
    if (day !== undefined && !isDay(day)) {
      throw new Problem('request.invalid', 400, `${option} must be a day: 2026-11-22`);
    }
  }
  if (from !== undefined && to !== undefined && from > to) {
    throw new Problem('request.invalid', 400, '--from must not be after --to');
  }
  let torn = 0;
  const folder = auditFolder(readConfig().dataDir);
  for await (const line of readAudit(folder, { from, to }, () => (torn += 1))) console.log(line);
  if (torn > 0) console.error(`${torn} torn line(s) passed over`);
}

function isDay(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
