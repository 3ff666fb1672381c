import type { CodeableConcept, Coding } from 'fhir/r4.js';
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

export function codingKeysOf(concept: CodeableConcept | undefined): string[] {
  return codingsOf(concept)
    .map(codingKey)
    .filter((key) => key !== undefined);
}

/** How a human would name the concept: its text, else the first display. */
export function conceptWords(concept: CodeableConcept | undefined): string | undefined {
  return allConceptWords(concept)[0];
}

/** Text and displays, each once. */
export function allConceptWords(concept: CodeableConcept | undefined): readonly string[] {
  if (!isObject(concept)) return [];
  const words = [textOf(concept.text), ...codingsOf(concept).map((coding) => textOf(coding.display))];
  return [...new Set(words.filter((word) => word !== undefined))];
}
