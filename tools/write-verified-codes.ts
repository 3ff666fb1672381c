import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../src/project-root.js';
import { VERIFIED_CODES } from '../src/knowledge/sources.js';

/**
 * `npx tsx tools/write-verified-codes.ts TABLE`: fhir-resources/verified-codes.json out of the table of codes that a person, or a
 * terminology server, has seen with this meaning: a JSON list of {system, code, display, status}. What is not verified is left out.
 */
interface Row {
  readonly system: string;
  readonly code: string;
  readonly display: string;
  readonly status: string;
}

const [table] = process.argv.slice(2);
if (table === undefined) throw new RangeError('the first argument is the table of codes');

const keyOf = ({ system, code }: Row): string => `${system}|${code}`;
const rows = (JSON.parse(readFileSync(table, 'utf8')) as Row[]).filter(({ status }) => status.startsWith('verified'));
const codes = [...new Map(rows.map((row) => [keyOf(row), row] as const)).values()]
  .map(({ system, code, display, status }) => ({ system, code, display, status }))
  .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
writeFileSync(join(PROJECT_ROOT, VERIFIED_CODES), `${JSON.stringify({ codes }, null, 2)}\n`);
console.log(`${codes.length} codes`);
