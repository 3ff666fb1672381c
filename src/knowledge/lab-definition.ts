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
