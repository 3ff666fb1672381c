import type { Expression } from '../../fhir/expression.js';
import type { Action } from '../pathway.js';
import type { Knowledge } from '../knowledge.js';

/** Every expression of a row: its own conditions, those of its offers and removals, and the holes of its card. */
export function expressionsOf({ conditions, offers, removals, card }: Action): Expression[] {
  const templates = card === undefined ? [] : [...card.bodies, ...card.summaries];
  return [
    ...[...conditions, ...[...offers, ...removals].flatMap((child) => child.conditions)].map((one) => one.expression),
    ...templates.flatMap(({ parts }) => parts.filter((part) => typeof part !== 'string')),
  ];
}

export interface Quoted {
  /** The texts between quotes in all expressions: what rows call by its name. */
  readonly words: ReadonlySet<string>;
  /** What they ask a name to start with. */
  readonly starts: readonly string[];
}

export function quotedIn({ pathways }: Knowledge): Quoted {
  const sources = pathways.flatMap(({ actions }) => actions.flatMap(expressionsOf)).map(({ source }) => source);
  const matches = (pattern: RegExp): string[] =>
    sources.flatMap((source) => [...source.matchAll(pattern)].map(([, word = '']) => word));
  return { words: new Set(matches(/'([^']*)'/g)), starts: matches(/startsWith\('([^']+)'\)/g) };
}
