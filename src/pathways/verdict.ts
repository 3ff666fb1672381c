/** Met, unmet, or unknown because something it reads could not be read (design, "Three verdicts"). */
export type Verdict = 'met' | 'unmet' | 'unknown';

/** Kleene's and: one unmet decides, else one unknown makes it unknown. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('unmet')) return 'unmet';
  return verdicts.includes('unknown') ? 'unknown' : 'met';
}

/** Kleene's or: one met decides, else one unknown makes it unknown. */
export function anyOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('met')) return 'met';
  return verdicts.includes('unknown') ? 'unknown' : 'unmet';
}

/** What one condition answered and why, for `--explain` and the trace. */
export interface ConditionVerdict {
  readonly description: string;
  readonly expression: string;
  readonly verdict: Verdict;
  /** Why it is unknown: the facts that could not be read. */
  readonly unreadable: readonly string[];
}
