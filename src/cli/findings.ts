import { isObject, textOf } from '../fhir/resource.js';
import { explainReport } from '../facts/text/explain-report.js';
import { givenReport } from '../facts/text/given-report.js';
import { readReport, type Limits } from '../facts/text/read-report.js';
import { Problem } from '../problem.js';
import { explainedInWords } from './explain-findings.js';
import { readStandardInput } from './read-input.js';

export interface FindingsOptions {
  readonly explain?: boolean;
}

/** On the command line a text is read whole: nobody waits for it as for a hook. */
const WHOLE: Limits = { length: Infinity, findings: Infinity };

/**
 * `calcitrace findings`: NDJSON in and out; plain text gives one object (design, "Command line"). With `explain` each
 * object says for every calcium word what decided about it; plain text is then answered in plain words.
 */
export async function findings({ explain = false }: FindingsOptions): Promise<void> {
  const input = await readStandardInput();
  if (!input.trimStart().startsWith('{')) {
    const report = { text: input };
    console.log(explain ? explainedInWords(explainReport(report, WHOLE)) : JSON.stringify(readReport(report, WHOLE)));
    return;
  }
  for (const [index, line] of input.split('\n').entries()) {
    if (line.trim() !== '') console.log(JSON.stringify(findingsIn(line, index + 1, explain)));
  }
}

function findingsIn(line: string, number: number, explain: boolean): object {
  const given = parse(line);
  const text = isObject(given) ? given['text'] : undefined;
  if (!isObject(given) || typeof text !== 'string') {
    throw new Problem('request.invalid', 400, `line ${number} must be a JSON object with a text`);
  }
  const report = givenReport(text, textOf(given['title']), textOf(given['modality']));
  const explained = explain ? { explained: explainReport(report, WHOLE) } : {};
  return { id: given['id'], ...readReport(report, WHOLE), ...explained };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
