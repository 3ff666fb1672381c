import type { Reading } from './reading.js';
import type { Mention } from './mentions.js';
import { EXPLAINS } from './lexicon/grammar.js';

/**
 * "Pelvic calcifications, likely phleboliths": the second mention explains the first. The first takes its kind and
 * organ, the second is dropped, so that a hedged cause leaves the finding present (knowledge.md, Settled, Reports).
 */
export function explained(reading: Reading): readonly Mention[] {
  const kept: Mention[] = [];
  for (const mention of reading.mentions) {
    const first = kept.at(-1);
    if (first !== undefined && isLessLikely(reading, first, mention)) continue;
    const explains =
      first !== undefined &&
      first.form !== 'echo' &&
      isName(mention) &&
      first.kind === undefined &&
      ties(reading, first, mention);
    if (!explains) {
      // An echo that the next words call calcium is told by them, with their doubt.
      if (first?.form === 'echo' && ties(reading, first, mention)) kept.pop();
      const inside =
        first !== undefined &&
        first.form === 'adjective' &&
        mention.kind !== undefined &&
        joined(reading, first, mention);
      if (inside) kept.pop();
      kept.push(mention);
      continue;
    }
    kept.pop();
    kept.push({
      ...first,
      ...(mention.kind === undefined ? {} : { kind: mention.kind }),
      ...(mention.organ === undefined ? {} : { organ: mention.organ }),
      ...(mention.site === undefined ? {} : { site: mention.site }),
    });
  }
  return kept;
}

/** "more likely a phlebolith than a stone": nobody says that it is a stone. */
function isLessLikely({ tokens, sentence }: Reading, { to }: Mention, second: Mention): boolean {
  const than = tokens.slice(to, second.from).some(({ word }) => word === 'than');
  return (
    than &&
    tokens
      .slice(sentence.from, second.from)
      .some(({ word }, at, all) => word === 'more' && all[at + 1]?.word === 'likely')
  );
}

/** A stone, a phlebolith, or a disease of the soft tissue that is named for its calcium ("calcific tendinitis"). */
const isName = ({ kind, organ, weak }: Mention): boolean =>
  kind !== undefined || (organ === 'soft-tissue' && weak === undefined);

/** "calcified gallstone": one thing, named twice. */
function joined({ tokens }: Reading, adjective: Mention, noun: Mention): boolean {
  return tokens.slice(adjective.to, noun.from).every((token) => token.kind === 'word') && noun.from - adjective.to <= 2;
}

/** "compatible with", "likely", "representing" between the two. */
const ties = ({ tokens }: Reading, first: Mention, second: Mention): boolean =>
  tokens.slice(first.to, second.from).some((token) => EXPLAINS.has(token.word));
