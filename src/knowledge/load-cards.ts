import { parse } from 'yaml';
import type { Compile } from '../fhir/expression.js';
import { StartProblem } from '../problem.js';
import { Element } from './element.js';
import type { CardTemplate } from './card-template.js';
import type { KnowledgeFile } from './knowledge-file.js';
import { INDICATORS } from './policy.js';
import { compileTemplate } from './template.js';

const HEADER = '---\n';
const MEMBERS = ['indicator', 'answered', 'speaks', 'mechanism', 'spare', 'summary'];

/** Cards by "<pathway>/<action>": a YAML header between --- lines, then one line of Markdown, or several from long to short. */
export function loadCards(files: readonly KnowledgeFile[], compile: Compile): Map<string, CardTemplate> {
  return new Map(
    files.map((file) => [file.file.replace(/^cards\//, '').replace(/\.md$/, ''), loadCard(file, compile)] as const),
  );
}

function loadCard({ file, text }: KnowledgeFile, compile: Compile): CardTemplate {
  const end = text.indexOf(`\n${HEADER}`, HEADER.length);
  if (!text.startsWith(HEADER) || end === -1) throw new StartProblem(file, 'header', 'must stand between --- lines');
  const header = new Element(file, 'header', parseHeader(file, text.slice(HEADER.length, end)));
  const unread = header.names().find((name) => !MEMBERS.includes(name));
  if (unread !== undefined) header.child(unread).fail(`is none of ${MEMBERS.join(', ')}`);
  const mechanism = header.child('mechanism').optionalText();
  const indicator = header.child('indicator').oneOf(INDICATORS);
  return {
    file,
    indicator,
    answered: header.has('answered') ? header.child('answered').oneOf(INDICATORS) : indicator,
    summaries: header
      .child('summary')
      .list()
      .map((summary) => compileTemplate(summary.text(), file, summary.path, compile)),
    bodies: text
      .slice(end + 1 + HEADER.length)
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => compileTemplate(line.trim(), file, 'body', compile)),
    speaks: header.child('speaks').oneOf(['alone', 'with-others']),
    spare: header.has('spare') && header.child('spare').oneOf(['yes', 'no']) === 'yes',
    ...(mechanism === undefined ? {} : { mechanism }),
  };
}

function parseHeader(file: string, text: string): unknown {
  try {
    return parse(text) as unknown;
  } catch {
    throw new StartProblem(file, 'header', 'is not YAML');
  }
}
