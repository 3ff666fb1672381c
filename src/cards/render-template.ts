import type { Template } from '../knowledge/knowledge.js';
import type { Scope } from '../pathways/scope.js';

export type WordVariables = Readonly<Record<string, string>>;

/** Fills the holes of a template from a row's scope and the words prepared for cards; every hole passes the escape given. */
export function renderTemplate(
  template: Template,
  scope: Scope,
  words: WordVariables,
  escape: (words: string) => string,
): string {
  return template.parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const variables: Record<string, unknown> = {};
      for (const name of part.variables) variables[name] = words[name] ?? scope.get(name)?.value ?? [];
      return escape(part.evaluate(variables).filter(isWord).map(String).join(', '));
    })
    .join('');
}

function isWord(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
