import type { Place } from './anatomy.js';
import { isSpared, listAnswered } from './ellipsis-place.js';
import { COORDINATORS, DETERMINERS, FINITE, LIST_FILLERS } from './lexicon/grammar.js';
import { wordAt, type Reading } from './reading.js';
import type { Token } from './tokens.js';

/** Join a list beside "and" and "or"; "as well as" is told by its middle word. */
const JOINS: ReadonlySet<string> = new Set([',', '/', '&', 'well']);
const LONGEST_JOINT = 6;

/** Side by side in a list: "the liver and spleen", "the aorta, both renal arteries and the SMA"; not "in the pancreas, liver none". */
function listed(reading: Reading, one: Place | undefined, next: Place | undefined): boolean {
  if (one === undefined || next === undefined) return false;
  const { tokens, mentions } = reading;
  const spared = isSpared(reading, next) && listAnswered(reading, next.to) === undefined;
  if (spared && mentions.some(({ to }) => to <= one.from)) return false;
  const between = tokens.slice(one.to, next.from);
  if (between.length > LONGEST_JOINT || !between.every((token) => LIST_FILLERS.has(token.word))) return false;
  return between.some((token) => JOINS.has(token.word) || COORDINATORS.has(token.word));
}

export function listedAfter(reading: Reading, first: Place): readonly Place[] {
  const { places } = reading;
  const from = places.indexOf(first);
  let to = from + 1;
  while (listed(reading, places[to - 1], places[to])) to += 1;
  return withoutNewSubject(reading, places.slice(from, to));
}

/** "in the liver, the spleen is normal": what has a verb of its own is no item of the list, and a new clause begins with it. */
function withoutNewSubject({ tokens }: Reading, list: readonly Place[]): readonly Place[] {
  const [first] = list;
  const last = list.at(-1);
  if (first === undefined || last === undefined || first === last) return list;
  const joints = tokens.slice(first.to, last.from).map((_, index) => first.to + index);
  const comma = joints.findLast((at) => wordAt(tokens, at) === ',') ?? -1;
  const coordinator = joints.findLast((at) => COORDINATORS.has(wordAt(tokens, at))) ?? -1;
  const measured = comma > coordinator && tokens[last.to]?.kind === 'number';
  if (!measured && !isSubject(tokens, last)) return list;
  // "the spleen and the kidneys are": both are its subject; "and the aorta is": the last alone.
  const alone = comma < 0 || SINGULAR.has(wordAt(tokens, last.to));
  const begins = alone ? Math.max(comma, coordinator) : comma;
  const article = comma < 0 ? joints.findLast((at) => isNewPhrase(tokens, at)) : undefined;
  return list.filter((place) => place === first || place.to <= (article ?? begins));
}

const isNewPhrase = (tokens: readonly Token[], at: number): boolean =>
  COORDINATORS.has(wordAt(tokens, at)) && DETERMINERS.has(wordAt(tokens, at + 1));
const SINGULAR: ReadonlySet<string> = new Set(['is', 'was', 'appears', 'has', 'shows', 'contains', 'demonstrates']);

/** "the spleen is enlarged", "spleen normal", "the kidneys contain cysts": told of an organ, which no calcification is or does. */
function isSubject(tokens: readonly Token[], place: Place): boolean {
  const verb = wordAt(tokens, place.to);
  if (HOLDS_SOMETHING.has(verb) || ORGAN_STATES.has(verb)) return true;
  if (!FINITE.has(verb)) return false;
  let at = place.to + 1;
  while (wordAt(tokens, at).endsWith('ly') || PASSED.has(wordAt(tokens, at))) at += 1;
  return ORGAN_STATES.has(wordAt(tokens, at));
}

const HOLDS_SOMETHING: ReadonlySet<string> = new Set(
  'shows show showed contains contain contained demonstrates demonstrate reveals reveal exhibits exhibit harbors'.split(
    ' ',
  ),
);
const PASSED: ReadonlySet<string> = new Set(['otherwise', 'also', 'both', 'all', 'not', 'been', 'within']);
const ORGAN_STATES: ReadonlySet<string> = new Set(
  'normal unremarkable enlarged clear intact atrophic dilated ectatic patent thickened fatty homogeneous heterogeneous free cirrhotic'.split(
    ' ',
  ),
);

export function listedBefore(reading: Reading, last: Place): readonly Place[] {
  const { places } = reading;
  const to = places.indexOf(last) + 1;
  let from = to - 1;
  while (listed(reading, places[from - 1], places[from])) from -= 1;
  return places.slice(from, to);
}
