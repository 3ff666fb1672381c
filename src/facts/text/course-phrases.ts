import type { Course } from '../finding.js';
import { BENDS, COURSES, LIKE_BEFORE, NO_COURSES, PRIOR } from './lexicon/course-words.js';
import { Phrases } from './phrases.js';
import { SIDES } from './lexicon/side-words.js';
import type { Span } from './span.js';
import { isNumberAt, isWordAt, type Token, wordAt } from './tokens.js';

const WORDS = new Phrases<Course | 'none'>();
for (const words of NO_COURSES) WORDS.add(words, 'none');
for (const [course, words] of COURSES) for (const word of words) WORDS.add(word, course);
const LIKE = new Phrases<true>();
for (const words of LIKE_BEFORE) LIKE.add(words, true);

const DENIES: ReadonlySet<string> = new Set(['no', 'not', 'without', 'never', 'nor']);
const DENIES_WITHIN = 4;
const PRIOR_WITHIN = 6;
const SIDE_WITHIN = 4;
const BECOMING: ReadonlySet<string> = new Set(['become', 'became', 'becoming', 'now']);
/** Comparatives: of time, of sides or of a size. */
const COMPARATIVES: ReadonlySet<string> = new Set(['larger', 'bigger', 'smaller', 'denser', 'fewer']);

/** "no longer growing", "has not changed": a denied change is none. */
function isDenied(tokens: readonly Token[], at: number, floor: number): boolean {
  for (let before = at - 1; before >= Math.max(floor, at - DENIES_WITHIN); before -= 1) {
    if (DENIES.has(wordAt(tokens, before))) return true;
    if (wordAt(tokens, before) === ',') return false;
  }
  return false;
}

/** "denser on the right": the sides are compared and not two times. */
function comparesSides(tokens: readonly Token[], from: number): boolean {
  const words = tokens.slice(from, from + SIDE_WITHIN);
  const side = words.findIndex(({ word }) => SIDES.has(word));
  return side >= 0 && words.slice(0, side).every(({ kind }) => kind === 'word');
}

/** "more conspicuous than in May", "now less dense": by degrees, when time is compared. */
function byDegree(tokens: readonly Token[], at: number, end: number): Course | undefined {
  const bend = BENDS.get(wordAt(tokens, at));
  if (bend === undefined) return undefined;
  const behind = tokens.slice(at + 1, Math.min(end, at + PRIOR_WITHIN)).findIndex(({ word }) => word === 'than');
  if (behind < 0) return BECOMING.has(wordAt(tokens, at - 1)) ? bend : undefined;
  const other = at + 2 + behind;
  // "more likely old than new", "more than likely old" compare nothing.
  const isOfTime = isWordAt(tokens, other) && !tokens.slice(at, other + 1).some(({ word }) => word === 'likely');
  return isOfTime && !comparesSides(tokens, other) ? bend : undefined;
}

/** "similar to the prior examination", "look exactly as they did". */
function likeBefore(tokens: readonly Token[], at: number, end: number): number | undefined {
  const hit = LIKE.longestAt(tokens, at, end);
  if (hit === undefined) return undefined;
  const words = tokens.slice(hit.to, Math.min(end, hit.to + PRIOR_WITHIN));
  const prior = words.findIndex(({ word }) => PRIOR.has(word) || Number(word) > 1900);
  return prior < 0 ? undefined : hit.to + prior + 1;
}

/** Words that tell a course, or only look like it. */
interface Told {
  readonly course: Course | 'none';
  readonly from: number;
  readonly to: number;
}

/** A course and the words that tell it. */
export interface Changed extends Told {
  readonly course: Course;
}

function toldAt(tokens: readonly Token[], at: number, end: number): Told | undefined {
  const hit = WORDS.longestAt(tokens, at, end);
  if (hit !== undefined) {
    // "none larger than 2 mm" tells a size.
    const isSize = wordAt(tokens, hit.to) === 'than' && isNumberAt(tokens, hit.to + 1);
    // "more likely old than new" says that it is not.
    const isNot = wordAt(tokens, at - 1) === 'than';
    const isOther = isSize || isNot || (COMPARATIVES.has(wordAt(tokens, at)) && comparesSides(tokens, hit.to));
    return { course: isOther ? 'none' : hit.value, from: at, to: hit.to };
  }
  const degree = byDegree(tokens, at, end);
  if (degree !== undefined) return { course: degree, from: at, to: at + 2 };
  const like = likeBefore(tokens, at, end);
  return like === undefined ? undefined : { course: 'stable', from: at, to: like };
}

/** Every course that a span of words tells; a denied change is none. */
export function coursesIn(tokens: readonly Token[], within: Span): readonly Changed[] {
  const found: Changed[] = [];
  for (let at = within.from; at < within.to; at += 1) {
    const told = toldAt(tokens, at, within.to);
    if (told === undefined) continue;
    const from = at;
    at = told.to - 1;
    const { course } = told;
    if (course === 'none') continue;
    const denied = isDenied(tokens, from, within.from);
    const changed = course === 'increasing' || course === 'decreasing';
    if (!denied || changed) found.push({ course: denied ? 'stable' : course, from, to: told.to });
  }
  return found;
}
