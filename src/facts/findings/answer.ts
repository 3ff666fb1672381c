import type { CodeableConcept, Observation, ObservationComponent } from 'fhir/r4.js';
import { allConceptWords, codingsOf } from '../../fhir/codings.js';
import { listOf, textOf } from '../../fhir/resource.js';
import type { Meanings } from '../meanings.js';

/** An Observation or one of its components: a question and what was answered. */
export type Answered = Pick<
  Observation & ObservationComponent,
  | 'code'
  | 'valueCodeableConcept'
  | 'valueString'
  | 'valueBoolean'
  | 'valueInteger'
  | 'valueQuantity'
  | 'interpretation'
  | 'dataAbsentReason'
>;

/** `none`: it was asked and there is no answer, so nothing is said. */
export type Answer = 'yes' | 'no' | 'uncertain' | 'none';

const INTERPRETATIONS: ReadonlyMap<string, Answer> = new Map([
  ['NEG', 'no'],
  ['ND', 'no'],
  ['NR', 'no'],
  ['POS', 'yes'],
  ['DET', 'yes'],
  ['IND', 'uncertain'],
  ['E', 'uncertain'],
]);

/** Is the finding that the code names confirmed, denied or doubted by the value? */
export function answerTo(item: Answered, meanings: Meanings): Answer {
  const interpreted = interpretationOf(item);
  if (typeof item.valueBoolean === 'boolean') return item.valueBoolean ? 'yes' : 'no';
  const number = item.valueInteger ?? item.valueQuantity?.value;
  if (typeof number === 'number') return number > 0 ? 'yes' : 'no';
  const words = item.valueCodeableConcept
    ? allConceptWords(item.valueCodeableConcept)
    : listOf(textOf(item.valueString));
  if (item.valueCodeableConcept !== undefined || words.length > 0) {
    return answerInWords(words, meanings) ?? interpreted ?? 'uncertain';
  }
  if (item.dataAbsentReason !== undefined) return 'none';
  return interpreted ?? 'yes';
}

function answerInWords(words: readonly string[], meanings: Meanings): Answer | undefined {
  const names = new Set(
    words.flatMap((text) => meanings.inWords(text, 'answer').flatMap((hit) => hit.values.map(({ name }) => name))),
  );
  if (names.has('answer-no') || names.has('not-calcified')) return 'no';
  if (names.has('answer-uncertain')) return 'uncertain';
  return names.has('answer-yes') ? 'yes' : undefined;
}

/** Negative, not detected, positive, detected, indeterminate; ranges of laboratories say nothing of a finding. */
export function interpretationOf(item: Pick<Answered, 'interpretation'>): Answer | undefined {
  const codings = listOf(item.interpretation).flatMap((concept: CodeableConcept) => codingsOf(concept));
  return codings.map((coding) => INTERPRETATIONS.get(coding.code ?? '')).find((answer) => answer !== undefined);
}
