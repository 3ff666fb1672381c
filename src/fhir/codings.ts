import type { CodeableConcept, Coding } from 'fhir/r4.js';
import { LRUCache } from 'lru-cache';
import { isObject, listOf, textOf } from './resource.js';

/** Other names under which the code systems arrive. */
const SYSTEM_ALIASES: ReadonlyMap<string, string> = new Map([
  ['urn:oid:2.16.840.1.113883.6.1', 'http://loinc.org'],
  ['urn:oid:2.16.840.1.113883.6.96', 'http://snomed.info/sct'],
  ['urn:oid:2.16.840.1.113883.6.90', 'http://hl7.org/fhir/sid/icd-10-cm'],
  ['urn:oid:2.16.840.1.113883.6.88', 'http://www.nlm.nih.gov/research/umls/rxnorm'],
  ['urn:oid:2.16.840.1.113883.6.73', 'http://www.whocc.no/atc'],
  ['http://purl.obolibrary.org/obo/hp.fhir', 'http://human-phenotype-ontology.org'],
  ['http://purl.obolibrary.org/obo/hp.owl', 'http://human-phenotype-ontology.org'],
]);

/** "system|code" of one coding in the names that the knowledge uses; undefined where either part is missing. */
export function codingKey(coding: Pick<Coding, 'system' | 'code'> | undefined): string | undefined {
  const system = textOf(coding?.system);
  const code = textOf(coding?.code);
  if (system === undefined || code === undefined) return undefined;
  return `${SYSTEM_ALIASES.get(system) ?? system}|${code.trim()}`;
}

/** The codings that are really there; the sandbox sends `[{}]`, older payloads one object (client notes 3). */
export function codingsOf(concept: CodeableConcept | undefined): readonly Coding[] {
  return isObject(concept) ? listOf(concept.coding).filter(isObject) : [];
}

/** What a CodeableConcept says, however often it comes: equal ones share one. */
export interface SaidByConcept {
  /** Text and displays, each once. */
  readonly words: readonly string[];
  /** "system|code" of each coding. */
  readonly keys: readonly string[];
}

const NOTHING: SaidByConcept = { words: [], keys: [] };
/** A chart asks the same few hundred codes over and over, and so does the next one. */
const known = new LRUCache<string, SaidByConcept>({ max: 5_000, maxSize: 1_000_000 });

/** The same object for equal concepts, while they are remembered: what is derived from it can be kept beside it. */
export function saidBy(concept: CodeableConcept | undefined): SaidByConcept {
  if (!isObject(concept)) return NOTHING;
  const codings = codingsOf(concept);
  let key = partOf(concept.text);
  for (const { system, code, display } of codings) key += partOf(system) + partOf(code) + partOf(display);
  // Not `get`, which would put it in front each time: what is asked too often to be worth that is soon known again.
  let said = known.peek(key);
  if (said === undefined) {
    const words = [textOf(concept.text), ...codings.map(({ display }) => textOf(display))];
    said = {
      words: [...new Set(words.filter((word) => word !== undefined))],
      keys: codings.map(codingKey).filter((one) => one !== undefined),
    };
    known.set(key, said, { size: key.length + 1 });
  }
  return said;
}

/** With its length, so that no text can pass for other parts. */
function partOf(text: unknown): string {
  return typeof text === 'string' ? `${text.length}:${text}` : '-';
}

/** `read` for each concept once: it may depend on what the concept says, and on nothing else. */
export function byConcept<T>(
  read: (concept: CodeableConcept | undefined) => T,
): (concept: CodeableConcept | undefined) => T {
  const results = new WeakMap<SaidByConcept, { readonly result: T }>();
  return (concept) => {
    const said = saidBy(concept);
    let found = results.get(said);
    if (found === undefined) results.set(said, (found = { result: read(concept) }));
    return found.result;
  };
}

/** The same for what also depends on the knowledge: remembered for each of its owners apart. */
export function byConceptIn<Owner extends object, T>(
  read: (concept: CodeableConcept | undefined, owner: Owner) => T,
): (concept: CodeableConcept | undefined, owner: Owner) => T {
  const owners = new WeakMap<Owner, (concept: CodeableConcept | undefined) => T>();
  return (concept, owner) => {
    let of = owners.get(owner);
    if (of === undefined) owners.set(owner, (of = byConcept((one) => read(one, owner))));
    return of(concept);
  };
}

/** The bare codes of its codings, whatever their systems: categories are told apart by them. */
export const codesOf = byConcept((concept): readonly string[] =>
  codingsOf(concept).flatMap(({ code }) => (typeof code === 'string' ? [code] : [])),
);

export function codingKeysOf(concept: CodeableConcept | undefined): readonly string[] {
  return saidBy(concept).keys;
}

/** How a human would name the concept: its text, else the first display. */
export function conceptWords(concept: CodeableConcept | undefined): string | undefined {
  return saidBy(concept).words[0];
}

/** Text and displays, each once. */
export function allConceptWords(concept: CodeableConcept | undefined): readonly string[] {
  return saidBy(concept).words;
}
