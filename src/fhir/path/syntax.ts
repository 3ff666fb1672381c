import { parse } from 'fhirpath';
import { isObject, listOf } from '../resource.js';

/** A node of the tree into which the FHIRPath engine parses an expression. */
export interface SyntaxNode {
  readonly type: string;
  /** The name, operator or literal as written. */
  readonly text: string;
  readonly children: readonly SyntaxNode[];
}

/** @throws the engine's error for what is no FHIRPath */
export function syntaxOf(source: string): SyntaxNode {
  return asNode(parse(source));
}

function asNode(parsed: unknown): SyntaxNode {
  const { type, text, children } = isObject(parsed) ? parsed : {};
  return {
    type: typeof type === 'string' ? type : '',
    text: typeof text === 'string' ? text : '',
    children: listOf<unknown>(Array.isArray(children) ? children : []).map(asNode),
  };
}
