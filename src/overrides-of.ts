import { OverrideWatch } from './feedback/override-watch.js';
import type { Metrics } from './metrics/metrics.js';
import type { ServerParts } from './server-parts.js';

type Parts = Pick<ServerParts, 'answer' | 'store' | 'log' | 'household'> & { readonly metrics: Metrics };

/**
 * How the figures of overrides are brought up to date for the metrics; a rule that is overridden mostly is logged once. One worker
 * counts for all: it may take the database a second.
 */
export function overridesOf({ answer, store, log, metrics, household }: Parts): () => Promise<void> {
  const watch = new OverrideWatch({
    store,
    rule: answer.site.knowledge.policy.overrides,
    clock: answer.clock,
    onShares: (shares) => {
      metrics.overridden(shares);
    },
    onMostly: (requirement) => {
      log.warn('overridden mostly', { ruleIds: [requirement] });
    },
    onFailure: (code) => {
      metrics.storeFailed(code);
    },
  });
  return async () => {
    if (household?.isHere !== false) await watch.refresh();
  };
}
