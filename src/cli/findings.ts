import { isObject, textOf } from '../fhir/resource.js';
import { readReport } from '../facts/text/read-report.js';
import type { ReportText } from '../facts/text/read-report.js';
import { modalityOf, organOfStudy } from '../facts/text/study.js';
import { Problem } from '../problem.js';
import { readStandardInput } from './read-input.js';

/** `calcitrace findings`: NDJSON in and out; plain text gives one object (design, "Command line"). */
export async function findings(): Promise<void> {
  const input = await readStandardInput();
  if (!input.trimStart().startsWith('{')) {
    console.log(JSON.stringify({ findings: readReport({ text: input }).findings }));
    return;
  }
  for (const [index, line] of input.split('\n').entries()) {
    if (line.trim() !== '') console.log(JSON.stringify(findingsIn(line, index + 1)));
  }
}

function findingsIn(line: string, number: number): object {
  const report = parse(line);
  const text = isObject(report) ? report['text'] : undefined;
  if (!isObject(report) || typeof text !== 'string') {
    throw new Problem('request.invalid', 400, `line ${number} must be a JSON object with a text`);
  }
  const { findings, unread } = readReport(reportText(text, textOf(report['title']), textOf(report['modality'])));
  return { id: report['id'], findings, ...(unread === undefined ? {} : { unread }) };
}

function reportText(text: string, title: string | undefined, modality: string | undefined): ReportText {
  const known = modalityOf(`${modality ?? ''} ${title ?? ''}`);
  const bodyPart = organOfStudy(title ?? '');
  return {
    text,
    ...(title === undefined ? {} : { title }),
    ...(known === undefined ? {} : { modality: known }),
    ...(bodyPart === undefined ? {} : { bodyPart }),
  };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
