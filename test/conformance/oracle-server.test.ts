import type { Binary, FhirResource } from 'fhir/r4.js';
import { PREFETCH_KEYS } from '../../src/fhir/patient-record.js';
import { FhirServer } from '../support/fhir-server.js';
import { callWith, startGuarded } from '../support/guarded-service.js';
import { LIVER_PATIENT, LIVER_REPORT, liverRequest } from '../support/hook-requests.js';
import type { Reply, RunningService } from '../support/running-service.js';
import { TestClient } from '../support/test-client.js';
import { cardsOf } from './answers.js';

const TOKEN = 'lent-for-one-call';
const TEXT = '<html><body><p>Impression: coarse calcification in segment VI of the liver.</p></body></html>';

const binary: Binary = {
  ...{ resourceType: 'Binary', id: 'TR-1', contentType: 'text/html' },
  data: Buffer.from(TEXT).toString('base64'),
};

/** A report as Oracle Health gives it: no conclusion, its text behind a Binary, as HTML and as PDF. */
const report = (url: string): FhirResource => {
  const { conclusion, ...rest } = LIVER_REPORT as FhirResource & { conclusion?: string };
  expect(conclusion).toBeDefined();
  const presentedForm = [
    { contentType: 'text/html', url },
    { contentType: 'application/pdf', url: 'Binary/PDF-1' },
  ];
  return { ...rest, presentedForm } as FhirResource;
};

let fhir: FhirServer;
let service: RunningService;
afterEach(async () => {
  await service.stop();
  await fhir.close();
});

/** Everything is read from the server of a client with this dialect. */
async function answered(dialect: 'oracle' | undefined, url = 'Binary/TR-1', rawBinary = false): Promise<Reply> {
  const resources = [LIVER_PATIENT, report(url), binary];
  fhir = await FhirServer.start({ dialect: 'oracle', token: TOKEN, rawBinary, resources });
  const ehr = new TestClient('https://cds-hooks.cerner.example');
  const kind = dialect === undefined ? {} : { dialect };
  service = await startGuarded([ehr.entry({ fhirServers: [fhir.baseUrl], ...kind })]);
  const fhirAuthorization = {
    ...{ access_token: TOKEN, token_type: 'Bearer', expires_in: 300 },
    ...{ scope: 'patient/DiagnosticReport.read patient/Binary.read', subject: 'calcitrace', patient: 'liver-1' },
  };
  const request = { ...liverRequest(), prefetch: undefined, fhirServer: fhir.baseUrl, fhirAuthorization };
  return callWith(service, ehr.token(), request);
}

const searches = (): URLSearchParams[] =>
  fhir.requests.map(({ url }) => new URL(url, fhir.origin)).flatMap((url) => (url.search ? [url.searchParams] : []));

describe('a server of Oracle Health', () => {
  it('PD-03: with its dialect known is asked once for each key, without _sort and status and for no big page', async () => {
    const reply = await answered('oracle');
    expect(cardsOf({ reply })[0]?.summary).toContain('Liver calcification');
    expect(fhir.requests).toHaveLength(PREFETCH_KEYS.length + 1);
    for (const asked of searches()) {
      expect([asked.has('_sort'), asked.has('status'), Number(asked.get('_count')) <= 100]).toEqual([
        false,
        false,
        true,
      ]);
    }
  });

  it('PD-03: with its dialect unknown is asked again in the plainest form, and the card is the same', async () => {
    const known = await answered('oracle');
    await service.stop();
    await fhir.close();
    const unknown = await answered(undefined);
    expect(searches().some((asked) => asked.has('_sort'))).toBe(true);
    expect(cardsOf({ reply: unknown })[0]?.summary).toBe(cardsOf({ reply: known })[0]?.summary);
  });

  it.each([
    ['as FHIR JSON', false],
    ['as it is', true],
  ])(
    'FA-01, FA-02: gives the words of a report in a Binary, %s, for the token of the call; the PDF is not asked for',
    async (_, raw) => {
      const reply = await answered('oracle', 'Binary/TR-1', raw);
      expect(cardsOf({ reply })[0]?.detail).toContain('coarse calcification in segment VI');
      expect(fhir.askedPaths.filter((path) => path.includes('Binary'))).toEqual(['/fhir/Binary/TR-1']);
      expect(new Set(fhir.requests.map(({ headers }) => headers.authorization))).toEqual(new Set([`Bearer ${TOKEN}`]));
    },
  );

  it('T11, T12: is not left for a Binary elsewhere, and the token neither', async () => {
    const elsewhere = await FhirServer.start({ resources: [binary] });
    const reply = await answered('oracle', `${elsewhere.baseUrl}/Binary/TR-1`);
    expect(reply.text).not.toContain('segment VI');
    expect(elsewhere.requests).toEqual([]);
    await elsewhere.close();
  });
});
