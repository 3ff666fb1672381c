import type { Modality } from '../finding.js';
import { MODALITY_WORDS } from '../text/lexicon/study-words.js';
import { Phrases, type PhraseHit } from '../text/phrases.js';
import type { Span } from '../text/span.js';
import { isAhead, tellsOfThePast } from './ahead.js';
import { beforeCondition, isOptional, unconditional } from './conditional.js';
import { cuesIn, orderOf } from './cues.js';
import { isDenied, isMissing } from './denied.js';
import {
  BEFORE_VERB,
  CLINICAL_AFTER,
  CLINICAL_BEFORE,
  FOLLOW_UPS,
  IMAGING,
  TOLD_BEFORE,
  ULTRASOUND_IN_SHORT,
  VERBS,
} from './follow-up-words.js';
import { intervalsIn, type Interval } from './interval.js';
import { gapOf, nearest, segmentOf, someWord, wordIn, wordsBefore, wordsFrom, type Words } from './words.js';

/** What one sentence wants to follow: imaging, or expressly none. */
export interface Wanted {
  readonly needed: boolean;
  readonly modality?: Modality;
  readonly interval?: Interval;
  /** The words that say so, for the quote; and those that name the study. */
  readonly words: Span;
  readonly study?: Span;
}

type Study = PhraseHit<Modality>;

const AGAIN = new Phrases<true>();
for (const phrase of FOLLOW_UPS) AGAIN.add(phrase, true);
const STUDIES = new Phrases<Modality>();
for (const [modality, names] of MODALITY_WORDS) {
  // An endoscopy looks at no calcification.
  for (const name of names) if (!CLINICAL_AFTER.has(name)) STUDIES.add(name, modality);
}
for (const name of ULTRASOUND_IN_SHORT) STUDIES.add(name, 'US');
/** So near to "follow-up" a study is the one that is to follow. */
const NEAR = 3;

/**
 * Imaging that a sentence recommends, or says is not needed; undefined where it does neither: where it tells of a follow-up that
 * was, leaves it to a condition or to the clinician, or means a visit or a blood test.
 */
export function wantedIn(sentence: Words): Wanted | undefined {
  const words = unconditional(sentence);
  const again = AGAIN.allIn(words.tokens, words.from, words.to).filter((hit) => isLookingAgain(words, hit));
  const isOpen = (hit: Span): boolean => !isDenied(words, hit);
  const studies = STUDIES.allIn(words.tokens, words.from, words.to).filter(
    (hit) => isToCome(words, hit) && isOpen(hit),
  );
  const wanted = wantedAgain(words, again.filter(isOpen), studies) ?? wantedStudy(words, studies) ?? wantedBy(words);
  if (wanted !== undefined) return isOptional(words) ? undefined : wanted;
  return unwantedIn(beforeCondition(sentence));
}

/** "No follow-up is needed", also where a condition is added to it. */
function unwantedIn(words: Words): Wanted | undefined {
  const again = AGAIN.allIn(words.tokens, words.from, words.to);
  const studies = STUDIES.allIn(words.tokens, words.from, words.to).filter((hit) => isToCome(words, hit));
  const none = [...again, ...studies, ...imagingIn(words)].find(
    (hit) => isDenied(words, hit) && !isMissing(words, hit),
  );
  return none === undefined ? undefined : { needed: false, words: none };
}

/** "FOLLOW-UP: 6 months." */
function wantedBy(words: Words): Wanted | undefined {
  const [interval] = words.advice ? intervalsIn(words.tokens, words.from, words.to) : [];
  if (interval === undefined || someWord(words, words.from, words.to, CLINICAL_AFTER)) return undefined;
  if (AGAIN.allIn(words.tokens, words.from, words.to).length > 0 || tellsOfThePast(words)) return undefined;
  return wantedOf(words, undefined, interval, []);
}

/** "Follow" and "repeat" are verbs of other meanings too. */
function isLookingAgain(words: Words, hit: Span): boolean {
  if (hit.to - hit.from > 1 || !VERBS.has(wordIn(words, hit.from))) return true;
  return segmentOf(words, hit).from === hit.from || BEFORE_VERB.has(wordIn(words, hit.from - 1));
}

/** "us" is a study only in capitals; one that was seen or compared is none to come. */
function isToCome(words: Words, hit: Study): boolean {
  const token = words.tokens[hit.from];
  if (token?.word === 'us' && words.text.slice(token.start, token.end) !== 'US') return false;
  return !wordsBefore(words, hit.from, 2).some((word) => TOLD_BEFORE.has(word) || word === 'seen');
}

function imagingIn(words: Words): Span[] {
  const found: Span[] = [];
  for (let at = words.from; at < words.to; at += 1) {
    if (IMAGING.has(wordIn(words, at))) found.push({ from: at, to: at + 1 });
  }
  return found;
}

/** "Clinical follow-up", "follow-up with urology", "repeat calcium" are no imaging, unless a study is named beside it. */
function isOfImages(words: Words, hit: Span, studies: readonly Study[]): boolean {
  if (studies.some((study) => gapOf(study, hit) <= NEAR)) return true;
  return (
    !wordsBefore(words, hit.from, 2).some((word) => CLINICAL_BEFORE.has(word)) &&
    !wordsFrom(words, hit.to, 5).some((word) => CLINICAL_AFTER.has(word))
  );
}

/** Looking again: with an interval, a word that orders, or under a heading of advice. */
function wantedAgain(words: Words, again: readonly Span[], studies: readonly Study[]): Wanted | undefined {
  const hit = again.find((one) => isAhead(words, one) && isOfImages(words, one, studies));
  if (hit === undefined) return undefined;
  const interval = nearest(intervalsIn(words.tokens, words.from, words.to), hit);
  const cue = nearest(cuesIn(words), hit);
  const study = nearest(studies, hit);
  if (interval === undefined && cue === undefined && !words.advice && !isOrder(words, hit, study)) return undefined;
  return wantedOf(words, study, interval, [hit, cue]);
}

/** "Repeat ultrasound.", "Follow up with CT." */
function isOrder(words: Words, hit: Span, study: Study | undefined): boolean {
  if (study === undefined || study.from - hit.to > NEAR || study.from < hit.to) return false;
  const isVerb = ['repeat', 'rpt'].includes(wordIn(words, hit.from)) || ['with', 'by'].includes(wordIn(words, hit.to));
  return isVerb && segmentOf(words, hit).from === hit.from;
}

/** A study without a word for "again": ordered by a word beside it, by an interval, or by the heading. */
function wantedStudy(words: Words, studies: readonly Study[]): Wanted | undefined {
  for (const study of studies) {
    const segment = segmentOf(words, study);
    if (tellsOfThePast(segment)) continue;
    const [interval] = intervalsIn(words.tokens, segment.from, segment.to);
    const cue = orderOf(words, study);
    if (interval === undefined && cue === undefined && !words.advice) continue;
    return wantedOf(words, study, interval, [cue]);
  }
  return undefined;
}

function wantedOf(
  words: Words,
  study: Study | undefined,
  interval: ReturnType<typeof intervalsIn>[number] | undefined,
  others: readonly (Span | undefined)[],
): Wanted {
  const spans = [study, interval, ...others].filter((span) => span !== undefined);
  return {
    needed: true,
    ...(study === undefined ? {} : { modality: study.value, study }),
    ...(interval === undefined ? {} : { interval: interval.interval }),
    words: {
      from: Math.min(...spans.map(({ from }) => from)),
      to: Math.max(...spans.map(({ to }) => to), words.from),
    },
  };
}
