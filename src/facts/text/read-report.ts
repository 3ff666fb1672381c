import type { Modality, Organ, TextFinding } from '../finding.js';
import { placesIn } from './anatomy.js';
import { bodyWordsIn } from './bodies.js';
import { isScored } from './calcium-score.js';
import { CarriedContext } from './context.js';
import { withEllipses } from './ellipsis.js';
import { fetusLabelsIn } from './fetus-label.js';
import { judge } from './findings.js';
import type { Judged, JudgedSentence } from './judged.js';
import { isForeign } from './language.js';
import { mentionsIn, type Mention } from './mentions.js';
import { weighed } from './left-out.js';
import { isStatement } from './plan-statement.js';
import { readingOf, type Reading } from './reading.js';
import { Readings } from './readings.js';
import { sectionsOf } from './sections.js';
import { sentencesOf, type Sentence } from './sentences.js';
import { givenStudy } from './study-context.js';
import { tokensOf, type Token } from './tokens.js';

export interface ReportText {
  /** Plain text; HTML and RTF are reduced before (facts/text/plain-text.ts). */
  readonly text: string;
  /** The study's title ("CT abdomen", "OB ultrasound"), used for organ and fetal context that the text leaves out. */
  readonly title?: string;
  readonly modality?: Modality;
  /** The study's own body part, used when the text names none. */
  readonly bodyPart?: Organ;
  /** The fetus was examined, as the code of the study, a focus or a body site says. */
  readonly obstetric?: true;
}

export interface ReportReading {
  readonly findings: readonly TextFinding[];
  /** `truncated`: only the beginning, or the first findings, were read; the rest is unknown. `language`: not English, nothing could be read. */
  readonly unread?: 'truncated' | 'language';
}

/** How much of a report is read. */
export interface Limits {
  /** UTF-16 units; the rest is unknown, never absent. */
  readonly length: number;
  readonly findings: number;
}

/** In a hook 64 kB; no radiologist dictates more findings, and hostile text ends here. */
export const HOOK_LIMITS: Limits = { length: 65_536, findings: 250 };

export interface JudgedReport {
  readonly text: string;
  readonly sentences: readonly JudgedSentence[];
  readonly unread?: 'truncated' | 'language';
}

const readings = new Readings<ReportReading>();

/** The words of a report as findings; a text that was read before is not read again. */
export function readReport(report: ReportText, limits: Limits = HOOK_LIMITS): ReportReading {
  return readings.of(report, limits, () => readAnew(report, limits));
}

/** Sections, sentences, mentions, scope, anatomy, attributes. Pure and linear. */
function readAnew(report: ReportText, limits: Limits): ReportReading {
  const { sentences, unread } = judgeReport(report, limits);
  const findings = sentences.flatMap(({ judged }) =>
    judged.flatMap(({ decided }) =>
      decided.filter(({ leftOut }) => leftOut === undefined).map(({ finding }) => finding),
    ),
  );
  return unread === undefined ? { findings } : { findings, unread };
}

/** What a sentence speaks of: calcium, unless somebody reads the report for something else. */
export type Mentioning = (reading: Reading, sentenceBefore: Mention | undefined) => Reading;

/** Words that name what is found, so that a colon behind them answers them and heads nothing: "Lateral ventricles: 11 mm". */
export type NamesFinding = (tokens: readonly Token[], from: number, to: number) => boolean;

/** Every sentence of a report that mentions calcium, and why it makes the findings it makes. */
export function judgeReport(
  report: ReportText,
  limits: Limits,
  mentioning: Mentioning = withEllipses,
  namesFinding: NamesFinding = () => false,
): JudgedReport {
  const cut = report.text.length > limits.length;
  const text = cut ? report.text.slice(0, limits.length) : report.text;
  const tokens = tokensOf(text);
  if (isForeign(tokens)) return { text, sentences: [], unread: 'language' };
  const sentences = sentencesIn(text, tokens, namesFinding);
  // The last sentence of a cut text may be denied by words that were not read.
  const { judged, ended } = judgeSentences(
    text,
    tokens,
    cut ? sentences.slice(0, -1) : sentences,
    report,
    limits,
    mentioning,
  );
  return cut || ended ? { text, sentences: judged, unread: 'truncated' } : { text, sentences: judged };
}

function sentencesIn(text: string, tokens: readonly Token[], namesFinding: NamesFinding): readonly Sentence[] {
  const sections = sectionsOf(text, tokens, {
    organ: (from, to) => placesIn(tokens, from, to).length > 0,
    finding: (from, to) =>
      mentionsIn(tokens, from, to).length > 0 || isScored(tokens, from, to) || namesFinding(tokens, from, to),
    body: (from, to) => bodyWordsIn(tokens, from, to).length > 0 || fetusLabelsIn(tokens, from, to).length > 0,
  });
  return sentencesOf(text, tokens, sections);
}

/** Under a plan only what is stated of the patient does. */
const makesFindings = (tokens: readonly Token[], sentence: Sentence): boolean =>
  sentence.section.kind === 'speaking' || (sentence.section.kind === 'plan' && isStatement(tokens, sentence));

const organsIn = (told: readonly Judged[]): Organ[] =>
  told.flatMap(({ decided }) => decided.map(({ finding }) => finding.organ));

function judgeSentences(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  report: ReportText,
  limits: Limits,
  mentioning: Mentioning,
): { judged: readonly JudgedSentence[]; ended: boolean } {
  const carried = new CarriedContext(text, tokens, givenStudy(text, tokens, sentences, report));
  const judged: JudgedSentence[] = [];
  let findings = 0;
  let before: Mention | undefined;
  for (const [index, sentence] of sentences.entries()) {
    if (findings >= limits.findings) return { judged: weighed(judged), ended: true };
    const speaks = makesFindings(tokens, sentence);
    const reading = mentioning(readingOf(tokens, sentence), before);
    before = speaks ? reading.mentions.at(-1) : undefined;
    const told = speaks && reading.mentions.length > 0 ? judge(text, reading, carried.of(sentence, index)) : [];
    if (reading.mentions.length > 0) {
      findings += told.reduce((sum, { decided }) => sum + decided.length, 0);
      judged.push({ reading, judged: told });
    }
    if (speaks) carried.note(reading, index, organsIn(told));
  }
  return { judged: weighed(judged), ended: findings >= limits.findings };
}
