import { randomUUID } from 'node:crypto';
import { AuditFiles, auditFolder } from './audit/audit-files.js';
import { AuditTrail } from './audit/audit-trail.js';
import type { Clock } from './clock.js';
import type { Config } from './config.js';
import type { Audit } from './http/audited.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics/metrics.js';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface OpenAudit extends Audit {
  /** Writes what waits. */
  readonly close: () => Promise<void>;
}

export interface AuditSurroundings {
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** The audit trail under DATA_DIR, old records removed now and daily; undefined where it is off. Never fails the start (T34). */
export function openAudit(
  { audit, auditStrict: strict, dataDir, retentionDays }: Config,
  publicUrl: string,
  { clock, log, metrics }: AuditSurroundings,
): OpenAudit | undefined {
  if (audit === 'off') return undefined;
  const files = new AuditFiles(auditFolder(dataDir));
  let dropping = false;
  const onFailure = (code: string): void => {
    metrics.auditFailed(code);
    // One line when records begin to be lost, not one for each.
    if (code !== 'AUDIT_DROPPED' || !dropping) log.error('audit not written', { code });
    dropping = code === 'AUDIT_DROPPED';
  };
  const trail = new AuditTrail({ sink: files, strict, onFailure });
  const tidy = (): void => void files.removeOlderThan(retentionDays, clock());
  tidy();
  const daily = setInterval(tidy, DAY_MS).unref();
  const close = async (): Promise<void> => {
    clearInterval(daily);
    const lost = await trail.close();
    // Closing waits for what a disk that hangs never ends.
    if (lost === 0) await files.close();
    for (let each = 0; each < lost; each += 1) metrics.auditFailed('AUDIT_LOST');
    // The figures end with the process.
    if (lost > 0) log.error('audit not written', { code: 'AUDIT_LOST' });
  };
  return { trail, strict, publicUrl, clock, newId: randomUUID, close };
}
