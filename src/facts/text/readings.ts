import { LRUCache } from 'lru-cache';

/** Texts, and UTF-16 units of all of them together, as keys and as quotes. */
const MOST = { max: 2_000, maxSize: 4_000_000 };
/** What a reading takes beside its words. */
const OVERHEAD = 500;

/**
 * What was read in a text, so that it is not read again: a chart comes back with the next hook, and most of its reports with it.
 * In this process alone, bounded, by everything that the reading depends on.
 */
export class Readings<T extends object> {
  readonly #known = new LRUCache<string, T>(MOST);

  /** The reading of the same text, read in the same way, or that which `read` makes now. */
  of(asked: { readonly text: string }, limits: { readonly length: number }, read: () => T): T {
    const key = JSON.stringify([asked, limits]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const reading = read();
    this.#known.set(key, reading, { size: key.length + Math.min(asked.text.length, limits.length) + OVERHEAD });
    return reading;
  }
}
