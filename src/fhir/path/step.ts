/** The values of the %variables by name: a list, or one value. */
export type Environment = Readonly<Record<string, unknown>>;

/**
 * A part of an expression as a function. `items` gives a collection, `truth` true, false or, for an empty collection, undefined.
 * `self` is what $this stands for.
 */
export type Step =
  | { readonly gives: 'items'; readonly read: (environment: Environment, self: unknown) => readonly unknown[] }
  | { readonly gives: 'truth'; readonly ask: (environment: Environment, self: unknown) => boolean | undefined };

/** Thrown where values turn up that only the engine judges by all rules of FHIRPath: dates, quantities, objects compared. */
export class LeftToTheEngine extends Error {
  override readonly name = 'LeftToTheEngine';
}

/** One for all, so that leaving costs no stack trace. */
export const LEFT_TO_THE_ENGINE = new LeftToTheEngine('left to the engine');

const TRUE: readonly unknown[] = [true];
const FALSE: readonly unknown[] = [false];
const EMPTY: readonly unknown[] = [];

export function itemsOf(step: Step, environment: Environment, self: unknown): readonly unknown[] {
  if (step.gives === 'items') return step.read(environment, self);
  const truth = step.ask(environment, self);
  if (truth === undefined) return EMPTY;
  return truth ? TRUE : FALSE;
}

/** A collection as a Boolean: none is undefined; what is no Boolean, or more than one, is the engine's to judge. */
export function truthOf(step: Step, environment: Environment, self: unknown): boolean | undefined {
  if (step.gives === 'truth') return step.ask(environment, self);
  const items = step.read(environment, self);
  if (items.length === 0) return undefined;
  const [only] = items;
  if (items.length > 1 || typeof only !== 'boolean') throw LEFT_TO_THE_ENGINE;
  return only;
}

/** The one string of a collection, undefined for none. */
export function wordOf(step: Step, environment: Environment, self: unknown): string | undefined {
  const items = itemsOf(step, environment, self);
  if (items.length === 0) return undefined;
  const [only] = items;
  if (items.length > 1 || typeof only !== 'string') throw LEFT_TO_THE_ENGINE;
  return only;
}

/** The one number of a collection, undefined for none. */
export function numberOf(step: Step, environment: Environment, self: unknown): number | undefined {
  const items = itemsOf(step, environment, self);
  if (items.length === 0) return undefined;
  const [only] = items;
  if (items.length > 1 || typeof only !== 'number') throw LEFT_TO_THE_ENGINE;
  return only;
}
