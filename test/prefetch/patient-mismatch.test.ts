import type { FhirResource } from 'fhir/r4.js';
import { newConditionsOf, ordersAtHand } from '../../src/prefetch/orders-at-hand.js';
import {
  chart,
  complete,
  idsOf,
  patientView,
  prefetchWith,
  searchset,
  startServer,
  stopServers,
} from './patient-view.js';

afterEach(stopServers);

const mismatch = { code: 'patient.mismatch', status: 400 };
const foreign = { subject: { reference: 'Patient/q' } };
const withSubject = (resource: FhirResource | undefined, subject: unknown) =>
  ({ ...resource, id: 'x', subject }) as unknown as FhirResource;
const [patient, condition, report, lab, , order] = chart;

describe("another patient's data", () => {
  it('SAF-6: a Patient who is not context.patientId refuses the request', async () => {
    const request = patientView({ prefetch: prefetchWith({ patient: { ...patient, id: 'q' } }) });
    await expect(complete(request)).rejects.toMatchObject(mismatch);
  });

  it('FA-04: a token of another patient refuses the request; one of the same does not', async () => {
    const withToken = (of: string) => patientView({ fhirAuthorization: { accessToken: 't', patient: of } });
    await expect(complete(withToken('q'))).rejects.toMatchObject(mismatch);
    for (const same of ['p', 'Patient/p']) expect((await complete(withToken(same))).patientId).toBe('p');
  });

  it.each([
    ['Observation', 'labs'],
    ['DiagnosticReport', 'reports'],
    ['Condition', 'conditions'],
    ['Procedure', 'procedures'],
    ['ServiceRequest', 'orders'],
    ['MedicationRequest', 'medications'],
    ['MedicationStatement', 'medications'],
    ['ImagingStudy', 'studies'],
  ] as const)(
    'SAF-6: one %s of another patient among the right ones refuses the request',
    async (resourceType, key) => {
      const own = chart.find(
        (resource) =>
          resource.id ===
          { labs: 'l', reports: 'r', conditions: 'c', procedures: 'd', orders: 's', medications: 'm', studies: 'i' }[
            key
          ],
      );
      const prefetch = prefetchWith({ [key]: searchset(own, { resourceType, id: 'x', ...foreign }) });
      await expect(complete(patientView({ prefetch }))).rejects.toMatchObject(mismatch);
    },
  );

  it('SAF-6: refuses before anything is asked', async () => {
    const server = await startServer();
    const prefetch = prefetchWith({ labs: searchset({ ...lab, ...foreign }), reports: undefined });
    await expect(complete(patientView({ fhirServer: server.baseUrl, prefetch }), server)).rejects.toMatchObject(
      mismatch,
    );
    expect(server.requests).toEqual([]);
  });

  it('SAF-6: data of another patient from the FHIR server refuses the request as well', async () => {
    const server = await startServer();
    const body = JSON.stringify(searchset({ ...lab, ...foreign }));
    server.breakAt(/laboratory/, { kind: 'body', contentType: 'application/fhir+json', body });
    await expect(complete(patientView({ fhirServer: server.baseUrl, prefetch: {} }), server)).rejects.toMatchObject(
      mismatch,
    );
  });

  it('SAF-6: a draft order or a new condition of another patient refuses the request', async () => {
    const draftOrders = [order!, withSubject(order, foreign.subject)];
    await expect(complete(patientView({ hook: 'order-sign', draftOrders }))).rejects.toMatchObject(mismatch);
    const newConditions = [withSubject(condition, foreign.subject)];
    await expect(complete(patientView({ hook: 'problem-list-item-create', newConditions }))).rejects.toMatchObject(
      mismatch,
    );
  });

  it('SAF-6: a contained resource follows its container, unless it names another patient itself', async () => {
    const contained = (inner: object) => prefetchWith({ reports: searchset({ ...report, contained: [inner] }) });
    const follows = { resourceType: 'Observation', id: 'inner', valueString: 'calcification' };
    expect(idsOf(await complete(patientView({ prefetch: contained(follows) }))).reports).toEqual(['r']);
    const refused = complete(patientView({ prefetch: contained({ ...follows, ...foreign }) }));
    await expect(refused).rejects.toMatchObject(mismatch);
  });

  it('SAF-6: the subject decides, not the focus: an observation about the fetus is the mother’s', async () => {
    const fetal = { ...lab, focus: [{ reference: 'Patient/fetus' }] };
    const record = await complete(patientView({ prefetch: prefetchWith({ observations: searchset(fetal) }) }));
    expect(idsOf(record).observations).toEqual(['l']);
  });

  it('SAF-6: a message about it holds neither patient', async () => {
    const request = patientView({ prefetch: prefetchWith({ patient: { ...patient, id: 'secret-q' } }) });
    await expect(complete(request)).rejects.not.toThrow(/secret-q/);
  });
});

