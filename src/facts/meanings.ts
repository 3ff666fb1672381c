import type { Coding } from 'fhir/r4.js';
import { byConcept, codingKey, codingsOf } from '../fhir/codings.js';
import type { ValueSetMeaning } from '../knowledge/value-set-meaning.js';
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
  drug: ['drug-', 'not-a-drug'],
  'other-drug': ['other-drug'],
  purpose: ['purpose-'],
  route: ['route-'],
  'usual-route': ['usual-route-'],
  followed: ['followed-'],
} as const;

export type Family = keyof typeof FAMILIES;

const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm|';
const ATC = 'http://www.whocc.no/atc|';
/** No code of either system is shorter than this. */
const SHORTEST = 3;
const NONE: readonly ValueSetMeaning[] = [];
const built = new WeakMap<ReadonlyMap<string, ValueSetMeaning>, Meanings>();

/** What codes and names mean, indexed once for all requests. */
export class Meanings {
  readonly #byCode: ReadonlyMap<string, readonly ValueSetMeaning[]>;
  readonly #byStem = new Map<string, ValueSetMeaning[]>();
  readonly #terms = new Map<Family, TermIndex<ValueSetMeaning>>();
  readonly #byName: ReadonlyMap<string, ValueSetMeaning>;
  readonly #headTerms = new Map<Family, TermIndex<ValueSetMeaning>>();

  /** The index over the loaded ValueSets; the same map gets the same index. */
  static over(valueSets: ReadonlyMap<string, ValueSetMeaning>): Meanings {
    let meanings = built.get(valueSets);
    if (meanings === undefined) built.set(valueSets, (meanings = new Meanings([...valueSets.values()])));
    return meanings;
  }

  private constructor(valueSets: readonly ValueSetMeaning[]) {
    this.#byCode = indexMeaningsByCode(valueSets);
    this.#byName = new Map(valueSets.map((valueSet) => [valueSet.name, valueSet]));
    for (const family of Object.keys(FAMILIES) as Family[]) {
      this.#terms.set(family, new TermIndex());
      this.#headTerms.set(family, new TermIndex());
    }
    for (const valueSet of valueSets) {
      for (const stem of valueSet.stems) this.#byStem.set(stem, [...(this.#byStem.get(stem) ?? []), valueSet]);
      for (const family of familiesOf(valueSet.name)) {
        for (const term of valueSet.terms) this.#terms.get(family)?.add(term, valueSet);
        for (const term of valueSet.headTerms) this.#headTerms.get(family)?.add(term, valueSet);
      }
    }
  }

  named(name: string): ValueSetMeaning | undefined {
    return this.#byName.get(name);
  }

  /** Every meaning of every coding of a concept. */
  readonly ofConcept = byConcept((concept): readonly ValueSetMeaning[] => {
    const codings = codingsOf(concept);
    return codings.length === 0 ? NONE : [...new Set(codings.flatMap((coding) => this.ofCoding(coding)))];
  });

  ofCoding(coding: Coding | undefined): readonly ValueSetMeaning[] {
    const key = codingKey(coding);
    if (key === undefined) return NONE;
    const listed = this.#byCode.get(key) ?? NONE;
    if (key.startsWith(ICD_10_CM)) return [...new Set([...listed, ...this.#ancestors(key, ICD_10_CM).flat()])];
    return key.startsWith(ATC) ? nearestOfEach(this.#ancestors(key, ATC)) : listed;
  }

  /** Names of one family in a text, from left to right. */
  inWords(text: string, family: Family): readonly TermHit<ValueSetMeaning>[] {
    return this.inWordList(wordsOf(text), family);
  }

  inWordList(words: readonly string[], family: Family): readonly TermHit<ValueSetMeaning>[] {
    return this.#terms.get(family)?.find(words) ?? [];
  }

  /** What the names in a text mean, with the name that heads it; numbers and units before that one do not count. */
  namedIn(text: string, family: Family): readonly ValueSetMeaning[] {
    const words = wordsOf(text);
    const hits = this.inWordList(words, family);
    const from = words.findIndex((word) => !/^(?:\d.*|mg|mcg|g|ml|unit|iu|hr)$/.test(word));
    const isNamed = hits.some((hit) => hit.from <= from && from < hit.to);
    const [head] = isNamed || from < 0 ? [] : (this.#headTerms.get(family)?.find(words.slice(from)) ?? []);
    return [...hits.flatMap((hit) => hit.values), ...(head?.from === 0 ? head.values : NONE)];
  }

  /**
   * The meanings of each listed code that a code descends from, the nearest first. An ICD-10-CM code has them all; of an ATC
   * code the nearest of each family counts: a salt may belong elsewhere than its group (calcium acetate).
   */
  #ancestors(key: string, system: string): (readonly ValueSetMeaning[])[] {
    const found: (readonly ValueSetMeaning[])[] = [];
    for (let length = key.length; length >= system.length + SHORTEST; length -= 1) {
      const listed = this.#byStem.get(key.slice(0, length));
      if (listed !== undefined) found.push(listed);
    }
    return found;
  }
}

function nearestOfEach(ancestors: readonly (readonly ValueSetMeaning[])[]): ValueSetMeaning[] {
  const found: ValueSetMeaning[] = [];
  const settled = new Set<Family | undefined>();
  for (const meanings of ancestors) {
    const own = meanings.filter(({ name }) => !settled.has(familiesOf(name)[0]));
    for (const { name } of own) settled.add(familiesOf(name)[0]);
    found.push(...own);
  }
  return found;
}

function familiesOf(name: string): Family[] {
  const families = Object.keys(FAMILIES) as Family[];
  return families.filter((family) => FAMILIES[family].some((prefix) => name.startsWith(prefix)));
}
