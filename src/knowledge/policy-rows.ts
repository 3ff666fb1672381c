import { isObject } from '../fhir/resource.js';
import type { Element } from './element.js';
import type { Policy } from './policy.js';

/** They guard what is suggested, and whose data it is: no site may do without them (SAF-4, SAF-6). */
const GUARDS: ReadonlySet<string> = new Set(['SAF-4', 'SAF-6']);

/**
 * `rows: {"DYS-1": "off"}`: which rows of the knowledge a site does without.
 * @throws StartProblem for a row that is none, or that guards the others.
 */
export function rowsOf(rows: Element, requirements: ReadonlySet<string>): Policy['rows'] {
  const value = rows.optionalValue();
  if (value === undefined) return {};
  if (!isObject(value)) rows.fail('must be an object');
  return Object.fromEntries(
    Object.keys(value).map((requirement) => {
      const row = rows.child(requirement);
      if (!requirements.has(requirement)) row.fail('is no row of the knowledge');
      const state = row.oneOf(['on', 'off']);
      if (state === 'off' && GUARDS.has(requirement)) row.fail('guards what is suggested and cannot be switched off');
      return [requirement, state] as const;
    }),
  );
}
