import { wordAt } from './tokens.js';
import { ahead } from './ahead.js';
import type { Organ } from '../finding.js';
import type { Place } from './anatomy.js';
import { appositionBehind } from './apposition.js';
import { behind } from './behind.js';
import { isAdjective } from './describing.js';
import { isSpared } from './ellipsis-place.js';
import { behindDenied, behindInsertion } from './insertion.js';
import { heads } from './heads.js';
import { COORDINATORS, EXPLAINS } from './lexicon/grammar.js';
import { listedAfter, listedBefore } from './listing.js';
import type { Mention } from './mentions.js';
import { nounPhraseOf } from './noun-phrase.js';
import { clauseStart, isWeak, strongest, yieldsToAny, type Reading } from './reading.js';

/** What ties a place to a mention, the nearest first. */
export type Tie = 'cause' | 'own phrase' | 'behind' | 'subject' | 'apposition' | 'earlier in the sentence';

export interface Governed {
  readonly tie: Tie;
  /** In the order of the text; more than one when it lists several organs. */
  readonly places: readonly Place[];
  /** Nothing holds the finding, but this lies beside it. */
  readonly beside?: Place;
}

/** "are arterial in location". */
const IS: ReadonlySet<string> = new Set(['is', 'are', 'were', 'was']);
const IN_NATURE: ReadonlySet<string> = new Set(['in', 'rather', 'and', 'by']);
const CAUSE_WITHIN = 12;
/** In the mention's own noun phrase: "hepatic calcification", "calcified mediastinal node": the last name is the head. */
function inPhrase(reading: Reading, mention: Mention): Place | undefined {
  const phrase = nounPhraseOf(reading.tokens, reading.sentence, mention);
  const inside = reading.places.filter((place) => place.from >= phrase.from && place.to <= phrase.to);
  return strongest(inside).at(-1);
}

/** "calcified right and left kidneys", "calcified thoracic and abdominal aorta": the noun stands behind the second adjective. */
function behindAdjectives({ tokens, sentence, places }: Reading, mention: Mention): Place | undefined {
  const { to: and } = nounPhraseOf(tokens, sentence, mention);
  const [one, other] = [wordAt(tokens, and - 1), wordAt(tokens, and + 1)];
  if (mention.form !== 'adjective' || !COORDINATORS.has(wordAt(tokens, and))) return undefined;
  if (!isAdjective(one) || !isAdjective(other) || other === 'normal') return undefined;
  const { to } = nounPhraseOf(tokens, sentence, { ...mention, to: and + 1 });
  return strongest(places.filter((place) => place.from > and && place.to <= to)).at(-1);
}

/** "pelvic calcifications, which are likely vascular": a hedged cause that names the tissue (the finding stays present). */
function vascularCause({ tokens, sentence, places }: Reading, mention: Mention): Place | undefined {
  for (let at = mention.to; at < Math.min(mention.to + CAUSE_WITHIN, sentence.to - 1); at += 1) {
    const is = IS.has(wordAt(tokens, at));
    if (!is && !EXPLAINS.has(wordAt(tokens, at))) continue;
    const next = places.find((place) => place.from > at && place.from <= at + (is ? 1 : 3));
    const noun = next === undefined ? undefined : tokens[next.to];
    if (
      next?.value.organ === 'artery' &&
      (noun === undefined || noun.kind === 'mark' || (is && IN_NATURE.has(noun.word)))
    ) {
      return next;
    }
  }
  return undefined;
}

const strongOnly = (place: Place | undefined): Place | undefined => (isWeak(place) ? undefined : place);

/** No stone lies in a vessel, a valve or a node: "stent", "iliac fossa" beside a stone are not its place; only a stone's pole is the kidney's. */
export const STONELESS: ReadonlySet<Organ> = new Set<Organ>(['artery', 'valve', 'lymph-node']);

