import type { State } from './check.js';
import type { Result } from './run-checks.js';

const WORDS: Readonly<Record<State, string>> = { pass: 'pass', fail: 'FAIL', warn: 'WARN', 'n/a': 'n/a ' };

/** One line for each check, and below it what was seen. */
export function reportLines(results: readonly Result[]): string[] {
  return results.flatMap(({ id, binding, title, state, seen }) => [
    `${WORDS[state]}  ${id}  ${binding.padEnd(6)}  ${title}`,
    `             ${seen}`,
  ]);
}

export interface Summary {
  readonly pass: number;
  readonly fail: number;
  readonly warn: number;
  readonly notApplicable: number;
  /** Ids of the SHALL clauses that are broken. */
  readonly broken: readonly string[];
}

export function summaryOf(results: readonly Result[]): Summary {
  const count = (state: State): number => results.filter((result) => result.state === state).length;
  const broken = results.filter(({ state }) => state === 'fail').map(({ id }) => id);
  return {
    ...{ pass: count('pass'), fail: count('fail'), warn: count('warn'), notApplicable: count('n/a') },
    broken: [...new Set(broken)],
  };
}

export function summaryLine({ pass, fail, warn, notApplicable, broken }: Summary): string {
  const counts = `${pass} pass, ${fail} fail, ${warn} warn, ${notApplicable} not applicable`;
  return broken.length === 0
    ? `${counts}: no SHALL clause that could be seen is broken`
    : `${counts}: broken are ${broken.join(', ')}`;
}
