import { Ajv } from 'ajv';
import type { ErrorObject, SchemaObject } from 'ajv';
import type { HookName } from './hook-request.js';

/**
 * What must be right for us to answer; unknown members pass (TR-08). Prefetch values are judged key by key later (PD-*), and
 * draftOrders may be missing (Epic strips them without scopes): that is a 412, not a 400.
 */
const ID = { type: 'string', pattern: '^[A-Za-z0-9._-]{1,256}$' };
const USER = {
  type: 'string',
  maxLength: 512,
  pattern: '^(Practitioner|PractitionerRole|Patient|RelatedPerson)/[^\\s]+$',
};
const REFERENCES = {
  type: 'array',
  maxItems: 1000,
  items: { type: 'string', maxLength: 512, pattern: '^[A-Z][A-Za-z]+/.+$' },
};
const RESOURCE = { type: 'object', required: ['resourceType'], properties: { resourceType: { type: 'string' } } };

const CONTEXT: Readonly<Record<HookName, SchemaObject>> = {
  'patient-view': context({ userId: USER }, ['userId']),
  'encounter-start': context({ userId: USER, encounterId: ID }, ['userId', 'encounterId']),
  'encounter-discharge': context({ userId: USER, encounterId: ID }, ['userId', 'encounterId']),
  'order-select': context({ userId: USER, selections: REFERENCES, draftOrders: RESOURCE }, ['userId']),
  'order-sign': context({ userId: USER, draftOrders: RESOURCE }, ['userId']),
  'order-dispatch': context({ dispatchedOrders: REFERENCES }, []),
  'problem-list-item-create': context({ userId: USER, conditions: RESOURCE }, ['userId', 'conditions']),
};

function context(properties: SchemaObject, required: readonly string[]): SchemaObject {
  return {
    type: 'object',
    required: ['patientId', ...required],
    properties: { patientId: ID, encounterId: ID, ...properties },
  };
}

const ENVELOPE: SchemaObject = {
  type: 'object',
  required: ['hook', 'hookInstance', 'context'],
  properties: {
    hook: { type: 'string', pattern: '\\S', maxLength: 200 },
    hookInstance: { type: 'string', pattern: '\\S', maxLength: 200 },
    fhirServer: { type: 'string', pattern: '^https?://\\S+$', maxLength: 2000 },
    fhirAuthorization: {
      type: 'object',
      required: ['access_token'],
      properties: { access_token: { type: 'string', maxLength: 100000 }, patient: { type: 'string', maxLength: 512 } },
    },
    context: { type: 'object' },
    prefetch: { type: ['object', 'null'] },
  },
  dependencies: { fhirAuthorization: ['fhirServer'] },
};

/** By hook, and of what is around the context. Held against the meta-schema by the tests, not by every start. */
export const REQUEST_SCHEMAS: Readonly<Record<string, SchemaObject>> = { envelope: ENVELOPE, ...CONTEXT };

/** Each is compiled when it is first asked for. */
const ajv = new Ajv({ strict: false, validateSchema: false, meta: false, schemas: REQUEST_SCHEMAS });

/** What is wrong, by place and rule, without the value; undefined when nothing is. */
export function validateRequest(body: Readonly<Record<string, unknown>>): string | undefined {
  const hook = String(body['hook']);
  return (
    faultBy('envelope', body, '') ??
    (Object.hasOwn(CONTEXT, hook) ? faultBy(hook, body['context'], '/context') : undefined)
  );
}

function faultBy(schema: string, value: unknown, prefix: string): string | undefined {
  return ajv.validate(schema, value) ? undefined : faultOf(ajv.errors, prefix);
}

function faultOf(errors: ErrorObject[] | null | undefined, prefix: string): string {
  const [first] = errors ?? [];
  const place = `${prefix}${first?.instancePath ?? ''}`;
  if (first?.keyword === 'required') return `${place}/${String(first.params['missingProperty'])} is missing`;
  return `${place === '' ? 'the body' : place} breaks the rule "${first?.keyword ?? 'schema'}"`;
}
