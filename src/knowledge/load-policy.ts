import { isObject } from '../fhir/resource.js';
import { StartProblem } from '../problem.js';
import { Element } from './element.js';
import type { JsonFile } from './knowledge-file.js';
import type { Policy } from './policy.js';

/** The shipped policy is the shape: a site's file may change its numbers, not add or retype members. */
export function loadPolicy(shipped: JsonFile, site?: JsonFile): Policy {
  const json = overlay(shipped.json, site?.json ?? {}, site?.file ?? shipped.file, '');
  const number = (...path: string[]): number =>
    path.reduce((element, name) => element.child(name), new Element(shipped.file, '', json)).number();
  return {
    freshDays: {
      metabolic: number('freshDays', 'metabolic'),
      liver: number('freshDays', 'liver'),
      renal: number('freshDays', 'renal'),
      screening: number('freshDays', 'screening'),
    },
    pairDays: {
      albumin: number('pairDays', 'albumin'),
      product: number('pairDays', 'product'),
      hormone: number('pairDays', 'hormone'),
    },
    orderedDays: { labs: number('orderedDays', 'labs'), imaging: number('orderedDays', 'imaging') },
    productThreshold: {
      adult: number('productThreshold', 'adult'),
      child: number('productThreshold', 'child'),
      childUntilYears: number('productThreshold', 'childUntilYears'),
    },
    criticalCalcium: number('criticalCalcium'),
    findingMonths: number('findingMonths'),
    childbearingYears: { from: number('childbearingYears', 'from'), to: number('childbearingYears', 'to') },
    pregnancyWeeks: number('pregnancyWeeks'),
    maximumCards: number('maximumCards'),
  };
}

function overlay(
  base: Readonly<Record<string, unknown>>,
  changes: Readonly<Record<string, unknown>>,
  file: string,
  path: string,
): Record<string, unknown> {
  const result: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(changes)) {
    const element = path === '' ? name : `${path}.${name}`;
    const known = Object.hasOwn(base, name) ? base[name] : undefined;
    if (isObject(known) && isObject(value)) result[name] = overlay(known, value, file, element);
    else if (typeof known === 'number' && typeof value === 'number' && value >= 0) result[name] = value;
    else throw new StartProblem(file, element, known === undefined ? 'is not a policy' : 'must be a number from 0');
  }
  return result;
}