function placesFor(reading: Reading, mention: Mention): Reading {
  const stone = mention.kind === 'calculus';
  const places = reading.places.filter(
    (place) =>
      (stone ? !STONELESS.has(place.value.organ) : place.value.onlyStones === undefined) &&
      (mention.form === 'none' || !isSpared(reading, place)),
  );
  return places.length === reading.places.length
    ? reading
    : { ...reading, places, placeAt: new Map(places.map((place) => [place.from, place])) };
}

/** The places of one sentence that govern a mention, by the grammar that ties them, nearest tie first. */
export function governedBy(whole: Reading, mention: Mention): Governed {
  const reading = placesFor(whole, mention);
  const cause = vascularCause(reading, mention);
  if (cause !== undefined) return { tie: 'cause', places: [cause] };
  const own = inPhrase(reading, mention) ?? behindAdjectives(reading, mention);
  const after = behind(reading, mention);
  if (own !== undefined && !isWeak(own)) return ownOr(reading, mention, own, after.place);
  if (after.place !== undefined && !isWeak(after.place)) {
    return { tie: 'behind', places: heads(reading, listedAfter(reading, after.place)) };
  }
  const resumed = behindInsertion(reading, mention) ?? behindDenied(reading, mention);
  const far = resumed === undefined ? undefined : behind(reading, mention, resumed).place;
  if (far !== undefined && !isWeak(far) && after.beside === undefined) {
    return { tie: 'behind', places: heads(reading, listedAfter(reading, far)) };
  }
  const subject = ahead(reading, mention.from, clauseStart(reading, mention.from));
  if (subject !== undefined && !isWeak(subject)) {
    return { tie: 'subject', places: heads(reading, listedBefore(reading, subject)) };
  }
  if (after.beside !== undefined) return { tie: 'behind', places: [], beside: after.beside };
  const apposed = appositionBehind(reading, mention);
  if (apposed !== undefined) return { tie: 'apposition', places: heads(reading, listedAfter(reading, apposed)) };
  if (own !== undefined) return { tie: 'own phrase', places: [explainedPlace(reading, mention, own) ?? own] };
  if (mention.organ !== undefined) return { tie: 'own phrase', places: [] };
  const before = ahead(reading, mention.from, reading.sentence.from);
  const earlier = strongOnly(before) ?? after.place ?? far ?? subject ?? before;
  return { tie: 'earlier in the sentence', places: earlier === undefined ? [] : [earlier] };
}

/** "left renal lesion, compatible with a calcified scar": the scar is what was just spoken of, and lies there. */
function explainedPlace(reading: Reading, mention: Mention, own: Place): Place | undefined {
  if (!yieldsToAny(own)) return undefined;
  const before = ahead(reading, mention.from, reading.sentence.from);
  if (before === undefined || isWeak(before)) return undefined;
  const between = reading.tokens.slice(before.to, mention.from);
  return between.some(({ word }) => EXPLAINS.has(word)) ? before : undefined;
}

/** A hint that the organ's own name stands before is no hint any more: that "segment VI" is no lung's, whatever was imaged. */
function confirmed(place: Place): Place {
  const { organ, site, kind, words } = place.value;
  const value = { organ, words, ...(site === undefined ? {} : { site }), ...(kind === undefined ? {} : { kind }) };
  return { ...place, value };
}

/** "hepatic calcification in segment VI": the name behind is more precise when it is of the same organ. */
function ownOr(reading: Reading, mention: Mention, own: Place, behindIt: Place | undefined): Governed {
  if (own.value.site === '' && behindIt !== undefined && behindIt.value.organ === own.value.organ) {
    return { tie: 'behind', places: heads(reading, listedAfter(reading, behindIt)).map(confirmed) };
  }
  const follows = own.from >= mention.to;
  return {
    tie: 'own phrase',
    places: heads(reading, follows ? listedAfter(reading, own) : listedBefore(reading, own)),
  };
}
