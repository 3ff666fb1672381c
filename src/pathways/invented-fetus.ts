import type { AmnioticWindow, FetusFact, InfectionFact, UnbornFact } from '../facts/fetal-fact.js';
import { DAY, type Complete } from './invented-members.js';

const DONE = { date: DAY, source: 'DiagnosticReport/1' };
const FETUS: Complete<FetusFact> = {
  label: 'A',
  pregnancy: 'current',
  daysSinceBirth: 1,
  gestationalAgeDays: 140,
  gestation: '20w0d',
  dating: 'due date',
  dueDate: '2026-05-21',
  datingConflict: 'last menstrual period: 22w1d',
  scansUnread: true,
  anatomyScan: DONE,
  fetalMri: DONE,
  doppler: DONE,
  lastUltrasound: DONE,
};
const WINDOW: Complete<AmnioticWindow> = { opens: DAY, opensAt: '21w0d', isOpen: true };
const INFECTION: Complete<InfectionFact> = {
  agent: 'cmv',
  name: 'CMV',
  excluded: false,
  unread: true,
  confirmed: true,
  primary: true,
  because: [{ words: 'CMV IgM positive', date: DAY, source: 'Observation/1' }],
  charted: true,
  since: DAY,
  sinceBy: 'seroconversion',
  window: WINDOW,
};
/** A fetus of which everything is known. */
export const INVENTED_UNBORN: UnbornFact = {
  fetus: FETUS,
  mayBe: [],
  infections: { items: [INFECTION], completeness: 'complete' },
};
