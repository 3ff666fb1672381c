import type { Observation, Reference } from 'fhir/r4.js';
import { allConceptWords } from '../../fhir/codings.js';
import { isObject, listOf, textOf } from '../../fhir/resource.js';
import type { Subject } from '../finding.js';
import type { Meanings } from '../meanings.js';
import { isOfFetus, labelIn } from './fetus-of.js';

const FOCUS_CODE = 'http://hl7.org/fhir/StructureDefinition/observation-focusCode';

/** Whose body, and of several fetuses which one. */
export interface Focus {
  readonly subject: Subject;
  readonly fetus?: string;
}

/** Who an Observation on the patient's chart is really about; a relative, a donor or a group is another person. */
export function focusOf(observation: Observation, meanings: Meanings): Focus {
  const concepts = listOf(observation.extension)
    .filter((extension) => extension.url === FOCUS_CODE)
    .flatMap((extension) => listOf(extension.valueCodeableConcept));
  const foci = listOf(observation.focus).filter(isObject) as readonly Reference[];
  const names = [...concepts.flatMap(allConceptWords), ...foci.flatMap((focus) => listOf(textOf(focus.display)))];
  const fetus = labelIn(names);
  const named = names.some((name) =>
    meanings.inWords(name, 'site').some(({ values }) => values.some((value) => value.name === 'body-site-fetus')),
  );
  if (named || fetus !== undefined || concepts.some((concept) => isOfFetus(concept, meanings))) {
    return { subject: 'fetus', ...(fetus === undefined ? {} : { fetus }) };
  }
  const others = foci.some((focus) => /(?:^|\/)(?:RelatedPerson|Group)\//.test(focus.reference ?? ''));
  return { subject: others ? 'other' : 'patient' };
}

/** The fetus that the focus names, else the body site, else the question ("Fetus B liver"). */
export function fetusOfObservation(
  { bodySite, code }: Pick<Observation, 'bodySite' | 'code'>,
  focus: Focus,
): string | undefined {
  return focus.fetus ?? labelIn([...listOf(bodySite).flatMap(allConceptWords)]) ?? labelIn(allConceptWords(code));
}
