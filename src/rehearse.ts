import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from './config.js';
import { expressionTexts } from './fhir/expression.js';
import { syntaxesOf } from './fhir/path/syntax.js';
import { loadKnowledge } from './knowledge/load-knowledge.js';
import { PROJECT_ROOT } from './project-root.js';
import { serve } from './serve.js';

/**
 * Lets the service do once what every start does, in a folder of its own and for nobody: start, warm up, be asked over HTTP, stop.
 * @returns the syntax of every expression of the knowledge, for `knowSyntaxes`.
 */
export async function rehearse(): Promise<string> {
  loadKnowledge(PROJECT_ROOT, undefined, false);
  const dataDir = mkdtempSync(join(tmpdir(), 'calcitrace-rehearsal-'));
  const running = await serve(readConfig({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent' }));
  await running.warmed;
  for (const path of ['/readyz', '/cds-services', '/']) await (await fetch(running.url + path)).text();
  await running.stop();
  rmSync(dataDir, { recursive: true });
  return syntaxesOf(expressionTexts());
}
