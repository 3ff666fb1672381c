import { join } from 'node:path';
import type { Assertion, Organ, TextFinding } from '../../src/facts/finding.js';
import { readReport } from '../../src/facts/text/read-report.js';
import { jsonLines } from './jsonl.js';

/** A sentence of a real report with the one finding that its reader took from it. */
export interface LabelledSentence {
  readonly id: string;
  readonly sentence: string;
  readonly finding: Assertion | 'other-person/not-a-finding';
  readonly organ: string;
  readonly note?: string;
  readonly ambiguous: boolean;
  readonly context_before?: string;
  readonly document_title?: string;
}

export const CLASSES = ['present', 'uncertain', 'historical', 'absent', 'none'] as const;
/** What a sentence says of calcium in the patient; `none`: it makes no finding. */
export type SentenceClass = (typeof CLASSES)[number];

/** What somebody, the reader or a baseline, takes from a sentence. */
export interface Told {
  readonly as: SentenceClass;
  /** Organs of the findings of that class, in the order of the text. */
  readonly organs: readonly Organ[];
  /** Organs whose own tissue is told to be calcified (present and of no kind). */
  readonly parenchymal: readonly Organ[];
  /** In a few words, for the list of misses. */
  readonly words: string;
}

/** How much of the document goes before the sentence. */
export const REACHES = ['sentence alone', 'with title', 'with context'] as const;
export type Reach = (typeof REACHES)[number];

export function sentencesIn(corpus: string): readonly LabelledSentence[] {
  return jsonLines(join(corpus, 'text', 'sentences-dev.jsonl')) as LabelledSentence[];
}

export const wantedClass = ({ finding }: LabelledSentence): SentenceClass =>
  finding === 'other-person/not-a-finding' ? 'none' : finding;

export const wantedOrgan = ({ organ }: LabelledSentence): Organ => (organ === 'vascular' ? 'artery' : (organ as Organ));

/** A second label of one sentence speaks of its second mention. */
const isSecond = ({ id }: LabelledSentence): boolean => id.endsWith('@2');

export function readSentence(label: LabelledSentence, reach: Reach): Told {
  const before = reach === 'with context' ? contextOf(label) : '';
  const title = reach === 'sentence alone' ? undefined : label.document_title;
  const reading = readReport({ text: before + label.sentence, ...(title === undefined ? {} : { title }) });
  const found = reading.findings.filter(({ end, subject }) => end > before.length && subject !== 'other');
  return toldBy(isSecond(label) ? found.slice(-1) : found);
}

/** The sentences before, without their headings: those would silence a sentence of a history that the labels count. */
function contextOf({ context_before: context = '' }: LabelledSentence): string {
  return context === '' ? '' : `${context.replaceAll(':', ' ')} `;
}

function toldBy(findings: readonly TextFinding[]): Told {
  const as = CLASSES.find((name) => findings.some(({ assertion }) => assertion === name)) ?? 'none';
  return {
    as,
    organs: findings.filter(({ assertion }) => assertion === as).map(({ organ }) => organ),
    parenchymal: findings
      .filter(({ assertion, kind }) => assertion === 'present' && kind === undefined)
      .map(({ organ }) => organ),
    words: findings.map(({ assertion, organ, kind }) => [assertion, organ, kind].filter(Boolean).join(' ')).join(', '),
  };
}
