import type { Kind, Organ } from './vocabulary.js';

/** What a code may mean: one ValueSet, one meaning. */
export interface ValueSetMeaning {
  /** File name: "finding-liver", "body-site-liver", "condition-ckd". */
  readonly name: string;
  readonly title: string;
  readonly codes: ReadonlySet<string>;
  /** "system|code" of codes that also stand for their descendants ("N18.3" for "N18.31", "A11CC" for "A11CC05"). */
  readonly stems: readonly string[];
  /** Names that count where no verified code exists; matched as whole words in display or text. */
  readonly terms: readonly string[];
  /** Names that count only at the head of a text: "calcium" heads a supplement, and trails a salt of something else. */
  readonly headTerms: readonly string[];
  /** The set whose names, anywhere beside, say that this is something else. */
  readonly notBeside?: string;
  readonly organs: readonly Organ[];
  readonly site?: string;
  readonly kind?: Kind;
  readonly morphology?: string;
  /** Words that mean it only of its organ, or of `at`: "dilated" of the bile duct, "mass" of the liver. */
  readonly words: readonly string[];
  /** The site that `words` must be told of, as the report reader calls it. */
  readonly at?: string;
  /** Of one side only: what is charted on the other side is not meant ("right flank pain"). */
  readonly side?: 'left' | 'right';
  /** Names of the sets that this one holds as a whole: whatever is one of them is this as well. */
  readonly includes?: readonly string[];
  /** Told of nobody but the fetus ("hydrops"), or of the pregnancy that it shares with the mother ("thick placenta"). */
  readonly toldOf?: ToldOf;
  /** The sign that a denial of this one tells ("no structural anomaly": an otherwise normal fetus). */
  readonly deniedAs?: string;
  /** Names of what is measured ("lateral ventricle"): they mean it only with a measure of at least `atLeast`. */
  readonly measured?: readonly string[];
  /** Names of what grows ("nodule"): they mean it only where it is told, or measured, to have grown. */
  readonly grown?: readonly string[];
  /** What measures less is no such sign. */
  readonly atLeast?: Amount;
}

export const TOLD_OF = ['fetus', 'pregnancy'] as const;
export type ToldOf = (typeof TOLD_OF)[number];
export const AMOUNT_UNITS = ['mm', 'MoM'] as const;

export interface Amount {
  readonly value: number;
  readonly unit: (typeof AMOUNT_UNITS)[number];
}
