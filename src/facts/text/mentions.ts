import { isAnnular } from './annular-calcium.js';
import { isOfTissue } from './bare-calcium.js';
import { scoreAt } from './calcium-score.js';
import { BARE_WORDS } from './lexicon/bare-calcium.js';
import { MENTION_TERMS, NOT_MENTIONS, NOT_TYPED_AS, TYPED_AS, type MentionTerm } from './lexicon/mention-terms.js';
import { Phrases, withPlural } from './phrases.js';
import type { Sentence } from './sentences.js';
import { distance } from './spelling.js';
import { type Token, wordAt } from './tokens.js';

/** Words of a report that speak of calcium; token positions, the end exclusive. */
export interface Mention extends MentionTerm {
  readonly from: number;
  readonly to: number;
  /** A part of the pregnancy that is looked at for the sake of the fetus ("thick placenta"). */
  readonly ofPregnancy?: true;
  /** It stands for calcium that was named before: "none", "another". */
  readonly elided?: true;
}

const NOTHING = 'nothing';
const TERMS = new Phrases<MentionTerm | typeof NOTHING>();
for (const phrase of NOT_MENTIONS) TERMS.add(phrase, NOTHING);
for (const { words, ...term } of MENTION_TERMS) {
  for (const word of words) {
    for (const phrase of withPlural(word)) TERMS.add(phrase, term);
  }
}

const BARE: MentionTerm = { form: 'noun' };
for (const phrase of BARE_WORDS) TERMS.add(phrase, BARE);

const ANNULAR: MentionTerm = { form: 'noun', organ: 'valve', site: 'mitral annulus' };

const SHORTEST_TYPED = 7;
const LONGEST_TYPED = 21;
/** The first letters are seldom mistyped; nothing else begins so. */
const SURE_LETTERS = 2;

/** A mistyped word of calcium: at most two letters off, and one when short. */
function typed(word: string): MentionTerm | undefined {
  if (word.length < SHORTEST_TYPED || word.length > LONGEST_TYPED || NOT_TYPED_AS.has(word)) return undefined;
  if (word.startsWith('calcif')) return { form: word.endsWith('d') || word.endsWith('c') ? 'adjective' : 'noun' };
  const beginning = word.slice(0, SURE_LETTERS);
  for (const right of TYPED_AS) {
    if (!right.startsWith(beginning)) continue;
    const limit = right.length > 9 ? 2 : 1;
    const term = distance(word, right, limit) <= limit ? TERMS.only(right) : undefined;
    if (term !== undefined && term !== NOTHING) return term;
  }
  return undefined;
}

export const mentionsOf = (tokens: readonly Token[], sentence: Sentence): readonly Mention[] =>
  mentionsIn(tokens, sentence.from, sentence.to);

export function mentionsIn(tokens: readonly Token[], from: number, end: number): readonly Mention[] {
  const mentions: Mention[] = [];
  let at = from;
  while (at < end) {
    const score = scoreAt(tokens, at, end);
    if (score !== undefined) {
      mentions.push({ ...score.term, ...score.span });
      at = score.span.to;
      continue;
    }
    if (isAnnular(tokens, at)) {
      mentions.push({ ...ANNULAR, from: at, to: at + 1 });
      at += 1;
      continue;
    }
    const hit = TERMS.longestAt(tokens, at, end);
    const term = hit === undefined ? typed(wordAt(tokens, at)) : hit.value;
    const to = hit?.to ?? at + 1;
    const told = term !== BARE || isOfTissue(tokens, { from: at, to }, from, end);
    if (told && term !== undefined && term !== NOTHING) mentions.push({ ...term, from: at, to });
    at = to;
  }
  return mentions;
}
