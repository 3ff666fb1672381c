import { ABDOMEN } from './lexicon/anatomy-abdomen.js';
import { CHEST } from './lexicon/anatomy-chest.js';
import type { AnatomyGroup } from './lexicon/anatomy-group.js';
import { FRAME, HEAD, NO_ORGAN } from './lexicon/anatomy-head.js';
import { VESSELS } from './lexicon/anatomy-vessels.js';
import { LESION_ORGANS } from './lexicon/lesions.js';
import { IMAGED_ORGANS, IMAGING_WORDS } from './lexicon/study-words.js';
import { nameMeantBy } from './mistyped-name.js';
import { Phrases, withPlural, type PhraseHit } from './phrases.js';
import { type Token, wordAt } from './tokens.js';

/** A name of a part of the body in the text. */
export type Place = PhraseHit<AnatomyGroup>;

/** Words for a part that belongs to what follows. */
const PORTIONS: ReadonlySet<string> = new Set([
  'segment',
  'segments',
  'portion',
  'portions',
  'part',
  'parts',
  'course',
]);
const PORTION_WITHIN = 5;
const NONE: AnatomyGroup = { organ: 'other', words: [] };
const NAMES = new Phrases<AnatomyGroup>();
for (const name of NO_ORGAN) for (const phrase of withPlural(name)) NAMES.add(phrase, NONE);
for (const group of [...ABDOMEN, ...CHEST, ...VESSELS, ...HEAD, ...FRAME, ...LESION_ORGANS]) {
  for (const word of group.words) for (const phrase of withPlural(word)) NAMES.add(phrase, group);
}
/** A study named in the text ("Brain CT:", "MRI of the head") carries its organ as weakly as a region does. */
for (const [organ, words] of IMAGED_ORGANS) {
  const group: AnatomyGroup = { organ, site: '', weak: true, words: [] };
  for (const word of words) {
    for (const study of IMAGING_WORDS) {
      for (const phrase of [
        `${word} ${study}`,
        `${study} ${word}`,
        `${study} of the ${word}`,
        `${study} of ${word}`,
        `${study} scan of the ${word}`,
      ]) {
        NAMES.add(phrase, group);
      }
    }
  }
}

/** Every name of an organ or site from `from` to `to`, the longest at each position ("hepatic artery" is an artery). */
export function placesIn(tokens: readonly Token[], from: number, to: number): readonly Place[] {
  const named = NAMES.allIn(tokens, from, to, typed).filter((hit) => hit.value !== NONE);
  return named.filter(
    (place, index) => !isPortion(tokens, place, named[index + 1]) && !isAdjectiveOf(tokens, place, named[index + 1]),
  );
}

/** The name that a mistyped word was meant to be. */
function typed(tokens: readonly Token[], at: number): Place | undefined {
  const right = nameMeantBy(tokens[at]);
  return right === undefined ? undefined : { from: at, to: at + 1, value: NAMES.only(right) ?? NONE };
}

/** "intracranial vertebral arteries": the adjective only says which vessel. */
function isAdjectiveOf(tokens: readonly Token[], place: Place, next: Place | undefined): boolean {
  if (next?.from !== place.to || next.value.weak === true || next.value.organ !== 'artery') return false;
  const word = wordAt(tokens, place.to - 1);
  return place.value.organ !== 'artery' && (word.endsWith('al') || word.endsWith('ic'));
}

/** "the intrapancreatic segment of the common bile duct": the name behind the "of" is the thing, the first says which part. */
function isPortion(tokens: readonly Token[], place: Place, next: Place | undefined): boolean {
  if (next === undefined || next.from > place.to + PORTION_WITHIN) return false;
  const of = wordAt(tokens, place.to) === 'of' ? place.to : place.to + 1;
  if (!PORTIONS.has(wordAt(tokens, of - 1)) || wordAt(tokens, of) !== 'of') return false;
  return tokens.slice(of + 1, next.from).every((token) => token.kind === 'word');
}

export function siteOf(tokens: readonly Token[], place: Place): string | undefined {
  const { site } = place.value;
  if (site === '') return undefined;
  return (
    site ??
    tokens
      .slice(place.from, place.to)
      .map((token) => token.word)
      .join(' ')
  );
}
