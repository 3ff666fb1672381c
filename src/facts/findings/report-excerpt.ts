import { referenceTo } from '../../fhir/resource.js';
import type { ChartedRecord } from '../chart.js';
import type { FindingSource } from '../finding-fact.js';
import { wordsIn } from '../follow-up/observation-words.js';
import { narrativeOf, textsOf } from './report-texts.js';
import { sentencesAround } from './sentences-around.js';

/** The words of a report that a finding was read from, and what stands around them: its sentence, and the one after it. */
export interface ReportExcerpt {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** The number of the next item of a list is no word of this one. */
const NEXT_NUMBER = /\s*\n\s*\d+[.)]?\s*$/;

/** Where a finding's quote stands in the words that it was read from; none for what is coded. */
export function excerptOf(
  record: ChartedRecord,
  { source, quote }: Pick<FindingSource, 'source' | 'quote'>,
): ReportExcerpt | undefined {
  if (quote === undefined) return undefined;
  for (const text of wordsOf(record, source)) {
    const start = text.indexOf(quote);
    if (start >= 0) return excerptAt(text, start, start + quote.length);
  }
  return { before: '', quote, after: '' };
}

function wordsOf(record: ChartedRecord, source: string): readonly string[] {
  const { chart } = record;
  const report = chart.DiagnosticReport.find((one) => referenceTo(one) === source);
  if (report !== undefined) {
    const { texts } = textsOf(report, record.attachments);
    const narrative = texts.length === 0 ? narrativeOf(report) : undefined;
    return narrative === undefined ? texts : [narrative];
  }
  const observation = chart.Observation.find((one) => referenceTo(one) === source);
  return observation === undefined ? [] : wordsIn(observation).map(({ text }) => text);
}

function excerptAt(report: string, start: number, end: number): ReportExcerpt {
  const { text, tokens, sentence, next } = sentencesAround(report, start, end);
  const offset = report.indexOf(text, Math.max(0, start - text.length));
  const first = offset + (tokens[sentence.from]?.start ?? 0);
  const last = offset + (tokens[(next ?? sentence).to - 1]?.end ?? text.length);
  return {
    before: report.slice(Math.min(first, start), start),
    quote: report.slice(start, end),
    after: report
      .slice(end, Math.max(last, end))
      .replace(NEXT_NUMBER, '')
      .replace(/\n\s*\n/g, '\n'),
  };
}
