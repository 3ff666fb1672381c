import type { Subject } from '../finding.js';
import {
  BORN_EARLIER,
  CHILDREN,
  FETAL,
  KIN,
  MATERNAL,
  NOT_HER_BODY,
  ORDINAL_LABELS,
  OWN,
  PREGNANCIES,
  TWINS,
  WOMAN,
} from './lexicon/pregnancy-words.js';
import { type Token, wordAt } from './tokens.js';

/** A word that says whose body is meant, and where it stands. */
export interface BodyWord {
  readonly at: number;
  readonly body: Subject;
  /** "mother": she herself only where the patient is with child; elsewhere a relative. */
  readonly ofPregnant?: true;
}

const SIDES: ReadonlySet<string> = new Set(['left', 'right']);
/** They lead to what something is in. */
export const IN_OR_OF: ReadonlySet<string> = new Set(['in', 'of', 'within']);
/** Whose part what follows is. */
export const HOLDS: ReadonlySet<string> = new Set(['has', 'had', 'have', 'shows']);
const POSSESSIVES: ReadonlySet<string> = new Set(['her', 'his', 'own', 'whose']);
const POSSESSIVE_LENGTH = 2;
/** Before "twin" these say that the patient is the other one. */
const OF_ONE_BORN: ReadonlySet<string> = new Set(['his', 'identical', 'fraternal']);
const COMPARED_WITHIN = 3;

/** The word was written with "'s", which reading drops. */
function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && token.end - token.start - token.word.length === POSSESSIVE_LENGTH;
}

/** "her mother", "the patient's mother": a relative. */
export const isOwned = (tokens: readonly Token[], at: number): boolean =>
  POSSESSIVES.has(wordAt(tokens, at - 1)) || isPossessive(tokens[at - 1]);

/** "maternal CMV", "maternal left" (where the fetus lies): no body of hers is looked at. */
function isHerBody(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined) return false;
  if (NOT_HER_BODY.has(next.word)) return false;
  const after = tokens[at + 2];
  return !SIDES.has(next.word) || (after?.kind === 'word' && !NOT_HER_BODY.has(after.word) && after.breaks === 0);
}

/** "the mother's liver", "in the mother", "the mother has": not "the mother was told", nor "her mother's". */
function isMotherHerself(tokens: readonly Token[], at: number): boolean {
  if (isOwned(tokens, at)) return false;
  const next = wordAt(tokens, at + 1);
  if (isPossessive(tokens[at]) || HOLDS.has(next) || next === ':') return true;
  return wordAt(tokens, at - 1) === 'the' && IN_OR_OF.has(wordAt(tokens, at - 2));
}

function maternalAt(tokens: readonly Token[], at: number): BodyWord | undefined {
  const word = wordAt(tokens, at);
  const next = wordAt(tokens, at + 1);
  // "1.6 MoM" is a multiple of the median.
  if (tokens[at - 1]?.kind === 'number') return undefined;
  if (word === 'maternal') {
    if (KIN.has(next)) return { at, body: 'other' };
    return isHerBody(tokens, at) ? { at, body: 'patient' } : undefined;
  }
  if (MATERNAL.has(word)) {
    return word !== 'mother' || isMotherHerself(tokens, at) ? { at, body: 'patient', ofPregnant: true } : undefined;
  }
  if (word === 'own' && wordAt(tokens, at - 1) === 'her') {
    return { at, body: 'patient' };
  }
  if (!WOMAN.has(word) || !isPossessive(tokens[at])) return undefined;
  const owned = OWN.has(next) ? wordAt(tokens, at + 2) : next;
  const hers = !FETAL.has(owned) && !CHILDREN.has(owned) && !KIN.has(owned) && !NOT_HER_BODY.has(owned);
  return hers ? { at, body: 'patient' } : undefined;
}

/** "twin brother", "his twin", "her identical twin", "the previous baby": another person. */
function otherAt(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  const before = wordAt(tokens, at - 1);
  if (TWINS.has(word) && (KIN.has(wordAt(tokens, at + 1)) || OF_ONE_BORN.has(before))) return true;
  if (TWINS.has(word) && ORDINAL_LABELS.has(before)) return false;
  return (CHILDREN.has(word) || FETAL.has(word)) && BORN_EARLIER.has(before);
}

/** "Unlike his twin's, the liver": the other one is only named. */
export function isOnlyCompared(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (before >= at - COMPARED_WITHIN && wordAt(tokens, before) !== 'unlike' && tokens[before]?.kind === 'word') {
    before -= 1;
  }
  return wordAt(tokens, before) === 'unlike';
}

/** Every word from `from` to `to` that says whose body is meant. */
export function bodyWordsIn(tokens: readonly Token[], from: number, to: number): readonly BodyWord[] {
  const bodies: BodyWord[] = [];
  for (let at = from; at < to; at += 1) {
    const word = wordAt(tokens, at);
    if (isOnlyCompared(tokens, at)) continue;
    const maternal = maternalAt(tokens, at);
    if (maternal !== undefined) bodies.push(maternal);
    else if (otherAt(tokens, at)) bodies.push({ at, body: 'other' });
    else if (FETAL.has(word) && !PREGNANCIES.has(wordAt(tokens, at + 1))) {
      bodies.push({ at, body: 'fetus' });
    }
  }
  return bodies;
}
