import type { Kind, Organ } from '../knowledge/vocabulary.js';

export { ORGANS } from '../knowledge/vocabulary.js';
export type { Kind, Modality, Organ } from '../knowledge/vocabulary.js';

export type Assertion = 'present' | 'absent' | 'uncertain' | 'historical';
export type Subject = 'patient' | 'fetus' | 'other';
export type Course = 'new' | 'stable' | 'increasing' | 'decreasing' | 'resolved';
/** How a finding behaved over its reports; `not shown` while they do not tell. */
export type Stability = 'stable' | 'growing' | 'not shown';
export type Laterality = 'left' | 'right' | 'bilateral';

export interface Size {
  readonly value: number;
  readonly unit: 'mm' | 'cm';
}

/** What a finding says of itself, whoever said it. */
export interface FindingAttributes {
  readonly organ: Organ;
  /** "segment VI", "basal ganglia", "aorta": as precise as the source is. */
  readonly site?: string;
  readonly laterality?: Laterality;
  readonly kind?: Kind;
  readonly assertion: Assertion;
  readonly subject: Subject;
  /** "A": of several fetuses the one that the report names. */
  readonly fetus?: string;
  /** focal, diffuse, multiple, single, punctate, coarse, rim, popcorn, dense, eccentric, stippled, ... */
  readonly morphology: readonly string[];
  readonly size?: Size;
  readonly course?: Course;
}

/** A finding read from the words of a report; offsets are UTF-16 into the text that was read. */
export interface TextFinding extends FindingAttributes {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** The report itself calls it benign or needing no follow-up. */
  readonly calledBenign?: boolean;
  /** It stands in an addendum or correction. */
  readonly addendum?: boolean;
}
