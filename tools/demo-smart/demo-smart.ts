import { DEMO_PATIENTS } from '../../src/web/demo/demo-patients.js';
import { demoCharts } from '../../test/support/demo-charts.js';
import { SmartServer } from '../../test/support/smart-server.js';
import { ehrPages } from './ehr-pages.js';

/**
 * `npm run demo:smart`: the service, and beside it a small EHR on loopback with the demo patients, so that the SMART app can be tried
 * without an EHR. PORT (3000) and EHR_PORT (3001) say where; every other setting of the service holds.
 */
const port = Number(process.env['PORT'] ?? 3000);
const appUrl = `http://127.0.0.1:${port}`;
const smart = await SmartServer.start({
  resources: demoCharts(new Date()),
  app: { clientId: 'calcitrace', redirectUri: `${appUrl}/smart/app` },
  port: Number(process.env['EHR_PORT'] ?? 3001),
  pages: ehrPages(appUrl),
});
Object.assign(process.env, {
  ...{ LOG_LEVEL: 'warn', DATA_DIR: './data', PLAYGROUND: 'on' },
  ...process.env,
  ...{ PORT: String(port), HOST: '127.0.0.1', WORKERS: '1', PUBLIC_URL: appUrl, SMART_CLIENT_ID: 'calcitrace' },
  ...{ FHIR_SERVERS: smart.iss, FRAME_ANCESTORS: smart.fhir.origin },
});
const { main } = await import('../../src/main.js');
await main();

const { origin } = smart.fhir;
console.log(`Demo EHR:        ${origin}/`);
console.log(`Service:         ${appUrl}/`);
console.log(`On its own:      ${appUrl}/smart/launch?iss=${encodeURIComponent(smart.iss)}`);
for (const { id, name } of DEMO_PATIENTS) console.log(`${name.padEnd(16)} ${origin}/open?patient=${id}`);
