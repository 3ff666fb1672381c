import { meantByWords } from '../condition-words.js';
import type { Organ } from '../finding.js';
import type { Meanings } from '../meanings.js';
import { sentencesAround } from './sentences-around.js';

/** What a report says beside a calcification, in the same sentence or the one after it. */
export interface SaidBeside {
  /** Damage of the organ named as the cause (MEC-3): "old granulomatous disease". */
  readonly causes: readonly string[];
  /** It calls the finding benign and says that nothing has to follow (HEP-2). */
  readonly calledBenign: boolean;
  /** It doubts that the finding is harmless: every "benign" ends ("Settled", MEC). */
  readonly malignancyDoubt: boolean;
}

/** A hedged cause leaves the finding and is a cause all the same ("Settled", Reports): "likely granulomatous". */
const HEDGES =
  /\b(?:likely|probable|probably|possible|possibly|presumed|presumably|suspected|suggesting|suggestive of)\b/gi;
const DAMAGE =
  /\b(?:granulom\w+|abscess(?:es)?|infarct\w*|ha?ematomas?|ha?emorrhage|trauma|post-?traumatic|post-?surgical|resection|hydatid|infection|inflammat\w+|thromb(?:us|osis)|scar(?:ring)?)\b/gi;
/** The next sentence speaks of the finding when it begins like this. */
const GOES_ON =
  /^\s*(?:sequela|likely|probably|most|this|these|it|findings?|status post|consistent|compatible|in keeping|benign|no |appearance|suspicious|follow)/i;
const BENIGN = /\bbenign\b/i;
const DOUBTED_BENIGN = /\b(?:not|probably|possibly|likely|presumably|cannot)\b[^.;]{0,20}\bbenign\b/i;
const NOTHING_FOLLOWS =
  /\bno (?:further |additional |specific |imaging )*(?:follow[- ]?up|work[- ]?up|evaluation)\b(?! of)|\bfollow[- ]?up (?:is )?not (?:needed|required|necessary|indicated)|\b(?:needs|requires) no follow[- ]?up/i;
const MALIGNANT = String.raw`(?:malignan\w*|metasta\w*|neoplas\w*|carcinoma\w*|cancer\w*|tumou?rs?)`;
const DOUBT = String.raw`(?:suspicious|concerning|worrisome|suspicion|suspected|exclude|rule out|possible|probable|likely)`;
const MALIGNANCY = new RegExp(
  String.raw`\b${DOUBT}\b[^.;]{0,40}\b${MALIGNANT}\b|\b${MALIGNANT}\b[^.;]{0,30}\b(?:not|cannot be) excluded\b`,
  'gi',
);
const DENIED = /\b(?:no|not|without|nor|negative for)\b[^.;,]{0,30}$/i;

export function saidBeside(
  text: string,
  span: { readonly start: number; readonly end: number },
  organ: Organ,
  meanings: Meanings,
): SaidBeside {
  const { sentence, next } = sentencesAround(text, span.start, span.end);
  const said = GOES_ON.test(next) ? `${sentence}. ${next}` : sentence;
  return {
    causes: causesIn(said, organ, meanings),
    calledBenign: BENIGN.test(said) && !DOUBTED_BENIGN.test(said) && NOTHING_FOLLOWS.test(said),
    malignancyDoubt: asserted(said, MALIGNANCY).length > 0,
  };
}

function causesIn(said: string, organ: Organ, meanings: Meanings): string[] {
  const plain = said.replace(HEDGES, ' ');
  const named = meantByWords(plain, meanings).filter(({ meaning }) => meaning.name === `damage-${organ}`);
  const causes = named.map(({ words }) => words);
  return [...new Set(causes.length > 0 ? causes : asserted(plain, DAMAGE).map((word) => word.toLowerCase()))];
}

function asserted(said: string, pattern: RegExp): string[] {
  return [...said.matchAll(pattern)]
    .filter(({ index }) => !DENIED.test(said.slice(Math.max(0, index - 60), index)))
    .map(([words]) => words);
}
