import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, textOf } from '../fhir/resource.js';
import type { Fault } from './faults/fault.js';
import { parseJson, readFile } from './knowledge-file.js';
import type { Pathway } from './pathway.js';

export const HISTORY_FILE = 'fhir-resources/knowledge-history.json';

/** One version of a pathway with its cards, as it was locked last. */
export interface Version {
  readonly version: string;
  /** PlanDefinition.date */
  readonly date: string;
  /** Of the pathway and its cards. */
  readonly sha256: string;
  /** What changed, where whoever locked it said so. */
  readonly why?: string;
}

/** Every version of every pathway that was ever locked, the newest first. */
export type History = Readonly<Record<string, readonly Version[]>>;

/** What is locked now, by the name of the pathway. */
type Locked = Readonly<Record<string, Pick<Version, 'version' | 'sha256'>>>;

/** The history under `root`; empty where nothing was locked yet. */
export function readHistory(root: string): History {
  if (!existsSync(join(root, HISTORY_FILE))) return {};
  const { json } = parseJson(readFile(root, HISTORY_FILE));
  if (!isObject(json)) return {};
  return Object.fromEntries(
    Object.entries(json).map(([name, all]) => [name, Array.isArray(all) ? all.flatMap(versionOf) : []]),
  );
}

function versionOf(entry: unknown): Version[] {
  if (!isObject(entry)) return [];
  const [version, date, sha256, why] = [entry['version'], entry['date'], entry['sha256'], entry['why']].map(textOf);
  if (version === undefined || date === undefined || sha256 === undefined) return [];
  return [{ version, date, sha256, ...(why === undefined ? {} : { why }) }];
}

/** The history with what is locked now, ahead of what was locked before; pathways that are gone go with theirs. */
export function historyWith(history: History, lock: Locked, pathways: readonly Pathway[], why?: string): History {
  return Object.fromEntries(
    pathways.map(({ name, date }) => {
      const known = history[name] ?? [];
      const now = lock[name];
      if (now === undefined || known[0]?.sha256 === now.sha256) return [name, known];
      const others = known.filter(({ version }) => version !== now.version);
      return [name, [{ ...now, date, ...(why === undefined ? {} : { why }) }, ...others]];
    }),
  );
}

/** What is locked and not in the history, so that the evidence pages would not tell of it. */
export function historyFaults(history: History, lock: Locked): Fault[] {
  return Object.entries(lock)
    .filter(([name, { sha256 }]) => history[name]?.[0]?.sha256 !== sha256)
    .map(([element]) => ({
      file: HISTORY_FILE,
      element,
      reason: 'the newest version is not the locked one; run: calcitrace check --lock',
    }));
}
