/** What one resource says of a pregnancy. */
export interface PregnancyEvidence {
  /** `dated`: dates a pregnancy that is known from elsewhere (a last period alone is none). */
  readonly says: 'pregnant' | 'not-pregnant' | 'ended' | 'dated';
  readonly words: string;
  readonly date?: string;
  readonly source: string;
  /** Status and tests: the newest one of them decides. */
  readonly isStatus?: boolean;
  readonly gestationalAgeDays?: number;
  /** How good the dating is: ultrasound due date 4, due date 3, last period 2, stated age 1 ("Settled", FET). */
  readonly dating?: number;
}
