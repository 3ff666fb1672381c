import { LRUCache } from 'lru-cache';
import { contentOf } from '../fhir/content.js';

/** Resources, and UTF-16 units that they had all together: what is kept of one is less than it was. */
const MOST = { max: 2_000, maxSize: 4_000_000 };

/**
 * `read` once for each content of a resource: a chart comes back with the next hook, and most of its reports with it. What is read may
 * depend on the resource, on `owner` (knowledge that does not change) and on the time zone, and on nothing else. In this process
 * alone, bounded.
 */
export function byContent<Resource extends object, Owner extends object, T extends object>(
  read: (resource: Resource, owner: Owner, timeZone: string) => T,
): (resource: Resource, owner: Owner, timeZone: string) => T {
  const owners = new WeakMap<Owner, LRUCache<string, T>>();
  return (resource, owner, timeZone) => {
    const { hash, size } = contentOf(resource);
    let known = owners.get(owner);
    if (known === undefined) owners.set(owner, (known = new LRUCache<string, T>(MOST)));
    const key = `${timeZone} ${hash}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const result = read(resource, owner, timeZone);
    known.set(key, result, { size });
    return result;
  };
}
