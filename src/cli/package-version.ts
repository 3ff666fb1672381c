import { PROJECT_ROOT } from '../project-root.js';
import { Element } from '../knowledge/element.js';
import { parseJson, readFile } from '../knowledge/knowledge-file.js';

/** The version that package.json gives. */
export function packageVersion(): string {
  const { file, json } = parseJson(readFile(PROJECT_ROOT, 'package.json'));
  return new Element(file, '', json).child('version').text();
}
