import type { FactList } from '../facts/fact-list.js';

/** What an expression may read under one %name, and whether all of it was seen. */
export interface Variable {
  readonly value: unknown;
  readonly list: boolean;
  /** `unreadable`: nothing may be concluded from it. `partial`: what is there counts, absence does not. */
  readonly state: 'readable' | 'partial' | 'unreadable';
  /** A value that no range judges: what asks for its interpretation stays open. */
  readonly unjudged?: boolean;
  /** What else it may be, behind a comparator or unread: an answer counts only if it is the same for all. */
  readonly otherwise?: readonly unknown[];
  /** Evidence for `--explain`: the resources it came from. */
  readonly sources: readonly string[];
}

export type Scope = ReadonlyMap<string, Variable>;

export function single(value: object, sources: readonly string[]): Variable {
  return { value, list: false, state: 'readable', sources };
}

export function listVariable<T extends object>(list: FactList<T>): Variable {
  const state = { complete: 'readable', partial: 'partial', unavailable: 'unreadable' } as const;
  return { value: list.items, list: true, state: state[list.completeness], sources: sourcesOf(list.items) };
}

function sourcesOf(items: readonly object[]): string[] {
  return items.flatMap((item) => ('source' in item && typeof item.source === 'string' ? [item.source] : []));
}
