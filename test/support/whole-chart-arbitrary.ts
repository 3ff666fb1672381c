import fc from 'fast-check';
import type { FhirResource, Observation } from 'fhir/r4.js';
import { DemoCalendar } from '../../src/web/demo/demo-calendar.js';
import { demoDraw } from '../../src/web/demo/demo-labs.js';
import { demoOrder } from '../../src/web/demo/demo-orders.js';
import { demoGestationalAge, demoPregnancyStatus } from '../../src/web/demo/demo-pregnancy.js';
import { DEMO_CODES, demoCondition, demoPatient, demoReport } from '../../src/web/demo/demo-resources.js';
import { DEMO_TESTS, type DemoTestName } from '../../src/web/demo/demo-tests.js';
import type { RealChart } from './real-charts.js';
import { NOW } from './running-service.js';

export const PATIENT_ID = 'by-chance';
const calendar = new DemoCalendar(new Date(NOW));

/** What a report may say; all synthetic. */
const POSITIVE = [
  'Coarse calcification in segment VI of the liver, 12 mm.',
  'Multiple punctate hepatic calcifications.',
  'Hepatic calcification, benign in appearance, needs no follow-up.',
  'Calcified granuloma of the right upper lobe of the lung.',
  'Bilateral nephrocalcinosis.',
  'Calcifications of the liver and of the pancreas.',
  'Hepatic calcification. Follow-up ultrasound in 4 months is recommended.',
  'Calcification of the pancreas. Follow-up CT recommended.',
];
const DENIED = [
  'No calcification of the liver.',
  'Liver without calcification or focal lesion.',
  'No hepatic calcification. No gallstones. Normal study.',
  'The liver does not show calcifications.',
];
const NEITHER = ['Normal study.', 'Possible calcification of the liver versus clip.', 'Cholecystectomy clips.'];

const reportsOf = (sentences: readonly string[]): fc.Arbitrary<FhirResource[]> =>
  fc.array(
    fc
      .record({
        text: fc.constantFrom(...sentences),
        code: fc.constantFrom(DEMO_CODES.ctAbdomen, DEMO_CODES.usAbdomen, DEMO_CODES.usLiver),
        daysAgo: fc.constantFrom(1, 20, 75, 200, 800),
        status: fc.constantFrom('final', 'final', 'amended', 'preliminary'),
      })
      .map(({ text, code, daysAgo, status }) => {
        const title = code.display;
        const moment = calendar.instant(daysAgo);
        const report = demoReport({ id: 'r', patientId: PATIENT_ID, code, title, moment, conclusion: text });
        return { ...report, status };
      }),
    { maxLength: 4 },
  );

/** Few days and many values, so that two results of one lab often share their moment. */
const labs: fc.Arbitrary<FhirResource[]> = fc.array(
  fc
    .record({
      name: fc.constantFrom(...(Object.keys(DEMO_TESTS) as DemoTestName[])),
      daysAgo: fc.constantFrom(1, 6, 45, 120, 400),
      factor: fc.constantFrom(0.4, 0.7, 1, 1.3, 2),
    })
    .map(({ name, daysAgo, factor }) => {
      const { low, high }: { low: number; high?: number } = DEMO_TESTS[name];
      const value = Math.round((low + (high ?? 90)) * factor * 50) / 100;
      return demoDraw(PATIENT_ID, calendar.instant(daysAgo), { [name]: value })[0] as Observation;
    }),
  { maxLength: 14 },
);

const conditions = fc.subarray<FhirResource>([
  demoCondition('c', PATIENT_ID, [DEMO_CODES.ckd4], calendar.day(900)),
  demoCondition('c', PATIENT_ID, [DEMO_CODES.cysticEchinococcosis], calendar.day(3100), 'resolved'),
  demoCondition('c', PATIENT_ID, [DEMO_CODES.normalPregnancy], calendar.day(110)),
]);
const problem = fc.subarray<FhirResource>([
  demoCondition('c', PATIENT_ID, [DEMO_CODES.hepaticCalcification], calendar.day(70)),
]);
const observations = fc.subarray<FhirResource>([
  demoPregnancyStatus(PATIENT_ID, calendar.instant(14)),
  demoGestationalAge(PATIENT_ID, calendar.instant(14), 20),
]);
const orders = fc.subarray<FhirResource>([
  demoOrder('o', PATIENT_ID, DEMO_CODES.ctLiverContrast, 'active', calendar.instant(3)),
  demoOrder('o', PATIENT_ID, { system: 'http://loinc.org', code: '2731-8' }, 'active', calendar.instant(5)),
  demoOrder('o', PATIENT_ID, { system: 'http://loinc.org', code: '62292-8' }, 'on-hold', calendar.instant(9)),
]);
const patient = fc
  .record({ sex: fc.constantFrom('female', 'male'), years: fc.constantFrom(0, 9, 31, 61, 78) })
  .map(({ sex, years }) => demoPatient(PATIENT_ID, 'Robin', 'Chance', sex, calendar.birthDate(years)));

/** Any adult's or child's chart: findings told, denied or doubted, labs of any value and age, a pregnancy, orders. */
export const anyChart: fc.Arbitrary<RealChart> = chartOf(reportsOf([...POSITIVE, ...DENIED, ...NEITHER]), problem);

/** The same, but every report denies the calcification, and the problem list knows of none. */
export const chartWithoutFinding: fc.Arbitrary<RealChart> = chartOf(reportsOf(DENIED), fc.constant([]));

function chartOf(
  reports: fc.Arbitrary<FhirResource[]>,
  problems: fc.Arbitrary<FhirResource[]>,
): fc.Arbitrary<RealChart> {
  return fc.tuple(patient, reports, labs, conditions, problems, observations, orders).map(([own, ...lists]) => ({
    name: 'by chance',
    patientId: PATIENT_ID,
    entries: [own, ...lists.flat().map(numbered)].map((resource) => ({ resource })),
  }));
}

function numbered(resource: FhirResource, index: number): FhirResource {
  return { ...resource, id: `${resource.resourceType.toLowerCase()}-${index}` };
}
