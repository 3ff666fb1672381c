import { HISTORY_WORDS, SECTION_HEADINGS, SILENT_ALONE, SPEAKING_ALONE } from './lexicon/section-headings.js';
import { Phrases } from './phrases.js';
import { type Token, wordAt } from './tokens.js';

/** `plan`: what is to be done; no finding, but read by whoever asks for follow-up. */
export type SectionKind = 'silent' | 'comparison' | 'plan' | 'speaking';

const KINDS = ['silent', 'comparison', 'speaking'] as const;
/** The known phrases of headings. */
export const HEADINGS = new Phrases<SectionKind>();
for (const kind of KINDS) for (const phrase of SECTION_HEADINGS[kind]) HEADINGS.add(phrase, kind);

const isHistory = (tokens: readonly Token[], at: number): boolean => HISTORY_WORDS.has(wordAt(tokens, at));

/** A speaking phrase decides ("study findings"), then a silent one at the start ("technique") or of history ("brief history"). */
export function kindOf(tokens: readonly Token[], from: number, to: number): SectionKind | undefined {
  const words = tokens.slice(from, to).map((token) => token.word);
  if (SPEAKING_ALONE.has(words.join(' '))) return 'speaking';
  if (SILENT_ALONE.has(words.join(' '))) return 'silent';
  const hits = HEADINGS.allIn(tokens, from, to);
  if (hits.some((hit) => hit.value === 'speaking')) return 'speaking';
  return hits.find((hit) => hit.from === from || hit.value !== 'silent' || isHistory(tokens, hit.from))?.value;
}
