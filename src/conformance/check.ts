import type { Session } from './session.js';

export type State = 'pass' | 'fail' | 'warn' | 'n/a';

export interface Verdict {
  readonly state: State;
  /** What was seen: places, counts, types and lengths; never a value of a body. */
  readonly seen: string;
}

/**
 * How a clause binds the service. SHALL: breaking it is a failure. SHOULD, and client (the clause binds the client, and a
 * careful service minds it): breaking it is a warning.
 */
export type Binding = 'SHALL' | 'SHOULD' | 'client';

/** One clause of CDS Hooks, seen from outside. The ids are those of docs/conformance.md. */
export interface Check {
  readonly id: string;
  readonly binding: Binding;
  readonly title: string;
  /** Says fail where the clause is broken; what that counts as is for the binding to say. */
  readonly run: (session: Session) => Promise<Verdict> | Verdict;
}

export const pass = (seen: string): Verdict => ({ state: 'pass', seen });
export const fail = (seen: string): Verdict => ({ state: 'fail', seen });
export const warn = (seen: string): Verdict => ({ state: 'warn', seen });
export const notApplicable = (seen: string): Verdict => ({ state: 'n/a', seen });

const TOLD_FAULTS = 3;

/** Nothing wrong, or what is wrong, the first few of it. */
export function verdictOn(faults: readonly string[], soundly: string): Verdict {
  if (faults.length === 0) return pass(soundly);
  const more = faults.length > TOLD_FAULTS ? `; and ${faults.length - TOLD_FAULTS} more` : '';
  return fail(faults.slice(0, TOLD_FAULTS).join('; ') + more);
}
