import type { Fault } from '../knowledge/faults/fault.js';
import { expressionsOf } from '../knowledge/faults/quoted.js';
import type { Action } from '../knowledge/pathway.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { membersIn, membersKnown } from './members.js';
import { namedWordsIn } from './named-words.js';
import { wordsKnown } from './words-known.js';

/** Members and words that no fact ever has: FHIRPath takes them for empty and says nothing. */
export function nameFaults(knowledge: Knowledge): Fault[] {
  const words = wordsKnown(knowledge);
  const members = membersKnown(knowledge);
  const reasons = (source: string): string[] => [
    ...namedWordsIn(source)
      .filter(({ member, word }) => words.get(member)?.has(word) === false)
      .map(({ member, word }) => `'${word}' never stands in ${member}: ${source}`),
    ...membersIn(source)
      .filter((member) => !members.has(member))
      .map((member) => `no fact has the member ${member}: ${source}`),
  ];
  return knowledge.pathways.flatMap(({ name, actions }) =>
    actions.flatMap((action) =>
      [
        ...new Set(expressionsOf(action).flatMap(({ source }) => reasons(source))),
        ...hazardsUnknown(action, words.get('hazards')),
      ].map((reason) => ({ file: `fhir-resources/pathways/${name}.json`, element: action.id, reason })),
    ),
  );
}

function hazardsUnknown({ withholds, cautions }: Action, hazards: ReadonlySet<string> = new Set()): string[] {
  return [...withholds, ...cautions].filter((hazard) => !hazards.has(hazard)).map((hazard) => `${hazard} is no hazard`);
}
