import type { Knowledge } from '../knowledge.js';
import type { ValueSetMeaning } from '../value-set-meaning.js';
import { HAZARDS } from '../load-orders.js';
import { ORGANS } from '../vocabulary.js';
import type { Fault } from './fault.js';
import { partsOf } from './orphan-faults.js';

/** Names of orders, labs, organs and sets that lead nowhere. */
export function familyFaults({ meanings, orders, labs }: Knowledge): Fault[] {
  const results = new Set(labs.map(({ name }) => name));
  return [
    ...[...meanings.values()].flatMap((meaning) =>
      reasonsAgainst(meaning, meanings, orders).map((reason) => ({
        file: `fhir-resources/value-sets/${meaning.name}.json`,
        element: 'id',
        reason,
      })),
    ),
    ...[...orders.values()].flatMap((order) =>
      order.results
        .filter((name) => !results.has(name))
        .map((name) => ({
          file: `fhir-resources/activity-definitions/${order.name}.json`,
          element: 'observationResultRequirement',
          reason: `${name} is no ObservationDefinition`,
        })),
    ),
  ];
}

function reasonsAgainst(
  { name, notBeside, deniedAs, includes = [] }: ValueSetMeaning,
  meanings: Knowledge['meanings'],
  orders: Knowledge['orders'],
): string[] {
  const { family, rest } = partsOf(name);
  const unless = (holds: boolean, reason: string): string[] => (holds ? [] : [reason]);
  return [
    ...unless(notBeside === undefined || meanings.has(notBeside), `not-beside ${String(notBeside)} is no ValueSet`),
    ...unless(deniedAs === undefined || meanings.has(deniedAs), `denied-as ${String(deniedAs)} is no ValueSet`),
    ...includes
      .filter((included) => !meanings.has(included))
      .map((included) => `includes ${included}, which is no ValueSet`),
    ...(family === 'order' || family === 'followed'
      ? unless(orders.has(rest), `means the order ${rest}, which is no ActivityDefinition`)
      : []),
    ...(family === 'hazard'
      ? unless(
          HAZARDS.some((hazard) => hazard === rest),
          `${rest} is no hazard`,
        )
      : []),
    ...(family === 'damage'
      ? unless(
          ORGANS.some((organ) => organ === rest),
          `${rest} is no organ`,
        )
      : []),
  ];
}
