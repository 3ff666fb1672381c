import { explainReport, type Explained } from '../facts/text/explain-report.js';
import { givenReport } from '../facts/text/given-report.js';
import { judgeReport, type Limits } from '../facts/text/read-report.js';
import { isObject } from '../fhir/resource.js';
import { Problem } from '../problem.js';

/** As much as anybody pastes; what is beyond is not read, and said so. */
export const PASTED_LIMITS: Limits = { length: 20_000, findings: 100 };

/** A longer title is none. */
const LONGEST_TITLE = 200;

export interface PastedReading {
  /** Every word of calcification with what was made of it; offsets are UTF-16 into the text that was sent. */
  readonly explained: readonly Explained[];
  readonly unread?: 'truncated' | 'language';
}

/**
 * What the reader of reports makes of a pasted text: the same that a hook would (issue 7, playground). Nothing of it is kept.
 * @throws Problem `request.invalid` (400), which never repeats what was sent (T18).
 */
export function readPasted(body: unknown): PastedReading {
  if (!isObject(body) || typeof body['text'] !== 'string') throw invalid('the body must be an object with a text');
  const { text, title } = body;
  if (title !== undefined && (typeof title !== 'string' || title.length > LONGEST_TITLE)) {
    throw invalid(`title must be a text of at most ${LONGEST_TITLE} characters`);
  }
  const report = givenReport(text, title);
  // Past the memory of readings: nothing of a pasted text is kept.
  const { unread } = judgeReport(report, PASTED_LIMITS);
  return { explained: explainReport(report, PASTED_LIMITS), ...(unread === undefined ? {} : { unread }) };
}

function invalid(rule: string): Problem {
  return new Problem('request.invalid', 400, rule);
}
