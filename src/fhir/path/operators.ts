import { areEqual, compare } from './compare.js';
import { items, truth } from './invocation.js';
import { itemsOf, LEFT_TO_THE_ENGINE, numberOf, truthOf, wordOf, type Step } from './step.js';

type Operator = (left: Step, right: Step) => Step;

/** The operators by their sign; those that are not here are left to the engine. */
export const OPERATORS: Readonly<Record<string, Operator>> = {
  or: (left, right) =>
    truth((environment, self) => {
      const one = truthOf(left, environment, self);
      if (one === true) return true;
      const other = truthOf(right, environment, self);
      return one === undefined && other === false ? undefined : other;
    }),
  and: (left, right) =>
    truth((environment, self) => {
      const one = truthOf(left, environment, self);
      if (one === false) return false;
      const other = truthOf(right, environment, self);
      return one === undefined && other === true ? undefined : other;
    }),
  '=': (left, right) =>
    truth((environment, self) => equal(itemsOf(left, environment, self), () => itemsOf(right, environment, self))),
  '!=': (left, right) =>
    truth((environment, self) => {
      const same = equal(itemsOf(left, environment, self), () => itemsOf(right, environment, self));
      return same === undefined ? undefined : !same;
    }),
  '<': ordered((order) => order < 0),
  '<=': ordered((order) => order <= 0),
  '>': ordered((order) => order > 0),
  '>=': ordered((order) => order >= 0),
  in: (left, right) =>
    truth((environment, self) => isAmong(itemsOf(left, environment, self), itemsOf(right, environment, self))),
  contains: (left, right) =>
    truth((environment, self) => isAmong(itemsOf(right, environment, self), itemsOf(left, environment, self))),
  '&': (left, right) =>
    items((environment, self) => [(wordOf(left, environment, self) ?? '') + (wordOf(right, environment, self) ?? '')]),
  '*': (left, right) =>
    items((environment, self) => {
      const one = numberOf(left, environment, self);
      const other = numberOf(right, environment, self);
      return one === undefined || other === undefined ? [] : [one * other];
    }),
  '|': (left, right) =>
    items((environment, self) => {
      const both = [...itemsOf(left, environment, self), ...itemsOf(right, environment, self)];
      if (!both.every((item) => typeof item === 'string')) throw LEFT_TO_THE_ENGINE;
      return [...new Set(both)];
    }),
};

/** Two empty collections are not equal: there is nothing to compare. */
function equal(one: readonly unknown[], readOther: () => readonly unknown[]): boolean | undefined {
  if (one.length === 0) return undefined;
  const other = readOther();
  if (other.length === 0) return undefined;
  if (one.length !== other.length) return false;
  if (one.length > 1) throw LEFT_TO_THE_ENGINE;
  return areEqual(one[0], other[0]);
}

function ordered(holds: (order: number) => boolean): Operator {
  return (left, right) =>
    truth((environment, self) => {
      const one = itemsOf(left, environment, self);
      const other = itemsOf(right, environment, self);
      if (one.length === 0 || other.length === 0) return undefined;
      if (one.length > 1 || other.length > 1) throw LEFT_TO_THE_ENGINE;
      return holds(compare(one[0], other[0]));
    });
}

function isAmong(wanted: readonly unknown[], all: readonly unknown[]): boolean | undefined {
  if (wanted.length === 0) return undefined;
  if (all.length === 0) return false;
  if (wanted.length > 1) throw LEFT_TO_THE_ENGINE;
  const [only] = wanted;
  if (typeof only === 'string' && all.includes(only)) return true;
  return all.some((item) => areEqual(item, only));
}
