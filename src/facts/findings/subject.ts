import type { Observation, Reference } from 'fhir/r4.js';
import { allConceptWords } from '../../fhir/codings.js';
import { isObject, listOf, textOf } from '../../fhir/resource.js';
import type { Subject } from '../finding.js';

const FETUS = /\bf(?:o)?etus|\bf(?:o)?etal/i;
const FOCUS_CODE = 'http://hl7.org/fhir/StructureDefinition/observation-focusCode';

/** Who an Observation on the patient's chart is really about; a relative, a donor or a group is another person. */
export function focusOf(observation: Observation): Subject {
  const codes = listOf(observation.extension)
    .filter((extension) => extension.url === FOCUS_CODE)
    .flatMap((extension) => allConceptWords(extension.valueCodeableConcept));
  if (codes.some((words) => FETUS.test(words))) return 'fetus';
  const foci = listOf(observation.focus).filter(isObject) as readonly Reference[];
  if (foci.some((focus) => FETUS.test(textOf(focus.display) ?? ''))) return 'fetus';
  const others = foci.some((focus) => /(?:^|\/)(?:RelatedPerson|Group)\//.test(focus.reference ?? ''));
  return others ? 'other' : 'patient';
}
