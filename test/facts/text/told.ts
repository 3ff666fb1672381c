import type { TextFinding } from '../../../src/facts/finding.js';
import { readReport, type ReportText } from '../../../src/facts/text/read-report.js';

/** One finding in a few words: "present liver", "absent kidney calculus", "uncertain liver of fetus". */
export function brief(finding: TextFinding): string {
  const kind = finding.kind === undefined ? '' : ` ${finding.kind}`;
  const subject = finding.subject === 'patient' ? '' : ` of ${finding.subject}`;
  return `${finding.assertion} ${finding.organ}${kind}${subject}`;
}

/** What a text says, in its order; `title` is the study's. All texts of these tests are synthetic. */
export function told(text: string, study: Omit<ReportText, 'text'> | string = {}): readonly string[] {
  return readReport({ text, ...(typeof study === 'string' ? { title: study } : study) }).findings.map(brief);
}

/** The only finding of a text. */
export function only(text: string, study: Omit<ReportText, 'text'> | string = {}): TextFinding {
  const { findings } = readReport({ text, ...(typeof study === 'string' ? { title: study } : study) });
  const [finding] = findings;
  if (finding === undefined || findings.length > 1) throw new Error(`${findings.length} findings in "${text}"`);
  return finding;
}

/** Rows of text, what is told, and the study's title where it matters. */
export type Row = readonly [text: string, findings: readonly string[], title?: string];

/** Rows as jest wants them for titles like `"$text" is denied`. */
export const cases = (rows: readonly Row[]): { text: string; findings: readonly string[]; title?: string }[] =>
  rows.map(([text, findings, title]) => ({ text, findings, ...(title === undefined ? {} : { title }) }));

/** All that is told of one finding: "present liver, dome, 3 mm, stable, coarse". */
function whole(finding: TextFinding): string {
  const { site, laterality, size, course, morphology, calledBenign, addendum } = finding;
  const length = size === undefined ? undefined : `${size.value} ${size.unit}`;
  const told = [site, laterality, length, course, ...morphology, calledBenign && 'benign', addendum && 'addendum'];
  return [brief(finding), ...told.filter((part) => part !== undefined)].join(', ');
}

export const wholly = (text: string, title?: string): readonly string[] =>
  readReport({ text, ...(title === undefined ? {} : { title }) }).findings.map(whole);

/** Rows of a text and its findings, each told as a whole. */
export type WholeRow = readonly [text: string, ...findings: readonly string[]];
export const wholeCases = (rows: readonly WholeRow[]): { text: string; findings: readonly string[] }[] =>
  rows.map(([text, ...findings]) => ({ text, findings }));
