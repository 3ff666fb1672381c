import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditEvent } from 'fhir/r4.js';
import { cardsOf } from '../conformance/answers.js';
import { callWith, startGuarded } from '../support/guarded-service.js';
import { liverRequest, silentRequest } from '../support/hook-requests.js';
import { RunningService, servicePath } from '../support/running-service.js';
import { TestClient } from '../support/test-client.js';

let service: RunningService;
afterEach(() => service.stop());

const FEEDBACK = `${servicePath('patient-view')}/feedback`;
const cardsIn = ({ entity = [] }: AuditEvent): (string | undefined)[] =>
  entity.flatMap(({ what }) => (what?.identifier?.system === 'urn:ietf:rfc:3986' ? [what.identifier.value] : []));

describe('what is audited', () => {
  it('SE-22: each invocation once: answered, silent, refused, and feedback; discovery and unknown services are none', async () => {
    service = await RunningService.start();
    const reply = await service.call(liverRequest());
    const [card] = cardsOf({ reply });
    await service.call(silentRequest());
    await service.post(servicePath('patient-view'), '{');
    await service.post(servicePath('patient-view'), { ...liverRequest(), hook: 'order-sign' });
    const item = { outcome: 'overridden', outcomeTimestamp: '2026-11-22T09:00:00Z' };
    await service.post(FEEDBACK, {
      feedback: [
        { card: card?.uuid, ...item },
        { card: 'Doe, Jane', ...item },
      ],
    });
    await service.get('/cds-services');
    await service.post('/cds-services/none', {});
    const events = await service.auditEvents();
    expect(events.map(({ action, outcome, outcomeDesc }) => [action, outcome, outcomeDesc])).toEqual([
      ['E', '0', undefined],
      ['E', '0', undefined],
      ['E', '4', 'request.malformed'],
      ['E', '4', 'request.hook-mismatch'],
      ['C', '0', undefined],
    ]);
    const uuid = `urn:uuid:${card?.uuid ?? ''}`;
    expect(events.map(cardsIn)).toEqual([[uuid], [], [], [], [uuid]]);
  });

  it('SE-22: who asked comes from the verified token; a refused one is nobody', async () => {
    const ehr = new TestClient();
    service = await startGuarded([ehr.entry()]);
    await callWith(service, ehr.token({ tenant: 'north' }));
    await callWith(service, ehr.token({ iss: 'https://other.example' }));
    const events = await service.auditEvents();
    const clients = events.map(({ agent }) => agent.flatMap(({ who }) => who?.identifier?.value ?? []));
    expect(clients).toEqual([[ehr.iss, 'north'], []]);
    expect(events[1]).toMatchObject({ outcome: '4', outcomeDesc: 'auth.refused' });
  });

  it('SE-22: no words, names, dates or values of the chart or the card stand in it', async () => {
    service = await RunningService.start();
    const reply = await service.call(liverRequest());
    const [event] = await service.auditEvents();
    const written = JSON.stringify(event);
    const [card] = cardsOf({ reply });
    expect(written).not.toContain(card?.summary);
    expect(written).not.toMatch(/calcification in|segment|2026-11-01|1970-01-01|ct-1|Coarse/i);
  });

  it('SE-22: a hook instance is recorded as sent where it is a UUID, else not at all', async () => {
    service = await RunningService.start();
    const hookInstance = 'D1577C69-dfbe-44ad-ba6d-3e05e953b2ea';
    for (const sent of [hookInstance, 'Doe, Jane']) {
      await service.post(servicePath('patient-view'), { ...silentRequest(), hookInstance: sent });
    }
    const named = (await service.auditEvents()).map(({ entity = [] }) =>
      entity.flatMap(({ what }) =>
        what?.identifier?.system?.endsWith('hook-instance') === true ? [what.identifier.value] : [],
      ),
    );
    expect(named).toEqual([[hookInstance], []]);
  });

  it('T34: with AUDIT=off nothing is written', async () => {
    service = await RunningService.start({ settings: { AUDIT: 'off' } });
    expect((await service.call(silentRequest())).status).toBe(200);
    expect(await service.auditEvents()).toEqual([]);
  });

  it('T34: while the records cannot be written, hooks are answered, and it is counted and logged', async () => {
    service = await RunningService.start();
    writeFileSync(join(service.dataDir, 'audit'), 'in the way');
    expect((await service.call(silentRequest())).status).toBe(200);
    await service.auditEvents();
    expect((await service.get('/metrics')).text).toContain('calcitrace_audit_failures_total{code="EEXIST"} 1');
    expect(service.logLines).toContainEqual({ level: 'error', event: 'audit not written', code: 'EEXIST' });
    rmSync(join(service.dataDir, 'audit'));
  });
});
