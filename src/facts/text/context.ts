import type { Organ } from '../finding.js';
import { isOnlyNamed } from './ahead.js';
import type { Place } from './anatomy.js';
import type { Carried } from './attribution.js';
import { CarriedBodies } from './carried-bodies.js';
import { carriedByHeading, OrgansFound } from './carried-organ.js';
import type { Context } from './findings.js';
import { topicOf as sidedTopic, type Topic } from './laterality.js';
import { MassMemory } from './mass-memory.js';
import type { Reading } from './reading.js';
import type { Section } from './sections.js';
import type { Sentence } from './sentences.js';
import { StudiesOfText, type StudyContext } from './study-context.js';
import type { Token } from './tokens.js';

/** An organ is carried over from so many sentences back. */
const CARRIED_OVER = 3;

/** The organ a sentence is about, for the ones after it that name none. */
const topicOf = (places: readonly Place[]): Place | undefined =>
  places.find((place) => place.value.weak === undefined) ?? places[0];

/** What is carried from one sentence to the next: the organ, the fetus, the study. Sentences are told in their order. */
export class CarriedContext {
  readonly #tokens: readonly Token[];
  readonly #studies: StudiesOfText;
  readonly #found = new OrgansFound();
  readonly #mass = new MassMemory();
  /** The sentences just before; what they were about is found when it is asked for. */
  #before: readonly Reading[] = [];
  readonly #bodies: CarriedBodies;

  constructor(text: string, tokens: readonly Token[], given: StudyContext) {
    this.#tokens = tokens;
    this.#studies = new StudiesOfText(text, tokens, given);
    this.#bodies = new CarriedBodies(tokens);
  }

  /** The heading first, then the sentences before, then the study. */
  of(sentence: Sentence, index: number): Context {
    const { section } = sentence;
    const study = this.#studies.of(section);
    const topic = this.#topicFor(section);
    return {
      carried: this.#carried(section, topic, study),
      massBefore: this.#mass.isSpokenOf(section, index),
      topic,
      side: study.side,
      obstetric: study.obstetric,
      born: study.born,
      pregnant: study.pregnant,
      fetus: this.#bodies.fetusOf(section) ?? study.fetus,
      bodyBefore: this.#bodies.bodyBefore(sentence, index),
      topicBody: this.#bodies.topicBody(sentence, index),
    };
  }

  /** Remembers what a sentence was about, and the organs of its findings. */
  note(reading: Reading, index: number, organs: readonly Organ[]): void {
    this.#found.note(organs);
    this.#mass.note(reading, index);
    this.#bodies.note(reading, index, () => this.#studies.of(reading.sentence.section).pregnant);
    this.#before = [reading, ...this.#before.slice(0, CARRIED_OVER - 1)];
  }

  #carried(section: Section, topic: Topic | undefined, study: StudyContext): Carried | undefined {
    // "Right lobe:" in a study of the abdomen may be of the liver; in one of the thyroid it is not.
    const studied = study.organ === 'other' && !study.elsewhere ? undefined : study.organ;
    const told = carriedByHeading(this.#tokens, section, studied) ?? ofTopic(topic, study);
    return told ?? byStudy(study) ?? this.#found.carriedTo(this.#tokens, section);
  }

  #topicFor(section: Section): Topic | undefined {
    for (const reading of this.#before) {
      if (reading.sentence.section !== section) return undefined;
      const place = topicOf(reading.places.filter((one) => !isOnlyNamed(this.#tokens, one)));
      if (place !== undefined) return sidedTopic(reading, place);
    }
    return undefined;
  }
}

function ofTopic(topic: Topic | undefined, study: StudyContext): Carried | undefined {
  // In a mammogram a vessel is named by the way; what comes after it is the breast's again.
  if (topic === undefined || (study.organ === 'breast' && topic.place.value.organ === 'artery')) return undefined;
  return { organ: topic.place.value.organ, place: topic.place, by: 'sentence before' };
}

const byStudy = ({ organ, elsewhere }: StudyContext): Carried | undefined =>
  organ === undefined ? undefined : { organ, by: 'study', ...(elsewhere ? { elsewhere } : {}) };
