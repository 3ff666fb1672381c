import type { Observation } from 'fhir/r4.js';
import { allConceptWords } from '../../fhir/codings.js';
import { isObject, listOf, referenceTo, textOf } from '../../fhir/resource.js';
import type { LabDefinition } from '../../knowledge/lab-definition.js';
import { TermIndex, wordsOf } from '../../knowledge/term-index.js';
import { interpretationOf } from '../findings/answer.js';
import type { LabAnswer, LabValue } from '../lab-fact.js';
import { compareToRange } from './judge.js';
import type { LabCalendar } from './lab-calendar.js';
import type { Unreadable } from './read-result.js';
import { statedQuantity, type Result } from './stated-quantity.js';

const WORDS: Readonly<Record<LabAnswer, readonly string[]>> = {
  positive: ['positive', 'pos', 'reactive', 'detected', 'present', 'weakly positive', 'weakly reactive'],
  negative: [
    ...[
      'negative',
      'neg',
      'nonreactive',
      'non reactive',
      'not reactive',
      'not detected',
      'none detected',
      'undetected',
    ],
    ...['absent', 'not present'],
  ],
  indeterminate: ['indeterminate', 'equivocal', 'borderline', 'inconclusive', 'invalid', 'grey zone', 'gray zone'],
};
const ANSWERS = new TermIndex<LabAnswer>();
for (const [answer, words] of Object.entries(WORDS)) for (const one of words) ANSWERS.add(one, answer as LabAnswer);

const VALUES: Readonly<Record<LabAnswer, number>> = { positive: 1, negative: 0, indeterminate: 0.5 };

/**
 * One result of a test that is answered instead of measured: by its interpretation, its words, or a number against the
 * laboratory's own limit. A titre or number that nothing judges is there and cannot be read.
 */
export function readAnswer(
  result: Result,
  observation: Observation,
  { unit }: LabDefinition,
  calendar: LabCalendar,
): LabValue | Unreadable | undefined {
  if (isObject(result.dataAbsentReason)) return undefined;
  const answer = answerOf(result);
  if (answer === 'none') return undefined;
  const day = calendar.dayOf(observation);
  const source = referenceTo(observation);
  if (answer === 'unreadable' || day === undefined) return { day, source };
  return { value: VALUES[answer], answer, unit: unit ?? '', date: day.day, time: day.time, source };
}

const INTERPRETED = { yes: 'positive', no: 'negative', uncertain: 'indeterminate' } as const;

function answerOf(result: Result): LabAnswer | 'none' | 'unreadable' {
  const interpreted = interpretationOf(result);
  if (interpreted !== undefined && interpreted !== 'none') return INTERPRETED[interpreted];
  if (typeof result.valueBoolean === 'boolean') return result.valueBoolean ? 'positive' : 'negative';
  const words = [
    ...listOf(result.interpretation).flatMap(allConceptWords),
    ...allConceptWords(result.valueCodeableConcept),
    ...listOf(textOf(result.valueString)),
  ];
  const said = new Set(words.flatMap((text) => ANSWERS.find(wordsOf(text)).flatMap(({ values }) => values)));
  const [only] = said;
  if (only !== undefined) return said.size === 1 ? only : 'indeterminate';
  return byLimit(result);
}

/** An index or a level above the limit that the laboratory printed with it is positive; the limit itself is not. */
function byLimit(result: Result): LabAnswer | 'none' | 'unreadable' {
  const stated = statedQuantity(result);
  if (stated === 'none' || stated === 'unreadable') return stated;
  const limits = listOf(result.referenceRange).flatMap(({ high }) => (high?.value === undefined ? [] : [high.value]));
  const [high] = limits;
  if (high === undefined || limits.some((limit) => limit !== high)) return 'unreadable';
  const flag = compareToRange(stated, { high });
  if (flag === undefined) return 'unreadable';
  return flag === 'high' ? 'positive' : 'negative';
}
