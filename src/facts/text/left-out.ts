import type { TextFinding } from '../finding.js';
import { Addenda, type Told } from './addendum.js';
import type { AttributionRule } from './attribution.js';
import type { Decided, Judged, JudgedSentence, LeftOut } from './judged.js';
import { FINITE, PERCEIVED } from './lexicon/grammar.js';
import { SUMMING_UP } from './lexicon/section-headings.js';
import type { Reading } from './reading.js';
import type { Section } from './sections.js';
import type { Token } from './tokens.js';

const whatOf = ({ organ, kind, subject, fetus }: TextFinding): string => [organ, kind, subject, fetus].join(' ');
const kindOf = ({ kind, subject }: TextFinding): string => `${kind ?? ''} of ${subject}`;
const assertedOf = ({ assertion, subject }: TextFinding): string => `${assertion} of ${subject}`;

/** "IMPRESSION: Stable calcifications.": it repeats what the findings told, and leaves out where. */
const isSummingUp = (tokens: readonly Token[], { headFrom, headTo }: Section): boolean =>
  tokens.slice(headFrom, headTo).some((token) => SUMMING_UP.has(token.word));

const PLACELESS: ReadonlySet<AttributionRule> = new Set<AttributionRule>(['nothing', 'study']);

/** "No calcification.", "There are no calcifications.": the first that its section says, of no place and of no sort of them. */
function deniesAll({ tokens, sentence }: Reading, { mention, scope }: Judged, decided: Decided): boolean {
  const { finding, attribution } = decided;
  if (finding.assertion !== 'absent' || scope.onlyNew || finding.morphology.length > 0) return false;
  if (sentence.from !== sentence.section.from || !PLACELESS.has(attribution.rule)) return false;
  const behind = tokens.slice(mention.to, sentence.to);
  return behind.every(({ word, kind }) => kind === 'mark' || FINITE.has(word) || PERCEIVED.has(word));
}

/** What a report tells as a whole, by which its single sentences are weighed. */
class Report {
  readonly #addenda: Addenda;
  readonly #present: ReadonlySet<string>;
  /** What was told of a named organ so far. */
  readonly #before = new Set<string>();

  constructor(told: readonly Told[]) {
    this.#addenda = new Addenda(told);
    const present = told.filter(({ finding }) => finding.assertion === 'present');
    this.#present = new Set(present.flatMap(({ finding }) => [whatOf(finding), kindOf(finding)]));
  }

  weigh({ finding, attribution }: Decided, { scope }: Judged, summingUp: boolean, round: number): LeftOut | undefined {
    const nowhere = attribution.rule === 'nothing';
    // "No new calcification; the known one is stable": where an old one is told, denying new ones denies nothing.
    const old = this.#present.has(whatOf(finding)) || (nowhere && this.#present.has(kindOf(finding)));
    if (scope.onlyNew && finding.assertion === 'absent' && old) return 'only new ones are denied';
    if (nowhere && summingUp && this.#before.has(assertedOf(finding))) return 'repeats what was told';
    this.#before.add(assertedOf(finding));
    return this.#addenda.supersede({ finding, round }) ? 'superseded by an addendum' : undefined;
  }
}

/** Marks the findings that the rest of the report outweighs; the others stand. */
export function weighed(sentences: readonly JudgedSentence[]): readonly JudgedSentence[] {
  const all = sentences.flatMap(({ reading, judged }) => {
    const { round } = reading.sentence.section;
    return judged.flatMap((one) =>
      one.decided.map((decided) => ({
        finding: decided.finding,
        round,
        ...(deniesAll(reading, one, decided) ? { ofWhole: true as const } : {}),
      })),
    );
  });
  const report = new Report(all);
  return sentences.map(({ reading, judged }) => {
    const summingUp = isSummingUp(reading.tokens, reading.sentence.section);
    return {
      reading,
      judged: judged.map((one) => ({
        ...one,
        decided: one.decided.map((decided) => {
          const leftOut = report.weigh(decided, one, summingUp, reading.sentence.section.round);
          return leftOut === undefined ? decided : { ...decided, leftOut };
        }),
      })),
    };
  });
}
