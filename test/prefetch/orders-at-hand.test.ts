import type { ServiceRequest } from 'fhir/r4.js';
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
