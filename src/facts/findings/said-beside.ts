import { meantByWords } from '../condition-words.js';
import type { Course, Organ } from '../finding.js';
import type { Meanings } from '../meanings.js';
import { benignityAround, goesOn } from '../text/benign.js';
import { placesIn } from '../text/anatomy.js';
import { coursesIn } from '../text/course-phrases.js';
import { isWeak } from '../text/reading.js';
import type { Span } from '../text/span.js';
import { type Token, wordAt } from '../text/tokens.js';
import { complaintsIn, type Complaint } from './complaints.js';
import { hedged, isDenied, namesBeside, unhedged, type Sentence } from './beside-names.js';
import { DAMAGE, DAMAGE_BEGINNINGS } from './cause-words.js';
import { doubtsIn } from './malignancy-doubt.js';
import { sentencesAround } from './sentences-around.js';

/** What a report says beside a calcification, in the same sentence or the one after it. */
export interface SaidBeside {
  /** Damage of the organ named as the cause, with its hedge (MEC-3): "old granulomatous disease", "likely granulomatous". */
  readonly causes: readonly string[];
  /** A benign cause of the place itself, outside the organs (DYS-5): "fat necrosis", "likely haematoma". */
  readonly localCauses: readonly string[];
  /** It hurts, impairs or lies at a nerve (DYS-5, DYS-6). */
  readonly complaints: readonly Complaint[];
  /** How the next sentence says that it went on: "This is unchanged from 2023." */
  readonly course?: Course;
  /** It calls the finding benign and says that nothing has to follow (HEP-2). */
  readonly calledBenign: boolean;
  /** It doubts that the finding is harmless: every "benign" ends ("Settled", MEC). */
  readonly malignancyDoubt: boolean;
}

const PRONOUNS: ReadonlySet<string> = new Set(['this', 'these', 'it', 'they', 'finding', 'findings']);
export function saidBeside(
  report: string,
  span: { readonly start: number; readonly end: number },
  organ: Organ,
  meanings: Meanings,
): SaidBeside {
  const { text, tokens, sentence, next } = sentencesAround(report, span.start, span.end);
  const spans = next !== undefined && goesOn(tokens, next) ? [sentence, next] : [sentence];
  const said = spans.map((one): Sentence => ({ text, tokens, span: one }));
  const { benign, nothingFollows } = benignityAround(tokens, sentence, next);
  const course = spans.length < 2 ? undefined : courseOfPronoun(tokens, next);
  const localCauses = said.flatMap((one) => namesBeside(one, 'cause', organ, meanings).map(({ words }) => words));
  return {
    causes: [...new Set(said.flatMap((one) => causesIn(one, organ, meanings)))],
    localCauses: [...new Set(localCauses)],
    complaints: said.flatMap((one) => complaintsIn(one, organ, meanings)),
    ...(course === undefined ? {} : { course }),
    calledBenign: benign && nothingFollows,
    malignancyDoubt: [...spans, ...remarkIn(tokens, next)].some((within) => doubtsIn(tokens, within)),
  };
}

function causesIn(sentence: Sentence, organ: Organ, meanings: Meanings): string[] {
  const { text, tokens, span } = sentence;
  const plain = unhedged(sentence);
  const words = plain.map((at) => raw(text, tokens[at])).join(' ');
  const named = meantByWords(words, meanings).filter(({ meaning }) => meaning.name === `damage-${organ}`);
  const found =
    named.length > 0
      ? named.map(({ words: name }) => ({ name, at: positionOf(text, tokens, plain, name) }))
      : plain
          .filter((at) => isDamage(tokens[at]) && !isDenied(tokens, at, span.from))
          .map((at) => ({ name: damageName(text, tokens, at), at }));
  return found.map(({ name, at }) => hedged(sentence, name, at));
}

/** "It has not changed"; "No increase of the ascites" tells of the ascites. */
function courseOfPronoun(tokens: readonly Token[], sentence: Span | undefined): Course | undefined {
  if (sentence === undefined || !PRONOUNS.has(wordAt(tokens, sentence.from))) return undefined;
  return coursesIn(tokens, sentence)[0]?.course;
}

const raw = (text: string, token: Token | undefined): string =>
  token === undefined ? '' : text.slice(token.start, token.end);

const isDamage = (token: Token | undefined): boolean =>
  token !== undefined &&
  (DAMAGE.has(token.word) || DAMAGE_BEGINNINGS.some((beginning) => token.word.startsWith(beginning)));

/** "post-traumatic" is told with its "post". */
function damageName(text: string, tokens: readonly Token[], at: number): string {
  const before = tokens[at - 1];
  const from = before?.word === 'post' ? before : tokens[at];
  return text.slice(from?.start ?? 0, tokens[at]?.end ?? 0).toLowerCase();
}

/** Where the last word of a name stands: of "calcified liver, likely haematoma" the hedge stands inside "liver haematoma". */
function positionOf(
  text: string,
  tokens: readonly Token[],
  positions: readonly number[],
  name: string,
): number | undefined {
  const words = name.split(' ');
  const isWord = (at: number, word: string | undefined): boolean => raw(text, tokens[at]).toLowerCase() === word;
  const first = positions.find((at) => isWord(at, words[0]));
  return positions.find((at) => first !== undefined && at >= first && isWord(at, words.at(-1)));
}

/** "Sarcoma cannot be excluded.": a remark that names no part of the body is about the finding before it. */
const remarkIn = (tokens: readonly Token[], next: Span | undefined): readonly Span[] =>
  next === undefined || placesIn(tokens, next.from, next.to).some((place) => !isWeak(place)) ? [] : [next];
