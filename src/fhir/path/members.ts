import { isObject } from '../resource.js';
import { LEFT_TO_THE_ENGINE } from './step.js';

/** Members of a resource that have one name and no type of their own: the lab Observations that rules read. */
const PLAIN_MEMBERS = new Set([
  'interpretation',
  'dataAbsentReason',
  'specimen',
  'referenceRange',
  'note',
  'derivedFrom',
]);
const VALUES = ['valueQuantity', 'valueCodeableConcept'];

/** Appends the values of a member, lists flattened, as FHIRPath does. */
export function pushMembers(into: unknown[], item: unknown, name: string): void {
  if (!isObject(item)) throw LEFT_TO_THE_ENGINE;
  const value = 'resourceType' in item ? memberOfResource(item, name) : item[name];
  if (value === undefined || value === null) return;
  if (!Array.isArray(value)) into.push(value);
  else for (const one of value) into.push(present(one));
}

function present(one: unknown): unknown {
  if (one === undefined || one === null) throw LEFT_TO_THE_ENGINE;
  return one;
}

/** A dateTime: it can be there, and be written; what compares it is left to the engine. */
export class Moment {
  constructor(readonly text: string) {}
}

/** FHIRPath calls valueQuantity and valueCodeableConcept "value", effectiveDateTime "effective"; everything with a type of its own is left to the engine. */
function memberOfResource(resource: Readonly<Record<string, unknown>>, name: string): unknown {
  if (PLAIN_MEMBERS.has(name)) return resource[name];
  if (name !== 'value' && name !== 'effective') throw LEFT_TO_THE_ENGINE;
  const choice = Object.keys(resource).find((key) => key.startsWith(name));
  if (choice === undefined) return undefined;
  const value = resource[choice];
  if (choice === 'effectiveDateTime' && typeof value === 'string') return new Moment(value);
  if (!VALUES.includes(choice)) throw LEFT_TO_THE_ENGINE;
  return value;
}
