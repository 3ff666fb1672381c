import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../assemble.js';
import { verifyUnits } from '../fhir/units.js';
import { dryRun } from '../pathways/dry-run.js';
import { faultsIn } from '../knowledge/faults.js';
import { parseJson, readFile, readFolder } from '../knowledge/knowledge-file.js';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { LOCK_FILE, lockFaults, lockOf, unversioned } from '../knowledge/lock.js';
import type { Lock } from '../knowledge/lock.js';

export interface CheckOptions {
  /** Write the lock file anew instead of comparing with it. */
  readonly lock?: true;
}

/** `calcitrace check`: loads everything as the service would, then looks for what loading does not see. Exit 3 on faults. */
export function check(options: CheckOptions): void {
  verifyUnits();
  const knowledge = loadKnowledge(PROJECT_ROOT);
  const cardFiles = readFolder(PROJECT_ROOT, 'cards', '.md');
  const files = [...readFolder(PROJECT_ROOT, 'fhir-resources/pathways', '.json'), ...cardFiles];
  const lock = lockOf(knowledge, files);
  const faults = [
    ...faultsIn(
      knowledge,
      cardFiles.map(({ file }) => file),
    ),
    ...dryRun(knowledge),
  ];
  const locked = existsSync(join(PROJECT_ROOT, LOCK_FILE))
    ? (parseJson(readFile(PROJECT_ROOT, LOCK_FILE)).json as Lock)
    : {};
  if (options.lock === true) {
    faults.push(...unversioned(locked, lock));
    if (faults.length === 0) writeFileSync(join(PROJECT_ROOT, LOCK_FILE), `${JSON.stringify(lock, null, 2)}\n`);
  } else faults.push(...lockFaults(locked, lock));
  for (const { file, element, reason } of faults) console.error(`${file}: ${element}: ${reason}`);
  const rows = knowledge.pathways.reduce((count, pathway) => count + pathway.actions.length, 0);
  console.log(`${knowledge.pathways.length} pathways, ${rows} rows, ${faults.length} faults (${knowledge.hash})`);
  if (faults.length > 0) process.exitCode = 3;
}
