import { wordAt } from './tokens.js';
import type { Attribution, AttributionRule } from './attribution.js';
import type { Mention } from './mentions.js';
import { type Reading } from './reading.js';
import type { Span } from './span.js';
import type { SignSense } from './sign-lexicon.js';

/** Ties to an organ that hold whatever is told: "normal anatomy of the heart", "HEART: no structural abnormality". */
const BINDING: ReadonlySet<AttributionRule> = new Set<AttributionRule>(['behind', 'apposition', 'heading', 'cause']);
/** Ties that hold where the words do not name the whole themselves: "the liver is otherwise normal". */
const CLOSE: ReadonlySet<AttributionRule> = new Set<AttributionRule>(['subject', 'beside']);
/** "foci in the liver without other anomalies" sets the liver apart from the rest. */
const THE_REST: ReadonlySet<string> = new Set(['other', 'additional', 'further', 'associated']);
const LEADS: ReadonlySet<string> = new Set(['with', 'without', 'no']);

/** It is told of the whole fetus, not of one organ; an organ that was only spoken of before does not narrow it (FET-13). */
export function isOfWhole(
  reading: Reading,
  mention: Mention,
  { rule, place }: Pick<Attribution, 'rule' | 'place'>,
  { alone, ofWhole }: Pick<SignSense, 'alone' | 'ofWhole'>,
): boolean {
  const isRest = isOfTheRest(reading, mention);
  if (rule === 'heading' && isRest && beginsLine(reading)) return true;
  if (BINDING.has(rule) || (place !== undefined && isLine(reading, place))) return false;
  // "Isolated liver calcification" names what is alone.
  if (rule === 'own phrase') return isRest || (place !== undefined && place.from >= mention.from);
  return (alone && ofWhole) || !CLOSE.has(rule);
}

/** "HEART" in a line of its own heads what follows. */
const isLine = ({ tokens }: Reading, { from, to }: Span): boolean =>
  (from === 0 || (tokens[from]?.breaks ?? 0) > 0) && (tokens[to]?.breaks ?? 0) > 0;

/** A line of its own, after a heading that stood in the line of its text ("Heart: normal."), goes on about the whole. */
function beginsLine({ tokens, sentence: { from, section } }: Reading): boolean {
  const behind = wordAt(tokens, section.headTo) === ':' ? section.headTo + 1 : section.headTo;
  return (tokens[from]?.breaks ?? 0) > 0 && tokens[behind]?.breaks === 0;
}

function isOfTheRest({ tokens }: Reading, { from, to }: Mention): boolean {
  return LEADS.has(wordAt(tokens, from)) && tokens.slice(from, to).some(({ word }) => THE_REST.has(word));
}
