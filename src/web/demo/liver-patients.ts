import type { DemoPatient } from './demo-patient.js';
import { demoDraw } from './demo-labs.js';
import { attachment, DEMO_CODES, demoCondition, demoPatient, demoReport } from './demo-resources.js';

/** An Epic-like report: HTML in presentedForm, nothing in conclusion. */
const incidental: DemoPatient = {
  id: 'marta-lindqvist',
  name: 'Marta Lindqvist',
  group: 'Liver',
  story: 'Liver calcification found by chance; calcium and phosphate normal.',
  hook: 'patient-view',
  chart: (calendar) => ({
    patient: demoPatient('marta-lindqvist', 'Marta', 'Lindqvist', 'female', calendar.birthDate(61)),
    reports: [
      demoReport({
        id: 'us-abdomen-1',
        patientId: 'marta-lindqvist',
        code: DEMO_CODES.usAbdomen,
        title: 'US ABDOMEN COMPLETE',
        moment: calendar.instant(20),
        presentedForm: [
          attachment(
            'text/html',
            'Narrative and impression',
            '<html><body><p><b>EXAM:</b> US ABDOMEN COMPLETE</p><p><b>INDICATION:</b> Abdominal fullness.</p>' +
              '<p><b>FINDINGS:</b><br/>LIVER: Normal size and echotexture. Single coarse calcification in segment VI, 12&nbsp;mm, ' +
              'with acoustic shadowing. No intrahepatic biliary dilatation.<br/>GALLBLADDER: No gallstones.<br/>' +
              'KIDNEYS: No hydronephrosis, no calculi.</p><p><b>IMPRESSION:</b><ol>' +
              '<li>Coarse calcification in segment VI of the liver.</li><li>Otherwise unremarkable study.</li></ol></p></body></html>',
          ),
        ],
      }),
    ],
    labs: demoDraw('marta-lindqvist', calendar.instant(19), { calcium: 9.4, phosphate: 3.6, albumin: 4.1 }),
  }),
};

/** Plain text in base64, labs that call for a critical look, a PTH that is too old. */
const metastatic: DemoPatient = {
  id: 'daniel-okafor',
  name: 'Daniel Okafor',
  group: 'Kidney and minerals',
  story: 'CKD 4, liver calcifications; calcium-phosphate product over 55.',
  hook: 'patient-view',
  chart: (calendar) => ({
    patient: demoPatient('daniel-okafor', 'Daniel', 'Okafor', 'male', calendar.birthDate(67)),
    conditions: [demoCondition('ckd-1', 'daniel-okafor', [DEMO_CODES.ckd4Icd, DEMO_CODES.ckd4], calendar.day(900))],
    reports: [
      demoReport({
        id: 'ct-abdomen-2',
        patientId: 'daniel-okafor',
        code: DEMO_CODES.ctAbdomen,
        title: 'CT ABDOMEN WO CONTRAST',
        moment: calendar.instant(12),
        presentedForm: [
          attachment(
            'text/plain',
            'Report',
            'CT ABDOMEN WITHOUT CONTRAST\n\nINDICATION: Weight loss.\n\nFINDINGS:\nMultiple punctate calcifications ' +
              'scattered in both lobes of the liver. Spleen unremarkable. Both kidneys small, no stones.\n\nIMPRESSION:\n' +
              '1. Multiple punctate hepatic calcifications.\n2. Small kidneys in keeping with chronic kidney disease.\n',
          ),
        ],
      }),
    ],
    labs: [
      ...demoDraw('daniel-okafor', calendar.instant(6), {
        ...{ calcium: 10.6, albumin: 3.4, phosphate: 6.3, creatinine: 3.1, egfr: 21 },
      }),
      // How it came so far: what the charts of trends show.
      ...demoDraw('daniel-okafor', calendar.instant(97), { calcium: 10.1, albumin: 3.5, phosphate: 5.4, egfr: 24 }),
      ...demoDraw('daniel-okafor', calendar.instant(214), { calcium: 9.8, albumin: 3.6, phosphate: 4.9, egfr: 27 }),
      ...demoDraw('daniel-okafor', calendar.instant(420), {
        ...{ calcium: 9.5, albumin: 3.7, phosphate: 4.4, egfr: 31, pth: 212, vitaminD: 19 },
      }),
    ],
  }),
};

/** An Oracle-like report: XHTML with a charset, conclusionCode besides. */
const dystrophic: DemoPatient = {
  id: 'ioana-petrescu',
  name: 'Ioana Petrescu',
  group: 'Liver',
  story: 'Treated liver echinococcosis; calcified rim on CT, normal labs.',
  hook: 'patient-view',
  chart: (calendar) => ({
    patient: demoPatient('ioana-petrescu', 'Ioana', 'Petrescu', 'female', calendar.birthDate(59)),
    conditions: [
      demoCondition(
        'echinococcosis-1',
        'ioana-petrescu',
        [DEMO_CODES.cysticEchinococcosis, DEMO_CODES.echinococcosisIcd],
        calendar.day(3100),
        'resolved',
      ),
    ],
    reports: [
      demoReport({
        id: 'ct-abdomen-3',
        patientId: 'ioana-petrescu',
        code: DEMO_CODES.ctAbdomen,
        title: 'CT Abdomen w/o Contrast',
        moment: calendar.instantWithOffset(33),
        conclusionCode: DEMO_CODES.hepaticCalcification,
        presentedForm: [
          attachment(
            'application/xhtml+xml; charset=UTF-8',
            'CT Abdomen w/o Contrast',
            '<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body><div>History: remote ' +
              'hydatid disease.</div><div>Findings: There is a 38 mm lesion in the right hepatic lobe with curvilinear ' +
              'peripheral calcification of the liver, unchanged.</div><div>Impression: Stable rim calcification in the right ' +
              'lobe of the liver.</div></body></html>',
          ),
        ],
      }),
    ],
    labs: demoDraw('ioana-petrescu', calendar.instantWithOffset(25), {
      ...{ calcium: 9.2, phosphate: 3.4, albumin: 4.3, pth: 38, vitaminD: 41 },
      ...{ alt: 21, ast: 24, alp: 79, ggt: 18, bilirubin: 0.6, bilirubinDirect: 0.1 },
    }),
  }),
};

/** Only a problem-list entry: no report, no laboratory. */
const problemList: DemoPatient = {
  id: 'peter-novak',
  name: 'Peter Novak',
  group: 'Liver',
  story: 'Only a problem-list entry: no report, no labs.',
  hook: 'patient-view',
  chart: (calendar) => ({
    patient: demoPatient('peter-novak', 'Peter', 'Novak', 'male', calendar.birthDate(48)),
    conditions: [
      demoCondition(
        'hepatic-calcification-1',
        'peter-novak',
        [DEMO_CODES.hepaticCalcification, DEMO_CODES.abnormalLiverImaging],
        calendar.day(70),
      ),
    ],
  }),
};

export const LIVER_PATIENTS: readonly DemoPatient[] = [incidental, metastatic, dystrophic, problemList];
