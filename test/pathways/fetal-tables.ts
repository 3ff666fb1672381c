import { amnioticTestTiming } from './amniotic-test-timing.decision-table.js';
import { fetalAfterBirth } from './fetal-after-birth.decision-table.js';
import { fetalAnaemia } from './fetal-anaemia.decision-table.js';
import { fetalBrain } from './fetal-brain.decision-table.js';
import { fetalFollowUp } from './fetal-follow-up.decision-table.js';
import { fetalHepaticCalcification } from './fetal-hepatic-calcification.decision-table.js';
import { fetalInfection } from './fetal-infection.decision-table.js';

/** The decision tables of the rows about a fetus; proven apart from the others, so that both cores have something to do. */
export const FETAL_TABLES = [
  amnioticTestTiming,
  fetalAfterBirth,
  fetalAnaemia,
  fetalBrain,
  fetalFollowUp,
  fetalHepaticCalcification,
  fetalInfection,
];
