import type { FhirResource } from 'fhir/r4.js';
import { PREFETCH_KEYS } from '../fhir/patient-record.js';
import type { PrefetchKey } from '../fhir/patient-record.js';
import { isObject, isResource, referenceTo } from '../fhir/resource.js';
import { HOOKS } from '../hooks/hook-request.js';
import type { HookName } from '../hooks/hook-request.js';
import { Element } from '../knowledge/element.js';
import type { JsonFile } from '../knowledge/knowledge-file.js';

/** A key that could not be had, or of which only a part came. */
export type Given = readonly FhirResource[] | 'unavailable';

/**
 * A chart and what one row must say to it: `{"case", "action": "<pathway>/<action>", "verdict", "now", "hook"?,
 * "policy"?: {<what the site changed>}, "given": {<prefetch key>: [resources] | "unavailable", "partial": [keys],
 * "draftOrders": [...], "selections"?: [references], "newConditions": [...]},
 * "then": {"requirements"?, "not"?, "orders"?, "removes"?, "indicators"?, "says"?, "silent"?}}`. A key that is left out is empty; without
 * selections every draft is selected. `eachCode` makes one file many cases (each-code.ts).
 */
export interface PathwayCase {
  readonly file: string;
  readonly title: string;
  readonly action: string;
  readonly verdict: 'met' | 'unmet' | 'unknown';
  readonly now: string;
  readonly hook: HookName;
  readonly given: Readonly<Record<PrefetchKey, Given>>;
  readonly partial: readonly string[];
  readonly draftOrders: readonly FhirResource[];
  /** "MedicationRequest/1": what order-select selected. */
  readonly selections: readonly string[];
  /** Items just added to the problem list; where none are told apart, all conditions are. */
  readonly newConditions?: readonly FhirResource[];
  /** The site's own policy, where the case is about one. */
  readonly policy?: JsonFile;
  readonly then: Expected;
}

export interface Expected {
  /** Requirements that some card claims. */
  readonly requirements: readonly string[];
  /** Requirements that no card claims. */
  readonly not: readonly string[];
  /** All orders suggested, by ActivityDefinition title order-independent; absent: not looked at. */
  readonly orders?: readonly string[];
  /** All drafts that may be removed, by reference; absent: not looked at. */
  readonly removes?: readonly string[];
  /** Of the cards, in their order; absent: not looked at. */
  readonly indicators?: readonly string[];
  /** Words that stand in the summary or the detail of some card: what a code is called. */
  readonly says: readonly string[];
  readonly silent: boolean;
}

export function readCase({ file, json }: JsonFile): PathwayCase {
  const root = new Element(file, '', json);
  const given = isObject(json['given']) ? json['given'] : {};
  const then = root.child('then');
  const draftOrders = resourcesOf(given['draftOrders']);
  const selections = textsOf(root.child('given').child('selections'));
  const wanted = (name: string): string[] | undefined => (then.has(name) ? textsOf(then.child(name)) : undefined);
  const [orders, removes, indicators] = [wanted('orders'), wanted('removes'), wanted('indicators')];
  return {
    file,
    title: root.child('case').text(),
    action: root.child('action').text(),
    verdict: root.child('verdict').oneOf(['met', 'unmet', 'unknown']),
    now: root.child('now').text(),
    hook: root.has('hook') ? root.child('hook').oneOf(HOOKS) : 'patient-view',
    given: Object.fromEntries(PREFETCH_KEYS.map((key) => [key, givenOf(given[key])] as const)) as PathwayCase['given'],
    partial: textsOf(root.child('given').child('partial')),
    draftOrders,
    selections: selections.length > 0 ? selections : draftOrders.map(referenceTo),
    ...(given['newConditions'] === undefined ? {} : { newConditions: resourcesOf(given['newConditions']) }),
    ...(isObject(json['policy']) ? { policy: { file, json: json['policy'] } } : {}),
    then: {
      requirements: textsOf(then.child('requirements')),
      not: textsOf(then.child('not')),
      says: textsOf(then.child('says')),
      ...(orders === undefined ? {} : { orders }),
      ...(removes === undefined ? {} : { removes }),
      ...(indicators === undefined ? {} : { indicators }),
      silent: isObject(json['then']) && json['then']['silent'] === true,
    },
  };
}

function givenOf(value: unknown): Given {
  return value === 'unavailable' ? value : resourcesOf(value);
}

function resourcesOf(value: unknown): FhirResource[] {
  return Array.isArray(value) ? value.filter(isResource) : [];
}

function textsOf(element: Element): string[] {
  return element.list().map((member) => member.text());
}
