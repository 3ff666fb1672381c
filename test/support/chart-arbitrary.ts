import fc from 'fast-check';
import { COLUMNS, consistent, type ChartInWords, type Column } from './chart-in-words.js';
import { columnsOf, wordsIn, type DecisionTable, type When } from './decision-table.js';

/** How many charts, and from where chance starts. */
export interface Draw {
  readonly seed: number;
  /** For a whole table, shared out among its rules. */
  readonly charts: number;
  /** Towards each rule, however many rules the table has. */
  readonly least: number;
}

type Allowed = Record<Column, readonly string[]>;

/**
 * Charts by chance, as many towards each rule of each row: its columns hold what the rule asks for, and one column of every
 * earlier rule what that rule does not; all others hold anything. So every rule is met, and what a row must not look at varies.
 */
export function chartsFor({ given = {}, rows }: DecisionTable, draw: Draw): ChartInWords[] {
  const towards = rows.flatMap(({ rules }) =>
    rules.map(([when], index) => {
      const earlier = rules.slice(0, index).map(([other]) => other);
      return chartOf(avoiding(earlier, { ...given, ...when }));
    }),
  );
  const numRuns = Math.max(draw.least, Math.ceil(draw.charts / towards.length));
  return towards.flatMap((charts, index) => fc.sample(charts.map(consistent), { seed: draw.seed + index, numRuns }));
}

function avoiding(earlier: readonly When[], when: When): Allowed {
  const allowed = Object.fromEntries(
    Object.entries(COLUMNS).map(([column, words]) => {
      const asked = wordsIn(when, column as Column);
      return [column, asked.length > 0 ? asked : words];
    }),
  ) as Allowed;
  for (const other of earlier) {
    const column = columnsOf(other).findLast((one) => leftIn(allowed, other, one).length > 0);
    if (column !== undefined) allowed[column] = leftIn(allowed, other, column);
  }
  return allowed;
}

function leftIn(allowed: Allowed, other: When, column: Column): readonly string[] {
  const taken = wordsIn(other, column);
  return allowed[column].filter((word) => !taken.includes(word));
}

function chartOf(allowed: Allowed): fc.Arbitrary<ChartInWords> {
  const columns = Object.entries(allowed).map(([column, words]) => [column, fc.constantFrom(...words)] as const);
  return fc.record(Object.fromEntries(columns)) as fc.Arbitrary<ChartInWords>;
}
