import type { Kind, TextFinding } from '../finding.js';
import type { Place } from './anatomy.js';
import { COORDINATORS, DETERMINERS, HOLDS } from './lexicon/grammar.js';
import { MASSES } from './lexicon/lesions.js';
import type { Mention } from './mentions.js';
import { nounPhraseOf } from './noun-phrase.js';
import type { Span } from './span.js';
import { CLAUSE_STARTS, wordAt, type Reading } from './reading.js';
import type { Said } from './said.js';
import type { Token } from './tokens.js';

const SUBJECT_WITHIN = 14;

/** What the calcium is, when it is not the tissue of the organ (design.md, section 1). */
export function kindOf(reading: Reading, said: Said, mention: Mention, place: Place | undefined): Kind | undefined {
  if (mention.kind !== undefined) return mention.kind;
  if (said.physiological || place?.value.kind === 'physiological') return 'physiological';
  return inMass(reading, mention) ? 'in-mass' : undefined;
}

const hasMass = (tokens: readonly Token[], within: Span): boolean => {
  for (let at = within.from; at < within.to; at += 1) {
    if (MASSES.has(wordAt(tokens, at)) && wordAt(tokens, at + 1) !== 'effect') return true;
  }
  return false;
};

/** A growth in the mention's own noun phrase, in the phrase its preposition leads to, or as the thing that holds it. */
function inMass(reading: Reading, mention: Mention): boolean {
  const { tokens, sentence } = reading;
  const phrase = nounPhraseOf(tokens, sentence, mention);
  if (hasMass(tokens, phrase)) return true;
  if (hasMass(tokens, containerBehind(reading, phrase.to))) return true;
  return holdsLeft(reading, phrase.from) && hasMass(tokens, subjectBefore(reading, phrase.from));
}

/** "calcifications within the renal mass": the noun phrases that in, within or of lead to. */
function containerBehind({ tokens, sentence }: Reading, from: number): Span {
  let start = from;
  while (start < sentence.to && HOLDS.passes.has(wordAt(tokens, start))) start += 1;
  if (!HOLDS.inside.has(wordAt(tokens, start))) return { from, to: from };
  let to = start + 1;
  while (
    to < sentence.to &&
    tokens[to]?.kind !== 'mark' &&
    !HOLDS.ends.has(wordAt(tokens, to)) &&
    !COORDINATORS.has(wordAt(tokens, to))
  ) {
    to += 1;
  }
  return { from: start, to };
}

/** "mass with ...", "tumor contains ...", "the mass is ..." stand right before the phrase. */
function holdsLeft({ tokens, sentence }: Reading, from: number): boolean {
  let at = from - 1;
  while (at >= sentence.from && (DETERMINERS.has(wordAt(tokens, at)) || HOLDS.amounts.has(wordAt(tokens, at)))) at -= 1;
  return at >= sentence.from && HOLDS.left.has(wordAt(tokens, at));
}

function subjectBefore({ tokens, sentence }: Reading, to: number): Span {
  let from = to;
  while (from > sentence.from && from > to - SUBJECT_WITHIN) {
    const word = wordAt(tokens, from - 1);
    if (
      word === 'or' ||
      word === 'and' ||
      word === ';' ||
      CLAUSE_STARTS.longestAt(tokens, from - 1, to) !== undefined
    ) {
      break;
    }
    from -= 1;
  }
  return { from, to };
}

/** A bright echo is calcium when it throws a shadow, and in the fetus (knowledge.md FET-1); bowel and heart have their own. */
export function isEchoOfCalcium(said: Said, finding: TextFinding): boolean {
  return finding.subject === 'fetus' ? finding.organ !== 'bowel' && finding.site !== 'heart' : said.shadow;
}
