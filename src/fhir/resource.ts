import type { FhirResource, Resource } from 'fhir/r4.js';

/** A JSON value that came from outside and was not yet looked at. */
export type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Something with a resourceType: the least that can be asked of a FHIR resource. */
export function isResource(value: unknown): value is FhirResource {
  return isObject(value) && typeof value['resourceType'] === 'string';
}

/**
 * Lists arrive as lists, as a single object (Epic's older payloads, the sandbox's `category`) or with nulls in them;
 * inside, only a list of real members exists (client notes 6.1).
 */
export function listOf<T>(value: T | readonly T[] | null | undefined): readonly T[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) return [value as T];
  const list = value as readonly T[];
  return list.every(isThere) ? list : list.filter(isThere);
}

function isThere(member: unknown): boolean {
  return member !== null && member !== undefined;
}

/** A text that is really a text, else undefined. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** "Observation/ca1": how evidence names a resource. */
export function referenceTo(resource: Resource): string {
  return `${resource.resourceType}/${textOf(resource.id) ?? 'unknown'}`;
}
