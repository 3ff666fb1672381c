import { isObject } from '../fhir/resource.js';

/** Only these may be there with nothing in them (TR-03). */
const MAY_BE_EMPTY = new Set(['/cards', '/services']);

/** Where a member is null or empty: "/cards/0/links". */
export function emptyMembers(value: unknown, path = ''): string[] {
  if (value === null || value === '') return [path];
  if (typeof value !== 'object') return [];
  const members = Object.entries(value);
  if (members.length === 0) return MAY_BE_EMPTY.has(path) ? [] : [path === '' ? '/' : path];
  return members.flatMap(([name, member]) => emptyMembers(member, `${path}/${name}`));
}

const OPTIONAL = new Set([
  ...['title', 'prefetch', 'usageRequirements', 'version', 'hookVersion', 'extension', 'systemActions', 'uuid'],
  ...['detail', 'suggestions', 'selectionBehavior', 'overrideReasons', 'links', 'icon', 'topic', 'display'],
  ...['isRecommended', 'actions', 'actionSelectionBehavior', 'resourceId', 'appContext', 'autolaunchable'],
]);
/** What is written where a value was not there. */
const NO_VALUE = /^(?:undefined|null|NaN|\[object \w+\]|Invalid Date)$/;

/** Where an OPTIONAL member of CDS Hooks stands without a value: null, empty, or the word that a program has for it (TR-04). */
export function valuelessOptions(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
    const here = `${path}/${name}`;
    const isWord = typeof member === 'string' && NO_VALUE.test(member);
    const isEmpty = OPTIONAL.has(name) && emptyMembers(member, here)[0] === here;
    return isWord || isEmpty ? [here] : valuelessOptions(member, here);
  });
}

const LEXICAL: readonly (readonly [name: RegExp, value: RegExp, what: string])[] = [
  [/^resourceType$/, /^[A-Z][A-Za-z]+$/, 'a resource type'],
  [/^id$/, /^[A-Za-z0-9.-]{1,64}$/, 'an id'],
  [/^reference$/, /^(?:[A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64}|https?:\/\/\S+|urn:\S+|#\S+)$/, 'a reference'],
  [/^(?:system|url)$/, /^[a-z][a-z0-9+.-]*:\S+$/i, 'a URI'],
  [
    /^(?:authoredOn|\w+DateTime)$/,
    /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))?)?)?$/,
    'a date',
  ],
  [/^(?:code|status|intent|priority)$/, /^\S+(?: \S+)*$/, 'a code'],
];

/** What keeps an embedded resource from being standard FHIR JSON, as far as form tells (TR-05). */
export function fhirFaults(resource: unknown): string[] {
  if (!isObject(resource) || typeof resource['resourceType'] !== 'string') return ['resource has no resourceType'];
  return [...emptyMembers(resource).map((path) => `resource${path} is empty`), ...lexicalFaults(resource, 'resource')];
}

function lexicalFaults(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
    const here = `${path}/${name}`;
    const rule = LEXICAL.find(([named]) => named.test(name));
    if (typeof member !== 'string' || rule === undefined) return lexicalFaults(member, here);
    const [, form, what] = rule;
    return form.test(member) ? [] : [`${here} is not ${what}`];
  });
}
