import type { RowVerdict } from '../../src/pathways/evaluate.js';
import { runs } from '../properties/runs.js';
import { chartsFor } from './chart-arbitrary.js';
import type { ChartInWords } from './chart-in-words.js';
import { agreeing, columnsRead, ruleFor, type DecisionTable } from './decision-table.js';
import { testSite } from './site.js';
import { rowsOn } from './table-rows.js';

/** The same charts in every run of CI, twenty times as many with `npm run fuzz`; a failure names the seed and the chart. */
const DRAW = { seed: runs(1).seed, charts: runs(700).numRuns, least: runs(12).numRuns };

interface Answered {
  readonly chart: ChartInWords;
  /** By action. */
  readonly rows: ReadonlyMap<string, RowVerdict>;
}

/** Inside a describe: the tests that hold a pathway to its decision table. */
export function proveTable(name: string, table: DecisionTable): void {
  const { knowledge } = testSite();
  let answered: readonly Answered[] = [];

  beforeAll(() => {
    answered = chartsFor(table, DRAW).map((chart) => ({ chart, rows: rowsOn(chart, knowledge, table) }));
  });

  it('has a row for every action that a hook asks', () => {
    const actions = knowledge.pathways.find((pathway) => pathway.name === name)?.actions ?? [];
    const asked = actions.filter((action) => action.hooks.length > 0);
    expect(table.rows.map((row) => `${row.requirement} ${row.action}`)).toEqual(
      asked.map((action) => `${action.requirement} ${action.id}`),
    );
  });

  it.each(table.rows.map((row) => [row.requirement, row.action, row] as const))(
    '%s: %s answers charts towards each rule as its table does',
    (_requirement, action, row) => {
      const decided = new Set<number>();
      for (const { chart, rows } of answered) {
        const rule = ruleFor(row, chart);
        decided.add(rule);
        // A finding that the pathway does not look after is not asked about at all.
        const verdict = rows.get(action)?.verdict ?? 'unmet';
        const agrees = agreeing(row, rule, chart).some((one) => one === verdict);
        if (!agrees) throw new Error(disagreement(row, rule, chart, verdict));
      }
      expect(row.rules.filter((_, index) => !decided.has(index))).toEqual([]);
    },
  );
}

function disagreement(row: DecisionTable['rows'][number], rule: number, chart: ChartInWords, verdict: string): string {
  const seen = columnsRead(row).map((column) => `${column}: ${chart[column]}`);
  const said = JSON.stringify(row.rules[rule]);
  return `the pathway answers ${verdict}, the table ${said} (seed ${DRAW.seed}) to ${seen.join(', ')}`;
}
