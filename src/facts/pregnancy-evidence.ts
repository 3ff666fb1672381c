/** What dates a pregnancy, best first ("Settled", FET). */
export const DATINGS = ['ultrasound due date', 'due date', 'last menstrual period', 'stated age'] as const;
export type Dating = (typeof DATINGS)[number];

/** What one resource says of a pregnancy. */
export interface PregnancyEvidence {
  /** `dated`: dates a pregnancy that is known from elsewhere (a last period alone is none); `one-lost`: of several fetuses one. */
  readonly says: 'pregnant' | 'not-pregnant' | 'ended' | 'one-lost' | 'dated';
  /** "B": the fetus that was lost. */
  readonly fetus?: string;
  readonly words: string;
  readonly date?: string;
  readonly source: string;
  /** Status and tests: the newest one of them decides. */
  readonly isStatus?: boolean;
  /** First day of the gestation that it dates, YYYY-MM-DD. */
  readonly start?: string;
  readonly dating?: Dating;
  /** Of an end: how, as far as it is charted. */
  readonly outcome?: Outcome;
  /** Of an end: only the day it was written down is known, which may be years later. */
  readonly isRecordedOnly?: boolean;
}

export type Outcome = 'birth' | 'loss' | 'unknown';
