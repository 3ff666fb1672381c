import { wordAt } from './tokens.js';
import { bodyWordsIn, type BodyWord } from './bodies.js';
import { fetusLabelsIn, namesSeveral, type FetusLabel } from './fetus-label.js';
import { type Reading } from './reading.js';
import { governancesOf, type Governance } from './governance.js';

/** What a sentence says as a whole, found once for all its mentions. */
export interface Said {
  readonly governances: readonly Governance[];
  readonly physiological: boolean;
  /** The words that say whose body is meant. */
  readonly bodies: readonly BodyWord[];
  readonly labels: readonly FetusLabel[];
  /** It speaks of several fetuses at once: "both twins". */
  readonly ofSeveral: boolean;
  readonly shadow: boolean;
}

const PHYSIOLOGICAL: ReadonlySet<string> = new Set(['physiologic', 'physiological', 'physiologically']);
const SHADOWS: ReadonlySet<string> = new Set(['shadow', 'shadows', 'shadowing']);
const DENIES: ReadonlySet<string> = new Set(['no', 'not', 'non', 'without']);

export function saidIn(reading: Reading): Said {
  const { tokens, sentence } = reading;
  let physiological = false;
  let shadow = false;
  let denied = false;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const word = wordAt(tokens, at);
    physiological ||= PHYSIOLOGICAL.has(word) || (word === 'normal' && wordAt(tokens, at + 1) === 'variant');
    if (DENIES.has(word)) denied = true;
    if (word === 'with' || word === 'but') denied = false;
    if (SHADOWS.has(word)) shadow = !denied;
  }
  const bodies = bodyWordsIn(tokens, sentence.from, sentence.to);
  const labels = fetusLabelsIn(tokens, sentence.from, sentence.to, (at) => reading.placeAt.has(at));
  const ofSeveral = namesSeveral(tokens, sentence.from, sentence.to);
  return { governances: governancesOf(reading), physiological, bodies, labels, ofSeveral, shadow };
}
