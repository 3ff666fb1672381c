import type { Clock } from '../clock.js';
import { REST_REASONS, type Policy } from '../knowledge/policy.js';
import { inTime } from '../store/in-time.js';
import type { RowStatistics } from '../store/statistics.js';
import type { Store } from '../store/store.js';
import { failureCode } from '../store/store-failure.js';

/** How often clinicians overrode the cards of a requirement, in all its versions. */
export interface OverrideShare {
  readonly requirement: string;
  /** Of its answers, from 0 to 1. */
  readonly share: number;
  /** More often than the policy lets pass: the rule is to be looked at again. */
  readonly isMostly: boolean;
}

export interface OverrideWatchParts {
  readonly store: Pick<Store, 'statistics'>;
  readonly rule: Policy['overrides'];
  readonly clock: Clock;
  /** Told of each new result. */
  readonly onShares: (shares: readonly OverrideShare[]) => void;
  /** Told once of a requirement that is overridden mostly, and again only after it was not. */
  readonly onMostly: (requirement: string) => void;
  readonly onFailure: (code: string) => void;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** As long as a result is good enough. */
const FRESH_MS = 5 * 60 * 1000;
/** As long as a scrape waits for it; one that is late is there for the next. */
const PATIENCE_MS = 1000;

/** Counts overrides beside the requests, when somebody asks for the metrics; never in a hook (T33). */
export class OverrideWatch {
  readonly #parts: OverrideWatchParts;
  #counting: Promise<void> | undefined;
  #countedAt = Number.NEGATIVE_INFINITY;
  #mostly: ReadonlySet<string> = new Set();

  constructor(parts: OverrideWatchParts) {
    this.#parts = parts;
  }

  /** Resolves, always, when the figures are fresh or are not to be had in time. */
  async refresh(): Promise<void> {
    const now = this.#parts.clock().getTime();
    if (this.#counting === undefined && Math.abs(now - this.#countedAt) < FRESH_MS) return;
    this.#counting ??= this.#count(now).finally(() => {
      this.#counting = undefined;
    });
    await inTime(this.#counting, PATIENCE_MS).catch(() => undefined);
  }

  async #count(now: number): Promise<void> {
    const { store, rule, onShares, onFailure } = this.#parts;
    // Also after a failure: a store that is away is not asked at each scrape.
    this.#countedAt = now;
    try {
      const from = new Date(now - rule.days * DAY_MS).toISOString();
      const to = new Date(now + DAY_MS).toISOString();
      const { rows } = await store.statistics({ from, to, reasons: REST_REASONS });
      const shares = overrideShares(rows, rule);
      onShares(shares);
      this.#tell(shares);
    } catch (reason) {
      onFailure(failureCode(reason, 'STATISTICS_UNREAD'));
    }
  }

  #tell(shares: readonly OverrideShare[]): void {
    const mostly = shares.filter(({ isMostly }) => isMostly).map(({ requirement }) => requirement);
    for (const one of mostly) if (!this.#mostly.has(one)) this.#parts.onMostly(one);
    this.#mostly = new Set(mostly);
  }
}

/** Of the requirements with answers enough to say anything. */
export function overrideShares(rows: readonly RowStatistics[], rule: Policy['overrides']): OverrideShare[] {
  const counts = new Map<string, { overridden: number; answers: number }>();
  for (const { requirement, accepted, overridden } of rows) {
    const known = counts.get(requirement) ?? { overridden: 0, answers: 0 };
    counts.set(requirement, {
      overridden: known.overridden + overridden,
      answers: known.answers + accepted + overridden,
    });
  }
  return [...counts].flatMap(([requirement, { overridden, answers }]) => {
    if (answers === 0 || answers < rule.answers) return [];
    const share = overridden / answers;
    return [{ requirement, share, isMostly: share > rule.share }];
  });
}
