import type { DemoPatient } from './demo-patient.js';
import { demoDraw } from './demo-labs.js';
import { attachment, DEMO_CODES, demoCondition, demoPatient, demoReport } from './demo-resources.js';

const granuloma: DemoPatient = {
  id: 'ruth-abrams',
  name: 'Ruth Abrams',
  group: 'Other organs',
  story: 'Calcified lung granuloma, unchanged; calcium and phosphate normal.',
  hook: 'patient-view',
  chart: (calendar) => ({
    patient: demoPatient('ruth-abrams', 'Ruth', 'Abrams', 'female', calendar.birthDate(66)),
    reports: [
      demoReport({
        id: 'ct-chest-ruth',
        patientId: 'ruth-abrams',
        code: DEMO_CODES.ctChest,
        title: 'CT CHEST',
        moment: calendar.instant(15),
        conclusion: 'Calcified granuloma in the right upper lobe, 6 mm, unchanged.',
      }),
    ],
    labs: demoDraw('ruth-abrams', calendar.instant(12), {
      ...{ calcium: 9.4, albumin: 4, phosphate: 3.4, pth: 42, vitaminD: 33 },
    }),
  }),
};

const pancreatitis: DemoPatient = {
  id: 'tomasz-zielinski',
  name: 'Tomasz Zielinski',
  group: 'Other organs',
  story: 'Chronic pancreatitis; calcified pancreas on CT, function not tested.',
  hook: 'patient-view',
  chart: (calendar) => ({
    patient: demoPatient('tomasz-zielinski', 'Tomasz', 'Zielinski', 'male', calendar.birthDate(52)),
    conditions: [
      demoCondition(
        'pancreatitis-tomasz',
        'tomasz-zielinski',
        [DEMO_CODES.chronicPancreatitis, DEMO_CODES.alcoholPancreatitisIcd],
        calendar.day(400),
      ),
    ],
    reports: [
      demoReport({
        id: 'ct-pancreas-tomasz',
        patientId: 'tomasz-zielinski',
        code: DEMO_CODES.ctPancreas,
        title: 'CT PANCREAS',
        moment: calendar.instant(33),
        presentedForm: [
          attachment(
            'text/plain',
            'Report',
            'FINDINGS:\nMultiple coarse parenchymal calcifications throughout the pancreas, dilated main duct.\n\n' +
              'IMPRESSION:\nCalcific chronic pancreatitis.\n',
          ),
        ],
      }),
    ],
    labs: demoDraw('tomasz-zielinski', calendar.instant(10), { calcium: 9.1, albumin: 3.9, phosphate: 3.2 }),
  }),
};

const basalGanglia: DemoPatient = {
  id: 'mei-tanaka',
  name: 'Mei Tanaka',
  group: 'Other organs',
  story: 'Headache; both basal ganglia calcified on CT, no labs.',
  hook: 'patient-view',
  chart: (calendar) => ({
    patient: demoPatient('mei-tanaka', 'Mei', 'Tanaka', 'female', calendar.birthDate(44)),
    reports: [
      demoReport({
        id: 'ct-head-mei',
        patientId: 'mei-tanaka',
        code: DEMO_CODES.ctHead,
        title: 'CT HEAD',
        moment: calendar.instant(26),
        presentedForm: [
          attachment(
            'text/html',
            'CT HEAD',
            '<html><body><p><b>INDICATION:</b> Headache.</p><p><b>FINDINGS:</b><br/>Symmetric calcification of the basal ' +
              'ganglia, both pallida and putamina. No haemorrhage.</p><p><b>IMPRESSION:</b></p><ol><li>Bilateral basal ' +
              'ganglia calcification.</li></ol></body></html>',
          ),
        ],
      }),
    ],
  }),
};

export const ORGAN_PATIENTS: readonly DemoPatient[] = [granuloma, pancreatitis, basalGanglia];
