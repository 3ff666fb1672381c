import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Fault } from './faults/fault.js';
import type { Knowledge } from './knowledge.js';
import { parseJson, readFile, type KnowledgeFile } from './knowledge-file.js';

export const LOCK_FILE = 'fhir-resources/knowledge.lock.json';

/** Version and content of every pathway with its cards: text may not change without a new version. */
export type Lock = Readonly<Record<string, { readonly version: string; readonly sha256: string }>>;

export function lockOf({ pathways }: Knowledge, files: readonly KnowledgeFile[]): Lock {
  return Object.fromEntries(
    pathways.map(
      (pathway) => [pathway.name, { version: pathway.version, sha256: hashOf(pathway.name, files) }] as const,
    ),
  );
}

/** What may not be locked anew: a text that changed while its version did not. */
export function unversioned(locked: Lock, actual: Lock): Fault[] {
  return Object.entries(actual)
    .filter(([name, { version, sha256 }]) => locked[name]?.version === version && locked[name].sha256 !== sha256)
    .map(([name]) => ({
      file: LOCK_FILE,
      element: name,
      reason: 'changed without a new version: raise the version first',
    }));
}

export function lockFaults(locked: Lock, actual: Lock): Fault[] {
  const names = [...new Set([...Object.keys(locked), ...Object.keys(actual)])].sort();
  return names.flatMap((name) => {
    const [before, now] = [locked[name], actual[name]];
    if (before?.sha256 === now?.sha256 && before?.version === now?.version) return [];
    const reason =
      before !== undefined && before.version === now?.version
        ? 'changed without a new version; raise the version, then run: calcitrace check --lock'
        : 'is not locked as it stands; run: calcitrace check --lock';
    return [{ file: LOCK_FILE, element: name, reason }];
  });
}

/** The lock under `root`; empty where nothing was locked yet. */
export function readLock(root: string): Lock {
  return existsSync(join(root, LOCK_FILE)) ? (parseJson(readFile(root, LOCK_FILE)).json as Lock) : {};
}

/** Whether `check` has seen exactly these pathways and cards without fault, so that nothing in them must be compiled to trust it. */
export function isLocked(lock: Lock, pathways: readonly KnowledgeFile[], cards: readonly KnowledgeFile[]): boolean {
  const names = pathways.map(({ file }) => basename(file, '.json'));
  return (
    names.every((name) => lock[name]?.sha256 === hashOf(name, [...pathways, ...cards])) &&
    cards.every(({ file }) => names.some((name) => file.startsWith(`cards/${name}/`)))
  );
}

function hashOf(pathway: string, files: readonly KnowledgeFile[]): string {
  const hash = createHash('sha256');
  const own = files.filter(
    ({ file }) => file === `fhir-resources/pathways/${pathway}.json` || file.startsWith(`cards/${pathway}/`),
  );
  for (const { file, text } of own) hash.update(`${file}\n${text}\n`);
  return hash.digest('hex');
}
