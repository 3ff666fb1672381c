import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle, FhirResource } from 'fhir/r4.js';
import { PREFETCH_KEYS } from '../../src/fhir/patient-record.js';
import { Problem } from '../../src/problem.js';
import { complete, idsOf, patientView, startServer, statesOf, stopServers } from './patient-view.js';

const corpus = process.env['CALCITRACE_CORPUS'];
const readCharts = (directory: string): (readonly [string, Bundle<FhirResource>])[] =>
  readdirSync(directory)
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file, JSON.parse(readFileSync(join(directory, file), 'utf8')) as Bundle<FhirResource>]);

afterEach(stopServers);

if (corpus === undefined) {
  it.skip('PD-10: CALCITRACE_CORPUS is not set: no chart of others was read', () => undefined);
} else {
  const charts = readCharts(join(corpus, 'fhir', 'synthea-r4'));

  describe('charts nobody here wrote', () => {
    it.each(charts)('SAF-6: %s as a transaction Bundle under every key loses nothing', async (_, bundle) => {
      const patient = bundle.entry?.find(({ resource }) => resource?.resourceType === 'Patient')?.resource;
      const prefetch = Object.fromEntries(PREFETCH_KEYS.map((key) => [key, key === 'patient' ? patient : bundle]));
      const record = await complete(patientView({ patientId: patient?.id ?? '', prefetch }));
      expect(record.dropped).toBe(0);
      expect(record.sources.labs).toMatchObject({ state: 'given' });
      expect(record.sources.labs.resources).toHaveLength(bundle.entry?.length ?? 0);
    });

    it.each(charts.slice(0, 6))('PD-10: %s through FHIR is the chart that went in', async (_, bundle) => {
      const resources = (bundle.entry ?? []).flatMap(({ resource }) => resource ?? []);
      const server = await startServer({ resources: [] });
      server.load(resources);
      const patientId = resources.find(({ resourceType }) => resourceType === 'Patient')?.id ?? '';
      const record = await complete(patientView({ patientId, fhirServer: server.baseUrl, prefetch: {} }), server);
      expect(Object.values(statesOf(record)).filter((state) => state !== 'fetched' && state !== 'empty')).toEqual([]);
      const idsOfType = (type: string) =>
        resources
          .filter(({ resourceType }) => resourceType === type)
          .map(({ id }) => id)
          .sort();
      expect(idsOf(record).conditions?.sort()).toEqual(idsOfType('Condition'));
      expect(idsOf(record).reports?.sort()).toEqual(idsOfType('DiagnosticReport'));
      expect(idsOf(record).procedures?.sort()).toEqual(idsOfType('Procedure'));
      expect(record.dropped).toBe(0);
    });

    it('PD-01: each captured request gives a record or says what is missing', async () => {
      const directory = join(corpus, 'requests');
      const bodies = readCharts(directory).map(
        ([, capture]) => ('body' in capture ? capture.body : capture) as Captured,
      );
      for (const { hook, context, prefetch } of bodies.filter(
        ({ context, hook }) => context && hook === 'patient-view',
      )) {
        const outcome: unknown = await complete(
          patientView({ patientId: context?.patientId ?? '', prefetch: prefetch ?? {} }),
        ).catch((error: unknown) => error);
        if (outcome instanceof Problem) expect([hook, outcome.status]).toEqual([hook, 412]);
        else expect(outcome).toMatchObject({ dropped: 0 });
      }
    });
  });
}

interface Captured {
  readonly hook?: string;
  readonly context?: { readonly patientId: string };
  readonly prefetch?: Record<string, unknown>;
}
