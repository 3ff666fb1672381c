import type { IncomingMessage, ServerResponse } from 'node:http';
import { inspect } from 'node:util';
import { DEMO_PATIENTS } from '../../src/web/demo/demo-patients.js';
import { demoRequest } from '../../src/web/demo/demo-request.js';
import { NOW, RunningService } from '../support/running-service.js';

const [patient] = DEMO_PATIENTS;
const request = demoRequest(patient!, 'patient-view', new Date(NOW), '8d3f0b52-6a51-4f0e-9c2b-0f6f2f6c9b11');

const CONNECTION = ['socket', 'client', 'req', 'res'];

/** Whatever can be reached from a call that is over, the connection's own parts left out. */
function heldBy(call: IncomingMessage & { res?: ServerResponse }): string {
  const own = [...Object.entries(call), ...Object.entries(call.res ?? {})].filter(
    ([name]) => !CONNECTION.includes(name),
  );
  return inspect(Object.fromEntries(own), { depth: 12, maxArrayLength: null, maxStringLength: null });
}

describe('a connection that is kept open after its answer', () => {
  let service: RunningService;

  beforeAll(async () => {
    service = await RunningService.start();
  });
  afterAll(() => service.stop());

  it('T38, sec-6: holds who asked about whom for the audit, and nothing of the chart', async () => {
    let call: IncomingMessage | undefined;
    service.server.once('request', (incoming) => {
      call = incoming;
    });
    const { text } = await service.call(request);
    expect(text).toContain('"cards":[{');
    const held = heldBy(call!);
    expect(held).toContain("patientId: '");
    // no card says it, and every chart has it
    expect(held).not.toContain('birthDate');
  });
});
