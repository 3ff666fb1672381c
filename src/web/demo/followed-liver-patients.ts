import type { DemoPatient } from './demo-patient.js';
import { demoDraw } from './demo-labs.js';
import { attachment, DEMO_CODES, demoPatient, demoReport } from './demo-resources.js';

/** Worked up and unchanged: all that is left is the next look. */
const stable: DemoPatient = {
  id: 'henrik-dahl',
  name: 'Henrik Dahl',
  group: 'Liver',
  story: 'Calcified granuloma, unchanged on MRI; everything known and normal.',
  hook: 'patient-view',
  chart: (calendar) => ({
    patient: demoPatient('henrik-dahl', 'Henrik', 'Dahl', 'male', calendar.birthDate(65)),
    reports: [
      demoReport({
        id: 'us-abdomen-henrik',
        patientId: 'henrik-dahl',
        code: DEMO_CODES.usAbdomen,
        title: 'US ABDOMEN',
        moment: calendar.instant(41),
        conclusion: 'Single calcification in segment VI of the liver, 12 mm.',
      }),
      demoReport({
        id: 'mr-liver-henrik',
        patientId: 'henrik-dahl',
        code: DEMO_CODES.mrLiver,
        title: 'MR LIVER WO AND W CONTRAST',
        moment: calendar.instant(18),
        conclusion: 'Calcified granuloma in segment VI of the liver, stable.',
      }),
    ],
    labs: demoDraw('henrik-dahl', calendar.instant(16), {
      ...{ calcium: 9.4, albumin: 4, phosphate: 3.4, pth: 38, vitaminD: 37 },
      ...{ creatinine: 0.9, egfr: 82, alt: 24, ast: 22, alp: 74, ggt: 28, bilirubin: 0.7, bilirubinDirect: 0.1 },
      ...{ ferritin: 132, transferrinSaturation: 29, ceruloplasmin: 28 },
    }),
  }),
};

const mass: DemoPatient = {
  id: 'yusuf-demir',
  name: 'Yusuf Demir',
  group: 'Liver',
  story: 'Calcification inside a liver mass on CT: not a scar until shown otherwise.',
  hook: 'patient-view',
  chart: (calendar) => ({
    patient: demoPatient('yusuf-demir', 'Yusuf', 'Demir', 'male', calendar.birthDate(58)),
    reports: [
      demoReport({
        id: 'ct-abdomen-yusuf',
        patientId: 'yusuf-demir',
        code: DEMO_CODES.ctAbdomen,
        title: 'CT ABDOMEN',
        moment: calendar.instant(7),
        presentedForm: [
          attachment(
            'text/plain',
            'Report',
            'INDICATION: Right upper quadrant discomfort.\n\nFINDINGS:\nLiver: 4 cm mass in segment VI of the liver with ' +
              'coarse calcification. No dilatation of the bile ducts. Spleen and pancreas unremarkable.\n\nIMPRESSION:\n' +
              '4 cm mass of the liver with coarse calcification.\n',
          ),
        ],
      }),
    ],
    labs: demoDraw('yusuf-demir', calendar.instant(6), {
      ...{ calcium: 9.5, albumin: 4.1, phosphate: 3.3, creatinine: 0.9, egfr: 91 },
      ...{ alt: 34, ast: 31, alp: 102, ggt: 44, bilirubin: 0.8 },
    }),
  }),
};

export const FOLLOWED_LIVER_PATIENTS: readonly DemoPatient[] = [stable, mass];
