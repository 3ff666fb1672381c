import type { FhirResource, ServiceRequest } from 'fhir/r4.js';
import type { HookRequest } from '../../src/hooks/hook-request.js';
import { ordersAtHand } from '../../src/prefetch/orders-at-hand.js';
import { chart, complete, patientView, prefetchWith, startServer, statesOf, stopServers } from './patient-view.js';

afterEach(stopServers);

const dispatch = (changed: Partial<HookRequest>) =>
  patientView({ hook: 'order-dispatch', dispatchedOrders: ['ServiceRequest/s'], ...changed });
const ids = async (request: HookRequest, ...servers: Parameters<typeof complete>[1][]) =>
  ordersAtHand(request, await complete(request, ...servers)).map(({ id }) => id);

describe('orders at hand', () => {
  it('PD-02: the dispatched order is found among the orders of the prefetch, and not asked for', async () => {
    const server = await startServer();
    for (const reference of ['ServiceRequest/s', 'ServiceRequest/s/_history/2', `${server.baseUrl}/ServiceRequest/s`]) {
      const request = dispatch({ dispatchedOrders: [reference], fhirServer: server.baseUrl });
      expect(await ids(request, server)).toEqual(['s']);
    }
    expect(server.requests).toEqual([]);
  });

  it('PD-03: a dispatched order that is not there is read by its reference; the other orders stay unknown', async () => {
    const server = await startServer();
    const prefetch = prefetchWith({ orders: 'unreadable' });
    const request = dispatch({ fhirServer: server.baseUrl, prefetch });
    expect(await ids(request, server)).toEqual(['s']);
    expect(statesOf(await complete(request, server)).orders).toBe('partial');
    expect(new Set(server.askedPaths)).toEqual(new Set(['/fhir/ServiceRequest/s']));
  });

  it('PD-09: a dispatched order that cannot be had refuses the request with 412', async () => {
    const server = await startServer();
    const unreadable = { prefetch: prefetchWith({ orders: null }) };
    await expect(complete(dispatch(unreadable))).rejects.toMatchObject({ status: 412 });
    const gone = dispatch({ ...unreadable, dispatchedOrders: ['ServiceRequest/gone'], fhirServer: server.baseUrl });
    await expect(complete(gone, server)).rejects.toMatchObject({ code: 'prefetch.unavailable', status: 412 });
  });

  it('T11: a dispatched order on another server is not followed', async () => {
    const server = await startServer();
    const canary = await startServer();
    const request = dispatch({ dispatchedOrders: [`${canary.baseUrl}/ServiceRequest/s`], fhirServer: server.baseUrl });
    await expect(complete(request, server, canary)).rejects.toMatchObject({ status: 412 });
    expect(canary.requests).toEqual([]);
  });

  it('SAF-6: a dispatched order of another patient refuses the request', async () => {
    const foreign = { ...(chart[5] as ServiceRequest), id: 'x', subject: { reference: 'Patient/q' } };
    const server = await startServer({ resources: [...chart, foreign] });
    const request = dispatch({ dispatchedOrders: ['ServiceRequest/x'], fhirServer: server.baseUrl });
    await expect(complete(request, server)).rejects.toMatchObject({ code: 'patient.mismatch', status: 400 });
  });
});

describe('orders being chosen', () => {
  const subject = { reference: 'Patient/p' };
  const draft = (resourceType: string, id?: string) =>
    ({ resourceType, ...(id === undefined ? {} : { id }), status: 'draft', intent: 'order', subject }) as FhirResource;
  const medication = { resourceType: 'Medication', id: 'k' } as FhirResource;
  const drafts = [
    draft('ServiceRequest', 'a'),
    draft('ServiceRequest', 'b'),
    draft('MedicationRequest', 'a'),
    medication,
    draft('MedicationRequest'),
  ];
  const select = (selections: string[], changed: Partial<HookRequest> = {}) =>
    patientView({ hook: 'order-select', selections, draftOrders: drafts, ...changed });
  const atHand = async (request: HookRequest) =>
    ordersAtHand(request, await complete(request)).map(({ resourceType, id }) => `${resourceType}/${String(id)}`);

  it.each([
    ['the selected one', ['ServiceRequest/b'], ['ServiceRequest/b', 'Medication/k']],
    ['of equal ids the one of the type', ['MedicationRequest/a'], ['MedicationRequest/a', 'Medication/k']],
    ['a versioned selection', ['ServiceRequest/b/_history/2'], ['ServiceRequest/b', 'Medication/k']],
    ['by id where the type has an older name', ['ProcedureRequest/b'], ['ServiceRequest/b', 'Medication/k']],
  ])('SAF-2: %s is at hand, with the Medications', async (_title, selections, expected) => {
    expect(await atHand(select(selections))).toEqual(expected);
  });

  it.each([
    ['nothing is selected', select([])],
    ['the selection leads nowhere', select(['ServiceRequest/gone'])],
    ['the order is being signed', select(['ServiceRequest/b'], { hook: 'order-sign' })],
  ])('SAF-2: every draft is at hand when %s', async (_title, request) => {
    expect(await atHand(request)).toHaveLength(drafts.length);
  });

  it('LOOP-2: the drafts beside the selected one are on order', async () => {
    const orders = async (request: HookRequest) =>
      (await complete(request)).sources.orders.resources.map(({ id }) => id);
    expect(await orders(select(['ServiceRequest/b']))).toEqual(['s', 'a']);
    expect(await orders(select([]))).toEqual(['s']);
  });

  it('LOOP-2: drafts beside it do not make unread orders complete', async () => {
    const request = select(['ServiceRequest/b'], { prefetch: prefetchWith({ orders: undefined }) });
    expect(statesOf(await complete(request)).orders).toBe('partial');
  });
});
