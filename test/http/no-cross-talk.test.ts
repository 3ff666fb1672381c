import { DEMO_PATIENTS } from '../../src/web/demo/demo-patients.js';
import { demoRequest } from '../../src/web/demo/demo-request.js';
import { NOW, RunningService } from '../support/running-service.js';

const ROUNDS = 4;
const INSTANCE = '8d3f0b52-6a51-4f0e-9c2b-0f6f2f6c9b11';
const requests = DEMO_PATIENTS.map((patient) => demoRequest(patient, 'patient-view', new Date(NOW), INSTANCE));

describe('requests about different patients at once', () => {
  let service: RunningService;

  beforeAll(async () => {
    service = await RunningService.start();
  });
  afterAll(() => service.stop());

  it('T38: are answered each as if it had come alone', async () => {
    const alone: string[] = [];
    for (const request of requests) alone.push((await service.call(request)).text);
    expect(new Set(alone).size).toBeGreaterThan(requests.length / 2);

    const mixed = Array.from({ length: ROUNDS }, () => requests).flat();
    const together = await Promise.all(mixed.map((request) => service.call(request)));
    expect(together.map(({ text }) => text)).toEqual(Array.from({ length: ROUNDS }, () => alone).flat());
  });
});
