import { isObject } from '../../fhir/resource.js';
import { Element } from '../element.js';
import type { JsonFile } from '../knowledge-file.js';
import type { KnowledgeSources } from '../sources.js';
import type { Fault } from './fault.js';

/**
 * How a code of the table was seen: `verified` with this meaning in a public source; `verified-component`: what it measures, not
 * in which sample; `verified-xref`: only as a cross-reference. The last two recognise what others sent, and are never sent.
 */
const STATUSES = ['verified', 'verified-component', 'verified-xref'] as const;
type Status = (typeof STATUSES)[number];

/** Systems of codes that say how a file is built, and of units, which have checks of their own. */
const NO_TERMINOLOGY = ['http://calcitrace.org/', 'http://terminology.hl7.org/', 'http://unitsofmeasure.org'];

/** Codes from memory are refused: every code must stand in the table of verified ones, and an order only with a whole one. */
export function codeFaults({ orders, valueSets, labs, pathways, verifiedCodes }: KnowledgeSources): Fault[] {
  const known = statusesOf(verifiedCodes);
  return [
    ...[...valueSets, ...labs, ...pathways].flatMap((file) => refused(file, known, STATUSES)),
    ...orders.flatMap((file) => refused(file, known, ['verified'])),
  ];
}

/** "system|code" to how it was seen. */
function statusesOf({ file, json }: JsonFile): ReadonlyMap<string, Status> {
  const codes = new Element(file, '', json).child('codes').list();
  return new Map(
    codes.map((one) => {
      one.child('display').text();
      return [
        `${one.child('system').text()}|${one.child('code').text()}`,
        one.child('status').oneOf(STATUSES),
      ] as const;
    }),
  );
}

function refused({ file, json }: JsonFile, known: ReadonlyMap<string, Status>, wanted: readonly Status[]): Fault[] {
  return [...codesIn(json, '', undefined)].flatMap(([element, key]) => {
    const status = known.get(key);
    if (status === undefined) return [{ file, element, reason: `${key} is not in the table of verified codes` }];
    return wanted.includes(status)
      ? []
      : [{ file, element, reason: `${key} is ${status}: it may not be sent as an order` }];
  });
}

/** Every code below a system, with where it stands. */
function* codesIn(value: unknown, path: string, system: string | undefined): Generator<readonly [string, string]> {
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) yield* codesIn(one, `${path}[${index}]`, system);
  } else if (isObject(value)) {
    const own = typeof value['system'] === 'string' ? value['system'] : system;
    const { code } = value;
    const counts = own !== undefined && !NO_TERMINOLOGY.some((start) => own.startsWith(start));
    if (typeof code === 'string' && counts) yield [`${path}.code`, `${own}|${code}`];
    for (const [name, one] of Object.entries(value)) yield* codesIn(one, path === '' ? name : `${path}.${name}`, own);
  }
}
