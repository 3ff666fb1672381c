import type { CodeableConcept, Coding } from 'fhir/r4.js';
import { codingKey, codingsOf } from '../fhir/codings.js';
import type { ValueSetMeaning } from '../knowledge/knowledge.js';
import { indexMeaningsByCode } from '../knowledge/load-value-sets.js';
import { TermIndex, wordsOf, type TermHit } from '../knowledge/term-index.js';

/** Names are only looked for in their own family: "pregnancy" as a condition, "liver" as a body site. */
const FAMILIES = {
  condition: ['condition-', 'damage-', 'symptom-', 'not-a-condition', 'not-pregnant'],
  site: ['body-site-'],
  place: ['place-'],
  cause: ['local-cause-'],
  complaint: ['symptom-pain', 'symptom-function-loss', 'near-nerve'],
  answer: ['answer-', 'not-calcified'],
  observation: ['observation-'],
  study: ['imaging-', 'not-imaging'],
  region: ['region-'],
  contrast: ['contrast-'],
  order: ['order-', 'not-an-order'],
  intervention: ['intervention-'],
} as const;

export type Family = keyof typeof FAMILIES;

const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm|';
const NONE: readonly ValueSetMeaning[] = [];
const built = new WeakMap<ReadonlyMap<string, ValueSetMeaning>, Meanings>();

/** What codes and names mean, indexed once for all requests. */
export class Meanings {
  readonly #byCode: ReadonlyMap<string, readonly ValueSetMeaning[]>;
  readonly #byStem = new Map<string, ValueSetMeaning[]>();
  readonly #terms = new Map<Family, TermIndex<ValueSetMeaning>>();
  readonly #byName: ReadonlyMap<string, ValueSetMeaning>;

  /** The index over the loaded ValueSets; the same map gets the same index. */
  static over(valueSets: ReadonlyMap<string, ValueSetMeaning>): Meanings {
    let meanings = built.get(valueSets);
    if (meanings === undefined) built.set(valueSets, (meanings = new Meanings([...valueSets.values()])));
    return meanings;
  }

  private constructor(valueSets: readonly ValueSetMeaning[]) {
    this.#byCode = indexMeaningsByCode(valueSets);
    this.#byName = new Map(valueSets.map((valueSet) => [valueSet.name, valueSet]));
    for (const family of Object.keys(FAMILIES) as Family[]) this.#terms.set(family, new TermIndex());
    for (const valueSet of valueSets) {
      for (const stem of valueSet.icdStems) this.#byStem.set(stem, [...(this.#byStem.get(stem) ?? []), valueSet]);
      for (const family of familiesOf(valueSet.name)) {
        for (const term of valueSet.terms) this.#terms.get(family)?.add(term, valueSet);
      }
    }
  }

  named(name: string): ValueSetMeaning | undefined {
    return this.#byName.get(name);
  }

  /** Every meaning of every coding of a concept. */
  ofConcept(concept: CodeableConcept | undefined): readonly ValueSetMeaning[] {
    const codings = codingsOf(concept);
    return codings.length === 0 ? NONE : [...new Set(codings.flatMap((coding) => this.ofCoding(coding)))];
  }

  ofCoding(coding: Coding | undefined): readonly ValueSetMeaning[] {
    const key = codingKey(coding);
    if (key === undefined) return NONE;
    const listed = this.#byCode.get(key);
    if (!key.startsWith(ICD_10_CM)) return listed ?? NONE;
    return [...new Set([...(listed ?? NONE), ...this.#ofIcd(key.slice(ICD_10_CM.length))])];
  }

  /** Names of one family in a text, from left to right. */
  inWords(text: string, family: Family): readonly TermHit<ValueSetMeaning>[] {
    return this.inWordList(wordsOf(text), family);
  }

  inWordList(words: readonly string[], family: Family): readonly TermHit<ValueSetMeaning>[] {
    return this.#terms.get(family)?.find(words) ?? [];
  }

  /** An ICD-10-CM code has the meaning of each listed code that it descends from. */
  #ofIcd(code: string): ValueSetMeaning[] {
    const found: ValueSetMeaning[] = [];
    for (let length = code.length; length >= 3; length -= 1) {
      found.push(...(this.#byStem.get(code.slice(0, length)) ?? NONE));
    }
    return found;
  }
}

function familiesOf(name: string): Family[] {
  const families = Object.keys(FAMILIES) as Family[];
  return families.filter((family) => FAMILIES[family].some((prefix) => name.startsWith(prefix)));
}
