import { hash } from 'node:crypto';

/** What a resource says, as a hash: equal for equal JSON, and nothing can be read from it. */
export interface Content {
  readonly hash: string;
  /** UTF-16 units of its JSON. */
  readonly size: number;
}

const contents = new WeakMap<object, Content>();

/** Written and hashed once, however many ask. */
export function contentOf(resource: object): Content {
  let content = contents.get(resource);
  if (content === undefined) {
    const written = JSON.stringify(resource);
    content = { hash: hash('sha256', written, 'base64'), size: written.length };
    contents.set(resource, content);
  }
  return content;
}
