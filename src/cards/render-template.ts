import type { Template } from '../knowledge/card-template.js';
import type { Expression } from '../fhir/expression.js';
import { answerOf } from '../pathways/answer-of.js';
import type { Scope } from '../pathways/variable.js';

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
      return escape(holeOf(part, scope, words).filter(isWord).map(String).join(', '));
    })
    .join('');
}

function holeOf(expression: Expression, scope: Scope, words: WordVariables): readonly unknown[] {
  const [only] = expression.variables;
  if (only !== undefined && expression.source === `%${only}` && words[only] !== undefined) return [words[only]];
  if (!expression.variables.some((name) => Object.hasOwn(words, name))) return answerOf(expression, scope);
  const variables = expression.variables.map((name) => [name, words[name] ?? scope.get(name)?.value ?? []] as const);
  return expression.evaluate(Object.fromEntries(variables));
}

function isWord(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
