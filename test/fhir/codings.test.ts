import type { CodeableConcept } from 'fhir/r4.js';
import { allConceptWords, byConcept, byConceptIn, codesOf, codingKey, codingKeysOf } from '../../src/fhir/codings.js';
import { conceptWords, saidBy } from '../../src/fhir/codings.js';

const SNOMED = 'http://snomed.info/sct';
const liver = (): CodeableConcept => ({
  text: 'Liver',
  coding: [
    { system: SNOMED, code: ' 10200004 ', display: 'Liver structure' },
    { system: 'local', code: 'L1', display: 'Liver' },
    { display: 'Hepar' },
  ],
});

describe('what a concept says', () => {
  it.each([
    ['urn:oid:2.16.840.1.113883.6.1', 'http://loinc.org'],
    ['urn:oid:2.16.840.1.113883.6.96', SNOMED],
    ['urn:oid:2.16.840.1.113883.6.90', 'http://hl7.org/fhir/sid/icd-10-cm'],
    ['urn:oid:2.16.840.1.113883.6.88', 'http://www.nlm.nih.gov/research/umls/rxnorm'],
    ['urn:oid:2.16.840.1.113883.6.73', 'http://www.whocc.no/atc'],
    ['http://purl.obolibrary.org/obo/hp.fhir', 'http://human-phenotype-ontology.org'],
    ['http://purl.obolibrary.org/obo/hp.owl', 'http://human-phenotype-ontology.org'],
  ])('T27: a code of %s is one of %s', (system, known) => {
    expect(codingKey({ system, code: 'x' })).toBe(`${known}|x`);
  });

  it('T27: a code without its system, and a system without a code, mean nothing', () => {
    for (const coding of [undefined, {}, { code: 'x' }, { system: SNOMED }, { system: SNOMED, code: ' ' }]) {
      expect(codingKey(coding)).toBeUndefined();
    }
  });

  it('T27: its text and displays are its words, each once, and all its codings count', () => {
    expect(allConceptWords(liver())).toEqual(['Liver', 'Liver structure', 'Hepar']);
    expect(conceptWords({ coding: [{ display: 'Hepar' }] })).toBe('Hepar');
    expect(codingKeysOf(liver())).toEqual([`${SNOMED}|10200004`, 'local|L1']);
    expect(codesOf(liver())).toEqual([' 10200004 ', 'L1']);
    expect([allConceptWords(undefined), codingKeysOf(undefined), codesOf({ text: 'x' })]).toEqual([[], [], []]);
  });

  it('T27: equal concepts are read once; one that differs in any part is another', () => {
    expect(saidBy(liver())).toBe(saidBy(liver()));
    const parts = ['system', 'code', 'display'] as const;
    for (const part of parts) {
      const other = liver();
      Object.assign(other.coding![0]!, { [part]: 'other' });
      expect(saidBy(other)).not.toBe(saidBy(liver()));
    }
    expect(saidBy({ text: 'ab', coding: [{ system: 'c' }] })).not.toBe(
      saidBy({ text: 'a', coding: [{ system: 'bc' }] }),
    );
    expect(saidBy({ coding: [{ code: 'a' }] })).not.toBe(saidBy({ coding: [{ display: 'a' }] }));
  });

  it('T27: what is no text says nothing, and is equal to what is missing', () => {
    const odd = { text: 7, coding: [null, 'x', { system: 'local', code: {}, display: ['x'] }] } as unknown;
    expect(saidBy(odd as CodeableConcept)).toBe(saidBy({ coding: [{ system: 'local' }] }));
    expect(allConceptWords(odd as CodeableConcept)).toEqual([]);
  });

  it('T27: a code that comes with ever other words is told rightly, however many came before', () => {
    const named = (number: number): CodeableConcept => ({ text: `Liver ${number}`, coding: [{ code: 'many' }] });
    for (let number = 0; number < 100; number += 1) expect(conceptWords(named(number))).toBe(`Liver ${number}`);
    expect(saidBy(named(99))).toBe(saidBy(named(99)));
    expect(saidBy({ coding: [{ code: 'many' }, { code: 'more' }] })).not.toBe(saidBy({ coding: [{ code: 'many' }] }));
    expect(saidBy({ coding: [{ code: 'many' }] })).not.toBe(saidBy({ coding: [{ code: 'many' }, { code: 'more' }] }));
  });

  it('T27: what is derived from a concept is derived once for equal ones, and apart for each knowledge', () => {
    const read: string[] = [];
    const first = byConcept((concept) => read.push(concept?.text ?? ''));
    expect([first(liver()), first(liver()), first({ text: 'Lung' })]).toEqual([1, 1, 2]);
    const named = byConceptIn((concept, owner: { readonly name: string }) => `${owner.name} ${concept?.text ?? ''}`);
    const owners = [{ name: 'one' }, { name: 'other' }];
    expect(owners.map((owner) => named(liver(), owner))).toEqual(['one Liver', 'other Liver']);
  });
});
