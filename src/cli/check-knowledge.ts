import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { summaryFaults } from '../cards/summary-faults.js';
import { dryRun } from '../pathways/dry-run.js';
import { nameFaults } from '../pathways/name-faults.js';
import { faultsIn } from '../knowledge/faults.js';
import type { Fault } from '../knowledge/faults.js';
import { placeholderLines } from '../knowledge/faults/placeholder-faults.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { readFolder } from '../knowledge/knowledge-file.js';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { readSources } from '../knowledge/sources.js';

export interface Checked {
  readonly knowledge: Knowledge;
  readonly faults: readonly Fault[];
}

/**
 * Loads what lies under `root` as the service would, then looks for everything that loading does not see.
 * @throws StartProblem for what cannot be loaded at all
 */
export function checkKnowledge(root: string): Checked {
  const knowledge = loadKnowledge(root, undefined, false);
  const faults = [
    ...faultsIn(knowledge, readSources(root)),
    ...dryRun(knowledge),
    ...nameFaults(knowledge),
    ...summaryFaults(knowledge),
    ...unfinishedCases(root),
  ];
  return { knowledge, faults };
}

/** Cases and decision tables that `npm run new:pathway` wrote and nobody filled in; an installed service has none. */
function unfinishedCases(root: string): Fault[] {
  const folder = 'test/pathways';
  return existsSync(join(root, folder))
    ? ['.json', '.yaml'].flatMap((ending) => readFolder(root, folder, ending).flatMap(placeholderLines))
    : [];
}
