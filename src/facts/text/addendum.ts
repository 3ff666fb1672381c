import type { TextFinding } from '../finding.js';

/** What the addendum decides anew: a denial covers every kind of the organ, anything else its own kind. */
function isDecidedBy(later: TextFinding, earlier: TextFinding): boolean {
  if (later.organ !== earlier.organ || later.subject !== earlier.subject || later.fetus !== earlier.fetus) return false;
  if (later.assertion === 'absent') return earlier.assertion === 'present' || earlier.assertion === 'uncertain';
  return later.kind === earlier.kind;
}

/** An addendum outweighs the words of the same report about the same organ, wherever it stands in it (hazard H13). */
export function isSuperseded(finding: TextFinding, findings: readonly TextFinding[]): boolean {
  if (finding.addendum === true) return false;
  return findings.some((later) => later.addendum === true && isDecidedBy(later, finding));
}
