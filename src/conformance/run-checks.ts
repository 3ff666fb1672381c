import { CHECKS } from './all-checks.js';
import { fail } from './check.js';
import type { Binding, Check, State, Verdict } from './check.js';
import { Session } from './session.js';
import type { Target } from './session.js';
import { NoAnswer } from './wire.js';

export interface Result extends Verdict {
  readonly id: string;
  readonly binding: Binding;
  readonly title: string;
}

/** One check after the other, so that no service is pressed. */
export async function runChecks(target: Target, checks: readonly Check[] = CHECKS): Promise<Result[]> {
  const session = new Session(target);
  const results: Result[] = [];
  for (const check of checks) results.push(await runCheck(check, session));
  return results;
}

async function runCheck(check: Check, session: Session): Promise<Result> {
  const { id, binding, title } = check;
  const { state, seen } = await verdictOf(check, session);
  return { id, binding, title, state: counted(state, binding), seen };
}

/** A service that breaks the connection has broken the clause that was looked at. */
async function verdictOf(check: Check, session: Session): Promise<Verdict> {
  try {
    return await check.run(session);
  } catch (error) {
    if (error instanceof NoAnswer) return fail(error.message);
    throw error;
  }
}

/** Only what binds the service with SHALL can be failed. */
const counted = (state: State, binding: Binding): State => (state === 'fail' && binding !== 'SHALL' ? 'warn' : state);
