import type { Compile, Expression } from '../fhir/expression.js';
import { StartProblem } from '../problem.js';
import type { Template } from './card-template.js';

/** Compiles a text with {{ FHIRPath }} holes. */
export function compileTemplate(text: string, file: string, element: string, compile: Compile): Template {
  const parts: (string | Expression)[] = [];
  let from = 0;
  for (let open = text.indexOf('{{'); open !== -1; open = text.indexOf('{{', from)) {
    const close = text.indexOf('}}', open);
    if (close === -1) throw new StartProblem(file, element, 'a {{ has no }}');
    if (open > from) parts.push(text.slice(from, open));
    parts.push(compileHole(text.slice(open + 2, close).trim(), file, element, compile));
    from = close + 2;
  }
  if (from < text.length) parts.push(text.slice(from));
  return { parts };
}

function compileHole(source: string, file: string, element: string, compile: Compile): Expression {
  try {
    return compile(source);
  } catch {
    throw new StartProblem(file, element, `cannot be compiled as FHIRPath: ${source}`);
  }
}
