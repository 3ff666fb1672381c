import type { Observation, ObservationComponent } from 'fhir/r4.js';
import { byConceptIn, codesOf, codingsOf } from '../../fhir/codings.js';
import { isObject, listOf } from '../../fhir/resource.js';
import type { Meanings } from '../meanings.js';

/** Displays without one of these cannot speak of calcification; most of a chart's codes end here. */
const WORTH_READING =
  /calcif|calcin|calcul|calcium score|agatston|calcar|mineraliz|mineralis|ossific|phlebolith|echogen|hyperechoic|granulom|psammom|porcelain|fahr|concretion/i;
const NOT_IMAGING = new Set(['laboratory', 'vital-signs', 'social-history', 'survey', 'activity', 'therapy']);

export function isWorthReading(text: string): boolean {
  return WORTH_READING.test(text);
}

/**
 * Can this Observation speak of calcification at all? A chart has hundreds that cannot, and looking at their codes is all
 * that they cost. Free words are read whenever they may come from imaging.
 */
export function maySpeak(observation: Observation, meanings: Meanings): boolean {
  const items: readonly (Observation | ObservationComponent)[] = [observation, ...listOf(observation.component)];
  if (items.some(({ valueString }) => typeof valueString === 'string') && !isOfAnotherKind(observation)) return true;
  return items.some(
    (item) => conceptMaySpeak(item.code, meanings) || conceptMaySpeak(item.valueCodeableConcept, meanings),
  );
}

/** Laboratory, vital signs, social history and the like: no imaging finding of their own. */
export function isOfAnotherKind(observation: Observation): boolean {
  return listOf(observation.category).some((category) => codesOf(category).some((code) => NOT_IMAGING.has(code)));
}

const conceptMaySpeak = byConceptIn((concept, meanings: Meanings): boolean => {
  if (!isObject(concept)) return false;
  if (typeof concept.text === 'string' && isWorthReading(concept.text)) return true;
  return codingsOf(concept).some(
    (coding) =>
      (typeof coding.display === 'string' && isWorthReading(coding.display)) ||
      meanings.ofCoding(coding).some(({ name }) => speaksByCode(name)),
  );
});

function speaksByCode(name: string): boolean {
  return name.startsWith('finding-') || name.startsWith('calcification-morphology') || name === 'not-calcified';
}
