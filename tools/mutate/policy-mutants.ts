import { isObject } from '../../src/fhir/resource.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import type { Policy } from '../../src/knowledge/policy.js';
import { moved } from './expression-mutants.js';
import type { Mutant } from './mutant.js';

/** Every number of the policy file moved a step up and a step down. */
export function policyMutants(knowledge: Knowledge): Mutant[] {
  return numbersIn(knowledge.policy, []).flatMap(({ path, value }) =>
    moved(value).map((other) => ({
      kind: 'policy',
      name: `policy.${path.join('.')}: ${value} -> ${other}`,
      apply: () => ({ ...knowledge, policy: withNumber(knowledge.policy, path, other) as Policy }),
    })),
  );
}

function numbersIn(value: unknown, path: readonly string[]): { path: readonly string[]; value: number }[] {
  if (typeof value === 'number') return [{ path, value }];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => numbersIn(member, [...path, name]));
}

function withNumber(value: unknown, [name, ...rest]: readonly string[], other: number): unknown {
  if (name === undefined || !isObject(value)) return other;
  return { ...value, [name]: withNumber(value[name], rest, other) };
}
