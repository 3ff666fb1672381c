import TestSequencer from '@jest/test-sequencer';

/** Suites of many thousand charts in few lines, the longest first. */
const LONG = ['properties/engine', 'pathways/decision-tables', 'pathways/fetal-decision-tables'];

/**
 * Jest begins with what took longest last time, and on a fresh clone with the largest files. Suites that are short to read and
 * long to run would come last there, and one core would wait for the other.
 */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return sorted.some(({ duration }) => duration !== undefined) ? sorted : sorted.toSorted(byRank);
  }
}

function byRank(one, other) {
  return rankOf(one) - rankOf(other);
}

function rankOf({ path }) {
  const rank = LONG.findIndex((name) => path.endsWith(`${name}.test.ts`));
  return rank < 0 ? LONG.length : rank;
}
