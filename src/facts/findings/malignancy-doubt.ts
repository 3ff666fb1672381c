import type { Span } from '../text/span.js';
import { type Token, wordAt } from '../text/tokens.js';
import { isDenied } from './beside-names.js';
import {
  BREAKS,
  CANNOT,
  CONSIDERED,
  DOUBTED_BEHIND,
  DOUBTS,
  HARD,
  LIKENS,
  MALIGNANT,
  NO_TUMOR,
  STRAYS,
  UNLIKELY,
} from './cause-words.js';

/** A doubt governs so many words, before it or behind it. */
const DOUBTED_WITHIN = 7;
/** So far behind "consistent with" stands what it means. */
const LIKENED_WITHIN = 5;
/** So far before "excluded" stands "cannot". */
const CANNOT_WITHIN = 4;

/** "suspicious for malignancy", "consistent with metastasis", "a carcinoma cannot be excluded", unless that is denied itself. */
export function doubtsIn(tokens: readonly Token[], { from, to }: Span): boolean {
  let doubt: number | undefined;
  let likened: number | undefined;
  let malignant: number | undefined;
  for (let at = from; at < to; at += 1) {
    if (isDoubt(tokens, at, from)) doubt = at;
    if (LIKENS.has(wordAt(tokens, at)) && !isDenied(tokens, at, from)) likened = at;
    if (isMalignant(tokens, at)) {
      if (reaches(tokens, doubt, at) || isLikened(tokens, likened, at)) return true;
      malignant = at;
    }
    if (malignant === undefined || at - malignant > DOUBTED_WITHIN) continue;
    if (isNotExcluded(tokens, at, from) || isDoubtedBehind(tokens, malignant, { from, to: at })) return true;
  }
  return false;
}

const isMalignant = (tokens: readonly Token[], at: number): boolean =>
  MALIGNANT.test(wordAt(tokens, at)) && !NO_TUMOR.every((word, index) => wordAt(tokens, at + index) === word);

/** "Does not exclude malignancy" leaves the doubt. */
function isDoubt(tokens: readonly Token[], at: number, from: number): boolean {
  const word = wordAt(tokens, at);
  return word === 'exclude' || ((DOUBTS.has(word) || rulesOut(tokens, at)) && !isDenied(tokens, at, from));
}

/** "Likely granuloma, no malignancy" doubts no malignancy. */
function reaches(tokens: readonly Token[], doubt: number | undefined, at: number): boolean {
  return doubt !== undefined && at - doubt <= DOUBTED_WITHIN && !isDenied(tokens, at, doubt + 1);
}

function isLikened(tokens: readonly Token[], likened: number | undefined, at: number): boolean {
  return likened !== undefined && at - likened <= LIKENED_WITHIN && !holds(tokens, likened, at, STRAYS);
}

/** "cannot be ruled out", "is not excluded", "is difficult to exclude" */
function isNotExcluded(tokens: readonly Token[], at: number, from: number): boolean {
  const word = wordAt(tokens, at);
  if (word === 'exclude' || rulesOut(tokens, at)) return holds(tokens, at - 3, at, HARD);
  const isExcluded = word === 'excluded' || (word === 'out' && wordAt(tokens, at - 1) === 'ruled');
  return isExcluded && (isDenied(tokens, at, from) || holds(tokens, at - 1 - CANNOT_WITHIN, at, CANNOT));
}

/** "metastasis is suspected", "carcinoma should be considered", not "malignancy is considered unlikely" */
function isDoubtedBehind(tokens: readonly Token[], malignant: number, { from, to: at }: Span): boolean {
  const word = wordAt(tokens, at);
  const ends = CONSIDERED.has(word) || (DOUBTED_BEHIND.has(word) && !/^[a-z]/.test(wordAt(tokens, at + 1)));
  const isUnlikely = UNLIKELY.has(wordAt(tokens, at - 1)) || UNLIKELY.has(wordAt(tokens, at + 1));
  if (!ends || isUnlikely || holds(tokens, malignant, at, BREAKS)) return false;
  return !isDenied(tokens, at, from) && !isDenied(tokens, malignant, from);
}

const rulesOut = (tokens: readonly Token[], at: number): boolean =>
  wordAt(tokens, at) === 'rule' && wordAt(tokens, at + 1) === 'out';

/** Between the two, neither of them. */
function holds(tokens: readonly Token[], after: number, before: number, wanted: ReadonlySet<string>): boolean {
  for (let at = after + 1; at < before; at += 1) if (wanted.has(wordAt(tokens, at))) return true;
  return false;
}
