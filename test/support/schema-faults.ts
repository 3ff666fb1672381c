import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

export type SchemaName = 'discovery-response' | 'service-request' | 'service-response' | 'feedback-request';

const ajv = new Ajv({ allErrors: true, strict: false });
addFormats.default(ajv);
const compiled = new Map<SchemaName, ValidateFunction>();

/** What of a body breaks one of the four CDS Hooks schemas beside this file, as "/cards/0/summary must ..."; none when sound. */
export function schemaFaults(name: SchemaName, body: unknown): string[] {
  const validate = compiled.get(name) ?? compile(name);
  if (validate(body)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

function compile(name: SchemaName): ValidateFunction {
  const schema = JSON.parse(readFileSync(new URL(`schemas/${name}.schema.json`, import.meta.url), 'utf8')) as object;
  const validate = ajv.compile(schema);
  compiled.set(name, validate);
  return validate;
}
