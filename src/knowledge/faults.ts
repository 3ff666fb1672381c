import type { Knowledge } from './knowledge.js';
import type { KnowledgeSources } from './sources.js';
import { codeFaults } from './faults/code-faults.js';
import { factNames } from './faults/fact-names.js';
import { familyFaults } from './faults/family-faults.js';
import type { Fault } from './faults/fault.js';
import { orphanFaults } from './faults/orphan-faults.js';
import { placeholderLines, placeholdersIn } from './faults/placeholder-faults.js';
import { prefetchFaults } from './faults/prefetch-faults.js';
import { rowFaults } from './faults/row-faults.js';
import { shapeFaults } from './faults/shape-faults.js';
import { voiceFaults } from './faults/voice-faults.js';

export { LIST_FACTS } from './faults/fact-names.js';
export type { Fault } from './faults/fault.js';

/** What loading does not see, one idea a file in faults/. */
export function faultsIn(knowledge: Knowledge, sources: KnowledgeSources): Fault[] {
  const { pathways, orders, valueSets, labs, cards } = sources;
  const resources = [...pathways, ...orders, ...valueSets, ...labs];
  const facts = factNames(knowledge.labs);
  return [
    ...resources.flatMap(shapeFaults),
    ...resources.flatMap(placeholdersIn),
    ...cards.flatMap(placeholderLines),
    ...knowledge.pathways.flatMap((pathway) => pathway.actions.flatMap((action) => rowFaults(pathway, action, facts))),
    ...familyFaults(knowledge),
    ...orphanFaults(knowledge, cards),
    ...codeFaults(sources),
    ...prefetchFaults(knowledge),
    ...voiceFaults(knowledge),
  ];
}
