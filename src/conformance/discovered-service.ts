import { isObject } from '../fhir/resource.js';

/** One service as its discovery document tells it, as far as it tells it. */
export interface DiscoveredService {
  readonly hook: string;
  readonly id: string;
  readonly prefetch: Readonly<Record<string, string>>;
}

/** The members of `services`, sound or not; undefined when there is no such list. */
export function listedServices(document: unknown): readonly unknown[] | undefined {
  if (!isObject(document)) return undefined;
  const { services } = document;
  return Array.isArray(services) ? (services as readonly unknown[]) : undefined;
}

/** Those of the list that can be called. */
export function discoveredServices(document: unknown): DiscoveredService[] {
  return (listedServices(document) ?? []).flatMap((entry) => {
    if (!isObject(entry) || typeof entry['hook'] !== 'string' || typeof entry['id'] !== 'string') return [];
    const given = isObject(entry['prefetch']) ? Object.entries(entry['prefetch']) : [];
    const prefetch = Object.fromEntries(given.filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
    return [{ hook: entry['hook'], id: entry['id'], prefetch }];
  });
}
