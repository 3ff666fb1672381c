import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { liverRequest } from './hook-requests.js';
import { RunningService } from './running-service.js';
import type { Reply, ServiceOptions } from './running-service.js';
import { PATIENT_VIEW } from './test-client.js';
import type { Claims } from './test-client.js';

/** A clients file with these entries, in a folder of its own. */
export function clientsFile(...clients: readonly Claims[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'calcitrace-clients-')), 'clients.json');
  writeFileSync(file, JSON.stringify({ clients }));
  return file;
}

/** The real service, answering these clients only. */
export function startGuarded(clients: readonly Claims[], options: ServiceOptions = {}): Promise<RunningService> {
  const settings = { CLIENTS_FILE: clientsFile(...clients), ...options.settings };
  return RunningService.start({ ...options, settings });
}

/** The liver request to patient-view, with this token. */
export function callWith(service: RunningService, token: string, request: unknown = liverRequest()): Promise<Reply> {
  return postWith(service, PATIENT_VIEW, token, request);
}

export function postWith(service: RunningService, path: string, token: string, body: unknown): Promise<Reply> {
  return service.post(path, body, { 'content-type': 'application/json', authorization: `Bearer ${token}` });
}

/** Why the last call was refused, as the log has it. */
export function reasonOf(service: RunningService): string | undefined {
  return service.logLines.findLast(({ event }) => event === 'answered')?.reason;
}
