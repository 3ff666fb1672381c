import type { Coding } from 'fhir/r4.js';

/** The codes of AuditEvent that we use, from FHIR R4, DICOM, HL7 and IHE's Basic Audit Log Patterns (BALP). */
export const RESTFUL: Coding = {
  system: 'http://terminology.hl7.org/CodeSystem/audit-event-type',
  code: 'rest',
  display: 'RESTful Operation',
};
export const INTERACTION = 'http://hl7.org/fhir/restful-interaction';
export const TREATMENT: Coding = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason',
  code: 'TREAT',
  display: 'treatment',
};
export const APPLICATION_SERVER: Coding = {
  system: 'http://terminology.hl7.org/CodeSystem/security-source-type',
  code: '4',
  display: 'Application Server',
};

const DICOM = 'http://dicom.nema.org/resources/ontology/DCM';
const PARTICIPATION = 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType';

/** What part an agent has. */
export const AGENT = {
  client: { system: DICOM, code: '110153', display: 'Source Role ID' },
  server: { system: DICOM, code: '110152', display: 'Destination Role ID' },
  user: { system: PARTICIPATION, code: 'IRCP', display: 'information recipient' },
  tenant: { system: PARTICIPATION, code: 'CST', display: 'custodian' },
} as const satisfies Record<string, Coding>;

const ENTITY_TYPE = 'http://terminology.hl7.org/CodeSystem/audit-entity-type';
const OBJECT_ROLE = 'http://terminology.hl7.org/CodeSystem/object-role';

export const PERSON: Coding = { system: ENTITY_TYPE, code: '1', display: 'Person' };
export const SYSTEM_OBJECT: Coding = { system: ENTITY_TYPE, code: '2', display: 'System Object' };
export const PATIENT: Coding = { system: OBJECT_ROLE, code: '1', display: 'Patient' };
export const REPORT: Coding = { system: OBJECT_ROLE, code: '3', display: 'Report' };
export const DOMAIN_RESOURCE: Coding = { system: OBJECT_ROLE, code: '4', display: 'Domain Resource' };
export const REQUEST_ID: Coding = {
  system: 'https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType',
  code: 'XrequestId',
};

/** Names of ours for what no standard names. */
export const HOOK = 'http://calcitrace.org/fhir/CodeSystem/hook';
export const HOOK_INSTANCE = 'http://calcitrace.org/fhir/NamingSystem/hook-instance';
export const KNOWLEDGE = 'http://calcitrace.org/fhir/NamingSystem/knowledge';
export const SERVICE = 'http://calcitrace.org/fhir/NamingSystem/service';
export const ISSUER = 'http://calcitrace.org/fhir/NamingSystem/issuer';
export const TENANT = 'http://calcitrace.org/fhir/NamingSystem/tenant';
