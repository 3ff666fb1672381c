import type { CodeableConcept } from 'fhir/r4.js';
import { listOf } from '../../fhir/resource.js';
import type { Flag, LabRange, LabValue } from '../lab-fact.js';

type Limits = Pick<LabRange, 'low' | 'high'>;
export type Compared = Pick<LabValue, 'value' | 'comparator'>;

/**
 * A value against a range; the limits themselves are normal. With a comparator only what is certain: "<5" is low where the low
 * limit lies above 5, ">60" is normal where 60 is the only limit; at or inside a limit it is undefined (knowledge, "Labs").
 */
export function compareToRange({ value, comparator }: Compared, { low, high }: Limits): Flag | undefined {
  if (comparator === undefined) {
    if (low !== undefined && value < low) return 'low';
    return high !== undefined && value > high ? 'high' : 'normal';
  }
  if (comparator === '>' || comparator === '>=') {
    if (high !== undefined) return value > high ? 'high' : undefined;
    return low !== undefined && value >= low ? 'normal' : undefined;
  }
  // a low limit of 0 limits nothing
  if (low !== undefined && low > 0) return value < low ? 'low' : undefined;
  return high !== undefined && value <= high ? 'normal' : undefined;
}

const INTERPRETATIONS: Readonly<Record<string, Flag>> = {
  H: 'high',
  HH: 'high',
  HU: 'high',
  HX: 'high',
  HIGH: 'high',
  '>': 'high',
  L: 'low',
  LL: 'low',
  LU: 'low',
  LX: 'low',
  LOW: 'low',
  '<': 'low',
  N: 'normal',
  NORMAL: 'normal',
};

/** The laboratory's own word (H, LL, N); "abnormal" alone has no direction, and two directions are none. */
export function interpretationFlag(interpretation: CodeableConcept[] | undefined): Flag | undefined {
  if (interpretation === undefined) return undefined;
  const flags = new Set<Flag>();
  for (const concept of listOf(interpretation)) {
    const words = [...listOf(concept.coding).map((coding) => coding.code), concept.text];
    for (const word of words) {
      const flag = typeof word === 'string' ? INTERPRETATIONS[word.trim().toUpperCase()] : undefined;
      if (flag !== undefined) flags.add(flag);
    }
  }
  const [only] = flags;
  return flags.size === 1 ? only : undefined;
}

/** What can be said of a value: a flag, nothing, or (a comparator that decides nothing) that it cannot be read. */
export function judge(
  compared: Compared,
  range: LabRange | undefined,
  interpretation: Flag | undefined,
): { readonly flag?: Flag } | 'undecided' {
  if (range !== undefined) {
    const flag = compareToRange(compared, range);
    return flag === undefined ? 'undecided' : { flag };
  }
  if (compared.comparator === undefined) return interpretation === undefined ? {} : { flag: interpretation };
  const direction = compared.comparator.startsWith('>') ? 'high' : 'low';
  return interpretation === direction ? { flag: direction } : 'undecided';
}
