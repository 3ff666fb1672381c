import type { Binding, Check } from './check.js';
import { actions, cards, codings, eachOf, links, sources, suggestions } from './members.js';
import type { Part } from './members.js';

/** What is wrong with a part, or undefined. */
export type Rule = (part: Part) => string | undefined;

const PARTS = { cards, sources, codings, suggestions, actions, links };

/** A clause about each card, each link ... of every answer that was seen. */
export function clause(
  of: keyof typeof PARTS,
  [id, binding]: readonly [id: string, binding: Binding],
  title: string,
  rule: Rule,
): Check {
  return { id, binding, title, run: async (session) => eachOf(await PARTS[of](session), of, rule) };
}

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
