import { LRUCache } from 'lru-cache';

/** Resources, and UTF-16 units of all of them together. */
const MOST = { max: 2_000, maxSize: 4_000_000 };
const LONGEST = 100_000;

const contents = new WeakMap<object, string>();

/** Written once, however many read it. */
function contentOf(resource: object): string {
  let content = contents.get(resource);
  if (content === undefined) contents.set(resource, (content = JSON.stringify(resource)));
  return content;
}

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
    const content = contentOf(resource);
    if (content.length > LONGEST) return read(resource, owner, timeZone);
    let known = owners.get(owner);
    if (known === undefined) owners.set(owner, (known = new LRUCache<string, T>(MOST)));
    const key = `${timeZone} ${content}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const result = read(resource, owner, timeZone);
    known.set(key, result, { size: key.length });
    return result;
  };
}
