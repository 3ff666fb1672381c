import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../src/clock.js';
import { runChecks } from '../../src/conformance/run-checks.js';
import type { Target } from '../../src/conformance/session.js';
import { RunningService, servicePath } from '../support/running-service.js';

const corpus = process.env['CALCITRACE_CORPUS'];

/** What the official cases are judged for: ids that the check must, or must not, find broken. */
const RESPONSES: readonly (readonly [file: string, broken: readonly string[]])[] = [
  ['empty', []],
  ['two-cards', []],
  ['link', []],
  ['no-link', []],
  ['empty-source', ['SO-01']],
  ['empty2', ['RS-02']],
  ['suggestion', ['CA-07']],
];

if (corpus === undefined) {
  it.skip('RQ-07: CALCITRACE_CORPUS is not set: the official CDS Hooks cases were not read', () => undefined);
} else {
  const folder = join(corpus, 'fhir', 'fhir-test-cases', 'validator', 'cdshooks');
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as { hook: string };
  const requests = readdirSync(folder).filter((file) => file.startsWith('cdshooks-request-'));

  describe('the official CDS Hooks cases', () => {
    let service: RunningService;
    beforeAll(async () => {
      service = await RunningService.start();
    });
    afterAll(() => service.stop());

    it.each(requests.filter((file) => /good|extensions/.test(file)))(
      'RQ-01, RQ-11: %s is a sound request',
      async (file) => {
        expect([200, 412]).toContain((await service.call(read(file))).status);
      },
    );

    it.each(requests.filter((file) => file.includes('bad')))(
      'RQ-07: %s is refused, for its patientId',
      async (file) => {
        const request = read(file);
        const reply = await service.post(servicePath(request.hook), request);
        expect([reply.status, reply.text.includes('/context/patientId')]).toEqual([400, true]);
      },
    );

    it.each(RESPONSES)('RS-02, SO-01, CA-07: the answer %s breaks %j', async (name, broken) => {
      const text = JSON.stringify(read(`cdshooks-response-${name}.json`));
      const results = await runChecks(answeringWith(text));
      const found = results.filter(({ id, state }) => state === 'fail' && ['SO-01', 'RS-02', 'CA-07'].includes(id));
      expect(found.map(({ id }) => id)).toEqual(broken);
    });
  });
}

/** A service that has one answer to everything. */
function answeringWith(text: string): Target {
  const headers = new Headers({ 'content-type': 'application/json' });
  const discovery = '{"services":[{"id":"official","hook":"patient-view","description":"a case"}]}';
  return {
    ...{ address: 'https://cds.example', publicUrl: 'https://cds.example', requests: [], clock: systemClock },
    transport: ({ method }) => Promise.resolve({ status: 200, headers, text: method === 'GET' ? discovery : text }),
  };
}
