import type { TextFinding } from '../finding.js';
import type { Place } from './anatomy.js';
import type { Reading } from './governing.js';

const PHYSIOLOGICAL: ReadonlySet<string> = new Set(['physiologic', 'physiological', 'physiologically']);

/** The pineal, the choroid plexus and their like, or a calcification that the report calls physiological. */
export function isPhysiological(reading: Reading, place: Place | undefined): boolean {
  if (place?.value.kind === 'physiological') return true;
  const { tokens, sentence } = reading;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const word = tokens[at]?.word ?? '';
    if (PHYSIOLOGICAL.has(word) || (word === 'normal' && tokens[at + 1]?.word === 'variant')) return true;
  }
  return false;
}

/** A bright echo is calcium when it throws a shadow, and in the fetus (knowledge.md FET-1); a shadow denied is none. */
export function isEchoOfCalcium(reading: Reading, finding: TextFinding): boolean {
  if (finding.subject === 'fetus') return finding.organ !== 'bowel';
  const { tokens, sentence } = reading;
  let denied = false;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const word = tokens[at]?.word ?? '';
    if (word === 'no' || word === 'without' || word === 'not' || word === 'non') denied = true;
    if (word === 'with' || word === 'but') denied = false;
    if (word === 'shadowing' || word === 'shadow' || word === 'shadows') return !denied;
  }
  return false;
}
