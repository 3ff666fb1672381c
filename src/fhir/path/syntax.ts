import { isObject, listOf } from '../resource.js';
import { fhirPathEngine } from './engine.js';

/** A node of the tree into which the FHIRPath engine parses an expression. */
export interface SyntaxNode {
  readonly type: string;
  /** The name, operator or literal as written. */
  readonly text: string;
  readonly children: readonly SyntaxNode[];
}

/** As JSON, by the text of their expression; each is asked for once. */
const known = new Map<string, string>();
let readKnown: (() => string) | undefined;

/**
 * Trees that were parsed before, when the program was built: the engine takes half a second for those of the knowledge.
 * @param read gives what `syntaxesOf` wrote; called when the first tree is asked for.
 */
export function knowSyntaxes(read: () => string): void {
  readKnown = read;
}

/** What `knowSyntaxes` reads. */
export function syntaxesOf(sources: Iterable<string>): string {
  return JSON.stringify([...sources].map((source) => [source, JSON.stringify(syntaxOf(source))]));
}

/** @throws the engine's error for what is no FHIRPath */
export function syntaxOf(source: string): SyntaxNode {
  if (readKnown !== undefined) {
    for (const [text, tree] of JSON.parse(readKnown()) as [string, string][]) known.set(text, tree);
    readKnown = undefined;
  }
  const tree = known.get(source);
  known.delete(source);
  return tree === undefined ? asNode(fhirPathEngine().parse(source)) : (JSON.parse(tree) as SyntaxNode);
}

function asNode(parsed: unknown): SyntaxNode {
  const { type, text, children } = isObject(parsed) ? parsed : {};
  return {
    type: typeof type === 'string' ? type : '',
    text: typeof text === 'string' ? text : '',
    children: listOf<unknown>(Array.isArray(children) ? children : []).map(asNode),
  };
}
