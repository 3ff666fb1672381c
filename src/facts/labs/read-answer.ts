import type { Observation } from 'fhir/r4.js';
import { allConceptWords } from '../../fhir/codings.js';
import { isObject, listOf, referenceTo, textOf } from '../../fhir/resource.js';
import type { AnswerKind, LabDefinition } from '../../knowledge/lab-definition.js';
import { wordsOf } from '../../knowledge/term-index.js';
import type { LabAnswer, LabValue } from '../lab-fact.js';
import { answerByLimits, type ReadAnswer } from './answer-limits.js';
import { answersOf } from './answer-words.js';
import { interpretedAs } from './answer-interpretation.js';
import { karyotypeAnswer } from './karyotype.js';
import type { LabCalendar } from './lab-calendar.js';
import type { Unreadable } from './read-result.js';
import type { Result } from './stated-quantity.js';
import { titreAnswer } from './titre.js';

const VALUES: Readonly<Partial<Record<LabAnswer, number>>> = { positive: 1, negative: 0 };

/**
 * One result of a test that is answered instead of measured: by its interpretation, its words, its titre, or a number against the
 * laboratory's own limits. A number that nothing judges is there and cannot be read.
 */
export function readAnswer(
  result: Result,
  observation: Observation,
  { unit, answers }: LabDefinition,
  calendar: LabCalendar,
): LabValue | Unreadable | undefined {
  if (isObject(result.dataAbsentReason)) return undefined;
  const answer = answerOf(result, answers);
  if (answer === 'none') return undefined;
  const day = calendar.dayOf(observation);
  const source = referenceTo(observation);
  if (answer === 'unreadable' || day === undefined) return { day, source };
  return { value: VALUES[answer] ?? 0.5, answer, unit: unit ?? '', date: day.day, time: day.time, source };
}

function answerOf(result: Result, kind: AnswerKind): ReadAnswer {
  const interpreted = interpretedAs(result, kind);
  if (interpreted !== undefined) return interpreted;
  if (typeof result.valueBoolean === 'boolean') return ofBoolean(result.valueBoolean, kind);
  const words = [
    ...listOf(result.interpretation).flatMap(allConceptWords),
    ...allConceptWords(result.valueCodeableConcept),
    ...listOf(textOf(result.valueString)),
  ];
  const formula = kind === 'chromosomes' ? words.map(karyotypeAnswer).find((one) => one !== undefined) : undefined;
  if (formula !== undefined) return formula;
  const said = new Set(
    words.flatMap((text) =>
      answersOf(kind)
        .find(wordsOf(text))
        .flatMap(({ values }) => values),
    ),
  );
  const [only] = said;
  if (only !== undefined) return said.size === 1 ? only : 'indeterminate';
  const titre = kind === 'reactivity' ? titreAnswer(result) : undefined;
  return titre ?? answerByLimits(result, kind);
}

/** What yes or no is asked of an avidity or of chromosomes, nobody can tell. */
function ofBoolean(value: boolean, kind: AnswerKind): ReadAnswer {
  if (kind !== 'presence' && kind !== 'reactivity') return 'unreadable';
  return value ? 'positive' : 'negative';
}
