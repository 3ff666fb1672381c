import type { RowVerdict } from '../../src/pathways/evaluate.js';
import { chartsFor } from '../support/chart-arbitrary.js';
import type { ChartInWords } from '../support/chart-in-words.js';
import { agreeing, columnsRead, ruleFor, type DecisionTable } from '../support/decision-table.js';
import { testSite } from '../support/site.js';
import { rowsOn } from '../support/table-rows.js';
import { writtenTables } from '../support/written-tables.js';
import { amnioticTestTiming } from './amniotic-test-timing.decision-table.js';
import { benignLocalCause } from './benign-local-cause.decision-table.js';
import { brainCalcification } from './brain-calcification.decision-table.js';
import { calcificationMechanism } from './calcification-mechanism.decision-table.js';
import { calciumAndVitaminDOrders } from './calcium-and-vitamin-d-orders.decision-table.js';
import { calciumPhosphateProduct } from './calcium-phosphate-product.decision-table.js';
import { cardiovascularRiskInCkd } from './cardiovascular-risk-in-ckd.decision-table.js';
import { closingTheLoop } from './closing-the-loop.decision-table.js';
import { fetalAfterBirth } from './fetal-after-birth.decision-table.js';
import { fetalAnaemia } from './fetal-anaemia.decision-table.js';
import { fetalBrain } from './fetal-brain.decision-table.js';
import { fetalFollowUp } from './fetal-follow-up.decision-table.js';
import { fetalHepaticCalcification } from './fetal-hepatic-calcification.decision-table.js';
import { fetalInfection } from './fetal-infection.decision-table.js';
import { gastricCalcinosis } from './gastric-calcinosis.decision-table.js';
import { healedInfection } from './healed-infection.decision-table.js';
import { hepaticCalcification } from './hepatic-calcification.decision-table.js';
import { hepaticCause } from './hepatic-cause.decision-table.js';
import { hepaticFollowUp } from './hepatic-follow-up.decision-table.js';
import { hepaticObstruction } from './hepatic-obstruction.decision-table.js';
import { hepaticTumour } from './hepatic-tumour.decision-table.js';
import { imagingSafety } from './imaging-safety.decision-table.js';
import { lungCalcification } from './lung-calcification.decision-table.js';
import { ordersAlreadyMade } from './orders-already-made.decision-table.js';
import { painfulDeposit } from './painful-deposit.decision-table.js';
import { pancreaticCalcification } from './pancreatic-calcification.decision-table.js';
import { parenchymalCalcification } from './parenchymal-calcification.decision-table.js';
import { renalCalcification } from './renal-calcification.decision-table.js';
import { softTissueCalcification } from './soft-tissue-calcification.decision-table.js';
import { uncertainCalcification } from './uncertain-calcification.decision-table.js';
import { valveCalcification } from './valve-calcification.decision-table.js';
import { vascularCalcification } from './vascular-calcification.decision-table.js';

/** The same charts in every run; a failure names the seed and the chart. */
const DRAW = { seed: 20261122, numRuns: 1000 };

const TABLES = [
  amnioticTestTiming,
  benignLocalCause,
  brainCalcification,
  calcificationMechanism,
  calciumAndVitaminDOrders,
  calciumPhosphateProduct,
  cardiovascularRiskInCkd,
  closingTheLoop,
  fetalAfterBirth,
  fetalAnaemia,
  fetalBrain,
  fetalFollowUp,
  fetalHepaticCalcification,
  fetalInfection,
  gastricCalcinosis,
  healedInfection,
  hepaticCalcification,
  hepaticCause,
  hepaticFollowUp,
  hepaticObstruction,
  hepaticTumour,
  imagingSafety,
  lungCalcification,
  ordersAlreadyMade,
  painfulDeposit,
  pancreaticCalcification,
  parenchymalCalcification,
  renalCalcification,
  softTissueCalcification,
  uncertainCalcification,
  ...writtenTables(),
  valveCalcification,
  vascularCalcification,
];

interface Answered {
  readonly chart: ChartInWords;
  /** By action. */
  readonly rows: ReadonlyMap<string, RowVerdict>;
}

describe('the decision tables', () => {
  it('cover every pathway that a hook asks, so that a new one cannot be forgotten', () => {
    const asked = testSite().knowledge.pathways.filter(({ actions }) => actions.some(({ hooks }) => hooks.length > 0));
    expect(TABLES.map(({ pathway }) => pathway).sort()).toEqual(asked.map(({ name }) => name).sort());
  });
});

describe.each(TABLES.map((table) => [table.pathway, table] as const))('the decision table of %s', (name, table) => {
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
    '%s: %s answers 1,000 charts as its table does, every rule among them',
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
});

function disagreement(row: DecisionTable['rows'][number], rule: number, chart: ChartInWords, verdict: string): string {
  const seen = columnsRead(row).map((column) => `${column}: ${chart[column]}`);
  const said = JSON.stringify(row.rules[rule]);
  return `the pathway answers ${verdict}, the table ${said} (seed ${DRAW.seed}) to ${seen.join(', ')}`;
}
