import { numberWords, unitWords } from '../../cards/words.js';
import type { AbsentLab, Flag, LabRange, LabValue } from '../../facts/lab-fact.js';

/** "mg²/dL²": as a clinician writes it. */
export function unitText(unit: string): string {
  return unitWords(unit).replace(/([A-Za-z])2/g, '$1²');
}

/** "9.4", "<5", "positive" */
export function figureText({ value, comparator, answer }: LabValue, decimals: number): string {
  return answer ?? `${comparator ?? ''}${numberWords(value, decimals)}`;
}

/** "8.6–10.2", "up to 55.0", "from 60" */
export function rangeText({ low, high }: LabRange, decimals: number): string {
  if (low !== undefined && high !== undefined) return `${numberWords(low, decimals)}–${numberWords(high, decimals)}`;
  return high === undefined ? `from ${numberWords(low ?? 0, decimals)}` : `up to ${numberWords(high, decimals)}`;
}

const FLAGS: Readonly<Record<Flag, string>> = { high: 'High', low: 'Low', normal: 'In range' };

/** A value that no range judges is never called normal. */
export function flagText(flag: Flag | undefined): string {
  return flag === undefined ? 'Not judged' : FLAGS[flag];
}

/** Why there is no value: unknown never looks like normal (design, "Laws of meaning"). */
export function absentText({ reason, last }: Pick<AbsentLab, 'reason' | 'last'>, window: string): string {
  switch (reason) {
    case 'not-performed':
      return `Not found ${window}`;
    case 'stale':
      return `Too old${last === undefined ? '' : `: last ${last.date}`}`;
    case 'unsupported':
      return `Could not be interpreted${last === undefined ? '' : `: ${last.date}`}`;
    case 'error':
      return `Could not be read${last === undefined ? '' : `; last seen ${last.date}`}`;
  }
}
