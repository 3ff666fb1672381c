import { notApplicable, verdictOn } from './check.js';
import type { Binding, Check, Verdict } from './check.js';
import type { Answer, Session } from './session.js';
import type { SigningClient } from './signing-client.js';

export const NO_CLIENT = 'needs --jwk and --iss of a client that the service trusts';

export interface Trial {
  readonly session: Session;
  readonly client: SigningClient;
  readonly probe: Answer;
  /** The address of the called endpoint. */
  readonly aud: string;
}
type Tokens = (trial: Trial) => readonly (string | Promise<string>)[];

/** Needs a client that the service trusts. */
export function trusted(
  [id, binding]: readonly [string, Binding],
  title: string,
  run: (trial: Trial) => Promise<Verdict>,
): Check {
  return {
    ...{ id, binding, title },
    run: async (session) => {
      const { client } = session.target;
      if (client === undefined) return notApplicable(NO_CLIENT);
      const probe = await session.probe();
      if (probe === undefined) return notApplicable('no request was answered with 200');
      if ((await session.postAs(probe, '')).status === 200) {
        return notApplicable('the service is open: it asks for no token');
      }
      return run({
        session,
        client,
        probe,
        aud: session.audience(`/cds-services/${encodeURIComponent(probe.service.id)}`),
      });
    },
  };
}

/** Sends the same sound body under each token. */
export function tokens(
  head: readonly [string, Binding],
  title: string,
  expected: 'accepted' | 'refused',
  list: Tokens,
): Check {
  return trusted(head, title, async (trial) => {
    const faults: string[] = [];
    const all = list(trial);
    for (const [index, token] of all.entries()) {
      const { status } = await trial.session.postAs(trial.probe, `Bearer ${await token}`);
      const isRight = expected === 'accepted' ? status === 200 : status === 401 || status === 403;
      if (!isRight) faults.push(`token ${index + 1} of ${all.length}: ${status}`);
    }
    return verdictOn(faults, `${all.length} ${expected}`);
  });
}
