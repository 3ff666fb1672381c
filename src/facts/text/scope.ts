import { wordAt } from './tokens.js';
import type { Assertion } from '../finding.js';
import { isDescribing } from './describing.js';
import type { Governance } from './governance.js';
import type { CueEffect } from './lexicon/cue.js';
import { NUMBERS } from './lexicon/grammar.js';
import type { Mention } from './mentions.js';
import { nounPhraseOf } from './noun-phrase.js';
import type { Reading } from './reading.js';

/** What the sentence says of a mention. */
export interface Scope {
  /** Undefined: no finding (a question, a plan, a double negation, general knowledge). */
  readonly assertion: Assertion | undefined;
  readonly otherPerson: boolean;
  readonly stable: boolean;
  readonly resolved: boolean;
  /** Only new ones are denied. */
  readonly onlyNew: boolean;
  /** The cues that reach the mention. */
  readonly cues: readonly Governance[];
}

/** "no mass": a denial reaches the word. */
export const isDeniedAt = (governances: readonly Governance[], at: number): boolean =>
  governances.some(({ effect, from, to }) => effect === 'negate' && from <= at && at < to);

const reaches = (governed: Governance, mention: Mention): boolean =>
  governed.from <= mention.from && mention.to <= governed.to;

/**
 * A noun that stands in an "or" with another thing: "haemorrhage or calcification", "a calculus or a clip"; the "or" of
 * "vascular or dystrophic calcification" stands between two adjectives of the one noun, that of "3 or 4" between numbers.
 */
function alternative({ tokens, sentence }: Reading, mention: Mention): boolean {
  if (mention.form !== 'noun') return false;
  // "Calcification, or possibly a clip": an alternative that is put in.
  const behind = wordAt(tokens, mention.to) === ',' ? mention.to + 1 : mention.to;
  if (wordAt(tokens, behind) === 'or') return true;
  const { from } = nounPhraseOf(tokens, sentence, mention);
  if (wordAt(tokens, from - 1) !== 'or') return false;
  const other = tokens[from - 2];
  if (other === undefined || other.kind === 'number' || NUMBERS.has(other.word)) return false;
  return from === mention.from || !isDescribing(other.word);
}

export function scopeOf(reading: Reading, governances: readonly Governance[], mention: Mention): Scope {
  const cues = governances.filter((governed) => reaches(governed, mention));
  const effects = new Set(cues.map((governed) => governed.effect));
  return {
    cues,
    assertion: assertionOf(effects, mention, alternative(reading, mention)),
    otherPerson: effects.has('person'),
    stable: effects.has('stable'),
    resolved: effects.has('resolved'),
    onlyNew: effects.has('new'),
  };
}

function assertionOf(effects: ReadonlySet<CueEffect>, mention: Mention, alternatives: boolean): Assertion | undefined {
  if (effects.has('drop') || effects.has('others')) return undefined;
  if (mention.form === 'none') return 'absent';
  const denied = mention.form === 'denied';
  if (effects.has('negate')) return denied ? undefined : 'absent';
  if (effects.has('general')) return undefined;
  if (denied) return effects.has('doubt') ? undefined : 'absent';
  if (effects.has('resolved')) return 'historical';
  const doubted = alternatives || (effects.has('doubt') && !effects.has('confirm'));
  // A phlebolith is calcium whatever it is thought to be: the hedge is about its name.
  if (doubted && mention.kind !== 'phlebolith') return 'uncertain';
  return effects.has('past') ? 'historical' : 'present';
}
