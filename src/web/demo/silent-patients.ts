import type { DemoPatient } from './demo-patient.js';
import { demoDraw } from './demo-labs.js';
import { attachment, DEMO_CODES, demoPatient, demoReport } from './demo-resources.js';

/** Everything that a card could ask for is there: silence. */
const complete: DemoPatient = {
  id: 'george-whitfield',
  name: 'George Whitfield',
  group: 'Silence',
  story: 'Work-up complete: CT done, labs fresh and normal.',
  hook: 'patient-view',
  chart: (calendar) => ({
    patient: demoPatient('george-whitfield', 'George', 'Whitfield', 'male', calendar.birthDate(71)),
    reports: [
      demoReport({
        id: 'us-liver-4',
        patientId: 'george-whitfield',
        code: DEMO_CODES.usLiver,
        title: 'US LIVER',
        moment: calendar.instant(75),
        conclusion: 'Single 6 mm calcification in segment III of the liver. No biliary dilatation.',
      }),
      demoReport({
        id: 'ct-abdomen-4',
        patientId: 'george-whitfield',
        code: DEMO_CODES.ctAbdomen,
        title: 'CT ABDOMEN WO CONTRAST',
        moment: calendar.instant(60),
        conclusion: 'Punctate calcification in segment III of the liver, benign in appearance. No mass.',
      }),
    ],
    labs: demoDraw('george-whitfield', calendar.instant(30), {
      ...{ calcium: 9.3, phosphate: 3.3, albumin: 4.2, pth: 41, vitaminD: 36, creatinine: 0.9, egfr: 84 },
      ...{ alt: 22, ast: 20, alp: 71, ggt: 25, bilirubin: 0.7, bilirubinDirect: 0.2 },
      ...{ ferritin: 118, transferrinSaturation: 31, ceruloplasmin: 29 },
    }),
  }),
};

/** The word is in the report, the finding is not. */
const negated: DemoPatient = {
  id: 'claire-dubois',
  name: 'Claire Dubois',
  group: 'Silence',
  story: 'The report denies any calcification of the liver.',
  hook: 'patient-view',
  chart: (calendar) => ({
    patient: demoPatient('claire-dubois', 'Claire', 'Dubois', 'female', calendar.birthDate(44)),
    reports: [
      demoReport({
        id: 'us-abdomen-5',
        patientId: 'claire-dubois',
        code: DEMO_CODES.usAbdomen,
        title: 'US ABDOMEN',
        moment: calendar.instant(9),
        conclusion: 'No hepatic calcification. No gallstones. Normal study.',
        presentedForm: [
          attachment(
            'text/plain; charset=utf-8',
            'US ABDOMEN',
            'FINDINGS: The liver is normal in size and echogenicity, without calcification or focal lesion.\n' +
              'IMPRESSION: No hepatic calcification. No gallstones. Normal study.',
          ),
        ],
      }),
    ],
    labs: demoDraw('claire-dubois', calendar.instant(9), { calcium: 9.1, phosphate: 3.2 }),
  }),
};

/** A calcification that everybody may have. */
const pineal: DemoPatient = {
  id: 'oscar-lind',
  name: 'Oscar Lind',
  group: 'Silence',
  story: 'Pineal and choroid plexus calcification on CT: physiological.',
  hook: 'patient-view',
  chart: (calendar) => ({
    patient: demoPatient('oscar-lind', 'Oscar', 'Lind', 'male', calendar.birthDate(65)),
    reports: [
      demoReport({
        id: 'ct-head-oscar',
        patientId: 'oscar-lind',
        code: DEMO_CODES.ctHead,
        title: 'CT HEAD',
        moment: calendar.instant(20),
        conclusion:
          'Physiological calcification of the pineal gland and choroid plexus. No acute intracranial abnormality.',
      }),
    ],
  }),
};

export const SILENT_PATIENTS: readonly DemoPatient[] = [complete, negated, pineal];
