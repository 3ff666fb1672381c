import type { Observation, Resource, Specimen } from 'fhir/r4.js';
import { allConceptWords, codingsOf } from '../../fhir/codings.js';
import { isObject, listOf } from '../../fhir/resource.js';

const OTHER_SAMPLE =
  /\b(?:urin\w*|24\s?h\w*|csf|cerebrospinal|liquor|stool|f(?:a)?eces|f(?:a)?ecal|saliva\w*|sweat|dialys\w*|ascit\w*|pleural|synovial|peritoneal|drain\w*|amniotic|fluid|aspirate|tissue|hair|calculus|stone)\b/i;

/** A laboratory result that nothing says to be of another sample than blood: only of blood does a bare name tell the lab. */
export function isOfBlood(observation: Observation): boolean {
  const { category, code, specimen, contained } = observation;
  const isLaboratory = listOf(category).some((one) => codingsOf(one).some((coding) => coding.code === 'laboratory'));
  if (!isLaboratory) return false;
  const samples = listOf<Resource>(contained).filter((one): one is Specimen => one.resourceType === 'Specimen');
  const words = [
    ...allConceptWords(code),
    ...samples.flatMap(({ type }) => allConceptWords(type)),
    ...(isObject(specimen) ? [specimen.display] : []),
  ];
  return !words.some((text) => typeof text === 'string' && OTHER_SAMPLE.test(text));
}
