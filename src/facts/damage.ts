import { mostPrecise } from './precise-names.js';
import type { ConditionFact, Facts } from './facts.js';
import type { FindingFact } from './finding-fact.js';

/** Words of a report that are themselves tissue damage. */
const DAMAGE_MORPHOLOGY = new Set([
  'granuloma',
  'granulomatous',
  'scar',
  'haematoma',
  'abscess',
  'infarct',
  'cyst wall',
]);

/** Damage charted in the finding's organ, and what the report itself names as such (MEC-3). */
export function damageIn(facts: Facts, finding: FindingFact): ConditionFact[] {
  const charted = facts.conditions.items.filter((item) => item.meanings.includes(`damage-${finding.organ}`));
  const source = finding.sources.find((one) => one.assertion === 'present')?.source ?? '';
  const words = [...finding.causes, ...finding.morphology.filter((word) => DAMAGE_MORPHOLOGY.has(word))];
  const isCharted = (word: string): boolean =>
    charted.some(({ name }) => name.toLowerCase().includes(word.toLowerCase()));
  const reported = mostPrecise(words.filter((word) => !isCharted(word))).map((word) => ({
    name: `${word} (report)`,
    meanings: [`damage-${finding.organ}`],
    active: false,
    source,
  }));
  return [...charted, ...reported];
}
