import { wordAt } from './tokens.js';
import type { Course, Size } from '../finding.js';
import { courseBehindSemicolon, courseOf, courseOfHeading } from './course.js';
import { clauseSpan, ownSpan, subjectSpan, withRelative } from './extent.js';
import { behindSpan, formsIn, isCounted, predicateSpan } from './forms.js';
import { DENIED_KINDS } from './lexicon/scope-cues.js';
import { measuresOf } from './measures.js';
import type { Mention } from './mentions.js';
import { type Reading } from './reading.js';
import { growth } from './size.js';
import type { Span } from './span.js';

export interface Described {
  readonly morphology: readonly string[];
  readonly size?: Size;
  readonly course?: Course;
}

/** Forms that one thing has; more things than one are not "single". */
const OF_ONE: ReadonlySet<string> = new Set(['single']);
const WORDS_BEHIND = 10;

const isPlural = (word: string): boolean => word.endsWith('s') && !word.endsWith('us') && !word.endsWith('is');

function morphologyOf(
  { tokens }: Reading,
  mention: Mention,
  own: Span,
  clause: Span,
  subject: Span | undefined,
  denied: boolean,
): readonly string[] {
  const behind = behindSpan(tokens, own.to, Math.min(clause.to, own.to + WORDS_BEHIND));
  const predicate = predicateSpan(tokens, own.to, clause.to);
  const spans = denied ? [own] : [...(subject === undefined ? [] : [subject]), own, behind, predicate];
  const found = new Set(spans.flatMap((span) => formsIn(tokens, span)));
  if (mention.morphology !== undefined) found.add(mention.morphology);
  for (let at = own.from; at < mention.from; at += 1) if (isCounted(tokens, at)) found.add('multiple');
  if (denied && tokens.slice(own.from, mention.to).some((token) => DENIED_KINDS.has(token.word))) {
    found.add('suspicious');
  }
  const several = found.has('multiple') || isPlural(wordAt(tokens, own.to - 1));
  return [...found].filter((form) => !(several && OF_ONE.has(form)));
}

/** Form, number, size and course, each from the words that speak of this mention and of no other. */
export function describe(reading: Reading, mention: Mention, denied: boolean): Described {
  const own = ownSpan(reading, mention);
  const clause = clauseSpan(reading, mention);
  const subject = subjectSpan(reading, mention);
  const morphology = morphologyOf(reading, mention, own, clause, subject, denied);
  // What is denied has neither size nor course.
  if (denied) return { morphology };
  const measures = measuresOf(reading, own, withRelative(reading, mention, clause), subject);
  const size = measures.find((measure) => !measure.past)?.size;
  const told = courseOf(reading, mention, own, clause, subject) ?? growth(measures);
  const course = told ?? courseBehindSemicolon(reading) ?? courseOfHeading(reading);
  return {
    morphology,
    ...(size === undefined ? {} : { size }),
    ...(course === undefined ? {} : { course }),
  };
}