describe('data of nobody', () => {
  it('SAF-6: a clinical resource without a subject is never used, and counted', async () => {
    const prefetch = prefetchWith({ labs: searchset(lab, withSubject(lab, undefined)) });
    const record = await complete(patientView({ prefetch }));
    expect(record.sources.labs).toEqual({ state: 'given', resources: [lab] });
    expect(record.dropped).toBe(1);
  });

  it.each([
    ['an identifier alone', { identifier: { value: '1' } }],
    ['an unknown urn:uuid', { reference: 'urn:uuid:99999999-1cbf-4d64-b04d-cd9187a4c6e0' }],
    ['a contained patient', { reference: '#p' }],
    ['a group', { reference: 'Group/g' }],
    ['a device', { reference: 'Device/phantom' }],
  ])('SAF-6: %s as subject drops the resource, and absence is unknown', async (_, subject) => {
    const prefetch = prefetchWith({ labs: searchset(lab, withSubject(lab, subject)) });
    const record = await complete(patientView({ prefetch }));
    expect(record.sources.labs).toEqual({ state: 'partial', resources: [lab] });
    expect(record.dropped).toBe(1);
  });

  it('SAF-6: people, places, drugs, specimens and encounters need no subject', async () => {
    const types = [
      'Medication',
      'Practitioner',
      'PractitionerRole',
      'Organization',
      'Location',
      'Specimen',
      'Encounter',
    ];
    const prefetch = prefetchWith({
      labs: searchset(lab, ...types.map((resourceType) => ({ resourceType, id: 'x' }))),
    });
    const record = await complete(patientView({ prefetch }));
    expect(record.dropped).toBe(0);
    expect(record.sources.labs.resources).toHaveLength(8);
  });

  it('SAF-6: an order or a new condition of nobody is not at hand', async () => {
    const draftOrders = [order!, withSubject(order, undefined), { resourceType: 'Medication', id: 'med' } as const];
    const request = patientView({
      hook: 'order-sign',
      draftOrders,
      newConditions: [withSubject(condition, null), condition!],
    });
    const record = await complete(request);
    expect(record.dropped).toBe(2);
    expect(ordersAtHand(request, record).map(({ id }) => id)).toEqual(['s', 'med']);
    expect(newConditionsOf(request).map(({ id }) => id)).toEqual(['c']);
  });

  it('SAF-6: urn:uuid subjects are resolved through the fullUrl of the Patient, also from another key', async () => {
    const urn = 'urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0';
    const patientBundle = { resourceType: 'Bundle', type: 'collection', entry: [{ fullUrl: urn, resource: patient }] };
    const labs = searchset(withSubject(lab, { reference: urn }));
    const record = await complete(patientView({ prefetch: prefetchWith({ patient: patientBundle, labs }) }));
    expect(record.sources.labs.resources).toHaveLength(1);
    const other = { ...patientBundle, entry: [{ fullUrl: urn, resource: { ...patient, id: 'q' } }] };
    await expect(complete(patientView({ prefetch: prefetchWith({ labs, reports: other }) }))).rejects.toMatchObject(
      mismatch,
    );
  });

  it('SAF-6: the same resource in two keys is fine', async () => {
    const record = await complete(patientView({ prefetch: prefetchWith({ observations: searchset(lab) }) }));
    expect(idsOf(record)).toMatchObject({ labs: ['l'], observations: ['l'] });
  });
});
