import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Answered } from '../answer.js';
import type { OverrideShare } from '../feedback/override-watch.js';
import type { Figures } from './joint-figures.js';

/** Around the 500 ms that a clinician waits for at most. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.35, 0.5, 1, 2];

/** What the service counts of itself, in the Prometheus text format; labels are names of ours, never of a patient (T23). */
export class Metrics {
  readonly #registry = new Registry();
  readonly #answers = this.#counter('calcitrace_answers_total', 'Answered hook calls', 'service');
  readonly #cards = this.#counter('calcitrace_cards_total', 'Cards shown', 'indicator');
  readonly #silent = this.#counter('calcitrace_silent_total', 'Answers without a card, by reason', 'reason');
  readonly #refused = this.#counter('calcitrace_refused_total', 'Refused requests, by problem code', 'code');
  readonly #feedback = this.#counter('calcitrace_feedback_total', 'Feedback items that were kept', 'outcome');
  readonly #orders = this.#counter('calcitrace_orders_total', 'Draft orders sent to an EHR', 'outcome');
  readonly #store = this.#counter('calcitrace_store_failures_total', 'What the store could not do', 'code');
  readonly #audit = this.#counter('calcitrace_audit_failures_total', 'What the audit could not keep', 'code');
  readonly #overrides = this.#shareOf(
    'calcitrace_override_ratio',
    'Share of the answers to cards of a requirement that overrode them; where there are answers enough',
  );
  readonly #mostly = this.#shareOf(
    'calcitrace_overridden_mostly',
    '1 where that share is over the bound of the policy',
  );
  readonly #seconds = new Histogram({
    name: 'calcitrace_request_seconds',
    help: 'Time from request to answer',
    labelNames: ['route'],
    buckets: SECONDS,
    registers: [this.#registry],
  });
  #refresh: () => Promise<void> = () => Promise.resolve();

  /** @param ofProcess memory, event loop and garbage collection as well */
  constructor(ofProcess = false) {
    if (ofProcess) collectDefaultMetrics({ register: this.#registry });
  }

  answered({ service, shown, silence }: Answered): void {
    this.#answers.inc({ service });
    for (const { card } of shown) this.#cards.inc({ indicator: card.indicator });
    if (silence !== undefined) this.#silent.inc({ reason: silence });
  }

  refused(code: string): void {
    this.#refused.inc({ code });
  }

  feedback(outcome: string): void {
    this.#feedback.inc({ outcome });
  }

  ordered(outcome: 'created' | 'refused' | 'uncertain'): void {
    this.#orders.inc({ outcome });
  }

  storeFailed(code: string): void {
    this.#store.inc({ code });
  }

  auditFailed(code: string): void {
    this.#audit.inc({ code });
  }

  overridden(shares: readonly OverrideShare[]): void {
    this.#overrides.reset();
    this.#mostly.reset();
    for (const { requirement, share, isMostly } of shares) {
      this.#overrides.set({ requirement }, share);
      if (isMostly) this.#mostly.set({ requirement }, 1);
    }
  }

  took(route: string, seconds: number): void {
    this.#seconds.observe({ route }, seconds);
  }

  /** @param refresh brings the overrides up to date, which nobody counts meanwhile, before they are told. */
  countOverridesBy(refresh: () => Promise<void>): void {
    this.#refresh = refresh;
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  async text(): Promise<string> {
    await this.#refresh();
    return this.#registry.metrics();
  }

  /** To be told with those of other workers. */
  async figures(): Promise<Figures> {
    await this.#refresh();
    return this.#registry.getMetricsAsJSON();
  }

  /** Of one worker's counting: another's, which it did before, may be old. */
  #shareOf(name: string, help: string): Gauge<'requirement'> {
    return new Gauge({
      ...{ name, help, aggregator: 'max' },
      labelNames: ['requirement'],
      registers: [this.#registry],
    });
  }

  #counter<Label extends string>(name: string, help: string, label: Label): Counter<Label> {
    return new Counter({ name, help, labelNames: [label], registers: [this.#registry] });
  }
}
