import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT_ROOT } from '../../src/project-root.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { evaluateAction } from '../../src/pathways/evaluate.js';
import type { RowVerdict } from '../../src/pathways/evaluate.js';
import { chartsFor } from '../../test/support/chart-arbitrary.js';
import { agreeing, ruleFor } from '../../test/support/decision-table.js';
import type { DecisionTable } from '../../test/support/decision-table.js';
import { rowsOn } from '../../test/support/table-rows.js';
import type { Mutant } from './mutant.js';

/** As many charts, drawn the same way, as test/pathways/decision-tables.test.ts asks. */
const DRAW = { seed: 20261122, charts: 1000, least: 16 };

interface Judged {
  readonly row: RowVerdict;
  /** What the table lets the row answer. */
  readonly agreed: readonly string[];
}

/** The decision tables of test/pathways over generated charts: they know what each row must answer to each. */
export class Tables {
  private constructor(private readonly judged: ReadonlyMap<string, readonly Judged[]>) {}

  static async of(knowledge: Knowledge): Promise<Tables> {
    const judged = new Map<string, Judged[]>();
    for (const table of await tablesIn('test/pathways')) {
      for (const chart of chartsFor(table, DRAW)) {
        const rows = rowsOn(chart, knowledge, table);
        for (const tableRow of table.rows) {
          const [name, row] = [`${table.pathway}/${tableRow.action}`, rows.get(tableRow.action)];
          if (row === undefined) continue;
          const agreed = agreeing(tableRow, ruleFor(tableRow, chart), chart);
          judged.set(name, [...(judged.get(name) ?? []), { row, agreed }]);
        }
      }
    }
    return new Tables(judged);
  }

  /** Whether some chart is answered as its table forbids. */
  kill({ row }: Mutant): boolean {
    if (row === undefined) return false;
    const { pathway, action, changed } = row;
    const judged = this.judged.get(`${pathway.name}/${action.id}`) ?? [];
    return judged.some((one) => !one.agreed.includes(evaluateAction(pathway, changed, one.row).verdict));
  }
}

async function tablesIn(folder: string): Promise<DecisionTable[]> {
  const files = readdirSync(join(PROJECT_ROOT, folder)).filter((file) => file.endsWith('.decision-table.ts'));
  const modules = files.map(async (file): Promise<DecisionTable[]> => {
    const url = pathToFileURL(join(PROJECT_ROOT, folder, file)).href;
    return Object.values((await import(url)) as Record<string, DecisionTable>);
  });
  return (await Promise.all(modules)).flat();
}
