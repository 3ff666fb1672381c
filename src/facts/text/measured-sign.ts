import { wordAt } from './tokens.js';
import type { Amount } from '../../knowledge/value-set-meaning.js';
import type { Assertion } from '../finding.js';
import { MEASURE } from './lexicon/measure-words.js';
import { AGO } from './lexicon/size-words.js';
import type { Mention } from './mentions.js';
import { type Reading } from './reading.js';
import type { SignSense } from './sign-lexicon.js';
import { measuresIn } from './size.js';
import type { Span } from './span.js';

/** A measure stands so near behind what is measured: "lateral ventricles measure 11 mm on the right and 12 mm on the left". */
const WITHIN = 16;
const BELOW_WITHIN = 2;
const MM_IN_CM = 10;

/**
 * What its measure makes of a sign: ventricles of 9 mm are no ventriculomegaly ("Settled", FET-14), and a ventricle that is only
 * named tells nothing.
 */
export function measuredAssertion(
  reading: Reading,
  mention: Mention,
  { measured, atLeast }: SignSense,
  assertion: Assertion,
): Assertion | undefined {
  if (atLeast === undefined || (!measured && assertion === 'absent')) return assertion;
  const enough = amountsBehind(reading, mention, atLeast.unit).map(
    ({ value, below }) => value > atLeast.value || (value === atLeast.value && !below),
  );
  if (enough.length === 0) return measured ? undefined : assertion;
  if (!enough.includes(true)) return 'absent';
  return measured && assertion === 'absent' ? 'uncertain' : assertion;
}

interface Measured {
  readonly value: number;
  /** "less than 10 mm" */
  readonly below: boolean;
}

function amountsBehind(reading: Reading, { to: from }: Mention, unit: Amount['unit']): readonly Measured[] {
  const to = endOfReach(reading, from);
  return unit === 'mm' ? lengths(reading, from, to) : multiples(reading, from, to);
}

/** Up to the first word that does not belong to a measure: what is measured behind it is something else. */
function endOfReach({ tokens, sentence }: Reading, from: number): number {
  const last = Math.min(sentence.to, from + WITHIN);
  let told = false;
  for (let at = from; at < last; at += 1) {
    const isNumber = tokens[at]?.kind === 'number';
    told ||= isNumber;
    const word = wordAt(tokens, at);
    const goesOn = MEASURE.joins.has(word)
      ? told || MEASURE.resumes.has(wordAt(tokens, at + 1))
      : MEASURE.leads.has(word);
    if (!isNumber && !goesOn) return at;
  }
  return last;
}

function isBelow({ tokens }: Reading, number: number): boolean {
  for (let at = number - 1; at >= number - BELOW_WITHIN; at -= 1) {
    if (MEASURE.below.has(wordAt(tokens, at))) return true;
  }
  return false;
}

/** "greater than 10 mm" is a bound, and no size of another day as "smaller than 10 mm in 2020" is. */
function isBound({ tokens }: Reading, { from, to }: Span): boolean {
  if (wordAt(tokens, from - 1) !== 'than' || !MEASURE.bounds.has(wordAt(tokens, from - 2))) return false;
  return !AGO.before.has(wordAt(tokens, from - 3)) && !AGO.behind.has(wordAt(tokens, to));
}

/** In mm. */
function lengths(reading: Reading, from: number, to: number): Measured[] {
  return measuresIn(reading.tokens, { from, to })
    .filter((one) => !one.past || isBound(reading, one))
    .map(({ size, from: at }) => ({
      value: size.unit === 'cm' ? size.value * MM_IN_CM : size.value,
      below: isBelow(reading, at),
    }));
}

/** "1.62 MoM" */
function multiples(reading: Reading, from: number, to: number): Measured[] {
  const { tokens } = reading;
  const found: Measured[] = [];
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'number' || !MEASURE.ofMedian.has(wordAt(tokens, at + 1))) continue;
    found.push({ value: Number(token.word.replace(',', '.')), below: isBelow(reading, at) });
  }
  return found;
}
