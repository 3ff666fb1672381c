import type { FactList } from './fact-list.js';

/** The pregnancy that a finding of the fetus belongs to, and what was done for that fetus since (FET; "Settled"). */
export interface FetusFact {
  /** "A": the one of several fetuses that the reports name; a finding without a label may be any. */
  readonly label?: string;
  /**
   * Of the pregnancy in which the finding was last reported: going on; ended by a live birth; ended by a loss, stillbirth or
   * termination; ended, and nobody charted how; or over for longer than anything is said (an earlier pregnancy).
   */
  readonly pregnancy: 'current' | 'born' | 'lost' | 'ended' | 'earlier';
  /** Since a live birth. */
  readonly daysSinceBirth?: number;
  /** Completed days of gestation today; absent: unknown, which every card says. */
  readonly gestationalAgeDays?: number;
  /** "20w0d" */
  readonly gestation?: string;
  /** What the age rests on: "ultrasound due date", "due date", "last menstrual period", "stated age". */
  readonly dating?: string;
  /** YYYY-MM-DD, told or computed. */
  readonly dueDate?: string;
  /** What other sources of the age say, where they differ by more than the policy allows. */
  readonly datingConflict?: string;
  /** Not every report could be read: a scan that is not told of here may have been made. */
  readonly scansUnread?: true;
  /** A detailed anomaly scan on or after the first report, the index scan included (FET-2). */
  readonly anatomyScan?: Done;
  readonly fetalMri?: Done;
  /** Doppler of the middle cerebral artery on or after the first report (FET-7). */
  readonly doppler?: Done;
  /** The newest ultrasound of the fetus (FET-16). */
  readonly lastUltrasound?: Done;
}

/** What an examination of the fetus looked at; every one is an `examination`. */
export type FetalExamination = 'examination' | 'anatomy' | 'doppler';

/** What a row about a fetus reads: %fetus and %infections. */
export interface UnbornFact {
  /** The finding that it belongs to; absent: of the pregnancy at hand, for the rows of a chart or an order. */
  readonly findingKey?: string;
  /** What was told of a fetus before this day was told of another one. */
  readonly notBefore?: string;
  readonly fetus: FetusFact;
  /** What else may be true of it, for want of what could not be read: an end of the pregnancy, a scan. */
  readonly mayBe: readonly FetusFact[];
  readonly infections: FactList<InfectionFact>;
}

export interface Done {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly source: string;
}

export const AGENTS = [
  'cmv',
  'toxoplasma',
  'parvovirus',
  'rubella',
  'herpes',
  'syphilis',
  'varicella',
  'zika',
  'coxsackie',
] as const;

export type Agent = (typeof AGENTS)[number];

/** What the mother's tests and chart say of one infection in the pregnancy of the finding at hand; one item per agent. */
export interface InfectionFact {
  readonly agent: Agent;
  /** "CMV" */
  readonly name: string;
  /**
   * By tests on or after the first report of the finding: CMV by IgG and IgM both negative in one draw, or a negative amniotic PCR
   * inside its window; toxoplasma, parvovirus, rubella, herpes by a negative IgM; syphilis by a negative test ("Settled", FET).
   */
  readonly excluded: boolean;
  /** A test of it could not be read: what is not told here may be known all the same. */
  readonly unread: boolean;
  /** IgM positive in this pregnancy, PCR positive, or a charted diagnosis. */
  readonly confirmed: boolean;
  /** CMV: low avidity, seroconversion in this pregnancy, or a charted diagnosis of it (FET-6). */
  readonly primary: boolean;
  /** What `excluded`, `confirmed` or `primary` rests on: "IgM positive 2026-11-08", "avidity low 2026-11-15". */
  readonly because: readonly { readonly words: string; readonly date?: string; readonly source: string }[];
  /** An exposure to it, or the illness, is charted in this pregnancy (FET-17). */
  readonly charted: boolean;
  /** First day of the infection, and what tells it; absent: unknown. */
  readonly since?: string;
  readonly sinceBy?: 'onset' | 'seroconversion' | 'first positive IgM';
  /** CMV: when the PCR of amniotic fluid is at its best (FET-6). */
  readonly window?: AmnioticWindow;
}

/** From the later of 21w0d and the infection + 43 days on; only the former where the day of the infection is unknown. */
export interface AmnioticWindow {
  /** Absent where neither the gestational age nor an infection date is known. */
  readonly opens?: string;
  /** Gestational age on that day, "24w1d". */
  readonly opensAt?: string;
  /** Undefined where it cannot be known. */
  readonly isOpen?: boolean;
}
