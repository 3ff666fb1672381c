import type { Store } from '../../src/store/store.js';

/** A store in whose place some verbs do something else: fail, say. */
export function storeWith(real: Store, changed: Partial<Store>): Store {
  return {
    keepFeedback: (entries, rests) => real.keepFeedback(entries, rests),
    keepIssued: (cards, rests) => real.keepIssued(cards, rests),
    issuedCards: (client, cards) => real.issuedCards(client, cards),
    restsOf: (patient) => real.restsOf(patient),
    rememberToken: (key, expires) => real.rememberToken(key, expires),
    claim: (key, now, until) => real.claim(key, now, until),
    release: (key) => real.release(key),
    forgetTokens: (before) => real.forgetTokens(before),
    countFeedback: () => real.countFeedback(),
    readFeedback: (which) => real.readFeedback(which),
    statistics: (period) => real.statistics(period),
    statisticsOfEach: (periods) => real.statisticsOfEach(periods),
    forget: (before) => real.forget(before),
    close: () => real.close(),
    ...changed,
  };
}
