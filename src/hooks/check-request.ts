import type { FhirResource } from 'fhir/r4.js';
import { isObject, isResource, listOf, textOf } from '../fhir/resource.js';
import { Problem } from '../problem.js';
import type { FhirAuthorization, HookName, HookRequest } from './hook-request.js';
import { validateRequest } from './request-schema.js';

/** From a JSON body to a HookRequest for this service's hook, or a Problem (RQ-01..RQ-11). */
export function checkRequest(body: unknown, hook: HookName): HookRequest {
  if (!isObject(body)) throw invalid('the body must be a JSON object');
  const fault = validateRequest(body);
  if (fault !== undefined) throw invalid(fault);
  if (body['hook'] !== hook) throw new Problem('request.hook-mismatch', 400, `this service answers the hook ${hook}`);
  const context = body['context'] as Record<string, unknown>;
  const request = {
    hook,
    hookInstance: body['hookInstance'] as string,
    patientId: context['patientId'] as string,
    prefetch: isObject(body['prefetch']) ? body['prefetch'] : {},
    selections: textsOf(context['selections']),
    dispatchedOrders: textsOf(context['dispatchedOrders'] ?? context['order']),
    newConditions: bundled(context['conditions']) ?? [],
    trace: isObject(body['extension']) && body['extension']['org.calcitrace.trace'] === true,
  };
  return { ...request, ...optionalMembers(body, context) };
}

function optionalMembers(body: Record<string, unknown>, context: Record<string, unknown>): Partial<HookRequest> {
  const userId = textOf(context['userId']);
  const encounterId = textOf(context['encounterId']);
  const fhirServer = textOf(body['fhirServer']);
  const fhirAuthorization = authorizationOf(body['fhirAuthorization']);
  const draftOrders = bundled(context['draftOrders']);
  return {
    ...(userId === undefined ? {} : { userId }),
    ...(encounterId === undefined ? {} : { encounterId }),
    ...(fhirServer === undefined ? {} : { fhirServer }),
    ...(fhirAuthorization === undefined ? {} : { fhirAuthorization }),
    ...(draftOrders === undefined ? {} : { draftOrders }),
  };
}

function authorizationOf(value: unknown): FhirAuthorization | undefined {
  if (!isObject(value)) return undefined;
  const patient = textOf(value['patient']);
  return {
    accessToken: typeof value['access_token'] === 'string' ? value['access_token'] : '',
    ...(patient === undefined ? {} : { patient }),
  };
}

/** A Bundle of any type (the sandbox sends none), or a single resource. */
function bundled(value: unknown): readonly FhirResource[] | undefined {
  if (!isResource(value)) return undefined;
  if (value.resourceType !== 'Bundle') return [value];
  return listOf<unknown>(value.entry).flatMap((entry) => {
    const resource = isObject(entry) ? entry['resource'] : undefined;
    if (!isObject(entry) || !isResource(resource)) return [];
    return resource.resourceType === 'Medication' ? byIdAndUrl(resource, textOf(entry['fullUrl'])) : [resource];
  });
}

/** Orders refer to a product by its id or by its fullUrl: it stands there once for each, the url's last part as id. */
function byIdAndUrl(resource: FhirResource, fullUrl: string | undefined): FhirResource[] {
  const id = /[^/:]+$/.exec(fullUrl ?? '')?.[0];
  if (id === undefined || id === resource.id) return [resource];
  return [...(resource.id === undefined ? [] : [resource]), { ...resource, id }];
}

function textsOf(value: unknown): string[] {
  return listOf<unknown>(value).filter((member): member is string => typeof member === 'string');
}

function invalid(diagnostics: string): Problem {
  return new Problem('request.invalid', 400, diagnostics);
}
