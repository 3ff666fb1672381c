import { bodyWordsIn } from './bodies.js';
import { fetusLabelsIn } from './fetus-label.js';
import type { HeadingSays } from './heading-at.js';
import type { SectionKind } from './heading-kinds.js';
import { headingsOf, type Heading } from './headings.js';
import { withoutInnerLabels } from './inner-labels.js';
import { OF_ONE_FETUS } from './lexicon/section-headings.js';
import { isExamination, silentEnd } from './section-end.js';
import { isOnlySides } from './only-sides.js';
import type { Span } from './span.js';
import type { Token } from './tokens.js';

/** A stretch of tokens under one heading; the heading's own words are tokens `headFrom` to `headTo`. */
export interface Section {
  readonly kind: SectionKind;
  readonly headFrom: number;
  readonly headTo: number;
  readonly from: number;
  readonly to: number;
  /** The heading above that says whose body follows ("FETUS A:"), when this one does not. */
  readonly under?: Span;
  /** The heading above that names the organ, when this one only names a side ("KIDNEYS:", and below it "LEFT:"). */
  readonly over?: Span;
  /** It stands in an addendum or correction, which outweighs what the report said before. */
  readonly addendum: boolean;
  /** Which addendum, by its number or its order; 0 outside. */
  readonly round: number;
  /** The words that name the study it is about, when the text itself names one ("EXAM: CT chest"). */
  readonly study?: Span;
}

/** So many words name a study. */
const LONGEST_STUDY = 16;
/** Fewer words in front of the first heading are a title, more are the report itself. */
const SHORTEST_REPORT = 12;

/** The first line under "EXAM:". */
function studyUnder(tokens: readonly Token[], from: number, to: number): Span {
  let at = from + 1;
  while (at < to && at < from + LONGEST_STUDY && tokens[at]?.breaks === 0) at += 1;
  return { from, to: Math.min(at, to) };
}

/** What holds from one heading to the next. */
class State {
  kind: SectionKind = 'speaking';
  under: Span | undefined;
  over: Span | undefined;
  study: Span | undefined;
  addendum = false;
  /** The last known heading is followed by its words on the same line. */
  inline = false;
  round = 0;
  #rounds = 0;
  /** The report itself has spoken: an addendum that comes later has headings of its own. */
  #spoken: boolean;

  constructor(spoken: boolean) {
    this.#spoken = spoken;
  }

  /** "Referral: pain." ends with its line, so that "Right side: ..." on the next one is the report. */
  unknownKind(heading: Heading, tokens: readonly Token[]): SectionKind {
    const nextLine = (tokens[heading.from]?.breaks ?? 0) > 0;
    return this.inline && nextLine && this.kind === 'silent' ? 'speaking' : this.kind;
  }

  pass(heading: Heading, isNewStudy: boolean): void {
    if (heading.addendum) {
      this.addendum = true;
      this.#rounds = heading.round ?? this.#rounds + 1;
    } else if (heading.original || isNewStudy) this.addendum = false;
    else if (heading.kind !== undefined && !this.#spoken) this.addendum = false;
    this.round = this.addendum ? this.#rounds : 0;
    this.#spoken ||= !this.addendum && this.kind === 'speaking';
  }
}

const BEING: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were']);

/** "LIVER:", "Kidneys:": an unknown heading that opens the report itself; "The liver is normal: no cyst" is a sentence. */
const opens = ({ capitals, from, to }: Heading, tokens: readonly Token[], says: HeadingSays): boolean =>
  capitals ||
  says.body(from, to) ||
  (says.organ(from, to) && !tokens.slice(from, to).some(({ word }) => BEING.has(word)));

/** "FETUS A:", and below it "ANATOMY:": a part of what is told of that one; an impression is of all of them. */
const isPartOf = (under: Span | undefined, { from, to }: Heading, tokens: readonly Token[]): boolean =>
  under !== undefined &&
  fetusLabelsIn(tokens, under.from, under.to).length > 0 &&
  fetusLabelsIn(tokens, from, to).length === 0 &&
  bodyWordsIn(tokens, from, to).every(({ body }) => body === 'fetus') &&
  tokens.slice(from, to).some(({ word }) => OF_ONE_FETUS.has(word));

export function sectionsOf(text: string, tokens: readonly Token[], says: HeadingSays): readonly Section[] {
  const known = headingsOf(text, tokens, says).filter(
    (heading) => heading.kind !== undefined || !says.finding(heading.from, heading.to),
  );
  const headings = withoutInnerLabels(known, tokens, says);
  const first = headings[0]?.from ?? tokens.length;
  const sections: Section[] = [
    { kind: 'speaking', headFrom: 0, headTo: 0, from: 0, to: first, addendum: false, round: 0 },
  ];
  const state = new State(first > SHORTEST_REPORT);
  headings.forEach((heading, index) => {
    const to = headings[index + 1]?.from ?? tokens.length;
    const exam = isExamination(tokens, heading);
    if (exam) state.study = studyUnder(tokens, heading.after, to);
    else if (heading.study) state.study = { from: heading.from, to: heading.to };
    state.kind = heading.kind ?? (opens(heading, tokens, says) ? 'speaking' : state.unknownKind(heading, tokens));
    if (heading.kind !== undefined) state.inline = tokens[heading.after]?.breaks === 0;
    state.pass(heading, exam || heading.study);
    if (!isPartOf(state.under, heading, tokens)) {
      if (says.body(heading.from, heading.to)) state.under = { from: heading.from, to: heading.to };
      else if (heading.kind !== undefined) state.under = undefined;
    }
    const sides = isOnlySides(tokens, heading);
    if (!sides) state.over = says.organ(heading.from, heading.to) ? heading : undefined;
    const end = state.kind === 'speaking' ? to : silentEnd(text, tokens, heading, to, headings[index + 1]);
    const { kind, under, study, addendum, round } = state;
    const around = { addendum, round, ...(study === undefined ? {} : { study }) };
    const above = sides && state.over !== undefined ? { over: { from: state.over.from, to: state.over.to } } : {};
    const body = { ...(under === undefined ? {} : { under }), ...above };
    sections.push({
      kind,
      headFrom: heading.from,
      headTo: heading.to,
      ...body,
      from: heading.after,
      to: end,
      ...around,
    });
    if (end < to) {
      state.kind = 'speaking';
      sections.push({ kind: 'speaking', headFrom: end, headTo: end, from: end, to, ...around });
    }
  });
  return sections;
}
