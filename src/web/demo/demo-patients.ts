import { FETAL_PATIENTS } from './fetal-patients.js';
import { FOLLOWED_LIVER_PATIENTS } from './followed-liver-patients.js';
import { DEMO_GROUPS } from './demo-patient.js';
import type { DemoPatient } from './demo-patient.js';
import { LIVER_PATIENTS } from './liver-patients.js';
import { ORGAN_PATIENTS } from './organ-patients.js';
import { SAFETY_PATIENTS } from './safety-patients.js';
import { SILENT_PATIENTS } from './silent-patients.js';

const ALL = [
  ...[...LIVER_PATIENTS, ...FOLLOWED_LIVER_PATIENTS, ...FETAL_PATIENTS],
  ...[...SAFETY_PATIENTS, ...ORGAN_PATIENTS, ...SILENT_PATIENTS],
];

/** Everyone in the playground, in the order in which they are offered: by group. */
export const DEMO_PATIENTS: readonly DemoPatient[] = DEMO_GROUPS.flatMap((group) =>
  ALL.filter((patient) => patient.group === group),
);
