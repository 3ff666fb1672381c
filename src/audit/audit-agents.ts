import type { AuditEventAgent } from 'fhir/r4.js';
import { atServer } from './at-server.js';
import { AGENT, ISSUER, TENANT } from './audit-codes.js';
import type { AuditedCall } from './audited-call.js';

/** Who took part: the user, the client with its tenant, and we; the user asked, or the client where no user is known. */
export function agentsOf(call: AuditedCall, publicUrl: string): AuditEventAgent[] {
  const userId = call.asked?.userId;
  return [...userOf(call), clientOf(call, userId === undefined), ...tenantOf(call), serverOf(publicUrl)];
}

function userOf({ asked }: AuditedCall): AuditEventAgent[] {
  if (asked?.userId === undefined) return [];
  return [
    { type: { coding: [AGENT.user] }, who: { reference: atServer(asked.userId, asked.fhirServer) }, requestor: true },
  ];
}

/** In open mode, and before a caller was verified, nothing but the address is known. */
function clientOf({ client, address }: AuditedCall, requestor: boolean): AuditEventAgent {
  return {
    type: { coding: [AGENT.client] },
    who:
      client === undefined ? { display: 'not authenticated' } : { identifier: { system: ISSUER, value: client.iss } },
    requestor,
    ...(address !== undefined && { network: { address, type: '2' as const } }),
  };
}

function tenantOf({ client }: AuditedCall): AuditEventAgent[] {
  if (client?.tenant === undefined) return [];
  const who = { identifier: { system: TENANT, value: client.tenant } };
  return [{ type: { coding: [AGENT.tenant] }, who, requestor: false }];
}

function serverOf(publicUrl: string): AuditEventAgent {
  return { type: { coding: [AGENT.server] }, who: { display: publicUrl }, name: 'Calcitrace', requestor: false };
}
