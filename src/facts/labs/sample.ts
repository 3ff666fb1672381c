import type { Observation, Resource, Specimen } from 'fhir/r4.js';
import { allConceptWords, codesOf } from '../../fhir/codings.js';
import { isObject, listOf } from '../../fhir/resource.js';

const OTHER_SAMPLE =
  /\b(?:urin\w*|24\s?h\w*|csf|cerebrospinal|liquor|stool|f(?:a)?eces|f(?:a)?ecal|saliva\w*|sweat|dialys\w*|ascit\w*|pleural|synovial|peritoneal|drain\w*|amniotic|fluid|aspirate|tissue|hair|calculus|stone)\b/i;

/**
 * What a laboratory result was made of, as far as its bare name tells the lab: blood, where nothing says otherwise, or a sample of
 * the fetus. Undefined: something else, or no laboratory result.
 */
export function sampleOf(observation: Observation): 'blood' | 'fetus' | undefined {
  const codes = listOf(observation.category).flatMap(codesOf);
  if (!codes.includes('laboratory')) return undefined;
  const words = wordsOfSample(observation);
  if (!words.some((text) => OTHER_SAMPLE.test(text))) return 'blood';
  return words.some((text) => OF_FETUS.test(text)) ? 'fetus' : undefined;
}

const OF_MOTHER = /\b(?:blood|serum|plasma|maternal|mother|paternal|father|parental|partner|buccal|saliva)\b/i;
const OF_FETUS = /\b(?:prenatal|amnio\w*|amniotic|chorionic|cvs|villus|villi|cord|f(?:o)?etal|f(?:o)?etus)\b/i;

/** A sample of the mother, or of the father, says nothing of the fetus: its chromosomes, or what is in the amniotic fluid. */
export function isOfTheMother(observation: Observation): boolean {
  // a name of LOINC that leaves the sample open
  const words = wordsOfSample(observation).map((text) => text.replace(/\bblood or (?:other )?tissue\b/i, ''));
  return words.some((text) => OF_MOTHER.test(text)) && !words.some((text) => OF_FETUS.test(text));
}

/** Nothing says that the sample was one of the fetus. */
export function isOfNobodyKnown(observation: Observation): boolean {
  return !wordsOfSample(observation).some((text) => OF_FETUS.test(text));
}

function wordsOfSample({ code, specimen, contained }: Observation): string[] {
  const samples = listOf<Resource>(contained).filter((one): one is Specimen => one.resourceType === 'Specimen');
  const words = [
    ...allConceptWords(code),
    ...samples.flatMap(({ type }) => allConceptWords(type)),
    ...(isObject(specimen) ? [specimen.display] : []),
  ];
  return words.filter((text) => typeof text === 'string');
}
