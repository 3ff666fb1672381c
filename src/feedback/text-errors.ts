import type { ShownRow } from '../rest.js';
import type { FeedbackChoice, KeptFeedback, Store } from '../store/store.js';

/** The override reason of our cards that says that a report was read wrongly. */
const MISREAD = 'report-misread';

/**
 * What a maintainer needs to mend the reader of reports: which finding was read in which reports, by which rules and which
 * knowledge, and what the clinician said. References and comments are patient data.
 */
export interface TextError {
  readonly answeredAt: string;
  readonly receivedAt: string;
  readonly iss: string;
  readonly tenant?: string;
  readonly service: string;
  readonly card: string;
  readonly rows: readonly ShownRow[];
  readonly knowledge?: string;
  readonly organ?: string;
  readonly findingKey?: string;
  /** "DiagnosticReport/ct1" */
  readonly reports: readonly string[];
  readonly reason: string;
  readonly comment?: string;
}

/** The queue of text errors, or what came of it in a time, in the order they came. An answer to a card that this client was never shown is none. */
export async function* textErrors(
  store: Pick<Store, 'readFeedback'>,
  received: Pick<FeedbackChoice, 'from' | 'to'> = {},
): AsyncGenerator<TextError> {
  for await (const entry of store.readFeedback({ ...received, reasonCode: MISREAD })) {
    if (entry.matched) yield textError(entry);
  }
}

function textError(entry: KeptFeedback): TextError {
  const { outcomeTimestamp, receivedAt, iss, tenant, service, card, reasonDisplay, userComment, about } = entry;
  const { rows = [], knowledge, finding } = about ?? {};
  return {
    answeredAt: outcomeTimestamp,
    receivedAt,
    iss,
    ...(tenant !== undefined && { tenant }),
    service,
    card,
    rows: rows.map(({ requirement, pathway, version }) => ({ requirement, pathway, version })),
    ...(knowledge !== undefined && { knowledge }),
    ...(finding !== undefined && { organ: finding.organ, findingKey: finding.key }),
    reports: finding?.reports ?? [],
    reason: reasonDisplay ?? MISREAD,
    ...(userComment !== undefined && { comment: userComment }),
  };
}
