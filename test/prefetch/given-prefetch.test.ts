import { PREFETCH_KEYS } from '../../src/fhir/patient-record.js';
import {
  chart,
  complete,
  idsOf,
  patientView,
  prefetchWith,
  searchset,
  startServer,
  statesOf,
  stopServers,
} from './patient-view.js';

afterEach(stopServers);

const stateOf = async (value: unknown) => {
  const record = await complete(patientView({ prefetch: prefetchWith({ labs: value }) }));
  const { state, resources } = record.sources.labs;
  return { state, found: resources.length };
};
const lab = chart[3];
const operationOutcome = (severity: string) => ({
  resourceType: 'OperationOutcome',
  issue: [{ severity, code: 'exception' }],
});

describe('prefetch as it comes', () => {
  it('PD-02: a whole prefetch is a whole record, and nothing is asked', async () => {
    const server = await startServer();
    const record = await complete(patientView({ fhirServer: server.baseUrl }), server);
    expect(new Set(Object.values(statesOf(record)))).toEqual(new Set(['given']));
    expect(Object.values(idsOf(record)).flat()).toEqual(chart.map(({ id }) => id));
    expect(server.requests).toEqual([]);
  });

  it('PD-01: any one optional key may be missing', async () => {
    for (const key of PREFETCH_KEYS.filter((name) => name !== 'patient')) {
      const record = await complete(patientView({ prefetch: prefetchWith({ [key]: undefined }) }));
      expect(record.sources[key]).toEqual({ state: 'unavailable', resources: [] });
    }
  });

  it('PD-04: a null prefetch value is no data and is not asked for again', async () => {
    const server = await startServer();
    const request = patientView({ fhirServer: server.baseUrl, prefetch: prefetchWith({ labs: null, reports: null }) });
    const record = await complete(request, server);
    expect(statesOf(record)).toMatchObject({ labs: 'empty', reports: 'empty', conditions: 'given' });
    expect(server.requests).toEqual([]);
  });

  it('PD-05: an empty searchset is no data, with entries left out or null as well', async () => {
    for (const bundle of [{ total: 0 }, { total: 0, entry: [] }, { entry: null }, {}]) {
      expect(await stateOf({ resourceType: 'Bundle', type: 'searchset', ...bundle })).toEqual({
        state: 'empty',
        found: 0,
      });
    }
  });

  it("PD-06: Epic's outcome entry for no results is no data", async () => {
    const entry = [{ resource: operationOutcome('warning'), search: { mode: 'outcome' } }];
    expect(await stateOf({ resourceType: 'Bundle', type: 'searchset', total: 0, entry })).toEqual({
      state: 'empty',
      found: 0,
    });
  });

  it('PD-06: an outcome entry that says error is unavailable; beside results it makes them partial', async () => {
    const error = { resource: operationOutcome('error'), search: { mode: 'outcome' } };
    const bundle = { resourceType: 'Bundle', type: 'searchset' };
    expect(await stateOf({ ...bundle, entry: [error] })).toEqual({ state: 'unavailable', found: 0 });
    expect(await stateOf({ ...bundle, entry: [{ resource: lab }, error] })).toEqual({ state: 'partial', found: 1 });
  });

  it.each([
    ['an OperationOutcome', operationOutcome('error')],
    ['a page of HTML', '<html>Tomcat error</html>'],
    ['a number', 3],
    ['a list', [1]],
    ['an empty object', {}],
    ['a resource of another type', { resourceType: 'Binary', data: 'AAAA' }],
    ['a CapabilityStatement', { resourceType: 'CapabilityStatement' }],
    ['a resourceType that is a list', { resourceType: ['Bundle'], entry: [] }],
    ['a Bundle of other types', searchset({ resourceType: 'CapabilityStatement' })],
  ])('PD-07: %s instead of data is unavailable and is not asked for again', async (_, value) => {
    const server = await startServer();
    const request = patientView({ fhirServer: server.baseUrl, prefetch: prefetchWith({ labs: value }) });
    const record = await complete(request, server);
    expect(record.sources.labs).toEqual({ state: 'unavailable', resources: [] });
    expect(server.requests).toEqual([]);
  });

  it('PD-02: a collection, a single resource, and a Bundle around the Patient are understood', async () => {
    expect(await stateOf({ ...searchset(lab), type: 'collection' })).toEqual({ state: 'given', found: 1 });
    expect(await stateOf(lab)).toEqual({ state: 'given', found: 1 });
    const record = await complete(patientView({ prefetch: prefetchWith({ patient: searchset(chart[0]) }) }));
    expect(record.sources.patient).toEqual({ state: 'given', resources: [chart[0]] });
  });

  it('T25: fewer entries than total, or a page as full as asked for without total and next, is partial', async () => {
    const labs = Array.from({ length: 200 }, (_, at) => ({ ...lab, id: `l${at}` }));
    expect(await stateOf({ ...searchset(lab), total: 2 })).toEqual({ state: 'partial', found: 1 });
    expect(await stateOf({ ...searchset(...labs), total: undefined })).toEqual({ state: 'partial', found: 200 });
    expect(await stateOf({ ...searchset(...labs.slice(1)), total: undefined })).toEqual({ state: 'given', found: 199 });
    expect(await stateOf(searchset(...labs))).toEqual({ state: 'given', found: 200 });
  });

  it("PD-11: another client's keys are ignored, also those that every object has", async () => {
    const foreign = {
      recent: searchset(lab),
      constructor: 1,
      toString: 2,
      valueOf: [],
      user: { resourceType: 'Practitioner' },
    };
    const record = await complete(patientView({ prefetch: { ...prefetchWith(), ...foreign } }));
    expect(Object.keys(record.sources)).toEqual([...PREFETCH_KEYS]);
    expect(Object.values(idsOf(record)).flat()).toEqual(chart.map(({ id }) => id));
  });
});

