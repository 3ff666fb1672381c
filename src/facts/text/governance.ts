import { isSpared, listAnswered } from './ellipsis-place.js';
import {
  governanceOfConditional,
  governanceOfHabit,
  governanceOfModal,
  governanceOfPeople,
  isSeenHere,
} from './generality.js';
import type { Governed } from './governed.js';
import type { Cue, CueEffect } from './lexicon/cue.js';
import { FINITE } from './lexicon/grammar.js';
import { SCOPE_CUES } from './lexicon/scope-cues.js';
import { governanceOfNot } from './not.js';
import { governanceOfPerson } from './person.js';
import { Phrases, type PhraseHit } from './phrases.js';
import { governanceOfQueriedPlace } from './queried-place.js';
import { closesClause, reachAfter, reachBefore, reachNear } from './reach.js';
import { type Reading } from './reading.js';
import { governanceOfTechnique } from './technique.js';
import { governanceOfWhether } from './whether.js';
import type { Span } from './span.js';
import { type Token, wordAt } from './tokens.js';

/** A cue (tokens `cue`) with the tokens it governs. */
export interface Governance extends Governed {
  readonly cue: Span;
}

const CUES = new Phrases<readonly Cue[]>();
const byPhrase = new Map<string, Cue[]>();
for (const { phrases, ...cue } of SCOPE_CUES) {
  for (const phrase of phrases) byPhrase.set(phrase, [...(byPhrase.get(phrase) ?? []), cue]);
}
for (const [phrase, cues] of byPhrase) CUES.add(phrase, cues);

const VERSUS_REACH = 8;

/** Cues whose effect the words around decide. */
const DECIDED: ReadonlyMap<CueEffect, (reading: Reading, hit: Span) => Governed | undefined> = new Map([
  ['not', governanceOfNot],
  ['modal', governanceOfModal],
  ['conditional', governanceOfConditional],
  ['habit', governanceOfHabit],
  ['people', governanceOfPeople],
  ['person', governanceOfPerson],
  ['whether', governanceOfWhether],
  ['technique', governanceOfTechnique],
  ['queried place', governanceOfQueriedPlace],
]);

function governanceOf(reading: Reading, hit: PhraseHit<readonly Cue[]>, cue: Cue): Governed | undefined {
  const decide = DECIDED.get(cue.effect);
  if (decide !== undefined) return decide(reading, hit);
  const { tokens, sentence } = reading;
  const { effect } = cue;
  // "a calcification which is no longer seen": the pronoun stands for it.
  const ends = effect === 'resolved' ? relativeBefore(tokens, hit.from) : hit.from;
  const before = { from: reachBefore(tokens, ends, sentence.from), to: hit.from };
  if (effect === 'versus') {
    return { ...before, effect: 'doubt', from: Math.max(before.from, hit.from - VERSUS_REACH) };
  }
  // "none" that stands for the calcium of another place denies nothing before it.
  if (standsForOther(reading, hit.from)) return denialOfLabel(reading, hit.from, effect);
  switch (cue.reach) {
    case 'after':
      return {
        effect,
        from: hit.to,
        to: reachAfter(tokens, hit.to, sentence.to, effect === 'doubt' ? 'or' : undefined),
      };
    case 'phrase':
      return { effect, from: hit.to, to: reachAfter(tokens, hit.to, sentence.to, 'verb') };
    case 'near':
      return { effect, from: hit.to, to: reachNear(tokens, hit.to, sentence.to) };
    case 'before':
      return effect === 'general' && isSeenHere(reading, hit) ? undefined : { effect, ...before };
    case 'closing':
      return closesClause(tokens, hit.to, sentence.to)
        ? { effect, from: Math.max(before.from, afterComma(tokens, hit.from, before.from)), to: hit.from }
        : undefined;
    case 'both':
      return { effect, from: before.from, to: reachAfter(tokens, hit.to, sentence.to) };
    case 'sentence':
      return { effect, from: sentence.from, to: sentence.to };
  }
}

/** "left kidney none" says nothing of what stands before it; "stones: none in the kidneys" does. */
const standsForOther = ({ tokens, mentions }: Reading, at: number): boolean =>
  mentions.some(({ from, form }) => from === at && form === 'none') &&
  !(wordAt(tokens, at - 1) === ':' && mentions.some(({ to }) => to === at - 1));

/** "Calcifications: liver none, pancreas none": what is none in all that is listed is none; "spleen multiple" leaves it open. */
function denialOfLabel(reading: Reading, none: number, effect: CueEffect): Governed | undefined {
  const list = listAnswered(reading, none);
  if (list === undefined || reading.places.some((place) => place.from > none && !isSpared(reading, place))) {
    return undefined;
  }
  return { effect, from: reading.sentence.from, to: list.from };
}

/** Where the "which" begins that is the subject of a verb. */
function relativeBefore(tokens: readonly Token[], verb: number): number {
  let at = verb;
  while (FINITE.has(wordAt(tokens, at - 1)) || wordAt(tokens, at - 1) === 'since') at -= 1;
  const pronoun = wordAt(tokens, at - 1) === 'which' || wordAt(tokens, at - 1) === 'that';
  if (!pronoun) return verb;
  return wordAt(tokens, at - 2) === ',' ? at - 2 : at - 1;
}

function afterComma(tokens: readonly Token[], cue: number, start: number): number {
  for (let at = cue - 1; at >= start; at -= 1) if (wordAt(tokens, at) === ',') return at + 1;
  return start;
}

/** Everything in the sentence that governs something, found once for all its mentions. */
export function governancesOf(reading: Reading): readonly Governance[] {
  const { tokens, sentence } = reading;
  const hits = CUES.allIn(tokens, sentence.from, sentence.to);
  return hits.flatMap((hit) =>
    hit.value.flatMap((cue) => {
      const found = governanceOf(reading, hit, cue);
      return found === undefined ? [] : [{ ...found, cue: { from: hit.from, to: hit.to } }];
    }),
  );
}
