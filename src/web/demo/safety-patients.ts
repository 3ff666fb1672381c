import type { DemoPatient } from './demo-patient.js';
import { demoDraw } from './demo-labs.js';
import { demoDrugDraft, demoOrder } from './demo-orders.js';
import { demoGestationalAge, demoPregnancyStatus } from './demo-pregnancy.js';
import { attachment, DEMO_CODES, demoCondition, demoPatient, demoReport } from './demo-resources.js';

/** Work-up would be CT; the patient is pregnant. */
const pregnant: DemoPatient = {
  id: 'aisha-rahman',
  name: 'Aisha Rahman',
  group: 'Liver',
  story: 'Pregnant; ultrasound shows a calcification in her own liver.',
  hook: 'patient-view',
  chart: (calendar) => ({
    patient: demoPatient('aisha-rahman', 'Aisha', 'Rahman', 'female', calendar.birthDate(31)),
    conditions: [demoCondition('pregnancy-1', 'aisha-rahman', [DEMO_CODES.normalPregnancy], calendar.day(110))],
    observations: [
      demoPregnancyStatus('aisha-rahman', calendar.instant(14)),
      demoGestationalAge('aisha-rahman', calendar.instant(14), 20),
    ],
    reports: [
      demoReport({
        id: 'us-liver-6',
        patientId: 'aisha-rahman',
        code: DEMO_CODES.usLiver,
        title: 'US LIVER',
        moment: calendar.instant(8),
        conclusion:
          'Maternal liver: 9 mm echogenic focus with shadowing in segment VII, a hepatic calcification. Bile ducts not dilated.',
      }),
    ],
    labs: demoDraw('aisha-rahman', calendar.instant(8), { calcium: 9, phosphate: 3.5, albumin: 3.9 }),
  }),
};

/** Molar units, grams per litre: a laboratory outside the United States. */
const kidney: DemoPatient = {
  id: 'sven-halvorsen',
  name: 'Sven Halvorsen',
  group: 'Kidney and minerals',
  story: 'Kidney calcifications; calcium and PTH high, in SI units.',
  hook: 'patient-view',
  chart: (calendar) => ({
    patient: demoPatient('sven-halvorsen', 'Sven', 'Halvorsen', 'male', calendar.birthDate(52)),
    reports: [
      demoReport({
        id: 'us-kidney-7',
        patientId: 'sven-halvorsen',
        code: DEMO_CODES.usKidney,
        title: 'Ultrasound kidneys',
        moment: calendar.instant(15),
        conclusion: 'Bilateral nephrocalcinosis.',
        presentedForm: [
          attachment(
            'text/html; charset=utf-8',
            'Ultrasound kidneys',
            '<div><h3>Findings</h3><p>Both kidneys of normal size. Parenchymal calcifications of the right and left kidney. ' +
              'No hydronephrosis.</p><h3>Conclusion</h3><p>Bilateral nephrocalcinosis.</p></div>',
          ),
        ],
      }),
    ],
    labs: demoDraw('sven-halvorsen', calendar.instant(10), {
      calciumMolar: 2.79,
      phosphateMolar: 0.81,
      albuminPerLitre: 41,
      pthMolar: 14.2,
      creatinineMolar: 88,
    }),
  }),
};

/** A CT with contrast stands on the order screen. */
const orderInPregnancy: DemoPatient = {
  id: 'leah-cohen',
  name: 'Leah Cohen',
  group: 'Liver',
  story: 'Pregnant; a CT with contrast has just been selected.',
  hook: 'order-select',
  chart: (calendar) => ({
    patient: demoPatient('leah-cohen', 'Leah', 'Cohen', 'female', calendar.birthDate(29)),
    observations: [
      demoPregnancyStatus('leah-cohen', calendar.instant(4)),
      demoGestationalAge('leah-cohen', calendar.instant(4), 17),
    ],
    draftOrders: [
      demoOrder('draft-ct', 'leah-cohen', DEMO_CODES.ctAbdomenPelvisContrast, 'draft', calendar.instant(0)),
    ],
  }),
};

/** Calcium tablets are about to be signed while phosphate is high. */
const calciumOrder: DemoPatient = {
  id: 'grace-mbeki',
  name: 'Grace Mbeki',
  group: 'Kidney and minerals',
  story: 'CKD 4, phosphate high; a calcium tablet is about to be signed.',
  hook: 'order-sign',
  chart: (calendar) => ({
    patient: demoPatient('grace-mbeki', 'Grace', 'Mbeki', 'female', calendar.birthDate(65)),
    conditions: [demoCondition('ckd-grace', 'grace-mbeki', [DEMO_CODES.ckd4, DEMO_CODES.ckd4Icd], calendar.day(900))],
    labs: demoDraw('grace-mbeki', calendar.instant(10), {
      ...{ calcium: 9, phosphate: 7, albumin: 4, creatinine: 3.2, egfr: 19 },
    }),
    draftOrders: [
      demoDrugDraft(
        'draft-calcium',
        'grace-mbeki',
        DEMO_CODES.calciumCarbonate,
        'Calcium carbonate 1250 mg oral tablet',
      ),
    ],
  }),
};

export const SAFETY_PATIENTS: readonly DemoPatient[] = [pregnant, orderInPregnancy, calciumOrder, kidney];
