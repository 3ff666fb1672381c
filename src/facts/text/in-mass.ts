import { isMarkAt, wordAt } from './tokens.js';
import type { Attribution } from './attribution.js';
import { isNamedGrowthBehind } from './diagnosis.js';
import { containerBehind, holdsLeft, subjectBefore } from './holder.js';
import { BESIDE, COORDINATORS, FINITE, PREPOSITIONS } from './lexicon/grammar.js';
import { ANAPHORS, LESION_WORDS, OTHER_THINGS } from './lexicon/lesions.js';
import { isMassWord } from './mass-words.js';
import type { Mention } from './mentions.js';
import { nounPhraseOf } from './noun-phrase.js';
import { isWeak, type Reading } from './reading.js';
import type { Said } from './said.js';
import { isDeniedAt } from './scope.js';
import type { Span } from './span.js';

/** So many words before a mention the growth that holds it may stand. */
const FARTHEST = 40;
/** Only what the text around gave, or a place that the growth itself may have, leaves room for a growth told earlier. */
const OWN_PLACE: ReadonlySet<Attribution['rule']> = new Set([
  'own phrase',
  'behind',
  'the word itself',
  'cause',
  'beside',
]);
/** A new statement, in which the growth is no longer spoken of. */
const STATES_ANEW: ReadonlySet<string> = new Set([
  'there',
  'while',
  'whereas',
  'otherwise',
  'instead',
  'apart',
  'aside',
  'unless',
]);
/** Where in the growth the calcium is. */
const INSIDE: ReadonlySet<string> = new Set([
  'internal',
  'intrinsic',
  'internally',
  'intralesional',
  'central',
  'eccentric',
  'peripheral',
  'rim',
]);
const FRONTED: ReadonlySet<string> = new Set(['in', 'within', 'inside', 'throughout', 'at', 'along']);

/**
 * Calcium inside a growth: the growth stands in the mention's own noun phrase, in the phrase its preposition leads to, as
 * the thing that holds it, earlier in the sentence as what the sentence is about, or in the sentences before.
 */
export function isInMass(
  reading: Reading,
  said: Said,
  mention: Mention,
  { rule }: Attribution,
  massBefore: boolean,
): boolean {
  const { tokens, sentence } = reading;
  const phrase = nounPhraseOf(tokens, sentence, mention);
  if (hasMass(reading, phrase, mention)) return true;
  const container = containerBehind(reading, phrase.to);
  if (hasMass(reading, container, mention)) return true;
  if (holdsLeft(reading, phrase.from) && hasMass(reading, subjectBefore(reading, phrase.from), mention)) return true;
  if (isNamedGrowthBehind(reading, mention)) return true;
  if (has(reading, phrase, OTHER_THINGS)) return false;
  if (massBefore && has(reading, container, LESION_WORDS)) return true;
  if (OWN_PLACE.has(rule)) return false;
  return (
    isOfMassAhead(reading, said, mention) ||
    isUnderMass(reading, mention) ||
    (massBefore && pointsBack(reading, phrase))
  );
}

const has = ({ tokens }: Reading, within: Span, words: ReadonlySet<string>): boolean => {
  for (let at = within.from; at < within.to; at += 1) if (words.has(wordAt(tokens, at))) return true;
  return false;
};

/** "Metastatic calcification" is one of the blood's calcium and no growth. */
function hasMass({ tokens }: Reading, within: Span, mention: Mention): boolean {
  for (let at = within.from; at < within.to; at += 1) {
    if (!isMassWord(tokens, at)) continue;
    const metabolic = wordAt(tokens, at) === 'metastatic' && mention.form === 'noun' && at < mention.from;
    if (!metabolic) return true;
  }
  return false;
}

/** "Cystadenoma of the liver: septal calcification.": the heading names the growth, and its first sentence tells of it. */
function isUnderMass(reading: Reading, mention: Mention): boolean {
  const { section, from } = reading.sentence;
  return from === section.from && hasMass(reading, { from: section.headFrom, to: section.headTo }, mention);
}

/** "Neoplasm in the pancreatic tail, 5 cm, eggshell calcification": the nearest growth ahead that is told and still spoken of. */
function isOfMassAhead(reading: Reading, said: Said, mention: Mention): boolean {
  const { tokens, sentence } = reading;
  const first = Math.max(sentence.from, mention.from - FARTHEST);
  for (let at = mention.from - 1; at >= first; at -= 1) {
    if (!isMassWord(tokens, at)) continue;
    return !isDeniedAt(said.governances, at) && isStillSpokenOf(reading, at + 1, mention.from);
  }
  return false;
}

/** From the growth to the mention: its place and its looks, but no other thing that could be what is calcified. */
function isStillSpokenOf({ tokens, sentence, placeAt }: Reading, from: number, to: number): boolean {
  const fronted = FRONTED.has(wordAt(tokens, sentence.from));
  let parted = false;
  let stated = false;
  let led = false;
  for (let at = from; at < to; at += 1) {
    const word = wordAt(tokens, at);
    stated ||= FINITE.has(word);
    if (OTHER_THINGS.has(word) || BESIDE.has(word)) return false;
    if (STATES_ANEW.has(word) && !(fronted && !stated)) return false;
    if (COORDINATORS.has(word) && !parted && !FINITE.has(wordAt(tokens, at + 1))) return false;
    const place = placeAt.get(at);
    if (place !== undefined && !isWeak(place) && parted && !led && !isApposed(tokens, place)) return false;
    if (place !== undefined) at = place.to - 1;
    const ends = isMarkAt(tokens, at) || FINITE.has(word);
    parted ||= ends || word.endsWith('ing') || PREPOSITIONS.has(word);
    led = !ends && (led || PREPOSITIONS.has(word) || word.endsWith('ing'));
  }
  return parted;
}

/** "tumor, body of pancreas, bearing ...": between two marks, or in front of a colon. */
const isApposed = (tokens: Reading['tokens'], place: Span): boolean =>
  [',', '(', ':'].includes(wordAt(tokens, place.from - 1)) && [',', ')', ':'].includes(wordAt(tokens, place.to));

/** "It contains ...", "within them", "internal calcification": of the growth that was spoken of before. */
const pointsBack = (reading: Reading, phrase: Span): boolean =>
  has(reading, reading.sentence, ANAPHORS) || has(reading, phrase, INSIDE);
