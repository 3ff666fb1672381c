import type { PrefetchKey } from '../../fhir/patient-record.js';
import type { Knowledge } from '../knowledge.js';
import type { Fault } from './fault.js';

/** What the gatherers need of a request for each fact that is no lab. */
const NEEDS: Readonly<Record<string, readonly PrefetchKey[]>> = {
  finding: ['reports', 'observations', 'conditions'],
  findings: ['reports', 'observations', 'conditions'],
  conditions: ['conditions', 'procedures', 'observations'],
  signs: ['reports'],
  ckd: ['conditions', 'labs'],
  imaging: ['reports', 'studies'],
  laterImaging: ['reports', 'studies'],
  followUps: ['reports', 'orders'],
  orders: ['orders'],
  pregnancy: ['conditions', 'observations'],
  fetus: ['conditions', 'observations', 'procedures', 'reports'],
  infections: ['labs', 'conditions', 'observations'],
  medications: ['medications'],
  already: ['orders', 'labs', 'reports'],
  damage: ['conditions', 'procedures', 'reports'],
  disturbance: ['conditions', 'labs'],
  performed: ['procedures', 'reports'],
  complaints: ['conditions', 'observations', 'reports'],
  patient: ['patient'],
  policy: [],
  draftOrders: [],
  draftDrugs: [],
  drug: [],
  order: [],
};
const RESOURCES: Readonly<Record<PrefetchKey, string>> = {
  patient: 'Patient/',
  conditions: 'Condition?',
  reports: 'DiagnosticReport?',
  labs: 'Observation?',
  observations: 'Observation?',
  orders: 'ServiceRequest?',
  medications: 'MedicationRequest?',
  procedures: 'Procedure?',
  studies: 'ImagingStudy?',
};

/** A row that asks, at some hook, for what that hook's prefetch does not bring, would be unknown there for ever. */
export function prefetchFaults({ services, pathways }: Knowledge): Fault[] {
  const asked = pathways.flatMap(({ name, actions }) =>
    actions.flatMap((action) => {
      const inputs = [action, ...action.offers, ...action.removals].flatMap((one) => one.inputs);
      const facts = [...new Set(inputs.map(({ fact }) => fact))];
      return action.hooks.map((hook) => ({ name, id: action.id, hook, facts }));
    }),
  );
  return asked.flatMap(({ name, id, hook, facts }) => {
    const file = `fhir-resources/pathways/${name}.json`;
    const service = services.find((one) => one.hook === hook);
    if (service === undefined) return [{ file, element: id, reason: `is asked at ${hook}, which no service answers` }];
    return facts.flatMap((fact) =>
      (NEEDS[fact] ?? ['labs'])
        .filter((key) => !brings(service.prefetch[key], key))
        .map((key) => ({ file, element: id, reason: `%${fact} needs ${key}, which ${service.id} does not prefetch` })),
    );
  });
}

function brings(template: string | undefined, key: PrefetchKey): boolean {
  return template?.startsWith(RESOURCES[key]) === true && template.includes('{{context.patientId}}');
}
