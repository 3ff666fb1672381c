import { wordAt } from './tokens.js';
import { COORDINATORS } from './lexicon/grammar.js';
import type { Mention } from './mentions.js';
import { type Reading } from './reading.js';

const JOINED_WITHIN = 3;
const REST_WITHIN = 4;
const THE_REST: ReadonlySet<string> = new Set(
  'most others other remaining rest remainder majority some many several few two three four one'.split(' '),
);
const LINKS: ReadonlySet<string> = new Set([
  '/',
  ',',
  'to',
  'partially',
  'partly',
  'also',
  'some',
  'other',
  'others',
  'both',
]);

/**
 * "Calcified and noncalcified nodules", "calcified nodules, the rest noncalcified": what is told of the others denies no
 * calcium of the organ, so only the calcified ones are left.
 */
export function withoutTheRest(reading: Reading, mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter((mention, index) => {
    if (mention.form !== 'denied') return true;
    const [before, after] = [mentions[index - 1], mentions[index + 1]];
    const told = (other: Mention | undefined): other is Mention => other !== undefined && isAsserting(other);
    if (told(before) && (joined(reading, before, mention) || isOfTheRest(reading, before, mention))) return false;
    return !(told(after) && joined(reading, mention, after));
  });
}

const isAsserting = ({ form, kind }: Mention): boolean =>
  (form === 'adjective' || form === 'noun') && kind === undefined;

function joined({ tokens }: Reading, one: Mention, next: Mention): boolean {
  const between = tokens.slice(one.to, next.from).map(({ word }) => word);
  return (
    between.length <= JOINED_WITHIN &&
    between.some((word) => COORDINATORS.has(word) || word === '/') &&
    between.every((word) => COORDINATORS.has(word) || LINKS.has(word))
  );
}

/** The same things are spoken of: behind their own place no other one is named, and the denied ones are a part of them. */
function isOfTheRest({ tokens, places }: Reading, told: Mention, denied: Mention): boolean {
  const parted = (at: number): boolean => tokens.slice(told.to, at).some(({ kind }) => kind === 'mark');
  if (places.some(({ from, to, value }) => parted(from) && to <= denied.from && value.weak !== true)) return false;
  for (let at = denied.from - 1; at >= Math.max(told.to, denied.from - REST_WITHIN); at -= 1) {
    if (THE_REST.has(wordAt(tokens, at))) return true;
  }
  return false;
}
