import type { Laterality, Organ } from '../finding.js';
import type { Place } from './anatomy.js';
import { SIDED_BY_STUDY, UNPAIRED, UNPAIRED_ORGANS } from './lexicon/side-words.js';
import type { Mention } from './mentions.js';
import { clauseStart, type Reading } from './reading.js';
import { sideOfHeading } from './side-headings.js';
import { sideOfPlace } from './side-of-place.js';
import { sideWordAt, sidesIn } from './sides.js';
import type { Span } from './span.js';
import { type Token, wordAt } from './tokens.js';

/** "Right bulb:" has so many words at most. */
const LONGEST_OPENING = 6;
/** So far back the other one of a pair is looked for. */
const PAIR_WITHIN = 40;
const PRONOUNS: ReadonlySet<string> = new Set(['it', 'this', 'these', 'they', 'both', 'the', 'that', 'those']);

/** What the sentences before were about. */
export interface Topic {
  readonly place: Place;
  readonly side: Laterality | undefined;
}

/** What the text around the sentence knows of sides. */
export interface SidesAround {
  readonly topic: Topic | undefined;
  /** The side that the study's own name has ("XR right shoulder"). */
  readonly side: Laterality | undefined;
}

/** The side of a sentence's topic, for the sentences after it. */
export const topicOf = (reading: Reading, place: Place): Topic => ({
  place,
  side: sideOfPlace(reading.tokens, place, reading.sentence) ?? sidesIn(reading, reading.sentence, place.value.organ),
});

/**
 * The side of the body, for organs of which there are two: as the sentence tells it, else the heading, the sentences
 * before, the study. A lobe of the liver or a coronary artery is a site and has no side.
 */
export function lateralityOf(
  reading: Reading,
  mention: Mention,
  { organ, place }: { readonly organ: Organ; readonly place?: Place | undefined },
  around: SidesAround,
  denied: boolean,
): Laterality | undefined {
  if (UNPAIRED.has(mention.site ?? '') || !isPaired(reading.tokens, organ, place)) return undefined;
  const { sentence } = reading;
  const inside = place !== undefined && place.from >= sentence.from ? place : undefined;
  const said = sideInSentence(reading, mention, organ, inside) ?? sideOfHeading(reading, organ);
  if (said !== undefined) return said;
  const { topic, side } = around;
  const known = mention.organ === undefined || topic?.place.value.site === '';
  const goesOn = known && topic?.place.value.organ === organ && speaksOf(reading, mention, inside, topic.place, denied);
  const carried = goesOn ? sideCarried(reading, topic, denied) : undefined;
  return carried ?? (SIDED_BY_STUDY.has(organ) ? side : undefined);
}

/**
 * A kidney that a sentence was about holds what the next ones tell ("A stone in the lower pole"). A lesion holds only what
 * is told of itself ("It is calcified", "No calcification"): "Calcified granulomas" after it are others.
 */
function speaksOf(
  { tokens, sentence }: Reading,
  mention: Mention,
  inside: Place | undefined,
  topic: Place,
  denied: boolean,
): boolean {
  if (topic.value.site === '') return !(denied && inside !== undefined);
  return inside === undefined && (mention.form !== 'adjective' || PRONOUNS.has(wordAt(tokens, sentence.from)));
}

/** Is it one of a pair? */
function isPaired(tokens: readonly Token[], organ: Organ, place: Place | undefined): boolean {
  if (UNPAIRED_ORGANS.has(organ)) return false;
  if (place === undefined) return true;
  if (UNPAIRED.has(place.value.site ?? '')) return false;
  return !tokens.slice(place.from, place.to).some((token) => UNPAIRED.has(token.word));
}

/** "Right bulb: ...", "Left side: ...": what opens a sentence holds for all of it. */
function opening({ tokens, sentence }: Reading): Span | undefined {
  for (let at = sentence.from; at < Math.min(sentence.to, sentence.from + LONGEST_OPENING); at += 1) {
    if (wordAt(tokens, at) === ':') return { from: sentence.from, to: at };
  }
  return undefined;
}

/** The sentence itself: the place that governs, then the only side its clause speaks of. */
function sideInSentence(
  reading: Reading,
  mention: Mention,
  organ: Organ,
  place: Place | undefined,
): Laterality | undefined {
  const { tokens, sentence, mentions } = reading;
  const ofNone = mention.form === 'none' ? sideOfNone(reading, mention) : undefined;
  if (ofNone !== undefined) return ofNone;
  const ofPlace = place === undefined ? undefined : sideOfPlace(tokens, place, sentence);
  // "a stone in the left, none in the right kidney": the kidney is both's, its side the other one's.
  const isShared = mentions.some(
    ({ from, form }) => form === 'none' && from > mention.from && from < (place?.from ?? 0),
  );
  if (ofPlace !== undefined && !isShared) return ofPlace;
  const index = mentions.indexOf(mention);
  const from = Math.max(clauseStart(reading, mention.from), mentions[index - 1]?.to ?? sentence.from);
  const clause = sidesIn(reading, { from, to: mentions[index + 1]?.from ?? sentence.to }, organ, mention.to);
  if (clause !== undefined) return clause;
  const lead = opening(reading);
  if (lead !== undefined) return sidesIn(reading, lead, organ);
  return mentions.length === 1 ? sidesIn(reading, sentence, organ) : undefined;
}

/** "none on the left"; "a stone in the right kidney, none on the other side": the one that was not spoken of. */
function sideOfNone({ tokens, sentence }: Reading, { from, to }: Mention): Laterality | undefined {
  if (wordAt(tokens, to - 1) !== 'other') return sideWordAt(tokens, to - 1);
  for (let at = from - 1; at >= sentence.from; at -= 1) {
    const side = sideWordAt(tokens, at);
    if (side !== undefined) return side === 'left' ? 'right' : 'left';
  }
  return undefined;
}

/** The other one of the pair was spoken of shortly before: "Right kidney normal. Left kidney normal. No calculi." */
function otherOfPair(tokens: readonly Token[], place: Place, side: Laterality, floor: number): boolean {
  const name = wordAt(tokens, place.to - 1);
  for (let at = place.from - 1; at >= Math.max(floor, place.from - PAIR_WITHIN); at -= 1) {
    const other = sideWordAt(tokens, at);
    const next = wordAt(tokens, at + 1);
    if (other !== undefined && other !== side && (next === name || wordAt(tokens, at + 2) === name)) return true;
  }
  return false;
}

/** The side told before is the finding's, unless the text spoke of the other side as well. */
function sideCarried({ tokens, sentence }: Reading, { place, side }: Topic, denied: boolean): Laterality | undefined {
  if (side === undefined || !otherOfPair(tokens, place, side, sentence.section.from)) return side;
  return denied ? 'bilateral' : undefined;
}
