import type { Observation, Resource, Specimen } from 'fhir/r4.js';
import { isObject, listOf } from '../../fhir/resource.js';

const HAEMOLYSED = /\bha?emoly[sz](?:ed|is)\b/i;
const DENIED =
  /\b(?:no|not|non|nil|without|un|absence of|negative for)[\s-]+(?:\w+\s+){0,2}ha?emoly[sz]|ha?emoly[sz](?:ed|is)(?:\s+index)?\s*[:=?]?\s*(?:none|nil|negative|absent|no|not|0)\b/i;
/** HL7 v2 table 0493: the specimen is haemolysed. */
const HAEMOLYSED_CODE = 'HEM';

/** Is the sample charted as haemolysed (which raises phosphate): in a note, the interpretation, or the specimen's condition? */
export function isHaemolysed(observation: Observation): boolean {
  const { note, interpretation, specimen: sample, contained } = observation;
  // most results say nothing of their sample, and this is asked of every one
  if (!note && !interpretation && !sample && !contained) return false;
  const specimens = listOf<Resource>(contained).filter(isSpecimen);
  const concepts = [...listOf(interpretation), ...specimens.flatMap((specimen) => listOf(specimen.condition))];
  const codings = concepts.flatMap((concept) => listOf(concept.coding));
  const texts = [
    ...listOf(note).map((note) => note.text),
    ...concepts.map((concept) => concept.text),
    ...codings.map((coding) => coding.display),
    isObject(sample) ? sample.display : undefined,
  ];
  return codings.some((coding) => coding.code === HAEMOLYSED_CODE) || texts.some(saysHaemolysed);
}

function isSpecimen(resource: Resource): resource is Specimen {
  return resource.resourceType === 'Specimen';
}

function saysHaemolysed(text: unknown): boolean {
  return typeof text === 'string' && HAEMOLYSED.test(text) && !DENIED.test(text);
}
