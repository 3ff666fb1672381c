import type { DemoPatient } from './demo-patient.js';
import { demoDraw } from './demo-labs.js';
import {
  attachment,
  DEMO_CODES,
  demoCondition,
  demoGestationalAge,
  demoOrder,
  demoPatient,
  demoPregnancyStatus,
  demoReport,
} from './demo-resources.js';

/** Work-up would be CT; the patient is pregnant. */
const pregnant: DemoPatient = {
  id: 'aisha-rahman',
  name: 'Aisha Rahman',
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

export const SAFETY_PATIENTS: readonly DemoPatient[] = [pregnant, orderInPregnancy, kidney];
