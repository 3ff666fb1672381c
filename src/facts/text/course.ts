import type { Course } from '../finding.js';
import { coursesIn, type Changed } from './course-phrases.js';
import { OF_ITSELF } from './lexicon/course-words.js';
import { COORDINATORS, DETERMINERS, FINITE, PREPOSITIONS } from './lexicon/grammar.js';
import type { Mention } from './mentions.js';
import { type Reading } from './reading.js';
import type { Span } from './span.js';
import { isWordAt, type Token, wordAt } from './tokens.js';

const BEING: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'has', 'have', 'been']);

/** "with new", "with slight increase". */
const isWith = (tokens: readonly Token[], at: number): boolean =>
  wordAt(tokens, at - 1) === 'with' || wordAt(tokens, at - 2) === 'with';

/** Behind a mention "new pleural effusion" is another thing; "stable in size" and "unchanged since May" are its own. */
function isOfItself(tokens: readonly Token[], told: Changed, end: number): boolean {
  // "with interval growth."
  if (told.to >= end || !isWordAt(tokens, told.to)) return true;
  const next = wordAt(tokens, told.to);
  if (isWith(tokens, told.from)) return OF_ITSELF.has(next) || OF_ITSELF.has(wordAt(tokens, told.to + 1));
  // "not seen on the prior study"
  if (wordAt(tokens, told.to - 1) === 'on' || next.endsWith('ly')) return true;
  return PREPOSITIONS.has(next) || COORDINATORS.has(next) || FINITE.has(next) || OF_ITSELF.has(next);
}

/** Where a statement behind the mention turns to something else: ", the spleen ...", "and a new effusion", "with". */
function behindEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const word = wordAt(tokens, at);
    const next = wordAt(tokens, at + 1);
    if ((word === ',' || word === 'and') && DETERMINERS.has(next) && wordAt(tokens, at + 1) !== 'some') return at;
  }
  return to;
}

/** Before the noun phrase: "again seen is a", "interval growth of the", "as before,"; not over another thing's verb. */
function leadStart(reading: Reading, from: number, floor: number): number {
  const { tokens } = reading;
  let at = from;
  while (at > floor) {
    const word = wordAt(tokens, at - 1);
    if ((FINITE.has(word) && !BEING.has(word)) || word === 'containing' || word === 'with') break;
    if (reading.places.some((place) => place.from < at && at <= place.to)) break;
    at -= 1;
  }
  if (at <= floor || wordAt(tokens, at) === ',') return at;
  // "Spleen unchanged, calcification of the liver": what stands before the comma is of the spleen.
  return at + tokens.slice(at, from).findIndex(({ word }) => word === ',') + 1;
}

/** "Calcified nodes and a calcified granuloma are stable": what is said behind the last of a list holds for the first. */
function ofList(reading: Reading, mention: Mention): Changed | undefined {
  const { tokens, sentence, mentions } = reading;
  const index = mentions.indexOf(mention);
  const next = mentions[index + 1];
  if (index < 0 || next === undefined || mentions[index + 2] !== undefined) return undefined;
  const between = tokens.slice(mention.to, next.from);
  const listed =
    between.some(({ word }) => word === 'and') && !between.some(({ word }) => FINITE.has(word) || word === ',');
  if (!listed) return undefined;
  for (let at = next.to; at < sentence.to; at += 1) {
    if (!BEING.has(wordAt(tokens, at))) continue;
    const [told] = coursesIn(tokens, { from: at, to: behindEnd(tokens, at, sentence.to) });
    return told !== undefined && isOfItself(tokens, told, sentence.to) ? told : undefined;
  }
  return undefined;
}

/**
 * How it went on since the last study: by its own adjectives, else what is said behind it, else what leads to it. What
 * is said of the thing that holds it ("the cyst has grown and contains calcification") is not its course.
 */
export function courseOf(
  reading: Reading,
  mention: Mention,
  own: Span,
  clause: Span,
  subject: Span | undefined,
): Course | undefined {
  const { tokens, sentence } = reading;
  const [adjective] = coursesIn(tokens, own);
  if (adjective !== undefined) return adjective.course;
  const end = behindEnd(tokens, own.to, clause.to);
  const behind = coursesIn(tokens, { from: Math.min(own.to, mention.to), to: end });
  const said = behind.find((told) => isOfItself(tokens, told, end)) ?? ofList(reading, mention);
  if (said !== undefined) return said.course;
  if (subject !== undefined) {
    const [ofSubject] = coursesIn(tokens, subject);
    if (ofSubject !== undefined) return ofSubject.course;
  }
  const lead = coursesIn(tokens, {
    from: leadStart(reading, own.from, Math.max(clause.from, sentence.from)),
    to: own.from,
  });
  return lead.at(-1)?.course;
}

/** "Nephrocalcinosis; previously not present.": behind the semicolon stands nothing but the course of the one thing before it. */
export function courseBehindSemicolon({ tokens, sentence, mentions }: Reading): Course | undefined {
  if (wordAt(tokens, sentence.to - 1) !== ';' || mentions.length !== 1) return undefined;
  const [told] = coursesIn(tokens, { from: sentence.to, to: sentence.section.to });
  return told?.from === sentence.to && tokens[told.to]?.kind !== 'word' ? told.course : undefined;
}

/** "Unchanged from 2017: ...", "New since the last scan: ...": a heading that names no organ. */
export function courseOfHeading({ tokens, sentence }: Reading): Course | undefined {
  const { headFrom, headTo } = sentence.section;
  return coursesIn(tokens, { from: headFrom, to: headTo })[0]?.course;
}
