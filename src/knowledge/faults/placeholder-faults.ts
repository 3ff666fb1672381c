import type { JsonFile, KnowledgeFile } from '../knowledge-file.js';
import { isObject } from '../../fhir/resource.js';
import type { Fault } from './fault.js';

/** What `npm run new:pathway` writes where a clinician must write, and what people write there themselves. */
const PLACEHOLDER = /\b(?:TODO|TBD|FIXME|XXX|lorem ipsum)\b|\?\?\?/i;

/** Places of a JSON file that still wait to be filled in. */
export function placeholdersIn({ file, json }: JsonFile): Fault[] {
  return [...textsOf(json, '')]
    .filter(([, text]) => PLACEHOLDER.test(text))
    .map(([element, text]) => ({ file, element, reason: `still to be filled in: ${text}` }));
}

/** Lines of a text file that still wait to be filled in. */
export function placeholderLines({ file, text }: KnowledgeFile): Fault[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      PLACEHOLDER.test(line)
        ? [{ file, element: `line ${index + 1}`, reason: `still to be filled in: ${line.trim()}` }]
        : [],
    );
}

function* textsOf(value: unknown, path: string): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) yield* textsOf(one, `${path}[${index}]`);
  } else if (isObject(value)) {
    for (const [name, one] of Object.entries(value)) yield* textsOf(one, path === '' ? name : `${path}.${name}`);
  }
}
