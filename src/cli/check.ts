import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../project-root.js';
import { verifyUnits } from '../fhir/units.js';
import type { Fault } from '../knowledge/faults.js';
import { HISTORY_FILE, historyFaults, historyWith } from '../knowledge/history.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { readFolder } from '../knowledge/knowledge-file.js';
import { LOCK_FILE, lockFaults, lockOf, readLock, unversioned } from '../knowledge/lock.js';
import type { Lock } from '../knowledge/lock.js';
import { checkKnowledge } from './check-knowledge.js';

export interface CheckOptions {
  /** Write the lock file anew instead of comparing with it. */
  readonly lock?: true;
  /** With `lock`: what changed in the versions that are new, for their history. */
  readonly why?: string;
}

/** `calcitrace check`: everything in the knowledge that cannot be what was meant, and whether it is locked. Exit 3 on faults. */
export function check(options: CheckOptions): void {
  verifyUnits();
  const { knowledge, faults: found } = checkKnowledge(PROJECT_ROOT);
  const faults = [...found, ...(options.lock === true ? locking(knowledge, found, options.why) : compared(knowledge))];
  for (const { file, element, reason } of faults) console.error(`${file}: ${element}: ${reason}`);
  const rows = knowledge.pathways.reduce((count, pathway) => count + pathway.actions.length, 0);
  console.log(`${knowledge.pathways.length} pathways, ${rows} rows, ${faults.length} faults (${knowledge.hash})`);
  if (faults.length > 0) process.exitCode = 3;
}

function compared(knowledge: Knowledge): Fault[] {
  const [locked, actual] = locks(knowledge);
  return [...lockFaults(locked, actual), ...historyFaults(knowledge.history, locked)];
}

/** Locks only what is without fault. */
function locking(knowledge: Knowledge, found: readonly Fault[], why: string | undefined): Fault[] {
  const [locked, lock] = locks(knowledge);
  const faults = unversioned(locked, lock);
  if (found.length + faults.length === 0) {
    write(LOCK_FILE, lock);
    write(HISTORY_FILE, historyWith(knowledge.history, lock, knowledge.pathways, why));
  }
  return faults;
}

function write(file: string, content: object): void {
  writeFileSync(join(PROJECT_ROOT, file), `${JSON.stringify(content, null, 2)}\n`);
}

/** What is locked, and what would be. */
function locks(knowledge: Knowledge): [locked: Lock, actual: Lock] {
  const files = [
    ...readFolder(PROJECT_ROOT, 'fhir-resources/pathways', '.json'),
    ...readFolder(PROJECT_ROOT, 'cards', '.md'),
  ];
  return [readLock(PROJECT_ROOT), lockOf(knowledge, files)];
}
