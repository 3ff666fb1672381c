import type { Policy } from './policy.js';

/** An age- and sex-specific published range; units are the lab's canonical unit, ages in years, `to` exclusive. */
export interface PublishedRange {
  readonly low?: number;
  readonly high?: number;
  readonly ageFrom?: number;
  readonly ageTo?: number;
  readonly sex?: 'male' | 'female';
  readonly source: string;
}

/**
 * What the answers of a lab are: positive or negative; the same, also as a titre that was reached or not; low, intermediate or
 * high avidity; a low or a normal enzyme; normal or abnormal chromosomes.
 */
export const ANSWER_KINDS = ['presence', 'reactivity', 'avidity', 'enzyme', 'chromosomes'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

export const SAMPLES = ['patient', 'fetus', 'either'] as const;

/** One lab as an ObservationDefinition says it: the codes that count as it, its canonical unit, its ranges. */
export interface LabDefinition {
  /** Fact name and file name: "calcium-total". */
  readonly name: string;
  /** FHIRPath variable without the percent sign: "calciumTotal". */
  readonly variable: string;
  /** How a card calls it: "calcium". */
  readonly title: string;
  /** "system|code" of every code that counts as this lab. */
  readonly codes: ReadonlySet<string>;
  /** Names that a result without a LOINC code may bear, in small letters and without commas ("calcium total"). */
  readonly names: readonly string[];
  /** Canonical UCUM unit (quantitativeDetails.customaryUnit); absent where the result is an answer: positive, negative. */
  readonly unit?: string;
  /** What it answers where it is answered. */
  readonly answers: AnswerKind;
  /** In a pregnancy only results of this one count, but for what lasts. */
  readonly ofThisPregnancy: boolean;
  /** Whose sample it is: that of the fetus only (amniotic fluid, villi), the patient's own, or either. */
  readonly sample: (typeof SAMPLES)[number];
  readonly decimals: number;
  /** How a site that reads SI units sees it (quantitativeDetails.unit). */
  readonly si?: { readonly unit: string; readonly decimals: number };
  /** g/mol, for molar results. */
  readonly molecularWeight?: number;
  /** For mEq results. */
  readonly charge?: number;
  /** Which policy entry tells how old it may be. */
  readonly freshness: keyof Policy['freshDays'];
  /** The same for a positive answer: an IgG once positive stays so. */
  readonly positiveFreshness?: keyof Policy['freshDays'];
  /** What a plausible value is, in the canonical unit; anything else is not interpretable (security T30). */
  readonly plausible?: { readonly low: number; readonly high: number };
  readonly ranges: readonly PublishedRange[];
}
