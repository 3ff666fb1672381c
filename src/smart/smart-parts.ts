import type { Clock } from '../clock.js';
import type { Knowledge, Service } from '../knowledge/knowledge.js';
import type { ReplayGuard } from '../auth/replay-guard.js';
import type { FhirUsers } from './fhir-user.js';
import type { LaunchCookies } from './launch-cookies.js';
import type { Seal } from './seal.js';
import type { OrderGuard } from './order-guard.js';
import type { SmartConfigurations } from './smart-configuration.js';
import type { SmartServers } from './smart-server.js';

/** What the handlers of the app share. */
export interface SmartParts {
  readonly servers: SmartServers;
  readonly configurations: SmartConfigurations;
  readonly users: FhirUsers;
  readonly cookies: LaunchCookies;
  /** What belongs to a launch under way. */
  readonly launches: Seal;
  /** What belongs to an open chart. */
  readonly sessions: Seal;
  /** A state is good once, at whatever instance (T20). */
  readonly once: Pick<ReplayGuard, 'useOnce'>;
  /** patient-view under the name of the app: what it reads and decides is the same. */
  readonly service: Service;
  readonly knowledge: Knowledge;
  readonly publicUrl: string;
  readonly clock: Clock;
  /** A draft order is sent once, whichever instance is asked. */
  readonly orderGuard: OrderGuard;
  /** Told what became of each order, for the figures. */
  readonly onOrder: (outcome: 'created' | 'refused' | 'uncertain') => void;
}
