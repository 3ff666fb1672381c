import type { Assertion } from '../finding.js';
import { DENIABLE, SCOPE_CUES, type Cue } from './lexicon/scope-cues.js';
import { AFTER_NOT, NUMBERS, PERCEIVED } from './lexicon/grammar.js';
import type { Reading } from './reading.js';
import type { Mention } from './mentions.js';
import { nounPhraseOf } from './noun-phrase.js';
import type { Span } from './span.js';
import { Phrases, type PhraseHit } from './phrases.js';
import { reachAfter, reachBefore, reachNear } from './reach.js';

/** What the sentence says of a mention. */
export interface Scope {
  /** Undefined: no finding (a question, a plan, a double negation, general knowledge). */
  readonly assertion: Assertion | undefined;
  readonly otherPerson: boolean;
  readonly stable: boolean;
  readonly resolved: boolean;
  /** The cues that reach the mention. */
  readonly cues: readonly Governance[];
}

/** A cue (tokens `cue`) with the tokens it governs. */
export interface Governance {
  readonly effect: Cue['effect'];
  readonly cue: Span;
  readonly from: number;
  readonly to: number;
}

const CUES = new Phrases<readonly Cue[]>();
const byPhrase = new Map<string, Cue[]>();
for (const { phrases, ...cue } of SCOPE_CUES) {
  for (const phrase of phrases) byPhrase.set(phrase, [...(byPhrase.get(phrase) ?? []), cue]);
}
for (const [phrase, cues] of byPhrase) CUES.add(phrase, cues);

const ADVERBS_AFTER_NOT = 4;
const VERSUS_REACH = 8;

/** "not seen" denies what stands before, "not show" what follows, "not calcified" the next word, "not advance" nothing. */
function governanceOfNot(reading: Reading, hit: PhraseHit<readonly Cue[]>): Omit<Governance, 'cue'> | undefined {
  const { tokens, sentence, mentions } = reading;
  for (let at = hit.to; at < Math.min(hit.to + ADVERBS_AFTER_NOT, sentence.to); at += 1) {
    const word = tokens[at]?.word ?? '';
    const passive = PERCEIVED.has(word) && word !== 'found';
    if (passive) return { effect: 'negate', from: reachBefore(tokens, hit.from, sentence.from), to: hit.from };
    const next = DENIABLE.has(word) || mentions.some((mention) => mention.from === at);
    if (next) return { effect: 'negate', from: hit.to, to: reachAfter(tokens, hit.to, sentence.to) };
    if (!AFTER_NOT.has(word) && !word.endsWith('ly')) return undefined;
  }
  return undefined;
}

function governance(reading: Reading, hit: PhraseHit<readonly Cue[]>, cue: Cue): Omit<Governance, 'cue'> | undefined {
  const { tokens, sentence } = reading;
  if (cue.effect === 'not') return governanceOfNot(reading, hit);
  const { effect } = cue;
  if (cue.effect === 'versus') {
    return {
      effect: 'doubt',
      from: Math.max(sentence.from, hit.from - VERSUS_REACH, reachBefore(tokens, hit.from, sentence.from)),
      to: hit.from,
    };
  }
  switch (cue.reach) {
    case 'after':
      return { effect, from: hit.to, to: reachAfter(tokens, hit.to, sentence.to, effect === 'doubt' ? 'or' : 'any') };
    case 'phrase':
      return { effect, from: hit.to, to: reachAfter(tokens, hit.to, sentence.to, 'verb') };
    case 'near':
      return { effect, from: hit.to, to: reachNear(tokens, hit.to, sentence.to) };
    case 'before':
      return { effect, from: reachBefore(tokens, hit.from, sentence.from), to: hit.from };
    case 'both':
      return {
        effect,
        from: reachBefore(tokens, hit.from, sentence.from),
        to: reachAfter(tokens, hit.to, sentence.to),
      };
    case 'sentence':
      return { effect, from: sentence.from, to: sentence.to };
  }
}

/** Everything in the sentence that governs something, found once for all its mentions. */
export function governancesOf(reading: Reading): readonly Governance[] {
  const { tokens, sentence } = reading;
  const hits = CUES.allIn(tokens, sentence.from, sentence.to);
  return hits.flatMap((hit) =>
    hit.value.flatMap((cue) => {
      const found = governance(reading, hit, cue);
      return found === undefined ? [] : [{ ...found, cue: { from: hit.from, to: hit.to } }];
    }),
  );
}

const reaches = (governed: Governance, mention: Mention): boolean =>
  governed.from <= mention.from && mention.to <= governed.to;

/** A noun that stands in an "or" with another thing: "haemorrhage or calcification". */
function alternative({ tokens, sentence }: Reading, mention: Mention): boolean {
  if (mention.form !== 'noun' || mention.kind !== undefined) return false;
  if (tokens[mention.to]?.word === 'or' && tokens[mention.to + 1]?.kind === 'word') return true;
  const { from } = nounPhraseOf(tokens, sentence, mention);
  return from - 2 >= sentence.from && tokens[from - 1]?.word === 'or' && !NUMBERS.has(tokens[from - 2]?.word ?? '');
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
  };
}

function assertionOf(
  effects: ReadonlySet<Cue['effect']>,
  mention: Mention,
  alternatives: boolean,
): Assertion | undefined {
  if (effects.has('drop') || effects.has('others')) return undefined;
  const denied = mention.form === 'denied';
  if (effects.has('negate')) return denied ? undefined : 'absent';
  if (denied) return effects.has('doubt') ? undefined : 'absent';
  if (effects.has('resolved')) return 'historical';
  // A phlebolith is calcium whatever it is thought to be: the hedge is about its name.
  if ((effects.has('doubt') && mention.kind !== 'phlebolith') || alternatives) return 'uncertain';
  return effects.has('past') ? 'historical' : 'present';
}
