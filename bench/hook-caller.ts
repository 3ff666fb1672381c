import { bundleOf, LIVER_PATIENT, LIVER_REPORT, liverRequest } from '../test/support/hook-requests.js';
import { PATIENT_VIEW } from '../test/support/test-client.js';
import type { TestClient } from '../test/support/test-client.js';
import { quantile } from './measure/quantile.js';

export interface Called {
  /** 0: there was no answer. */
  readonly status: number;
  readonly ms: number;
  /** Of the answer; without one, why not. */
  readonly text: string;
}

const TOKEN_S = 60;
const DAY_MS = 24 * 60 * 60 * 1_000;
const FEEDBACK = `${PATIENT_VIEW}/feedback`;

/** The report of the liver calcification, of last week. @param accession makes its text one that nobody has read before. */
export function recentReport(accession?: number): typeof LIVER_REPORT {
  const effectiveDateTime = new Date(Date.now() - 7 * DAY_MS).toISOString().slice(0, 10);
  const report = {
    ...LIVER_REPORT,
    ...{ effectiveDateTime },
    ...(accession !== undefined && {
      conclusion: `Accession ${accession}. Coarse calcification in segment VI of the liver.`,
    }),
  };
  return report;
}

/** Calls the service at an address as an EHR does, each time with a token of its own. */
export class HookCaller {
  constructor(
    private readonly origin: string,
    private readonly client: TestClient,
  ) {}

  /** Any request to patient-view, written already. */
  send(body: string, due?: number): Promise<Called> {
    return this.#post(PATIENT_VIEW, body, due);
  }

  /** A chart with everything given. @param report whose text the service may not have read before. */
  openChart(userId: string, due?: number, report = recentReport()): Promise<Called> {
    const request = liverRequest();
    const prefetch = { ...request.prefetch, reports: bundleOf(report) };
    return this.send(JSON.stringify({ ...request, prefetch, context: { ...request.context, userId } }), due);
  }

  /** A chart of which everything but the patient has to be read from this FHIR server. */
  openUnreadChart(userId: string, fhirServer: string, due?: number): Promise<Called> {
    const { context, ...request } = liverRequest();
    const fhirAuthorization = {
      access_token: 'a-token-of-the-bench',
      token_type: 'Bearer',
      expires_in: 300,
      scope: 'patient/*.read',
      subject: 'calcitrace',
    };
    const prefetch = { patient: LIVER_PATIENT };
    return this.send(
      JSON.stringify({ ...request, context: { ...context, userId }, prefetch, fhirServer, fhirAuthorization }),
      due,
    );
  }

  /** An answer of its own for each number: what is sent twice is kept once. */
  override(card: string, number: number, due?: number): Promise<Called> {
    const outcomeTimestamp = new Date(Date.now() - DAY_MS + number).toISOString();
    const feedback = [{ card, outcome: 'overridden', outcomeTimestamp }];
    return this.#post(FEEDBACK, JSON.stringify({ feedback }), due);
  }

  /** @param due from when it is timed. */
  async #post(path: string, body: string, due = performance.now()): Promise<Called> {
    const now = Math.floor(Date.now() / 1_000);
    const claims = this.client.claims({ aud: this.origin + path, iat: now, exp: now + TOKEN_S });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${this.client.token(claims)}` };
    try {
      const reply = await fetch(this.origin + path, { method: 'POST', headers, body });
      const text = await reply.text();
      return { status: reply.status, ms: performance.now() - due, text };
    } catch (reason) {
      return { status: 0, ms: performance.now() - due, text: whyUnanswered(reason) };
    }
  }
}

/** "ECONNRESET": as fetch tells it, in the cause of its error. */
function whyUnanswered(reason: unknown): string {
  const cause = reason instanceof Error ? reason.cause : undefined;
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : String(reason);
}

/** The uuid of the first card. */
export function firstCard({ text }: Called): string {
  const { cards } = JSON.parse(text) as { cards: { uuid: string }[] };
  if (cards[0] === undefined) throw new Error('no card was shown');
  return cards[0].uuid;
}

/** "200: 1180, 412 prefetch.incomplete: 20", the most frequent first. */
export function statusCounts(calls: readonly Called[]): string {
  const counts = new Map<string, number>();
  for (const { status, text } of calls) {
    const refused = /"coding":\[\{[^}]*"code":"([^"]+)"/.exec(status === 200 ? '' : text)?.[1];
    const code = status === 0 ? text : refused;
    const name = code === undefined ? String(status) : `${status} ${code}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([name, count]) => `${name}: ${count}`)
    .join(', ');
}

/** Of the times that the calls took. */
export function quantileOf(calls: readonly Called[], part: number): number {
  return quantile(
    calls.map(({ ms }) => ms),
    part,
  );
}
