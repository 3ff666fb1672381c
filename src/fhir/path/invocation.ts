import type { Environment, Step } from './step.js';

/** A function over what stands before its dot, with its parameters. Undefined: this use of it is left to the engine. */
export type Invocation = (input: Step, parameters: readonly Step[]) => Step | undefined;

type Truth = Extract<Step, { readonly gives: 'truth' }>;
type Items = Extract<Step, { readonly gives: 'items' }>;

export const truth = (ask: (environment: Environment, self: unknown) => boolean | undefined): Truth => ({
  gives: 'truth',
  ask,
});

export const items = (read: (environment: Environment, self: unknown) => readonly unknown[]): Items => ({
  gives: 'items',
  read,
});
