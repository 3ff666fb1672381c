import type { CodeableConcept } from 'fhir/r4.js';
import { suspectedByWords, meantByWords } from './condition-words.js';
import type { Meanings } from './meanings.js';

/** What a concept means, as names of ValueSets that rules ask for. */
export interface Meant {
  readonly current: readonly string[];
  /** "History of tuberculosis" */
  readonly past: readonly string[];
  /** "Possible tuberculosis" */
  readonly suspected: readonly string[];
}

/** The other sets only keep a name from being taken for another one. */
const isFactName = (name: string): boolean => /^(?:condition|damage|symptom)-/.test(name);

/** Codes first; without a code that means something the words. */
export function meantBy(concept: CodeableConcept | undefined, words: readonly string[], meanings: Meanings): Meant {
  const coded = meanings.ofConcept(concept).map(({ name }) => name);
  if (coded.some(isFactName)) return { current: factNames(coded), past: [], suspected: [] };
  const read = words.flatMap((text) => meantByWords(text, meanings));
  const named = (past: boolean): string[] => read.filter((one) => one.past === past).map(({ meaning }) => meaning.name);
  const suspected = words.flatMap((text) => suspectedByWords(text, meanings)).map(({ meaning }) => meaning.name);
  return { current: factNames(named(false)), past: factNames(named(true)), suspected: factNames(suspected) };
}

export function factNames(names: readonly string[]): string[] {
  return [...new Set(names.filter(isFactName))].sort();
}

/** Of what nobody has confirmed only the disease is kept, under a name that no rule takes for the disease itself. */
export function asSuspected(names: readonly string[]): string[] {
  const diseases = names.filter((name) => name.startsWith('condition-'));
  return diseases.map((name) => name.replace('condition-', 'suspected-'));
}

/** Without what is of one side only, where the words say the other: "flank pain", left. */
export function onItsSide(names: readonly string[], words: readonly string[], meanings: Meanings): string[] {
  const text = words.join(' ').toLowerCase();
  const says = { left: /\bleft\b/.test(text), right: /\bright\b/.test(text) };
  const other = { left: 'right', right: 'left' } as const;
  return names.filter((name) => {
    const side = meanings.named(name)?.side;
    return side === undefined || says[side] || !says[other[side]];
  });
}
