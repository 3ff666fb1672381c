import type { Laterality, Organ } from '../finding.js';
import { fetusLabelsIn, type FetusLabel } from './fetus-label.js';
import { isObstetricText, saysBorn, saysPregnant } from './obstetric-text.js';
import { openingStudy } from './opening-study.js';
import type { Section } from './sections.js';
import type { Sentence } from './sentences.js';
import { sideNamedIn } from './side-headings.js';
import type { Span } from './span.js';
import { studyNamed, type StudyName } from './study.js';
import { tokensOf, type Token } from './tokens.js';

/** What a study's own words give; where the patient is with child, her "mother's" organs are the patient's. */
export interface StudyContext extends StudyName {
  /** "XR right shoulder". */
  readonly side: Laterality | undefined;
  /** "OB ultrasound, twin B": the one fetus that is looked at. */
  readonly fetus: string | undefined;
}

/** What is known of the study besides the words of the report. */
export interface GivenStudy {
  readonly title?: string;
  readonly bodyPart?: Organ;
  readonly obstetric?: true;
}

export function studyContext(title: string | undefined, bodyPart: Organ | undefined): StudyContext {
  const tokens = tokensOf(title ?? '');
  const named = studyNamed(tokens);
  const labels = fetusLabelsIn(tokens, 0, tokens.length);
  return { ...named, organ: bodyPart ?? named.organ, side: sideNamedIn(tokens), fetus: onlyLabel(labels) };
}

/** "Twins A and B" are both looked at. */
function onlyLabel(labels: readonly FetusLabel[]): string | undefined {
  const told = new Set(labels.map(({ label }) => label));
  return told.size === 1 ? labels[0]?.label : undefined;
}

const wordsOf = (text: string, tokens: readonly Token[], { from, to }: Span): string => {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first === undefined || last === undefined ? '' : text.slice(first.start, last.end);
};

/** What the title says, else the first words of the report, else what its words tell of the fetus. */
export function givenStudy(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  { title, bodyPart, obstetric: isGiven }: GivenStudy,
): StudyContext {
  const named = studyContext(title, bodyPart);
  const opening = named.organ === undefined && !named.another ? openingStudy(tokens) : undefined;
  const opened = opening === undefined ? named : studyContext(wordsOf(text, tokens, opening), undefined);
  const another = named.another || opened.another;
  const ofUnborn = isGiven === true || named.obstetric || opened.obstetric;
  const born = !ofUnborn && (named.born || opened.born || saysBorn(tokens, sentences));
  const obstetric = ofUnborn || (!another && !born && isObstetricText(tokens, sentences));
  const pregnant = ofUnborn || named.pregnant || (!born && saysPregnant(tokens));
  const { organ, elsewhere } = named.organ === undefined ? opened : named;
  const fetus = named.fetus ?? opened.fetus;
  return { ...named, organ, elsewhere, another, born, obstetric, pregnant, fetus };
}

/** The studies of one report, each section's own. */
export class StudiesOfText {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #given: StudyContext;
  readonly #studies = new Map<number, StudyContext>();

  constructor(text: string, tokens: readonly Token[], given: StudyContext) {
    this.#text = text;
    this.#tokens = tokens;
    this.#given = given;
  }

  /** The study that the text itself names above the section, else the report's own. */
  of({ study }: Section): StudyContext {
    if (study === undefined) return this.#given;
    const known = this.#studies.get(study.from);
    if (known !== undefined) return known;
    const named = studyContext(wordsOf(this.#text, this.#tokens, study), undefined);
    const context = {
      organ: named.organ ?? this.#given.organ,
      elsewhere: named.organ === undefined ? this.#given.elsewhere : named.elsewhere,
      obstetric: named.obstetric || (this.#given.obstetric && !named.another),
      another: named.another,
      born: named.born || this.#given.born,
      pregnant: named.pregnant || this.#given.pregnant,
      side: named.side,
      fetus: named.fetus ?? this.#given.fetus,
    };
    this.#studies.set(study.from, context);
    return context;
  }
}
