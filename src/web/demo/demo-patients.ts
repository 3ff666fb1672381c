import type { DemoPatient } from './demo-patient.js';
import { LIVER_PATIENTS } from './liver-patients.js';
import { SAFETY_PATIENTS } from './safety-patients.js';
import { SILENT_PATIENTS } from './silent-patients.js';

/** Everyone in the playground, in the order in which they are offered. */
export const DEMO_PATIENTS: readonly DemoPatient[] = [...LIVER_PATIENTS, ...SAFETY_PATIENTS, ...SILENT_PATIENTS];
