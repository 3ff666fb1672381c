import type { LabDefinition } from '../knowledge/lab-definition.js';

/**
 * Why a lab has no value: never performed (none found), performed too long ago, its source could not be read, or the value
 * could not be put into the canonical unit or stands behind a comparator (design, "Three verdicts").
 * not-performed and stale are knowledge; error and unsupported make a rule unknown.
 */
export type AbsentReason = 'not-performed' | 'stale' | 'error' | 'unsupported';

export type Flag = 'low' | 'normal' | 'high';
/**
 * What a test says that is answered instead of measured: a serology is positive or negative, an avidity low, intermediate or high,
 * an enzyme low or normal, chromosomes normal or abnormal.
 */
export type LabAnswer =
  'positive' | 'negative' | 'indeterminate' | 'low' | 'intermediate' | 'high' | 'normal' | 'abnormal';

export interface LabRange {
  readonly low?: number;
  readonly high?: number;
  /** "lab" or the published source. */
  readonly source: string;
}

/** One result in the canonical unit. */
export interface LabValue {
  /** Of an answer 1 (positive), 0 (negative) or 0.5 (anything else). */
  readonly value: number;
  readonly answer?: LabAnswer;
  readonly comparator?: '<' | '<=' | '>' | '>=';
  readonly unit: string;
  /** YYYY-MM-DD in the configured time zone. */
  readonly date: string;
  /** Milliseconds since the epoch, for intervals. */
  readonly time: number;
  readonly range?: LabRange;
  /** Absent: cannot be judged (no range fits). */
  readonly flag?: Flag;
  /** "Observation/ca1" */
  readonly source: string;
  /** Other results it was computed from, and how. */
  readonly formula?: string;
  readonly inputs?: readonly string[];
  /** The sample is charted as haemolysed. */
  readonly haemolysed?: boolean;
}

interface LabIdentity {
  /** "calcium-corrected" */
  readonly name: string;
  readonly variable: string;
  readonly title: string;
  /** The measured or computed fact that this one was taken from, where its own name is only a role: "calcium-corrected". */
  readonly measuredAs?: string;
  /** Digits after the point that are worth showing. */
  readonly decimals: number;
  /** Every readable result, newest first. */
  readonly series: readonly LabValue[];
  /** Results that are there and could not be read: without a unit that converts, a number, a date. */
  readonly unread?: readonly { readonly date?: string; readonly source: string }[];
}

export interface KnownLab extends LabIdentity {
  readonly state: 'known';
  readonly current: LabValue;
}

export interface AbsentLab extends LabIdentity {
  readonly state: 'absent';
  readonly reason: AbsentReason;
  /** The stale or unreadable result, if there was one. */
  readonly last?: { readonly date: string; readonly source: string };
  /** It was looked for in the pregnancy at hand: nothing from before that counts. */
  readonly inPregnancy?: true;
}

/** What is known of one lab now. */
export type LabFact = KnownLab | AbsentLab;

export type LabFacts = ReadonlyMap<LabDefinition['name'], LabFact>;
