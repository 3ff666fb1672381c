import { items, truth, type Invocation } from './invocation.js';
import { LEFT_TO_THE_ENGINE, itemsOf, truthOf, type Step } from './step.js';

/** Functions of FHIRPath over collections, by name. */
export const COLLECTION_FUNCTIONS: Readonly<Record<string, Invocation>> = {
  where: (input, [criteria]) => where(input, criteria),
  exists: (input, [criteria]) => {
    const sought = criteria === undefined ? input : where(input, criteria);
    if (sought === undefined) return undefined;
    return truth((environment, self) => itemsOf(sought, environment, self).length > 0);
  },
  empty: (input) => truth((environment, self) => itemsOf(input, environment, self).length === 0),
  count: (input) => items((environment, self) => [itemsOf(input, environment, self).length]),
  not: (input) =>
    truth((environment, self) => {
      const asked = truthOf(input, environment, self);
      return asked === undefined ? undefined : !asked;
    }),
  first: (input) => items((environment, self) => itemsOf(input, environment, self).slice(0, 1)),
  combine: (input, [other, ...more]) =>
    other && more.length === 0
      ? items((environment, self) => [...itemsOf(input, environment, self), ...itemsOf(other, environment, self)])
      : undefined,
  select: (input, [projection]) =>
    projection &&
    items((environment, self) =>
      itemsOf(input, environment, self).flatMap((item) => itemsOf(projection, environment, item)),
    ),
  iif: (input, [criterion, then, otherwise]) => criterion && then && either(input, criterion, then, otherwise),
};

/** What the engine makes of criteria that are no test (`where(active)`) is left to it: it keeps even what is false. */
function where(input: Step, criteria: Step | undefined): Step | undefined {
  if (criteria?.gives !== 'truth') return undefined;
  return items((environment, self) => {
    const kept: unknown[] = [];
    for (const item of itemsOf(input, environment, self)) {
      if (criteria.ask(environment, item) === true) kept.push(item);
    }
    return kept;
  });
}

/** The parameters are asked of what stands before the dot, as a whole. */
function either(input: Step, criterion: Step, then: Step, otherwise: Step | undefined): Step {
  return items((environment, self) => {
    const all = itemsOf(input, environment, self);
    if (all.length !== 1) throw LEFT_TO_THE_ENGINE;
    const [whole] = all;
    if (truthOf(criterion, environment, whole) === true) return itemsOf(then, environment, whole);
    return otherwise === undefined ? [] : itemsOf(otherwise, environment, whole);
  });
}
