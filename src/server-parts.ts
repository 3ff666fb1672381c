import type { AnswerParts } from './answer.js';
import type { TrustedClients } from './assemble-clients.js';
import type { Audit } from './http/audited.js';
import type { Config } from './config.js';
import type { Household } from './household.js';
import type { Readiness } from './http/readiness.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics/metrics.js';
import type { Store } from './store/store.js';

/** What the server is put together from. */
export interface ServerParts {
  readonly answer: AnswerParts;
  /** undefined: nobody has to say who they are. */
  readonly trusted: TrustedClients | undefined;
  readonly store: Store;
  readonly log: Log;
  readonly config: Config;
  /** How long a hook waits for what is remembered of the patient. */
  readonly patienceMs?: number | undefined;
  readonly metrics?: Metrics;
  /** Absent: nothing is audited. */
  readonly audit?: Audit | undefined;
  /** Absent where nobody has to wait for it: tests. */
  readonly readiness?: Readiness;
  /** Absent where no other process is. */
  readonly household?: Household;
  /** The figures of all workers; absent where there are no others. */
  readonly jointFigures?: () => Promise<string>;
}

/** The playground and its patients: as set, else where nobody has to say who they are. */
export function isPlaygroundOn({ config, trusted }: Pick<ServerParts, 'config' | 'trusted'>): boolean {
  return config.playground === 'on' || (config.playground === 'auto' && trusted === undefined);
}
