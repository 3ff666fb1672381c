import type { AbsentLab, AbsentReason, LabFact, LabValue } from '../lab-fact.js';

/** From what is only known to be missing to what could not be seen at all. */
const WORSE: readonly AbsentReason[] = ['not-performed', 'stale', 'unsupported', 'error'];

type About = Pick<LabFact, 'name' | 'variable' | 'measuredAs' | 'title' | 'decimals' | 'series'> &
  Pick<AbsentLab, 'inPregnancy'>;

/** A fact without a value: why, and the last one seen. */
export function absent(about: About, reason: AbsentReason, last?: { date: string; source: string }): LabFact {
  if (last === undefined) return { ...about, state: 'absent', reason };
  return { ...about, state: 'absent', reason, last: { date: last.date, source: last.source } };
}

/** A derived fact that could not be computed, for the worst reason among the facts it needs; `last` is the newest seen. */
export function absentBecause(about: About, missing: readonly LabFact[]): LabFact {
  const reasons = missing.flatMap((fact) => (fact.state === 'absent' ? [fact.reason] : []));
  const reason = WORSE.findLast((one) => reasons.includes(one)) ?? 'not-performed';
  const seen = missing.flatMap((fact) => (fact.state === 'absent' && fact.last !== undefined ? [fact.last] : []));
  const [last] = seen.sort((a, b) => (a.date < b.date ? 1 : -1));
  return absent(about, reason, last);
}

/**
 * A derived fact whose parts are all known and do not come together: one stands behind a comparator (`unsupported`), or they lie
 * too far apart (`stale`). `last` is the oldest of the parts.
 */
export function absentUnpaired(about: About, parts: readonly LabValue[]): LabFact {
  const [oldest] = [...parts].sort((a, b) => a.time - b.time);
  const reason = parts.some((part) => part.comparator !== undefined) ? 'unsupported' : 'stale';
  return absent(about, reason, oldest);
}
