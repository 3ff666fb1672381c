import type { LabFact } from '../facts/lab-fact.js';
import type { Knowledge } from '../knowledge/knowledge.js';

/** The time in which a lab was looked for: what lies before it is too old, or of another pregnancy. */
export interface LabWindow {
  readonly days: number;
  /** "in 90 days", "in this pregnancy", "at any time" */
  readonly words: string;
}

/** What is born with the patient is looked for in her whole life. */
const LIFELONG_DAYS = 36_500;

/** Where a lab was looked for; a derived one as the panel that it is derived from (FET-3: "Settled"). */
export function labWindowOf(lab: LabFact, { labs, policy }: Knowledge): LabWindow {
  if (lab.state === 'absent' && lab.inPregnancy === true) {
    return { days: policy.pregnancyWeeks * 7, words: 'in this pregnancy' };
  }
  const days = policy.freshDays[labs.find(({ name }) => name === lab.name)?.freshness ?? 'metabolic'];
  return { days, words: days < LIFELONG_DAYS ? `in ${days} days` : 'at any time' };
}

/** Labs by the time in which they were looked for, the shortest time first. */
export function byWindow<T extends { readonly window: LabWindow }>(labs: readonly T[]): (readonly [LabWindow, T[]])[] {
  const groups = new Map<string, [LabWindow, T[]]>();
  for (const lab of labs) {
    const group = groups.get(lab.window.words) ?? [lab.window, []];
    group[1].push(lab);
    groups.set(lab.window.words, group);
  }
  return [...groups.values()].sort(([one], [other]) => one.days - other.days);
}
