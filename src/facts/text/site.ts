import type { Organ } from '../finding.js';
import { siteOf, type Place } from './anatomy.js';
import { ROMAN, SEGMENTS } from './lexicon/segments.js';
import type { Span } from './span.js';
import { Phrases } from './phrases.js';
import type { Token } from './tokens.js';

const PARTS = new Map<Organ, Phrases<string>>();
for (const [organ, parts] of Object.entries(SEGMENTS)) {
  const phrases = new Phrases<string>();
  for (const part of parts) phrases.add(part, part);
  PARTS.set(organ as Organ, phrases);
}

/** "segment VI", "segments 5/6": liver and lung segments by number. */
function numbered(tokens: readonly Token[], within: Span): string | undefined {
  for (let at = within.from; at < within.to; at += 1) {
    const word = tokens[at]?.word;
    if (word !== 'segment' && word !== 'segments' && word !== 'seg') continue;
    const numbers: string[] = [];
    for (let next = at + 1; next < within.to; next += 1) {
      const value = tokens[next]?.word ?? '';
      if (ROMAN.has(value)) numbers.push(value.toUpperCase());
      else if (!(numbers.length > 0 && ['/', 'and', ',', '-', 'to'].includes(value))) break;
    }
    if (numbers.length > 0) return `segment ${numbers.join('/')}`;
  }
  return undefined;
}

/** As precise as the words are: a numbered segment, a part of the organ, or the name that governs the finding. */
export function siteIn(
  tokens: readonly Token[],
  within: Span,
  organ: Organ,
  place: Place | undefined,
): string | undefined {
  if (organ === 'liver') {
    const segment = numbered(tokens, within);
    if (segment !== undefined) return segment;
  }
  const named = place?.value.organ === organ ? siteOf(tokens, place) : undefined;
  if (named !== undefined) return named;
  return PARTS.get(organ)?.allIn(tokens, within.from, within.to)[0]?.value;
}
