import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Resources, and UTF-16 units that they had all together: what is kept of one is less than it was. */
const MOST = { max: 2_000, maxSize: 4_000_000 };

interface Content {
  readonly hash: string;
  readonly size: number;
}

const contents = new WeakMap<object, Content>();

/** Its hash alone is kept: nothing of a resource stays but what was read in it. */
function contentOf(resource: object): Content {
  let content = contents.get(resource);
  if (content === undefined) {
    const written = JSON.stringify(resource);
    content = { hash: createHash('sha256').update(written).digest('base64'), size: written.length };
    contents.set(resource, content);
  }
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
