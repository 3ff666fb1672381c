import type { TextFinding } from '../finding.js';

const isPositive = ({ assertion }: TextFinding): boolean => assertion === 'present' || assertion === 'uncertain';

/** A finding with the addendum it stands in: 0 is the report itself, a later addendum has a higher number. */
export interface Told {
  readonly finding: TextFinding;
  readonly round: number;
}

const LEFT: readonly string[] = [' left ', ' l '];
const RIGHT: readonly string[] = [' right ', ' r '];

/** The side as told, else as quoted: a lobe has a side where its organ has none. */
function sideOf({ laterality, quote }: TextFinding): string | undefined {
  if (laterality !== undefined) return laterality;
  const words = ` ${quote.toLowerCase()} `;
  const left = LEFT.some((word) => words.includes(word));
  const right = RIGHT.some((word) => words.includes(word));
  return left === right ? undefined : left ? 'left' : 'right';
}

/** The left lobe says nothing of the right one; of the many parts that are no organ of their own each speaks for itself. */
function isElsewhere(later: TextFinding, earlier: TextFinding): boolean {
  if (later.organ === 'other' && later.site !== earlier.site) return true;
  const side = sideOf(later);
  const other = sideOf(earlier);
  return side !== undefined && other !== undefined && side !== other && side !== 'bilateral';
}

/** What the addendum decides anew: a denial covers every kind of the organ, anything else its own kind. */
function isDecidedBy(later: TextFinding, earlier: TextFinding): boolean {
  if (later.organ !== earlier.organ || later.subject !== earlier.subject || later.fetus !== earlier.fetus) return false;
  if (isElsewhere(later, earlier)) return false;
  if (later.assertion === 'absent') return isPositive(earlier);
  return later.kind === earlier.kind;
}

/** In one addendum a denial of the whole organ outweighs what is repeated of the report before it ("the calcification described in the liver ..."). */
function isTakenBack(later: TextFinding, earlier: TextFinding): boolean {
  if (later.assertion !== 'absent' || !isPositive(earlier) || later.start <= earlier.start) return false;
  return (later.site === undefined || later.site === earlier.site) && isDecidedBy(later, earlier);
}

/** An addendum outweighs the words of the same report about the same organ, wherever it stands in it; of several the last (hazard H13). */
export function isSuperseded({ finding, round }: Told, added: readonly Told[]): boolean {
  return added.some((later) =>
    later.round === round
      ? isTakenBack(later.finding, finding)
      : later.round > round && isDecidedBy(later.finding, finding),
  );
}
