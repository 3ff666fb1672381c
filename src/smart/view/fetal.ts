import type { Facts } from '../../facts/facts.js';
import type { FetusFact, InfectionFact, UnbornFact } from '../../facts/fetal-fact.js';
import type { FindingFact } from '../../facts/finding-fact.js';
import { daysBetween } from '../../fhir/dates.js';

/** The work-up of one fetus, along its gestation. */
export interface FetalWorkUp {
  readonly title: string;
  readonly finding: FindingFact;
  readonly fetus: FetusFact;
  readonly infections: readonly InfectionFact[];
  /** Absent: the gestational age is unknown, and nothing can be placed. */
  readonly marks?: readonly Mark[];
  readonly windows?: readonly Window[];
}

/** Something of one day on the line of weeks. */
export interface Mark {
  readonly days: number;
  readonly words: string;
  readonly kind: 'report' | 'scan' | 'test' | 'today' | 'due';
}

/** From when on an examination tells what it can tell. */
export interface Window {
  readonly words: string;
  readonly from: number;
  readonly opens?: string;
  readonly isOpen?: boolean;
  /** A primary infection is suspected: only then is the examination asked for. */
  readonly isAsked: boolean;
}

const TERM_DAYS = 280;

/** One for each finding of a fetus whose pregnancy the chart still speaks of. */
export function fetalWorkUps({ findings, unborn, followUps, today }: Facts): readonly FetalWorkUp[] {
  return unborn.flatMap((one) => {
    const finding = findings.items.find(({ key }) => key === one.findingKey);
    if (finding === undefined || finding.assertion === 'absent' || one.fetus.pregnancy === 'earlier') return [];
    const { fetus } = one;
    const about = { title: finding.title, finding, fetus, infections: one.infections.items };
    const age = fetus.gestationalAgeDays;
    if (age === undefined || fetus.pregnancy !== 'current') return [about];
    const at = (day: string): number => age - daysBetween(day, today);
    const next = followUps.items.find(({ findingKey, doneBy }) => findingKey === finding.key && doneBy === undefined);
    const due: Mark[] =
      next === undefined ? [] : [{ days: at(next.due), words: `follow-up due ${next.due}`, kind: 'due' }];
    return [{ ...about, marks: [...marksOf(one, finding, at, today), ...due], windows: windowsOf(one, at) }];
  });
}

function marksOf(
  { fetus, infections }: UnbornFact,
  finding: FindingFact,
  at: (day: string) => number,
  today: string,
): Mark[] {
  const reports = finding.sources.flatMap(({ date, assertion }) =>
    date === undefined || assertion === 'absent'
      ? []
      : [{ days: at(date), words: `reported ${date}`, kind: 'report' as const }],
  );
  const scans = [
    ['anomaly scan', fetus.anatomyScan],
    ['MRI', fetus.fetalMri],
    ['MCA Doppler', fetus.doppler],
    ['last ultrasound', fetus.lastUltrasound],
  ] as const;
  const done = scans.flatMap(([words, scan]) =>
    scan === undefined ? [] : [{ days: at(scan.date), words: `${words} ${scan.date}`, kind: 'scan' as const }],
  );
  const tests = infections.items.flatMap(({ name, because }) =>
    because.flatMap(({ words, date }) =>
      date === undefined ? [] : [{ days: at(date), words: `${name} ${words}`, kind: 'test' as const }],
    ),
  );
  const now: Mark = { days: at(today), words: `today, ${fetus.gestation ?? ''}`, kind: 'today' };
  const once = new Map([...reports, ...done, ...tests].map((mark) => [`${mark.kind} ${mark.words}`, mark] as const));
  return [...once.values(), now].filter(({ days }) => days >= 0 && days <= TERM_DAYS + 14);
}

/** When the PCR of amniotic fluid is at its best (FET-6): from its first good day until birth. */
function windowsOf({ infections }: UnbornFact, at: (day: string) => number): Window[] {
  return infections.items.flatMap(({ name, window, primary: isAsked, excluded }) => {
    if (window?.opens === undefined || excluded) return [];
    const { opens, isOpen } = window;
    const words = `${name} PCR of amniotic fluid`;
    return [{ words, from: Math.max(0, at(opens)), opens, isAsked, ...(isOpen === undefined ? {} : { isOpen }) }];
  });
}

export type InfectionState = 'excluded' | 'primary' | 'confirmed' | 'charted' | 'unread' | 'open';

/** Where one infection stands; open is neither found nor excluded. */
export function infectionState({ excluded, primary, confirmed, charted, unread }: InfectionFact): InfectionState {
  if (primary) return 'primary';
  if (confirmed) return 'confirmed';
  if (excluded) return 'excluded';
  if (unread) return 'unread';
  return charted ? 'charted' : 'open';
}
