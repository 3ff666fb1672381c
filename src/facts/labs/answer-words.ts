import type { AnswerKind } from '../../knowledge/lab-definition.js';
import { TermIndex } from '../../knowledge/term-index.js';
import type { LabAnswer } from '../lab-fact.js';

type Words = Readonly<Partial<Record<LabAnswer, readonly string[]>>>;
const list = (words: string): readonly string[] => words.split(', ');

const UNDECIDED = list('indeterminate, equivocal, borderline, inconclusive, invalid, grey zone, gray zone');
const PRESENCE: Words = {
  positive: list('positive, pos, reactive, detected, present, weakly positive, weakly reactive'),
  negative: list(
    'negative, neg, nonreactive, non reactive, not reactive, not detected, none detected, undetected, absent, not present',
  ),
  indeterminate: UNDECIDED,
};

/** How laboratories say each answer, by what is answered; the longest name counts ("not detected" is no "detected"). */
const WORDS: Readonly<Record<AnswerKind, Words>> = {
  presence: PRESENCE,
  reactivity: {
    positive: [...(PRESENCE.positive ?? []), ...list('immune, low positive, minimally reactive, repeatedly reactive')],
    negative: [
      ...(PRESENCE.negative ?? []),
      ...list('nr, not immune, non immune, nonimmune, susceptible, no antibody detected, below detection limit'),
    ],
    indeterminate: UNDECIDED,
  },
  avidity: {
    low: list('low, low avidity, weak, weak avidity'),
    intermediate: [...list('intermediate, intermediate avidity, moderate, moderate avidity'), ...UNDECIDED],
    high: list('high, high avidity, strong, strong avidity'),
  },
  enzyme: {
    low: list('low, deficient, deficiency, decreased, reduced, severely deficient, below normal'),
    intermediate: list('intermediate, partially deficient, partial deficiency'),
    normal: list(
      'normal, not deficient, non deficient, no deficiency, sufficient, adequate, not decreased, within normal limits',
    ),
    indeterminate: UNDECIDED,
  },
  chromosomes: {
    normal: list(
      'normal, negative, euploid, not detected, none detected, no abnormality, no abnormalities detected, no trisomy, no aneuploidy, ' +
        'no deletion, no duplication, no chromosomal abnormality, no chromosome abnormality, no copy number, no pathogenic, ' +
        'no clinically significant, no evidence of aneuploidy, no imbalance, no abnormal, negative for trisomy, negative for aneuploidy',
    ),
    abnormal: list(
      'abnormal, abnormality, positive, trisomy, monosomy, triploidy, aneuploidy, aneuploid, deletion, microdeletion, duplication, ' +
        'microduplication, mosaic, mosaicism, translocation, pathogenic, likely pathogenic, unbalanced',
    ),
    indeterminate: [
      ...list(
        'variant of uncertain significance, variant of unknown significance, vus, uncertain, culture failure, no growth',
      ),
      ...list('failed, insufficient, no result'),
      ...UNDECIDED,
    ],
  },
};

const INDEXES = new Map<AnswerKind, TermIndex<LabAnswer>>();

/** The names of answers of one kind. */
export function answersOf(kind: AnswerKind): TermIndex<LabAnswer> {
  let index = INDEXES.get(kind);
  if (index === undefined) INDEXES.set(kind, (index = indexOf(WORDS[kind])));
  return index;
}

function indexOf(words: Words): TermIndex<LabAnswer> {
  const index = new TermIndex<LabAnswer>();
  for (const answer of Object.keys(words) as LabAnswer[]) for (const one of words[answer] ?? []) index.add(one, answer);
  return index;
}
