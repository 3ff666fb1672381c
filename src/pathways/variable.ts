import type { FactList } from '../facts/fact-list.js';
import { OnDemandMap } from '../facts/on-demand.js';

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

/** The variables that a row may read. */
export interface Scope extends ReadonlyMap<string, Variable> {
  /** What has been asked of it, by the expression: rows and cards ask the same of one chart many times. */
  readonly answers?: Map<string, readonly unknown[]>;
}

/**
 * Variables that are made when a rule first reads them, with the answers they have given. Kept here and not in a WeakMap beside: that
 * one would hold a chart's facts until the next great collection.
 */
export class ScopeOnDemand extends OnDemandMap<string, Variable> implements Scope {
  readonly answers = new Map<string, readonly unknown[]>();
}

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
