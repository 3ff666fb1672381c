import type { FindingFact } from '../../src/facts/finding-fact.js';
import type { Verdict } from '../../src/pathways/verdict.js';
import type { ChartInWords, Column, Words } from './chart-in-words.js';

/** The words that each named column may hold; columns that are left out do not matter. */
export type When = { readonly [C in Column]?: Words<C> | readonly Words<C>[] };

/** The first rule whose columns all fit decides; the last one, without columns, is "otherwise". */
export type Rule = readonly [When, Verdict];

/** One row of the knowledge as a clinician would lay it out, written from the requirement, not from the PlanDefinition. */
export interface TableRow {
  readonly action: string;
  readonly requirement: string;
  readonly rules: readonly Rule[];
}

export interface DecisionTable {
  readonly pathway: string;
  /** What holds for every chart of the table: a liver pathway is only asked about livers. */
  readonly given?: When;
  /** What is true of the finding in every chart: the fetus's, not certain. */
  readonly finding?: Partial<FindingFact>;
  readonly rows: readonly TableRow[];
}

export function ruleFor({ action, rules }: TableRow, chart: ChartInWords): number {
  const index = rules.findIndex(([when]) => fits(when, chart));
  if (index < 0) throw new RangeError(`${action}: the table ends with a rule for all other charts`);
  return index;
}

function fits(when: When, chart: ChartInWords): boolean {
  return columnsOf(when).every((column) => wordsIn(when, column).includes(chart[column]));
}

export function columnsOf(when: When): Column[] {
  return Object.keys(when) as Column[];
}

/** The words a rule allows in a column; none where the column does not matter. */
export function wordsIn(when: When, column: Column): readonly string[] {
  const words: string | readonly string[] | undefined = when[column];
  if (words === undefined) return [];
  return typeof words === 'string' ? [words] : words;
}

const OPEN_WORDS: ReadonlySet<string> = new Set(['unreadable', 'not judged', 'in part', 'below 60 by comparator']);

/** The columns that the row looks at. */
export function columnsRead({ rules }: TableRow): Column[] {
  return [...new Set(rules.flatMap(([when]) => columnsOf(when)))];
}

/**
 * The verdicts that agree with the rule. Where the chart leaves something open that the row looks at, "unknown" may stand for
 * "unmet": neither speaks, and a condition that reads two facts need not tell which of them settled it. It never stands for
 * "met", nor for "unmet" on a chart that was read whole.
 */
export function agreeing(row: TableRow, rule: number, chart: ChartInWords): readonly Verdict[] {
  const verdict = row.rules[rule]?.[1] ?? 'unknown';
  return verdict === 'unmet' && leavesOpen(row, chart) ? ['unmet', 'unknown'] : [verdict];
}

function leavesOpen(row: TableRow, chart: ChartInWords): boolean {
  return columnsRead(row).some(
    (column) => OPEN_WORDS.has(chart[column]) || (column.endsWith('Read') && chart[column] === 'none'),
  );
}
