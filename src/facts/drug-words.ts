import type { CodeableConcept, FhirResource, Medication } from 'fhir/r4.js';
import { allConceptWords, codingsOf } from '../fhir/codings.js';
import { localReference } from '../fhir/local-reference.js';
import { isObject, isResource, listOf, textOf } from '../fhir/resource.js';

/** A drug order or a Medication as it comes: R4, STU3, DSTU2 or R5; objects where lists should be (client notes 3). */
export type AnyDrug = Readonly<Record<string, unknown>>;

/** What a drug order says of its product, its route and its purpose, in codes and words. */
export interface DrugWords {
  readonly concepts: readonly CodeableConcept[];
  readonly names: readonly string[];
  /** The route as it is given, in codes and words. */
  readonly given: readonly string[];
  /** Form and directions: words among which a route may be named. */
  readonly form: readonly string[];
  /** Why it is ordered. */
  readonly reasons: readonly CodeableConcept[];
  readonly isInfused: boolean;
  readonly isCounted: boolean;
}

/** Where the Medication of a reference may lie. */
export interface Pharmacy {
  readonly medications: readonly Medication[];
  readonly fhirServer?: string | undefined;
}

export function drugWords(order: AnyDrug, pharmacy: Pharmacy): DrugWords {
  const product = referredMedication(order, pharmacy);
  const concepts = [
    ...conceptsIn(order['medicationCodeableConcept']),
    ...conceptsIn(member(order['medication'], 'concept')),
  ];
  const products = product === undefined ? [] : productConcepts(product);
  const dosages = listOf(order['dosageInstruction']).filter(isObject);
  const routes = dosages.flatMap((dosage) => conceptsIn(dosage['route']));
  const texts = dosages.flatMap((dosage) => [textOf(dosage['text']), textOf(dosage['patientInstruction'])]);
  const notes = listOf(order['note']).map((note) => (isObject(note) ? textOf(note['text']) : textOf(note)));
  const all = [...concepts, ...products];
  const shown = referencesOf(order).map((reference) => textOf(reference['display']));
  return {
    concepts: all,
    names: present([...all.flatMap(allConceptWords), ...shown]),
    given: [...routes.flatMap(allConceptWords), ...routes.flatMap((route) => present(codingsOf(route).map(codeOf)))],
    form: present([...conceptsIn(product?.form).flatMap(allConceptWords), ...texts, ...notes]),
    reasons: [...conceptsIn(order['reasonCode']), ...conceptsIn(order['reason'])],
    isInfused: dosages.some(isInfusion),
    isCounted: dosages.some(isCountedOut),
  };
}

/** The contained Medication, or the one of the chart or of the order screen that the order refers to. */
function referredMedication(order: AnyDrug, { medications, fhirServer }: Pharmacy): Medication | undefined {
  const contained = listOf(order['contained']).filter(isResource).filter(isMedication);
  for (const reference of referencesOf(order).map((one) => textOf(one['reference'])?.trim())) {
    if (reference === undefined) continue;
    if (reference.startsWith('#')) return contained.find(({ id }) => id === reference.slice(1));
    const uuid = /^urn:uuid:(.+)$/i.exec(reference)?.[1]?.toLowerCase();
    const id = uuid ?? /^Medication\/(.+)$/.exec(localReference(reference, fhirServer) ?? '')?.[1];
    const found = medications.find((medication) => medication.id !== undefined && isSameId(medication.id, id));
    if (found !== undefined) return found;
  }
  return undefined;
}

function isSameId(id: string, wanted: string | undefined): boolean {
  return id === wanted || id.toLowerCase() === wanted;
}

export function isMedication(resource: FhirResource): resource is Medication {
  return resource.resourceType === 'Medication';
}

function referencesOf(order: AnyDrug): Record<string, unknown>[] {
  return [order['medicationReference'], member(order['medication'], 'reference'), order['medication']].filter(isObject);
}

/** Its code; its ingredients where that says nothing. */
function productConcepts(medication: Medication): CodeableConcept[] {
  const own = conceptsIn(medication.code);
  if (own.some((concept) => allConceptWords(concept).length > 0 || codingsOf(concept).length > 0)) return own;
  const older = member(member(medication, 'product'), 'ingredient');
  return [...listOf<unknown>(medication.ingredient), ...listOf(older)]
    .filter(isObject)
    .flatMap((ingredient) => [
      ...conceptsIn(ingredient['itemCodeableConcept']),
      ...conceptsIn(member(ingredient['item'], 'concept')),
    ]);
}

/** A rate is run in, not swallowed. */
function isInfusion(dosage: AnyDrug): boolean {
  const rates = [dosage, ...listOf(dosage['doseAndRate']).filter(isObject)];
  return rates.some(
    (rate) => isObject(rate['rateQuantity']) || isObject(rate['rateRatio']) || isObject(rate['rateRange']),
  );
}

const COUNTED = /^\{?(?:pill|tab|tbl|tablet|cap|caps|capsule|chew|gummy|softgel)s?\}?$/i;

/** "1 {tablet}" is swallowed. */
function isCountedOut(dosage: AnyDrug): boolean {
  const doses = [dosage, ...listOf(dosage['doseAndRate']).filter(isObject)].map((dose) => dose['doseQuantity']);
  return doses
    .filter(isObject)
    .some(({ code, unit }) => [code, unit].some((words) => typeof words === 'string' && COUNTED.test(words.trim())));
}

function conceptsIn(value: unknown): CodeableConcept[] {
  return listOf(value).filter(isObject);
}

function member(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}

function codeOf({ code }: { readonly code?: unknown }): string | undefined {
  return textOf(code);
}

function present(words: readonly (string | undefined)[]): string[] {
  return words.filter((word) => word !== undefined);
}
