import { labObservation } from '../facts/labs/lab-observation.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { isObject } from '../fhir/resource.js';
import { inventedScope } from './invented-facts.js';

/** Words of the language itself, and the parts of dates and quantities that it knows. */
const LANGUAGE = new Set(
  'and or xor not implies in contains div mod is as true false day days week weeks month months year years'.split(' '),
);
/** FHIRPath calls valueQuantity and valueCodeableConcept value, effectiveDateTime effective. */
const CHOICES = ['value', 'effective'];
const NO_LAB = { name: '', variable: '', title: '', decimals: 0, series: [] };

/** Every member that some fact has. */
export function membersKnown(knowledge: Knowledge): ReadonlySet<string> {
  const values = [...inventedScope(knowledge).values()].map(({ value }) => value);
  const absent = labObservation({ ...NO_LAB, state: 'absent', reason: 'stale' });
  return new Set([...namesIn([...values, absent])].flatMap(asRead));
}

function asRead(name: string): string[] {
  const choice = CHOICES.find((start) => name.startsWith(start));
  return [choice ?? name];
}

/** Names that an expression reads from what it has at hand: no %variable, no function, no text. */
export function membersIn(source: string): string[] {
  const bare = source.replace(/'(?:[^'\\]|\\.)*'/g, "''").replace(/@[\dT:.-]+/g, '');
  const names = [...bare.matchAll(/(?<![%$\w])[A-Za-z_]\w*(?!\w|\s*\()/g)].map(([name]) => name);
  return names.filter((name) => !LANGUAGE.has(name));
}

function* namesIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const one of value) yield* namesIn(one);
  else if (isObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      yield name;
      yield* namesIn(member);
    }
  }
}