describe('required data', () => {
  it.each([
    ['absent', undefined],
    ['null', null],
    ['an OperationOutcome', operationOutcome('error')],
    ['of another type', { resourceType: 'Practitioner', id: 'p' }],
    ['without an id', { resourceType: 'Patient' }],
    ['an empty Bundle', searchset()],
  ])('PD-09: a Patient that is %s refuses the request with 412', async (_, patient) => {
    const refused = complete(patientView({ prefetch: prefetchWith({ patient }) }));
    await expect(refused).rejects.toMatchObject({ code: 'prefetch.unavailable', status: 412 });
  });

  it('PD-09: with none of reports, observations and conditions readable the request is refused with 412', async () => {
    const none = { reports: undefined, observations: operationOutcome('error'), conditions: 'x' };
    const refused = complete(patientView({ prefetch: prefetchWith(none) }));
    await expect(refused).rejects.toMatchObject({ code: 'prefetch.unavailable', status: 412 });
  });

  it('PD-09: one of them is enough, and that there are none is an answer too', async () => {
    const none = { reports: undefined, observations: undefined, conditions: undefined };
    for (const key of ['reports', 'observations', 'conditions'] as const) {
      const record = await complete(patientView({ prefetch: prefetchWith({ ...none, [key]: null }) }));
      expect(record.sources[key].state).toBe('empty');
    }
  });

  it('PD-09: order-select and order-sign need draft orders, and nothing of the chart but the Patient', async () => {
    const patient = { patient: chart[0] };
    for (const hook of ['order-select', 'order-sign'] as const) {
      await expect(complete(patientView({ hook, prefetch: prefetchWith() }))).rejects.toMatchObject({ status: 412 });
      const draftOrders = [{ ...chart[5]!, id: 'draft' }];
      expect(statesOf(await complete(patientView({ hook, draftOrders, prefetch: patient })))).toMatchObject({
        patient: 'given',
      });
    }
  });
});
