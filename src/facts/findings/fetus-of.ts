import type { CodeableConcept, Coding } from 'fhir/r4.js';
import { codingKey, codingsOf } from '../../fhir/codings.js';
import type { Meanings } from '../meanings.js';
import { fetusLabelsIn } from '../text/fetus-label.js';
import { tokensOf } from '../text/tokens.js';

const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm|';
/** "O35.06X1": the seventh character is the number of the fetus; 0 is none in particular, 9 another one. */
const NUMBERED = /^O35\.?.{3}([1-5])$/;

/** The one of several fetuses that words name ("Fetus B"); none where they name two. */
export function labelIn(words: readonly string[]): string | undefined {
  const labels = words.flatMap((text) => {
    const tokens = tokensOf(text);
    return fetusLabelsIn(tokens, 0, tokens.length).map(({ label }) => label);
  });
  const [label, ...others] = new Set(labels);
  return others.length === 0 ? label : undefined;
}

/** The number of the fetus in the code of what its mother is cared for. */
export function labelOfCode(concept: CodeableConcept | undefined): string | undefined {
  const numbers = codingsOf(concept).map(numberIn);
  return numbers.find((number) => number !== undefined);
}

function numberIn(coding: Coding): string | undefined {
  const key = codingKey(coding);
  return key?.startsWith(ICD_10_CM) === true ? NUMBERED.exec(key.slice(ICD_10_CM.length))?.[1] : undefined;
}

/** Codes and names of the fetus: of what it has, of where it is, of when it began. */
const OF_FETUS: ReadonlySet<string> = new Set(['fetal-concept', 'fetal-onset', 'body-site-fetus']);

export function isOfFetus(concept: CodeableConcept | undefined, meanings: Meanings): boolean {
  return meanings.ofConcept(concept).some(({ name }) => OF_FETUS.has(name));
}
