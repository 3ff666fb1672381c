import type { Laterality, Organ } from '../finding.js';
import { isOnlyNamed } from './ahead.js';
import { placesIn, type Place } from './anatomy.js';
import type { Carried } from './attribution.js';
import { CarriedBodies } from './carried-bodies.js';
import type { Context } from './findings.js';
import { topicOf as sidedTopic, type Topic } from './laterality.js';
import { MassMemory } from './mass-memory.js';
import { strongest, type Reading } from './reading.js';
import type { Section } from './sections.js';
import type { Sentence } from './sentences.js';
import { sideNamedIn } from './side-headings.js';
import { isObstetric, isOfAnother, isOfBorn, isOfPregnant, organOfStudy, placeInTitle } from './study.js';
import { tokensOf, type Token } from './tokens.js';

/** An organ is carried over from so many sentences back. */
const CARRIED_OVER = 3;

/** What a study's own words give: its one organ, and whether it is an examination of the unborn child. */
export interface StudyContext {
  readonly organ: Organ | undefined;
  readonly obstetric: boolean;
  /** The words name a study of somebody born. */
  readonly another: boolean;
  readonly born: boolean;
  /** The patient is with child, whatever is examined: her "mother's" organs are the patient's. */
  readonly pregnant: boolean;
  /** "XR right shoulder". */
  readonly side: Laterality | undefined;
}

export function studyContext(title: string | undefined, bodyPart: Organ | undefined): StudyContext {
  const words = title ?? '';
  return {
    organ: bodyPart ?? organOfStudy(words) ?? placeInTitle(words),
    obstetric: isObstetric(words),
    another: isOfAnother(words),
    born: isOfBorn(words),
    pregnant: isOfPregnant(words),
    side: sideNamedIn(tokensOf(words)),
  };
}

/** The organ a sentence is about, for the ones after it that name none. */
const topicOf = (places: readonly Place[]): Place | undefined =>
  places.find((place) => place.value.weak === undefined) ?? places[0];

/** What is carried from one sentence to the next: the organ, the fetus, the study. Sentences are told in their order. */
export class CarriedContext {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #given: StudyContext;
  readonly #studies = new Map<number, StudyContext>();
  readonly #mass = new MassMemory();
  #topic: (Topic & { readonly section: Section; readonly index: number }) | undefined;
  readonly #bodies: CarriedBodies;

  constructor(text: string, tokens: readonly Token[], given: StudyContext) {
    this.#text = text;
    this.#tokens = tokens;
    this.#given = given;
    this.#bodies = new CarriedBodies(tokens);
  }

  /** The heading first, then the sentences before, then the study. */
  of(sentence: Sentence, index: number): Context {
    const { section } = sentence;
    const study = this.#studyOf(section);
    return {
      carried: this.#ofHeading(section, study) ?? this.#ofTopic(section, index) ?? byStudy(study),
      massBefore: this.#mass.isSpokenOf(section, index),
      topic: this.#topicFor(section, index),
      side: study.side,
      obstetric: study.obstetric,
      born: study.born,
      pregnant: study.pregnant,
      fetus: this.#bodies.fetusOf(section),
      bodyBefore: this.#bodies.bodyBefore(sentence, index),
      topicBody: this.#bodies.topicBody(sentence, index),
    };
  }

  /** Remembers what a sentence was about. */
  note(reading: Reading, index: number): void {
    const { places, sentence } = reading;
    const { section } = sentence;
    this.#mass.note(reading, index);
    this.#bodies.note(reading, index, this.#studyOf(section).pregnant);
    const place = topicOf(places.filter((one) => !isOnlyNamed(this.#tokens, one)));
    if (place !== undefined) this.#topic = { ...sidedTopic(reading, place), section, index };
  }

  #ofHeading(section: Section, study: StudyContext): Carried | undefined {
    const places = placesIn(this.#tokens, section.headFrom, section.headTo);
    // A heading that only hints at an organ ("Adenoma of segment IV:") tells it; a region ("PELVIS:") does not.
    const place = strongest(places).find(({ value }) => value.weak === undefined || value.organ !== 'other');
    if (place === undefined) return undefined;
    // "Right lobe:" is the liver's, unless the study is of the thyroid.
    const yields = place.value.yields !== undefined && study.organ !== undefined && study.organ !== place.value.organ;
    return yields ? undefined : { organ: place.value.organ, place, by: 'heading' };
  }

  #topicFor(section: Section, index: number): Topic | undefined {
    const topic = this.#topic;
    return topic?.section === section && index - topic.index <= CARRIED_OVER ? topic : undefined;
  }

  #ofTopic(section: Section, index: number): Carried | undefined {
    const topic = this.#topicFor(section, index);
    if (topic === undefined) return undefined;
    return { organ: topic.place.value.organ, place: topic.place, by: 'sentence before' };
  }

  /** The study that the text itself names above the section, else the report's own. */
  #studyOf({ study }: Section): StudyContext {
    if (study === undefined) return this.#given;
    const known = this.#studies.get(study.from);
    if (known !== undefined) return known;
    const first = this.#tokens[study.from];
    const last = this.#tokens[study.to - 1];
    const words = first === undefined || last === undefined ? '' : this.#text.slice(first.start, last.end);
    const named = studyContext(words, undefined);
    const context = {
      organ: named.organ ?? this.#given.organ,
      obstetric: named.obstetric || (this.#given.obstetric && !named.another),
      another: named.another,
      born: named.born || this.#given.born,
      pregnant: named.pregnant || this.#given.pregnant,
      side: named.side,
    };
    this.#studies.set(study.from, context);
    return context;
  }
}

const byStudy = ({ organ }: StudyContext): Carried | undefined =>
  organ === undefined ? undefined : { organ, by: 'study' };
