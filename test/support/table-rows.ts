import type { HookName } from '../../src/hooks/hook-request.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { evaluatePathways } from '../../src/pathways/evaluate.js';
import type { RowVerdict } from '../../src/pathways/evaluate.js';
import { factsOf } from './chart-facts.js';
import type { ChartInWords } from './chart-in-words.js';
import type { DecisionTable } from './decision-table.js';

const HOOKS = ['patient-view', 'order-select', 'problem-list-item-create'] as const;
/** Rows that hold orders back are asked only beside a row that wants one. */
const WANTS_IMAGING = 'characterising-imaging';

/** What the rows of the table's pathway answer to a chart in words, by action. */
export function rowsOn(chart: ChartInWords, shipped: Knowledge, table: DecisionTable): ReadonlyMap<string, RowVerdict> {
  const { uncertainFindings } = chart;
  const knowledge = { ...onlyPathway(shipped, table.pathway), policy: { ...shipped.policy, uncertainFindings } };
  const facts = factsOf(chart, knowledge, table.finding);
  const rows = hooksOf(knowledge).flatMap((hook) => evaluatePathways(hook, facts, knowledge));
  return new Map(rows.map((row) => [row.action.id, row]));
}

/** As few hooks as ask every row. */
function hooksOf({ pathways }: Knowledge): HookName[] {
  const actions = pathways.flatMap((pathway) => pathway.actions);
  return HOOKS.filter((hook, index) =>
    actions.some(
      ({ hooks }) => hooks.includes(hook) && !HOOKS.slice(0, index).some((earlier) => hooks.includes(earlier)),
    ),
  );
}

/** The knowledge with this one pathway; with the row that wants imaging beside what may hold it back. */
function onlyPathway(knowledge: Knowledge, name: string): Knowledge {
  const pathways = knowledge.pathways.flatMap((pathway) => {
    if (pathway.name === name) return [pathway];
    const beside = pathway.actions.filter((action) => name === 'imaging-safety' && action.id === WANTS_IMAGING);
    return beside.length > 0 ? [{ ...pathway, actions: beside }] : [];
  });
  return { ...knowledge, pathways };
}
