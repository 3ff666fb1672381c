import { prefetchFaults } from '../../../src/knowledge/faults/prefetch-faults.js';
import type { Knowledge } from '../../../src/knowledge/knowledge.js';
import { testSite } from '../../support/site.js';

const { knowledge } = testSite();

describe('calcitrace check: every fact that a row asks for is in the prefetch of its hooks', () => {
  it('it is, in the shipped knowledge', () => {
    expect(prefetchFaults(knowledge)).toEqual([]);
  });

  it('a service that prefetches no imaging reports, or those of everybody', () => {
    for (const reports of ['Observation?patient={{context.patientId}}', 'DiagnosticReport?status=final']) {
      const services = knowledge.services.map((service) =>
        service.hook === 'patient-view' ? { ...service, prefetch: { ...service.prefetch, reports } } : service,
      );
      const told = prefetchFaults({ ...knowledge, services });
      expect(told).toContainEqual({
        file: 'fhir-resources/pathways/hepatic-calcification.json',
        element: 'liver-calcification-found',
        reason: '%finding needs reports, which calcification-patient-view does not prefetch',
      });
      expect(told.every(({ reason }) => reason.includes('calcification-patient-view'))).toBe(true);
    }
  });

  it('a lab is asked for, and laboratory results are not prefetched', () => {
    const without = (service: Knowledge['services'][number]) => ({
      ...service,
      prefetch: { ...service.prefetch, labs: '' },
    });
    const reasons = prefetchFaults({ ...knowledge, services: knowledge.services.map(without) }).map(
      (one) => one.reason,
    );
    expect(reasons).toContain('%phosphate needs labs, which calcification-order-sign does not prefetch');
  });

  it('a row of a hook that no service answers', () => {
    const services = knowledge.services.filter(({ hook }) => hook !== 'order-dispatch');
    expect(prefetchFaults({ ...knowledge, services })).toContainEqual({
      file: 'fhir-resources/pathways/orders-already-made.json',
      element: 'order-already-made',
      reason: 'is asked at order-dispatch, which no service answers',
    });
  });
});
