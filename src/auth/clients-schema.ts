import { Ajv } from 'ajv';
import type { ErrorObject, SchemaObject } from 'ajv';
import type { JSONWebKeySet } from 'jose';
import type { SmartRegistration } from './client.js';

/** Asymmetric and sound; `none` and HS* are not to be had (SE-05, SE-06). */
const ALGS = ['ES256', 'ES384', 'ES512', 'RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'];

const TEXT = { type: 'string', minLength: 1, maxLength: 2000, pattern: '^\\S(.*\\S)?$' };
const TEXTS = { type: 'array', minItems: 1, maxItems: 1000, uniqueItems: true, items: TEXT };
/** The content itself, or the path of a file that holds it. */
const CONTENT_OR_PATH = { type: ['object', 'string'], minLength: 1 };

const CLIENT: SchemaObject = {
  type: 'object',
  additionalProperties: false,
  required: ['iss'],
  properties: {
    iss: TEXT,
    jwksUrl: TEXT,
    jwks: {
      type: 'object',
      required: ['keys'],
      properties: { keys: { type: 'array', minItems: 1, maxItems: 100, items: { type: 'object' } } },
    },
    algs: { type: 'array', minItems: 1, uniqueItems: true, items: { enum: ALGS } },
    audiences: TEXTS,
    tenants: TEXTS,
    fhirServers: { type: 'array', maxItems: 100, uniqueItems: true, items: TEXT },
    dialect: { enum: ['epic', 'oracle'] },
    orderCodes: CONTENT_OR_PATH,
    labCodes: CONTENT_OR_PATH,
    policy: CONTENT_OR_PATH,
    smart: {
      type: 'object',
      additionalProperties: false,
      required: ['clientId'],
      properties: { clientId: TEXT, clientSecret: TEXT, privateJwk: { type: 'object' }, scopes: TEXTS },
    },
  },
};

const CLIENTS: SchemaObject = {
  type: 'object',
  additionalProperties: false,
  required: ['clients'],
  properties: { clients: { type: 'array', minItems: 1, maxItems: 1000, items: CLIENT } },
};

/** A place in the file and what is wrong there: "clients[0].iss", "is missing". Never the value. */
export interface Fault {
  readonly path: string;
  readonly reason: string;
}

/** An entry of the file once its shape is right; addresses and keys are looked at afterwards. */
export interface ClientEntry {
  readonly iss: string;
  readonly jwksUrl?: string;
  readonly jwks?: JSONWebKeySet;
  readonly algs?: readonly string[];
  readonly audiences?: readonly string[];
  readonly tenants?: readonly string[];
  readonly fhirServers?: readonly string[];
  readonly dialect?: 'epic' | 'oracle';
  readonly orderCodes?: Readonly<Record<string, unknown>> | string;
  readonly labCodes?: Readonly<Record<string, unknown>> | string;
  readonly policy?: Readonly<Record<string, unknown>> | string;
  readonly smart?: SmartRegistration;
}

/** One entry, whatever else stands in it. */
const READABLE: SchemaObject = { ...CLIENT, additionalProperties: true };
/** Held against the meta-schema by the tests, not by every start. */
export const CLIENTS_SCHEMAS = [CLIENTS, READABLE];

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, validateSchema: false, meta: false });

/** @returns every entry that can be read, in its place, and every fault of shape in the file. */
export function clientEntries(json: unknown): {
  readonly entries: readonly (ClientEntry | undefined)[];
  readonly faults: readonly Fault[];
} {
  // Compiled when first asked: a service without clients needs none.
  const validate = ajv.compile<{ clients: ClientEntry[] }>(CLIENTS);
  const isReadable = ajv.compile<ClientEntry>(READABLE);
  if (validate(json)) return { entries: json.clients, faults: [] };
  const entries = clientsIn(json).map((entry) => (isReadable(entry) ? entry : undefined));
  return { entries, faults: (validate.errors ?? []).map(faultOf) };
}

function clientsIn(json: unknown): readonly unknown[] {
  const clients = typeof json === 'object' && json !== null && 'clients' in json ? json.clients : undefined;
  return Array.isArray(clients) ? clients : [];
}

function faultOf({ instancePath, keyword, params, message }: ErrorObject): Fault {
  const path = pathOf(instancePath);
  switch (keyword) {
    case 'additionalProperties':
      return { path: memberOf(path, params['additionalProperty']), reason: 'is not a member of the clients file' };
    case 'required':
      return { path: memberOf(path, params['missingProperty']), reason: 'is missing' };
    case 'enum':
      return { path, reason: `must be one of ${String(params['allowedValues']).replaceAll(',', ', ')}` };
    case 'pattern':
      return { path, reason: 'must not begin or end with a space' };
    default:
      return { path: path === '' ? 'the file' : path, reason: message ?? 'is wrong' };
  }
}

/** "/clients/0/iss" -> "clients[0].iss" */
function pathOf(pointer: string): string {
  return pointer
    .slice(1)
    .replace(/\/(\d+)(?=\/|$)/g, '[$1]')
    .replaceAll('/', '.');
}

function memberOf(path: string, name: unknown): string {
  return path === '' ? String(name) : `${path}.${String(name)}`;
}
