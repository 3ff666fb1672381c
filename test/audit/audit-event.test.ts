import type { AuditEvent } from 'fhir/r4.js';
import { auditEvent } from '../../src/audit/audit-event.js';
import type { AuditedCall } from '../../src/audit/audited-call.js';

const ID = '3f1c7b52-6d0e-4a07-9c5b-2f6f0a1f9d11';
const CARD = '9d2c5b52-6d0e-5a07-9c5b-2f6f0a1f9d22';

const CALL: AuditedCall = {
  ...{ kind: 'service', recorded: '2026-11-22T09:00:00.000Z', requestId: 'r-1', status: 200 },
  ...{ serviceId: 'calcification-patient-view', hook: 'patient-view', address: '10.0.0.7' },
  client: { iss: 'https://ehr.example', tenant: 'north' },
  asked: {
    ...{ patientId: 'liver-1', userId: 'Practitioner/dr-1', hookInstance: 'h-1' },
    fhirServer: 'https://EHR.example:443/fhir/',
  },
  cards: [{ uuid: CARD, pathway: 'hepatic-calcification', version: '1.3.0', requirements: ['HEP-1', 'MEC-1'] }],
  knowledge: 'sha256:0123',
};
const eventOf = (changed: Partial<AuditedCall> = {}): AuditEvent =>
  auditEvent(ID, { ...CALL, ...changed }, 'https://cds.example');
/** Identifiers of the entities, by system. */
const named = ({ entity = [] }: AuditEvent, system: string): (string | undefined)[] =>
  entity.flatMap(({ what }) => (what?.identifier?.system?.endsWith(system) === true ? [what.identifier.value] : []));

describe('the audit record of an invocation', () => {
  it('SE-22: is an R4 AuditEvent with every element that must be there', () => {
    const event = eventOf();
    expect(event).toMatchObject({
      ...{ resourceType: 'AuditEvent', id: ID, recorded: '2026-11-22T09:00:00.000Z', action: 'E', outcome: '0' },
      type: { code: 'rest', system: expect.stringContaining('http') as string },
      source: { observer: { display: 'Calcitrace' }, site: 'https://cds.example' },
    });
    expect(event.agent.map(({ requestor }) => requestor)).toEqual([true, false, false, false]);
    expect(event.subtype?.map(({ code }) => code)).toEqual(['operation', 'patient-view']);
    expect(event.agent.every(({ who }) => who !== undefined)).toBe(true);
    expect(event.entity?.every(({ what, type }) => what !== undefined && type !== undefined)).toBe(true);
  });

  it('SE-22: says who asked: user, client with its address, and tenant', () => {
    const [user, client, tenant] = eventOf().agent;
    expect(user?.who?.reference).toBe('https://ehr.example/fhir/Practitioner/dr-1');
    expect(client).toMatchObject({
      who: { identifier: { value: 'https://ehr.example' } },
      network: { address: '10.0.0.7' },
    });
    expect(tenant?.who?.identifier?.value).toBe('north');
  });

  it('SE-22: names the patient at the server that the client named, and alone where it named none', () => {
    const patientOf = (event: AuditEvent): string | undefined =>
      event.entity?.find(({ role }) => role?.code === '1')?.what?.reference;
    expect(patientOf(eventOf())).toBe('https://ehr.example/fhir/Patient/liver-1');
    expect(patientOf(eventOf({ asked: { patientId: 'p', hookInstance: 'h' } }))).toBe('Patient/p');
    const odd = { patientId: 'p', hookInstance: 'h', fhirServer: 'https://user:secret@ehr.example/fhir?q=1' };
    expect(patientOf(eventOf({ asked: odd }))).toBe('Patient/p');
  });

  it('SE-22: the client asked where no user is known, as at order-dispatch', () => {
    const { agent } = eventOf({ asked: { patientId: 'p', hookInstance: 'h' } });
    expect(agent.map(({ requestor }) => requestor)).toEqual([true, false, false]);
    expect(agent[0]?.who?.identifier?.value).toBe('https://ehr.example');
  });

  it('SE-22: tells the service, the hook instance, the request, the cards with their rules, and the knowledge', () => {
    const event = eventOf();
    expect(named(event, 'service')).toEqual(['calcification-patient-view']);
    expect(named(event, 'hook-instance')).toEqual(['h-1']);
    expect(named(event, 'knowledge')).toEqual(['sha256:0123']);
    expect(named(event, 'rfc:3986')).toEqual([`urn:uuid:${CARD}`]);
    expect(event.entity?.find(({ type }) => type?.code === 'XrequestId')?.what?.identifier?.value).toBe('r-1');
    expect(
      event.entity?.flatMap(({ detail = [] }) => detail.map(({ type, valueString }) => [type, valueString])),
    ).toEqual([
      ...[
        ['pathway', 'hepatic-calcification'],
        ['version', '1.3.0'],
      ],
      ...[
        ['requirement', 'HEP-1'],
        ['requirement', 'MEC-1'],
      ],
    ]);
  });

  it.each([
    [200, undefined, '0', undefined],
    [400, 'request.malformed', '4', 'request.malformed'],
    [401, 'auth.refused', '4', 'auth.refused'],
    [412, 'prefetch.unavailable', '4', 'prefetch.unavailable'],
    [500, 'internal', '8', 'internal'],
    [503, 'feedback.unavailable', '8', 'feedback.unavailable'],
    [undefined, undefined, '4', 'answer.undelivered'],
  ] as const)('SE-22: status %s with the code %s is outcome %s, %s', (status, code, outcome, outcomeDesc) => {
    const event = eventOf({ status, ...(code !== undefined && { code }) });
    expect([event.outcome, event.outcomeDesc]).toEqual([outcome, outcomeDesc]);
  });

  it('SE-22: feedback is a creation, about the cards it names', () => {
    const event = eventOf({ kind: 'feedback', cards: [{ uuid: CARD }] });
    expect([event.action, event.subtype?.[0]?.code]).toEqual(['C', 'create']);
    expect(named(event, 'rfc:3986')).toEqual([`urn:uuid:${CARD}`]);
    expect(JSON.stringify(event)).not.toContain('"detail"');
  });
});
