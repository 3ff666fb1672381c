import type { FhirResource } from 'fhir/r4.js';
import { PREFETCH_KEYS } from '../../src/fhir/patient-record.js';
import { DemoCalendar } from '../../src/web/demo/demo-calendar.js';
import { DEMO_PATIENTS } from '../../src/web/demo/demo-patients.js';

/** Every resource that the EHR of the demo patients would hold; what is still on an order screen is not among them. */
export function demoCharts(now: Date): FhirResource[] {
  const calendar = new DemoCalendar(now);
  return DEMO_PATIENTS.flatMap(({ chart }) => {
    const charted = chart(calendar);
    return PREFETCH_KEYS.flatMap((key) => (key === 'patient' ? [charted.patient] : (charted[key] ?? [])));
  });
}
