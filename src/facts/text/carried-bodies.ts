import type { Subject } from '../finding.js';
import { bodyWordsIn } from './bodies.js';
import { fetusLabelsIn, namesSeveral, otherLabel } from './fetus-label.js';
import { CO, TWINS } from './lexicon/pregnancy-words.js';
import type { Reading } from './reading.js';
import type { Section } from './sections.js';
import type { Sentence } from './sentences.js';
import { type Token, wordAt } from './tokens.js';

/** So many sentences on, a body that was named still counts for the organ that is carried over. */
const CARRIED_OVER = 3;

interface Spoken {
  readonly section: Section;
  readonly index: number;
  readonly body: Subject;
}

/** Whose body the sentences before spoke of, and by which label. Sentences are told in their order. */
export class CarriedBodies {
  readonly #tokens: readonly Token[];
  #fetus: { readonly label: string; readonly section: Section } | undefined;
  #last: Spoken | undefined;
  #topic: Spoken | undefined;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** The label of the fetus under whose heading, or after whose name, a sentence stands. */
  fetusOf(section: Section): string | undefined {
    for (const head of [{ from: section.headFrom, to: section.headTo }, section.under]) {
      if (head !== undefined && namesSeveral(this.#tokens, head.from, head.to)) return undefined;
      const label = head === undefined ? undefined : fetusLabelsIn(this.#tokens, head.from, head.to)[0];
      if (label !== undefined) return label.label;
    }
    return this.#fetus?.section === section ? this.#fetus.label : undefined;
  }

  /** "Fetal lie transverse; liver poorly seen": what follows a semicolon carries on. */
  bodyBefore({ section, from }: Sentence, index: number): Subject | undefined {
    const last = this.#last;
    if (last?.section !== section || last.index !== index - 1) return undefined;
    return wordAt(this.#tokens, from - 1) === ';' ? last.body : undefined;
  }

  /** "The fetal liver is large. It contains ...": whose organ is carried over. */
  topicBody({ section }: Sentence, index: number): Subject | undefined {
    const topic = this.#topic;
    return topic?.section === section && index - topic.index <= CARRIED_OVER ? topic.body : undefined;
  }

  note(reading: Reading, index: number, isPregnant: () => boolean): void {
    const { sentence } = reading;
    const { section, from, to } = sentence;
    const words = bodyWordsIn(this.#tokens, from, to).filter((word) => word.ofPregnant === undefined || isPregnant());
    const body = words.at(-1)?.body ?? this.bodyBefore(sentence, index);
    this.#last = body === undefined ? undefined : { section, index, body };
    if (body !== undefined) this.#topic = this.#last;
    else if (this.#topic !== undefined && reading.places.length > 0) this.#topic = undefined;
    this.#noteLabel(
      sentence,
      fetusLabelsIn(this.#tokens, from, to, (at) => reading.placeAt.has(at)).at(-1)?.label,
      body,
    );
  }

  #noteLabel({ section, from, to }: Sentence, label: string | undefined, body: Subject | undefined): void {
    if (namesSeveral(this.#tokens, from, to)) this.#fetus = undefined;
    else if (label !== undefined) this.#fetus = { label, section };
    else if (body === 'patient' || body === 'other') this.#fetus = undefined;
    else if (this.#fetus !== undefined && namesCoTwin(this.#tokens, from, to)) {
      const other = otherLabel(this.#fetus.label);
      this.#fetus = other === undefined ? undefined : { label: other, section };
    }
  }
}

/** "the co-twin", "the other twin". */
export function namesCoTwin(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = wordAt(tokens, at);
    if (word === 'cotwin' || (TWINS.has(word) && CO.has(wordAt(tokens, at - 1)))) return true;
  }
  return false;
}
