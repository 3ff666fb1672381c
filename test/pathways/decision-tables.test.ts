import { proveTable } from '../support/prove-table.js';
import { testSite } from '../support/site.js';
import { writtenTables } from '../support/written-tables.js';
import { benignLocalCause } from './benign-local-cause.decision-table.js';
import { brainCalcification } from './brain-calcification.decision-table.js';
import { calcificationMechanism } from './calcification-mechanism.decision-table.js';
import { calciumAndVitaminDOrders } from './calcium-and-vitamin-d-orders.decision-table.js';
import { calciumPhosphateProduct } from './calcium-phosphate-product.decision-table.js';
import { cardiovascularRiskInCkd } from './cardiovascular-risk-in-ckd.decision-table.js';
import { closingTheLoop } from './closing-the-loop.decision-table.js';
import { FETAL_TABLES } from './fetal-tables.js';
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

const TABLES = [
  benignLocalCause,
  brainCalcification,
  calcificationMechanism,
  calciumAndVitaminDOrders,
  calciumPhosphateProduct,
  cardiovascularRiskInCkd,
  closingTheLoop,
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

describe('the decision tables', () => {
  it('cover every pathway that a hook asks, so that a new one cannot be forgotten', () => {
    const asked = testSite().knowledge.pathways.filter(({ actions }) => actions.some(({ hooks }) => hooks.length > 0));
    expect([...TABLES, ...FETAL_TABLES].map(({ pathway }) => pathway).sort()).toEqual(
      asked.map(({ name }) => name).sort(),
    );
  });
});

describe.each(TABLES.map((table) => [table.pathway, table] as const))('the decision table of %s', proveTable);
