import type { Place } from './anatomy.js';
import { HEAD_NOUNS } from './lexicon/anatomy-vessels.js';
import { strongest, type Reading } from './reading.js';
import { type Token, wordAt } from './tokens.js';

/** Organs that other organs' adjectives describe: "hilar and mediastinal lymph nodes", "hepatic and splenic arteries". */
const HEADS: ReadonlySet<string> = new Set(['lymph-node', 'artery', 'valve']);

/** All that are listed by name; of "splenic and renal arteries and the gastric mucosa" the arteries and what follows them. */
export function heads(reading: Reading, all: readonly Place[]): readonly Place[] {
  const { tokens } = reading;
  const places = strongest(all);
  const head = places.findLastIndex(
    ({ to, value }) => HEADS.has(value.organ) && [to - 1, to].some((at) => HEAD_NOUNS.has(wordAt(tokens, at))),
  );
  let from = head;
  while (from > 0 && describes(tokens, places[from - 1], places[head])) from -= 1;
  return places.filter((_, index) => index < from || index >= head);
}

/** The adjective of another thing's noun; "mitral annular and coronary artery calcifications" names two that each calcify. */
function describes(tokens: readonly Token[], place: Place | undefined, head: Place | undefined): boolean {
  if (place === undefined || !isAdjective(wordAt(tokens, place.to - 1))) return false;
  return !(place.value.organ === 'valve' && head?.value.organ === 'artery');
}

const isAdjective = (word: string): boolean =>
  word.endsWith('al') || word.endsWith('ar') || word.endsWith('ic') || word.endsWith('ary');
