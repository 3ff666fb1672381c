import type { TextFinding } from '../finding.js';
import type { AttributionRule } from './attribution.js';
import type { Judged, JudgedSentence, LeftOut } from './judged.js';
import type { CueEffect } from './lexicon/cue.js';
import { judgeReport, type Limits, type ReportText } from './read-report.js';
import type { Span } from './span.js';
import type { Token } from './tokens.js';

/** Why a calcium word makes no finding. */
export type NoFinding = 'silent section' | 'not asserted' | 'an echo alone is no calcium' | LeftOut;

/** One calcium word of a report with what decided about it; offsets are UTF-16 into the text. */
export interface Explained {
  /** The words that spoke of calcium. */
  readonly trigger: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
  /** The heading it stands under, when there is one. */
  readonly heading?: string;
  /** The cues of the sentence that reach it, with what they do; without one it is asserted. */
  readonly scope: readonly { readonly cue: string; readonly effect: CueEffect }[];
  readonly findings: readonly (TextFinding & {
    /** How the organ was found, and the words that name it when they stand in the text. */
    readonly organBy: { readonly rule: AttributionRule; readonly words?: string };
  })[];
  readonly noFinding?: NoFinding;
}

const wordsOf = (text: string, tokens: readonly Token[], { from, to }: Span): string => {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first === undefined || last === undefined ? '' : text.slice(first.start, last.end);
};

/** Every calcium word of a report, also those that make no finding: which trigger, which scope, which rule of anatomy. */
export function explainReport(report: ReportText, limits: Limits): readonly Explained[] {
  const { text, sentences } = judgeReport(report, limits);
  return sentences.flatMap((sentence) => explainSentence(text, sentence));
}

function explainSentence(text: string, { reading, judged }: JudgedSentence): Explained[] {
  const { tokens, sentence, mentions } = reading;
  const { section } = sentence;
  const heading = wordsOf(text, tokens, { from: section.headFrom, to: section.headTo });
  const around = {
    sentence: wordsOf(text, tokens, sentence),
    ...(heading === '' ? {} : { heading }),
  };
  if (judged.length === 0) {
    return mentions.map((mention) => ({
      ...wherein(text, tokens, mention),
      ...around,
      scope: [],
      findings: [],
      noFinding: 'silent section',
    }));
  }
  return judged.map((one) => ({
    ...wherein(text, tokens, one.mention),
    ...around,
    scope: one.scope.cues.map(({ cue, effect }) => ({ cue: wordsOf(text, tokens, cue), effect })),
    ...outcome(text, tokens, one),
  }));
}

function wherein(text: string, tokens: readonly Token[], mention: Span): Pick<Explained, 'trigger' | 'start' | 'end'> {
  return {
    trigger: wordsOf(text, tokens, mention),
    start: tokens[mention.from]?.start ?? 0,
    end: tokens[mention.to - 1]?.end ?? 0,
  };
}

function outcome(
  text: string,
  tokens: readonly Token[],
  { scope, decided }: Judged,
): Pick<Explained, 'findings' | 'noFinding'> {
  if (scope.assertion === undefined) return { findings: [], noFinding: 'not asserted' };
  const standing = decided.filter(({ leftOut }) => leftOut === undefined);
  if (standing.length === 0) return { findings: [], noFinding: decided[0]?.leftOut ?? 'an echo alone is no calcium' };
  return {
    findings: standing.map(({ finding, attribution: { rule, place } }) => ({
      ...finding,
      organBy: { rule, ...(place === undefined ? {} : { words: wordsOf(text, tokens, place) }) },
    })),
  };
}
