import type { AuditEvent, AuditEventEntity } from 'fhir/r4.js';
import { agentsOf } from './audit-agents.js';
import { atServer } from './at-server.js';
import type { AuditedCall, AuditedCard } from './audited-call.js';
import * as codes from './audit-codes.js';

/**
 * The record of one call: a FHIR R4 AuditEvent after IHE's Basic Audit Log Patterns (SE-22, T34). It says who asked about whom,
 * by which rules what cards were answered, and how it ended. Pure; `id` is the caller's to make up.
 *
 * @param publicUrl of this service, which is server and observer in one.
 */
export function auditEvent(id: string, call: AuditedCall, publicUrl: string): AuditEvent {
  const [interaction, action] = KINDS[call.kind];
  return {
    resourceType: 'AuditEvent',
    id,
    type: codes.RESTFUL,
    subtype: [
      { system: codes.INTERACTION, code: interaction },
      { system: codes.HOOK, code: call.hook },
    ],
    action,
    recorded: call.recorded,
    ...outcomeOf(call),
    purposeOfEvent: [{ coding: [codes.TREATMENT] }],
    agent: agentsOf(call, publicUrl),
    source: { site: publicUrl, observer: { display: 'Calcitrace' }, type: [codes.APPLICATION_SERVER] },
    entity: [...patientOf(call), ...requestOf(call), ...call.cards.map(cardOf), ...orderOf(call), ...knowledgeOf(call)],
  };
}

/** What was done, in the words of FHIR's interactions, and as AuditEvent.action says it. */
const KINDS: Readonly<Record<AuditedCall['kind'], readonly [string, 'E' | 'C' | 'R']>> = {
  service: ['operation', 'E'],
  feedback: ['create', 'C'],
  chart: ['read', 'R'],
  order: ['create', 'C'],
};

/** 0 answered, 4 refused for what the caller sent, 8 refused for a fault of ours; with the problem's code. */
function outcomeOf({ status, code }: AuditedCall): Pick<AuditEvent, 'outcome' | 'outcomeDesc'> {
  if (status === undefined) return { outcome: '4', outcomeDesc: 'answer.undelivered' };
  const outcome = status < 400 ? '0' : status < 500 ? '4' : '8';
  return { outcome, ...(code !== undefined && { outcomeDesc: code }) };
}

function patientOf({ asked }: AuditedCall): AuditEventEntity[] {
  if (asked === undefined) return [];
  const reference = atServer(`Patient/${asked.patientId}`, asked.fhirServer);
  return [{ what: { reference, type: 'Patient' }, type: codes.PERSON, role: codes.PATIENT }];
}

function requestOf({ requestId, serviceId, asked }: AuditedCall): AuditEventEntity[] {
  return [
    { what: { identifier: { value: requestId } }, type: codes.REQUEST_ID },
    objectNamed(codes.SERVICE, serviceId),
    ...(asked?.hookInstance === undefined ? [] : [objectNamed(codes.HOOK_INSTANCE, asked.hookInstance)]),
  ];
}

/** The card by its uuid, and the rules it rests on; nothing of what it said. */
function cardOf({ uuid, pathway, version, requirements = [] }: AuditedCard): AuditEventEntity {
  const detail = [
    ...(pathway === undefined ? [] : [{ type: 'pathway', valueString: pathway }]),
    ...(version === undefined ? [] : [{ type: 'version', valueString: version }]),
    ...requirements.map((requirement) => ({ type: 'requirement', valueString: requirement })),
  ];
  return {
    what: { identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${uuid}` } },
    type: codes.SYSTEM_OBJECT,
    role: codes.REPORT,
    ...(detail.length > 0 && { detail }),
  };
}

function orderOf({ order, asked }: AuditedCall): AuditEventEntity[] {
  if (order === undefined) return [];
  const reference = atServer(order, asked?.fhirServer);
  return [{ what: { reference, type: 'ServiceRequest' }, type: codes.SYSTEM_OBJECT, role: codes.DOMAIN_RESOURCE }];
}

function knowledgeOf({ knowledge }: AuditedCall): AuditEventEntity[] {
  return knowledge === undefined ? [] : [objectNamed(codes.KNOWLEDGE, knowledge)];
}

function objectNamed(system: string, value: string): AuditEventEntity {
  return { what: { identifier: { system, value } }, type: codes.SYSTEM_OBJECT };
}
