import type { Place } from './anatomy.js';
import { isSpared, listAnswered } from './ellipsis-place.js';
import { COORDINATORS, DETERMINERS, FINITE, LIST_FILLERS, PREPOSITIONS } from './lexicon/grammar.js';
import { type Reading } from './reading.js';
import { type Token, wordAt } from './tokens.js';

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
  const begins = newSubjectIn(tokens, list);
  return begins === undefined ? list : list.filter((place, index) => index === 0 || place.to <= begins);
}

/** "Calculi in the liver, the kidneys contain none": what is said of the kidneys is not said of the liver too. */
function onlyNewSubject({ tokens, mentions }: Reading, list: readonly Place[]): readonly Place[] {
  const [first] = list;
  const isOfOther = mentions.some(
    ({ to }) => first !== undefined && to < first.from && leadsTo(tokens, to, first.from),
  );
  const begins = isOfOther ? newSubjectIn(tokens, list) : undefined;
  return begins === undefined ? list : list.filter(({ from }) => from > begins);
}

/** "in the right lobe of", "nodules of": a preposition leads there, and no verb or list lies between. */
const leadsTo = (tokens: readonly Token[], from: number, to: number): boolean => {
  const between = tokens.slice(from, to);
  return (
    between.some(({ word }) => PREPOSITIONS.has(word)) &&
    between.every(({ word, kind }) => kind === 'word' && !FINITE.has(word) && !COORDINATORS.has(word))
  );
};

/** Where in a list the places begin that are the subject of the verb behind it. */
function newSubjectIn(tokens: readonly Token[], list: readonly Place[]): number | undefined {
  const [first] = list;
  const last = list.at(-1);
  if (first === undefined || last === undefined || first === last) return undefined;
  const joints = tokens.slice(first.to, last.from).map((_, index) => first.to + index);
  const comma = joints.findLast((at) => wordAt(tokens, at) === ',') ?? -1;
  const coordinator = joints.findLast((at) => COORDINATORS.has(wordAt(tokens, at))) ?? -1;
  const measured = comma > coordinator && tokens[last.to]?.kind === 'number';
  if (!measured && !isSubject(tokens, last)) return undefined;
  // "the spleen and the kidneys are": both are its subject; "and the aorta is": the last alone.
  if (comma < 0) return joints.findLast((at) => isNewPhrase(tokens, at)) ?? coordinator;
  return SINGULAR.has(wordAt(tokens, last.to)) ? Math.max(comma, coordinator) : comma;
}

const isNewPhrase = (tokens: readonly Token[], at: number): boolean =>
  COORDINATORS.has(wordAt(tokens, at)) && DETERMINERS.has(wordAt(tokens, at + 1));
const SINGULAR: ReadonlySet<string> = new Set(['is', 'was', 'appears', 'has', 'shows', 'contains', 'holds']);

/** "the spleen is enlarged", "spleen normal", "the kidneys contain cysts": told of an organ, which no calcification is or does. */
function isSubject(tokens: readonly Token[], place: Place): boolean {
  const verb = wordAt(tokens, place.to);
  if (HOLDS_SOMETHING.has(verb) || ORGAN_STATES.has(verb)) return true;
  if (HAVING.has(verb) && OF_ITS_OWN.has(wordAt(tokens, place.to + 1))) return true;
  if (!FINITE.has(verb)) return false;
  let at = place.to + 1;
  while (wordAt(tokens, at).endsWith('ly') || PASSED.has(wordAt(tokens, at))) at += 1;
  return ORGAN_STATES.has(wordAt(tokens, at));
}

const HOLDS_SOMETHING: ReadonlySet<string> = new Set(
  'shows show showed contains contain contained demonstrates demonstrate reveals reveal exhibits exhibit harbors holds hold lacks lack'.split(
    ' ',
  ),
);
const HAVING: ReadonlySet<string> = new Set(['has', 'have']);
/** "has a cyst", but "has been seen". */
const OF_ITS_OWN: ReadonlySet<string> = new Set(['no', 'a', 'an']);
const PASSED: ReadonlySet<string> = new Set(['otherwise', 'also', 'both', 'all', 'not', 'been', 'within']);
const ORGAN_STATES: ReadonlySet<string> = new Set(
  'normal unremarkable enlarged clear intact atrophic dilated ectatic patent thickened fatty homogeneous heterogeneous free without cirrhotic'.split(
    ' ',
  ),
);

export function listedBefore(reading: Reading, last: Place): readonly Place[] {
  const { places } = reading;
  const to = places.indexOf(last) + 1;
  let from = to - 1;
  while (listed(reading, places[from - 1], places[from])) from -= 1;
  return onlyNewSubject(reading, places.slice(from, to));
}
