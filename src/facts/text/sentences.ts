import { ABBREVIATIONS } from './lexicon/grammar.js';
import type { Section } from './sections.js';
import { type Token, wordAt } from './tokens.js';

/** Tokens `from` to `to` (exclusive) that are read together. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly section: Section;
}

/** A longer run without a full stop is cut here, so that hostile text stays linear. */
const LONGEST_SENTENCE = 160;
/** "cm.", "seg." and their like end no sentence before a small letter. */
const SHORTEST_LAST_WORD = 3;
/** A line this long was wrapped by its editor and goes on in the next one. */
const WRAPPED_LINE = 55;

const startsLower = (text: string, token: Token): boolean => {
  const first = text.charAt(token.start);
  return first !== first.toUpperCase();
};

/** "Dr. Smith", "seg. 6"; "No." only before its number. */
function isAbbreviation(word: string, next: Token): boolean {
  return ABBREVIATIONS.has(word) && (word !== 'no' || next.kind === 'number');
}

function endsAt(text: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  if (before === undefined || token === undefined) return true;
  if (before.word === ';' || '\u2022\u00b7\u00bb'.includes(before.word) || token.breaks > 1) return true;
  if ('.!?'.includes(before.word)) {
    if (token.breaks > 0) return true;
    if (token.glued && (before.word === '?' || token.kind !== 'word' || startsLower(text, token))) return false;
    if (before.glued && isAbbreviation(wordAt(tokens, at - 2), token)) return false;
    if (!startsLower(text, token)) return true;
    // All-lower-case dictation: a real word before the full stop ends a sentence too.
    const word = tokens[at - 2];
    return before.word === '.' && word?.kind === 'word' && word.word.length > SHORTEST_LAST_WORD;
  }
  if (token.breaks === 0) return false;
  if ('-*\u2022\u00b7\u00bb\u2013'.includes(token.word)) return true;
  return !startsLower(text, token) && token.start - lineStart(text, before.start) < WRAPPED_LINE;
}

/** Offset of the line that holds `offset`; looks back no further than a wrapped line is long. */
function lineStart(text: string, offset: number): number {
  const floor = Math.max(0, offset - WRAPPED_LINE);
  let at = offset;
  while (at > floor && text.charCodeAt(at - 1) !== 10) at -= 1;
  return at;
}

/** The sentence behind one, when it stands in the same section. */
export function sentenceAfter(text: string, tokens: readonly Token[], { to, section }: Sentence): Sentence | undefined {
  if (to >= section.to) return undefined;
  let end = to + 1;
  while (end < section.to && end - to < LONGEST_SENTENCE && !endsAt(text, tokens, end)) end += 1;
  return { from: to, to: end, section };
}

export function sentencesOf(text: string, tokens: readonly Token[], sections: readonly Section[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const section of sections) {
    let from = section.from;
    for (let at = section.from + 1; at <= section.to; at += 1) {
      if (at < section.to && at - from < LONGEST_SENTENCE && !endsAt(text, tokens, at)) continue;
      sentences.push({ from, to: at, section });
      from = at;
    }
  }
  return sentences;
}
