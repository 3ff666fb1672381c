import { governanceOfConditional, governanceOfHabit, governanceOfModal, governanceOfPeople } from './generality.js';
import type { Cue, CueEffect } from './lexicon/cue.js';
import { SCOPE_CUES } from './lexicon/scope-cues.js';
import { governanceOfNot } from './not.js';
import { governanceOfPerson } from './person.js';
import { Phrases, type PhraseHit } from './phrases.js';
import { closesClause, reachAfter, reachBefore, reachNear } from './reach.js';
import type { Reading } from './reading.js';
import type { Span } from './span.js';

/** What a cue does, and to which tokens. */
export interface Governed extends Span {
  readonly effect: CueEffect;
}

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

/** Cues whose effect the words behind them decide. */
function decidedByWords(reading: Reading, hit: Span, { effect }: Cue): Governed | undefined {
  switch (effect) {
    case 'not':
      return governanceOfNot(reading, hit);
    case 'modal':
      return governanceOfModal(reading, hit);
    case 'conditional':
      return governanceOfConditional(reading, hit);
    case 'habit':
      return governanceOfHabit(reading, hit);
    case 'people':
      return governanceOfPeople(reading, hit);
    case 'person':
      return governanceOfPerson(reading, hit);
    default:
      return undefined;
  }
}

const DECIDED: ReadonlySet<CueEffect> = new Set(['not', 'modal', 'conditional', 'habit', 'people', 'person']);

function governanceOf(reading: Reading, hit: PhraseHit<readonly Cue[]>, cue: Cue): Governed | undefined {
  if (DECIDED.has(cue.effect)) return decidedByWords(reading, hit, cue);
  const { tokens, sentence } = reading;
  const { effect } = cue;
  const before = { from: reachBefore(tokens, hit.from, sentence.from), to: hit.from };
  if (effect === 'versus') {
    return { ...before, effect: 'doubt', from: Math.max(before.from, hit.from - VERSUS_REACH) };
  }
  // "none" that stands for the calcium of another place denies nothing before it.
  if (cue.reach === 'before' && reading.mentions.some(({ from, form }) => from === hit.from && form === 'none')) {
    return undefined;
  }
  switch (cue.reach) {
    case 'after':
      return { effect, from: hit.to, to: reachAfter(tokens, hit.to, sentence.to, effect === 'doubt' ? 'or' : 'any') };
    case 'phrase':
      return { effect, from: hit.to, to: reachAfter(tokens, hit.to, sentence.to, 'verb') };
    case 'near':
      return { effect, from: hit.to, to: reachNear(tokens, hit.to, sentence.to) };
    case 'before':
      return { effect, ...before };
    case 'closing':
      return closesClause(tokens, hit.to, sentence.to) ? { effect, ...before } : undefined;
    case 'both':
      return { effect, from: before.from, to: reachAfter(tokens, hit.to, sentence.to) };
    default:
      return { effect, from: sentence.from, to: sentence.to };
  }
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
