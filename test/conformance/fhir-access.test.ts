import type { FhirResource } from 'fhir/r4.js';
import { FhirServer } from '../support/fhir-server.js';
import { LIVER_PATIENT, LIVER_REPORT, liverRequest, type RequestBody } from '../support/hook-requests.js';
import { RunningService, type Reply } from '../support/running-service.js';
import { cardsOf } from './answers.js';

const TOKEN = 'lent-for-one-call';

let fhir: FhirServer;
let service: RunningService;

beforeEach(async () => {
  fhir = await FhirServer.start({ resources: [LIVER_PATIENT, LIVER_REPORT], token: TOKEN });
  service = await RunningService.start({ settings: { FHIR_SERVERS: fhir.baseUrl } });
});
afterEach(async () => {
  await service.stop();
  await fhir.close();
});

function bare(token = TOKEN): RequestBody {
  const fhirAuthorization = {
    ...{ access_token: token, token_type: 'Bearer', expires_in: 300 },
    ...{ scope: 'patient/*.read', subject: 'calcitrace', patient: 'liver-1' },
  };
  return { ...liverRequest(), prefetch: {}, fhirServer: fhir.baseUrl, fhirAuthorization };
}

function missingIn(reply: Reply): unknown {
  const [card] = cardsOf({ reply });
  return (card?.extension['org.calcitrace.evidence'] as { missing?: unknown }).missing;
}

describe('the FHIR server of the client', () => {
  it('FA-01, FA-02: is asked with the token on each call, and the answer is the one that prefetch gives', async () => {
    const reply = await service.call(bare());
    expect(reply.text).toBe((await service.call(liverRequest())).text);
    expect(fhir.requests).toHaveLength(9);
    for (const { headers } of fhir.requests) expect(headers.authorization).toBe(`Bearer ${TOKEN}`);
  });

  it('FA-04: a token for another patient refuses the request, and nothing is asked', async () => {
    const request = bare();
    Object.assign(request['fhirAuthorization'] as object, { patient: 'somebody-else' });
    expect((await service.call(request)).status).toBe(400);
    expect(fhir.requests).toEqual([]);
  });

  it('FA-06: the token stands in no answer and no log line, also when the server refuses it', async () => {
    const replies = [
      await service.call(bare()),
      await service.call(bare('wrong-token')),
      await service.call(bare('a\r\nX: b')),
    ];
    expect(replies.map(({ status }) => status)).toEqual([200, 412, 412]);
    const written = JSON.stringify([service.logLines, replies.map(({ text }) => text)]);
    expect(written).not.toMatch(/lent-for-one-call|wrong-token|X: b/);
  });

  it("FA-09: what the user's rights do not cover (403) is unknown, not absent, and the card says so", async () => {
    fhir.breakAt(/Observation|ServiceRequest/, { kind: 'status', status: 403 });
    const reply = await service.call(bare());
    expect(reply.status).toBe(200);
    expect(missingIn(reply)).toContainEqual({ fact: 'calcium-total', why: 'could not be read' });
    expect(missingIn(reply)).toContainEqual({ fact: 'orders', why: 'could not be read' });
    expect(cardsOf({ reply })[0]?.detail).not.toMatch(/Not found[^.]*calcium/i);
  });

  it('FA-09: where they cover nothing that is needed, the answer is 412', async () => {
    fhir.breakAt(/./, { kind: 'status', status: 403 });
    expect((await service.call(bare())).status).toBe(412);
  });

  it('PD-09, SAF-6: another patient on the server refuses the request', async () => {
    fhir.load([{ ...LIVER_REPORT, id: 'ct-9', subject: { reference: 'Patient/else' } } as FhirResource]);
    fhir.breakAt(/DiagnosticReport/, {
      ...{ kind: 'body', contentType: 'application/fhir+json' },
      body: JSON.stringify({
        ...{ resourceType: 'Bundle', type: 'searchset', total: 1 },
        entry: [{ resource: { ...LIVER_REPORT, subject: { reference: 'Patient/else' } } }],
      }),
    });
    const reply = await service.call(bare());
    expect([reply.status, reply.text.includes('calcification in segment')]).toEqual([400, false]);
  });
});
