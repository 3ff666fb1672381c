import type { Service } from '../knowledge/knowledge.js';
import type { SmartConfiguration } from './smart-configuration.js';
import type { SmartServer } from './smart-server.js';

/**
 * What we ask for: who the user is, the patient, the very reads of the prefetch, and to create orders. In the words of SMART v2
 * where the server speaks it, else of v1; or what the site registered.
 */
export function scopesFor(
  { registration }: SmartServer,
  { capabilities }: SmartConfiguration,
  service: Service,
  isEhrLaunch: boolean,
): string {
  const context = isEhrLaunch ? 'launch' : 'launch/patient';
  if (registration.scopes !== undefined) {
    const own = registration.scopes.filter((scope) => scope !== 'launch' && scope !== 'launch/patient');
    return [context, ...own].join(' ');
  }
  const isSecond = capabilities.includes('permission-v2');
  return [context, 'openid', 'fhirUser', ...recordScopes(service.prefetch, isSecond ? 'v2' : 'v1')].join(' ');
}

/** Every kind of resource that these prefetch templates read, Binary, and ServiceRequest to create (FA-05). */
export function recordScopes(templates: Readonly<Record<string, string>>, version: 'v1' | 'v2'): string[] {
  const types = new Set(Object.values(templates).map((template) => /^[A-Za-z]+/.exec(template)?.[0] ?? ''));
  const [read, create] = version === 'v2' ? ['rs', 'c'] : ['read', 'write'];
  return [...[...types, 'Binary'].map((type) => `patient/${type}.${read}`), `patient/ServiceRequest.${create}`];
}

const CREATES = /^(?:patient|user)\/(?:ServiceRequest|\*)\.(?:write|\*|cr?u?d?s?)(?:\?.*)?$/;

/** Does what was granted let us create an order? The EHR has the last word all the same. */
export function mayOrder(grantedScope: string): boolean {
  return grantedScope.split(/\s+/).some((scope) => CREATES.test(scope));
}
