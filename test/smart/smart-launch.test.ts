import { clockAt } from '../../src/clock.js';
import { demoCharts } from '../support/demo-charts.js';
import { NOW, PUBLIC_URL, RunningService } from '../support/running-service.js';
import { SmartServer } from '../support/smart-server.js';
import { SmartUser } from '../support/smart-user.js';

let smart: SmartServer;
let service: RunningService;
let user: SmartUser;

beforeAll(async () => {
  const clock = clockAt(NOW);
  const app = { clientId: 'calcitrace', redirectUri: `${PUBLIC_URL}/smart/app` };
  smart = await SmartServer.start({ resources: demoCharts(clock()), app, clock });
  service = await RunningService.start({ settings: { FHIR_SERVERS: smart.iss } });
});
afterAll(async () => {
  await service.stop();
  await smart.close();
});
beforeEach(() => {
  user = new SmartUser(service);
});

it('an EHR launch ends with the cards of the chart', async () => {
  const session = await user.open(smart, 'marta-lindqvist');
  expect(session).not.toBe('');
  const chart = await user.post('/smart/app/chart', session);
  expect([chart.status, chart.text]).toEqual([200, expect.stringContaining('Liver calcification')]);
});
