import type { TextFinding } from '../finding.js';

const isPositive = ({ assertion }: TextFinding): boolean => assertion === 'present' || assertion === 'uncertain';

/** Of one body, organ and side; of what has no organ of its own, the same site. */
function isOfOne(one: TextFinding, other: TextFinding): boolean {
  if (one.organ !== other.organ || one.subject !== other.subject || one.fetus !== other.fetus) return false;
  if (one.organ === 'other' && one.site !== other.site) return false;
  return one.laterality === undefined || other.laterality === undefined || one.laterality === other.laterality;
}

/** What the addendum decides anew: a denial covers every kind of the organ, anything else its own kind. */
function isDecidedBy(later: TextFinding, earlier: TextFinding): boolean {
  if (!isOfOne(later, earlier)) return false;
  if (later.assertion === 'absent') return isPositive(earlier);
  return later.kind === earlier.kind && later.laterality === earlier.laterality;
}

/**
 * An addendum outweighs the words of the same report about the same organ, wherever it stands in it (hazard H13). Inside an
 * addendum a denial outweighs what it repeats of the report before ("the calcification described in the liver ...").
 */
export function isSuperseded(finding: TextFinding, added: readonly TextFinding[]): boolean {
  if (finding.addendum !== true) return added.some((later) => isDecidedBy(later, finding));
  return (
    isPositive(finding) &&
    added.some((later) => later.assertion === 'absent' && later.start > finding.start && isOfOne(later, finding))
  );
}
