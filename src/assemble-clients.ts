import type { AnswerParts } from './answer.js';
import { PROJECT_ROOT } from './project-root.js';
import type { Client } from './auth/client.js';
import { readClients } from './auth/read-clients.js';
import type { Config } from './config.js';
import type { Site } from './decide.js';
import { FhirClient } from './fhir/client.js';
import { underPolicy } from './knowledge/load-knowledge.js';
import { readLabCodes, readOrderCodes } from './knowledge/site-codes.js';

/** What differs from client to client. */
export type ClientParts = Pick<AnswerParts, 'site' | 'fhirClient' | 'traces'>;

/** The clients of CLIENTS_FILE, and what each one's requests are answered with, by iss. */
export interface TrustedClients {
  readonly clients: readonly Client[];
  readonly parts: ReadonlyMap<string, ClientParts>;
}

/**
 * Reads CLIENTS_FILE and makes everything that differs by client, once at start. A client's FHIR servers are its own: another's
 * are out of its reach (T8). Where the file says nothing, the settings hold.
 * @returns undefined without the setting: the service is open.
 * @throws StartProblem for a file, codes or a policy that cannot be meant.
 */
export function assembleClients({ clientsFile }: Config, base: AnswerParts): TrustedClients | undefined {
  if (clientsFile === undefined) return undefined;
  const clients = readClients(clientsFile);
  return { clients, parts: new Map(clients.map((client) => [client.iss, partsOf(client, base)] as const)) };
}

function partsOf(client: Client, base: AnswerParts): ClientParts {
  const { fhirServers, dialect } = client;
  const kind = dialect === undefined ? {} : { dialect };
  const fhirClient = fhirServers.length === 0 ? undefined : new FhirClient(fhirServers, base.clock, kind);
  return { fhirClient, site: siteOf(client, base.site), traces: false };
}

function siteOf({ policy, labCodes, orderCodes, dialect, smart }: Client, site: Site): Site {
  const { knowledge } = site;
  return {
    ...site,
    ...(policy !== undefined && { knowledge: underPolicy(knowledge, PROJECT_ROOT, policy) }),
    ...(labCodes !== undefined && { labCodes: readLabCodes(labCodes, knowledge) }),
    render: {
      ...site.render,
      ...(orderCodes !== undefined && { orderCodes: readOrderCodes(orderCodes, knowledge) }),
      ...(smart !== undefined && { offersApp: true as const }),
      // Epic creates only what its own lists hold: an order that the site did not map is offered in words (client notes 6.1).
      ...(dialect === 'epic' && { unmappedOrders: 'as text' as const }),
    },
  };
}
