import type { Facts } from '../../src/facts/facts.js';

/** The same facts, and how long each took to make when it was first asked for; those that it asks for itself are part of it. */
export function timedFacts(facts: Facts, took: (ms: number) => void): Facts {
  const made = new Map<string | symbol, unknown>();
  return new Proxy(facts, {
    get(target, name) {
      if (made.has(name)) return made.get(name);
      const began = performance.now();
      const value: unknown = Reflect.get(target, name);
      took(performance.now() - began);
      made.set(name, value);
      return value;
    },
  });
}
