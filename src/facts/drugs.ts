import type { FhirResource } from 'fhir/r4.js';
import { dayOf } from '../fhir/dates.js';
import { isObject, textOf } from '../fhir/resource.js';
import type { ValueSetMeaning } from '../knowledge/value-set-meaning.js';
import type { ChartedRecord } from './chart.js';
import { completenessOf } from './completeness.js';
import { drugWords, isMedication } from './drug-words.js';
import type { AnyDrug, DrugWords, Pharmacy } from './drug-words.js';
import type { DrugFact } from './order-fact.js';
import type { FactList } from './fact-list.js';
import type { Gathering } from './gathering.js';
import { Meanings } from './meanings.js';

/** STU3 and R4 say MedicationRequest, DSTU2 said MedicationOrder. */
const DRUG_ORDERS = new Set(['MedicationRequest', 'MedicationOrder']);
const WITHDRAWN = new Set(['entered-in-error', 'cancelled', 'revoked', 'stopped', 'completed']);

/** What the patient is on: active drug orders that mean something to a rule. */
export function gatherMedications(record: ChartedRecord, gathering: Gathering): FactList<DrugFact> {
  const { chart } = record;
  const pharmacy = { medications: chart.Medication, fhirServer: gathering.fhirServer };
  const items = chart.MedicationRequest.flatMap((order: unknown) =>
    isObject(order) && textOf(order['status']) === 'active' ? drugFacts(order, pharmacy, gathering) : [],
  );
  return { items, completeness: completenessOf(record, ['medications']) };
}

/** The drugs at hand that mean something to a rule; their Medication may lie beside them, inside them or on the chart. */
export function gatherDraftDrugs(
  draftOrders: readonly FhirResource[],
  record: ChartedRecord,
  gathering: Gathering,
): DrugFact[] {
  const medications = [...draftOrders.filter(isMedication), ...record.chart.Medication];
  const pharmacy = { medications, fhirServer: gathering.fhirServer };
  return draftOrders.flatMap((resource: unknown) => {
    const counts = isObject(resource) && DRUG_ORDERS.has(String(resource['resourceType']));
    return counts && !WITHDRAWN.has(textOf(resource['status']) ?? '') ? drugFacts(resource, pharmacy, gathering) : [];
  });
}

/** One fact, or none: not to be given, put on the skin, or nothing that a rule knows. */
function drugFacts(order: AnyDrug, pharmacy: Pharmacy, gathering: Gathering): DrugFact[] {
  if (order['doNotPerform'] === true) return [];
  const meanings = Meanings.over(gathering.knowledge.meanings);
  const words = drugWords(order, pharmacy);
  const classes = classesOf(words, meanings);
  const route = routeOf(words, meanings);
  if (classes.length === 0 || route === 'topical') return [];
  const date = dayOf(textOf(order['authoredOn'] ?? order['dateWritten']), gathering.timeZone)?.day;
  return [
    {
      source: `${String(order['resourceType'])}/${textOf(order['id']) ?? 'unknown'}`,
      name: words.names[0] ?? titleOf(classes, gathering),
      status: textOf(order['status']) ?? 'draft',
      ...(date === undefined ? {} : { date }),
      classes,
      route,
    },
  ];
}

/** By code and by name; what stands beside a name may say that the drug is another one (leucovorin calcium). */
function classesOf({ concepts, names, form, reasons }: DrugWords, meanings: Meanings): string[] {
  const beside = new Set(names.flatMap((name) => meanings.namedIn(name, 'other-drug').map((set) => set.name)));
  const coded = concepts.flatMap((concept) => meanings.ofConcept(concept));
  const named = names.flatMap((name) => meanings.namedIn(name, 'drug'));
  const isOwn = ({ notBeside }: ValueSetMeaning): boolean => notBeside === undefined || !beside.has(notBeside);
  const classes = withoutPrefix('drug-', [...coded, ...named].filter(isOwn));
  const purposes = [
    ...reasons.flatMap((reason) => meanings.ofConcept(reason)),
    ...[...names, ...form, ...reasons.flatMap(wordsOfReason)].flatMap((text) => meanings.namedIn(text, 'purpose')),
  ];
  // "calcium-binder" is a use of calcium, not of vitamin D.
  const uses = withoutPrefix('purpose-', purposes).filter((use) => classes.some((one) => use.startsWith(`${one}-`)));
  return [...new Set([...classes, ...uses])].sort();
}

function wordsOfReason({ text, coding }: DrugWords['reasons'][number]): string[] {
  const displays = Array.isArray(coding) ? coding.map(({ display }) => display) : [];
  return [text, ...displays].filter((words) => typeof words === 'string');
}

function withoutPrefix(prefix: string, sets: readonly ValueSetMeaning[]): string[] {
  const names = sets.flatMap(({ name }) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
  return [...new Set(names)];
}

/** A parenteral route is never overlooked: where words disagree it counts first. */
const ROUTES = ['parenteral', 'oral', 'topical'] as const;
type Route = (typeof ROUTES)[number];

/** The route as given, else as the name, form or dose tell it, else the usual one of the product. */
function routeOf(
  { given, names, form, concepts, isInfused, isCounted }: DrugWords,
  meanings: Meanings,
): Route | 'unknown' {
  const named = (texts: readonly string[]): Route | undefined =>
    routeAmong(
      'route-',
      texts.flatMap((text) => meanings.namedIn(text, 'route')),
    );
  const usual = [
    ...concepts.flatMap((concept) => meanings.ofConcept(concept)),
    ...names.flatMap((name) => meanings.namedIn(name, 'usual-route')),
  ];
  const dosed = isInfused ? 'parenteral' : isCounted ? 'oral' : undefined;
  return named(given) ?? named([...names, ...form]) ?? dosed ?? routeAmong('usual-route-', usual) ?? 'unknown';
}

function routeAmong(prefix: string, sets: readonly ValueSetMeaning[]): Route | undefined {
  return ROUTES.find((route) => sets.some(({ name }) => name === `${prefix}${route}`));
}

function titleOf([first = '']: readonly string[], { knowledge }: Gathering): string {
  return knowledge.meanings.get(`drug-${first}`)?.title ?? 'Drug';
}
