import { wordAt } from './tokens.js';
import type { Governed } from './governed.js';
import { CLAIMS, GENERAL_VERBS, WITHIN_A_KIND } from './lexicon/generality-words.js';
import { DETERMINERS, PERCEIVED } from './lexicon/grammar.js';
import { type Reading } from './reading.js';
import type { Span } from './span.js';

const ADVERBS = 4;
const OPENING_WITHIN = 10;
const KIND_WITHIN = 6;
const BETWEEN: ReadonlySet<string> = new Set([
  'all',
  'both',
  'also',
  'even',
  'well',
  'at',
  'times',
  'sometimes',
  'often',
  'later',
  'then',
  'eventually',
]);

const whole = ({ sentence }: Reading, effect: Governed['effect']): Governed => ({
  effect,
  from: sentence.from,
  to: sentence.to,
});

/** The verb behind a modal or an adverb, past the adverbs between. */
function verbAfter({ tokens, sentence }: Reading, from: number): number | undefined {
  for (let at = from; at < Math.min(from + ADVERBS, sentence.to); at += 1) {
    const word = wordAt(tokens, at);
    if (!BETWEEN.has(word) && !word.endsWith('ly')) return at;
  }
  return undefined;
}

/** "may all cause", "can also arise", "may well be encountered": known of many; "would tell": not done yet. */
export function governanceOfModal(reading: Reading, hit: Span): Governed | undefined {
  const { tokens, sentence } = reading;
  const verb = verbAfter(reading, hit.to);
  if (verb === undefined) return undefined;
  const word = wordAt(tokens, verb);
  if (wordAt(tokens, hit.from) === 'would') {
    return CLAIMS.has(word) || word === 'not' ? undefined : { effect: 'drop', from: hit.to, to: sentence.to };
  }
  if (GENERAL_VERBS.has(word)) return whole(reading, 'general');
  if (word !== 'be') return undefined;
  const passive = verbAfter(reading, verb + 1);
  return passive !== undefined && PERCEIVED.has(wordAt(tokens, passive))
    ? { effect: 'general', from: sentence.from, to: hit.from }
    : undefined;
}

/** "Should the lesion calcify", "Were calcification to appear", "Had calcification been present": an "if" without the word. */
export function governanceOfConditional({ tokens, sentence, mentions }: Reading, hit: Span): Governed | undefined {
  const word = wordAt(tokens, hit.from);
  const drop: Governed = { effect: 'drop', from: hit.to, to: sentence.to };
  if (word === 'should') {
    const next = wordAt(tokens, hit.to);
    const subject = DETERMINERS.has(next) || mentions.some(({ from }) => from === hit.to);
    return subject ? drop : undefined;
  }
  const opens = hit.from === sentence.from || wordAt(tokens, hit.from - 1) === ',';
  if (!opens) return undefined;
  for (let at = hit.to; at < Math.min(hit.to + OPENING_WITHIN, sentence.to); at += 1) {
    const next = wordAt(tokens, at);
    if (word === 'were' ? next === 'to' || PERCEIVED.has(next) : next === 'been') return drop;
  }
  return undefined;
}

/** "classically produces", "in general arise": a habit of diseases, no finding. */
export function governanceOfHabit(reading: Reading, hit: Span): Governed | undefined {
  const verb = verbAfter(reading, hit.to);
  return verb !== undefined && GENERAL_VERBS.has(wordAt(reading.tokens, verb)) ? whole(reading, 'general') : undefined;
}

/** "in half of alcoholic patients", "seen in mucinous tumors": a kind of patient or disease without an article. */
export function governanceOfPeople(reading: Reading, hit: Span): Governed | undefined {
  const { tokens, sentence } = reading;
  for (let at = hit.from - 1; at >= Math.max(sentence.from, hit.from - KIND_WITHIN); at -= 1) {
    const word = wordAt(tokens, at);
    if (WITHIN_A_KIND.has(word)) {
      const before = wordAt(tokens, at - 1);
      const general =
        word !== 'in' || PERCEIVED.has(before) || before === 'common' || before === 'rare' || before === 'occur';
      return general ? whole(reading, 'general') : undefined;
    }
    if (DETERMINERS.has(word) || tokens[at]?.kind === 'mark') return undefined;
  }
  return undefined;
}

/** "can be seen in the right lobe of the liver.": in this one, and in no kind of patient or disease. */
export function isSeenHere({ tokens, sentence, places }: Reading, hit: Span): boolean {
  if (wordAt(tokens, hit.from) !== 'can' || !PERCEIVED.has(wordAt(tokens, hit.to - 1))) return false;
  if (wordAt(tokens, hit.to) !== 'in' || !OF_ONE.has(wordAt(tokens, hit.to + 1))) return false;
  const last = places.findLast((place) => place.from > hit.to);
  if (last === undefined || tokens.slice(hit.to + 1, last.from).some(({ word }) => LEADS_OUT.has(word))) return false;
  return last.to >= sentence.to || tokens[last.to]?.kind === 'mark';
}
const OF_ONE: ReadonlySet<string> = new Set(['the', 'both', 'right', 'left', 'either']);
const LEADS_OUT: ReadonlySet<string> = new Set(['in', 'with', 'after', 'among', 'during']);
