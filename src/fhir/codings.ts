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
interface SaidByConcept {
  /** Text and displays, each once. */
  readonly words: readonly string[];
  /** "system|code" of each coding. */
  readonly keys: readonly string[];
  /** Text, then system, code and display of each coding: what makes it equal to another. */
  readonly parts: readonly (string | undefined)[];
  /** What was read from it, each reader at its own place. */
  readonly read: (Read | undefined)[];
}

interface Read {
  readonly result: unknown;
}

const NOTHING: SaidByConcept = { words: [], keys: [], parts: [], read: [] };
/** A chart asks the same few hundred codes over and over, and so does the next one. By first code: all that came with it. */
const known = new LRUCache<string, readonly SaidByConcept[]>({ max: 5_000, maxSize: 1_000_000 });
/** So many texts and displays of one code are remembered before it is begun anew. */
const ALIKE = 20;

/** The same object for equal concepts, while they are remembered: what is derived from it is kept with it. */
export function saidBy(concept: CodeableConcept | undefined): SaidByConcept {
  if (!isObject(concept)) return NOTHING;
  const first = firstOf(concept);
  // Not `get`, which would put it in front each time: what is asked too often to be worth that is soon known again.
  const alike = known.peek(first) ?? [];
  for (const one of alike) if (says(concept, one.parts)) return one;
  const said = read(concept);
  const kept = [...(alike.length < ALIKE ? alike : []), said];
  known.set(first, kept, { size: kept.flatMap(({ parts }) => parts).join('').length + 1 });
  return said;
}

/** Without a code, the text. */
function firstOf({ text, coding }: CodeableConcept): string {
  const [first] = listOf(coding);
  return (isObject(first) ? partOf(first.code) : undefined) ?? partOf(text) ?? '';
}

/** Part by part, because most concepts are known: nothing is made to be compared. */
function says({ text, coding }: CodeableConcept, parts: SaidByConcept['parts']): boolean {
  let at = 1;
  if (parts[0] !== partOf(text)) return false;
  for (const one of listOf(coding)) {
    if (!isObject(one)) continue;
    const { system, code, display } = one;
    if (parts[at] !== partOf(system) || parts[at + 1] !== partOf(code) || parts[at + 2] !== partOf(display)) {
      return false;
    }
    at += 3;
  }
  return at === parts.length;
}

/** What is no text says nothing, and is not kept. */
function partOf(text: unknown): string | undefined {
  return typeof text === 'string' ? text : undefined;
}

function read(concept: CodeableConcept): SaidByConcept {
  const codings = codingsOf(concept);
  const words = [concept.text, ...codings.map(({ display }) => display)].map(textOf);
  return {
    words: [...new Set(words.filter((word) => word !== undefined))],
    keys: codings.map(codingKey).filter((one) => one !== undefined),
    parts: [concept.text, ...codings.flatMap(({ system, code, display }) => [system, code, display])].map(partOf),
    read: [],
  };
}

let readers = 0;

/** `read` for each concept once: it may depend on what the concept says, and on nothing else. */
export function byConcept<T>(
  read: (concept: CodeableConcept | undefined) => T,
): (concept: CodeableConcept | undefined) => T {
  const place = readers++;
  return (concept) => {
    const before = saidBy(concept).read;
    // Only this reader writes to its place.
    const found = (before[place] ??= { result: read(concept) }) as { readonly result: T };
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
