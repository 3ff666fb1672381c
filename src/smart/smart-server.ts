import type { AnswerParts } from '../answer.js';
import type { SmartRegistration } from '../auth/client.js';
import { isSameBase, parseBaseUrl } from '../fhir/base-url.js';
import type { BaseUrl } from '../fhir/base-url.js';
import type { FhirClient } from '../fhir/client.js';
import { StartProblem } from '../problem.js';

/** A FHIR server from which the app may be launched, and what its charts are decided with. */
export interface SmartServer {
  /** As the site wrote it. */
  readonly fhirServer: string;
  readonly base: BaseUrl;
  readonly registration: SmartRegistration;
  /** The CDS client it belongs to, so that its cards and what was answered to them are the same; none in open mode. */
  readonly client?: { readonly iss: string; readonly tenant?: string };
  /** With a FHIR client that reaches this server alone, and more time than a hook has. */
  readonly parts: AnswerParts & { readonly fhirClient: FhirClient };
}

/** Every server from which the app may be launched; no other is ever contacted (T8, T20). */
export class SmartServers {
  constructor(readonly all: readonly SmartServer[]) {}

  /** The listed server that this `iss` is, as a whole. */
  find(iss: string): SmartServer | undefined {
    const base = parseBaseUrl(iss);
    return base && this.all.find((server) => isSameBase(server.base, base));
  }
}

/** @throws StartProblem for a server of two clients: nobody could tell whose launch it is. */
export function smartServers(servers: readonly Omit<SmartServer, 'base'>[]): SmartServers {
  const all: SmartServer[] = [];
  for (const server of servers) {
    const base = parseBaseUrl(server.fhirServer);
    if (base === undefined) continue;
    if (all.some((other) => isSameBase(other.base, base))) {
      throw new StartProblem('CLIENTS_FILE', 'fhirServers', 'has a server twice from which the SMART app is launched');
    }
    all.push({ ...server, base });
  }
  return new SmartServers(all);
}
