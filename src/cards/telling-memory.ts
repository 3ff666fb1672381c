import type { AbsentLab, LabFact } from '../facts/lab-fact.js';
import type { Template } from '../knowledge/card-template.js';
import type { RowVerdict } from '../pathways/evaluate.js';
import type { Recommendation } from '../pathways/recommendation.js';
import type { WordVariables } from './render-template.js';

/**
 * What has been worked out while the cards of one decision are told: a card is told several times until it fits, what its rows look at
 * and say stays the same. It goes with the decision; a WeakMap would keep it until the next great collection.
 */
export class TellingMemory {
  readonly labsRead = new Map<readonly Recommendation[], readonly LabFact[]>();
  readonly labsAbsent = new Map<readonly Recommendation[], readonly AbsentLab[]>();
  readonly words = new Map<Recommendation, WordVariables>();
  readonly bodies = new Map<Recommendation, Map<Template, string>>();
  readonly hazards = new Map<RowVerdict, Recommendation>();
}

/** What is remembered under a key, or made now. */
export function remembered<K, V>(memory: Map<K, V>, key: K, make: () => V): V {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}
