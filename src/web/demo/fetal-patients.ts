import type { Observation } from 'fhir/r4.js';
import { demoAnswers, demoMicroarray } from './demo-answers.js';
import type { DemoAnswerName } from './demo-answers.js';
import type { DemoCalendar } from './demo-calendar.js';
import type { DemoChart, DemoPatient } from './demo-patient.js';
import { demoDueDate } from './demo-pregnancy.js';
import { DEMO_CODES, demoCondition, demoPatient, demoReport } from './demo-resources.js';

const TERM_DAYS = 280;

const WHOLE_SCREEN: readonly DemoAnswerName[] = [
  ...(['cmvIgG', 'cmvIgM', 'toxoplasmaIgG', 'toxoplasmaIgM', 'parvovirusIgG', 'parvovirusIgM'] as const),
  ...(['rubellaIgG', 'rubellaIgM', 'herpesIgG', 'herpesIgM', 'syphilis'] as const),
];

interface Mother {
  readonly id: string;
  readonly given: string;
  readonly family: string;
  readonly years: number;
  /** Weeks of the pregnancy today. */
  readonly weeks: number;
  /** What the scan said, and how long ago. */
  readonly scan: string;
  readonly scanDaysAgo: number;
  readonly labs?: readonly Observation[];
}

/** A pregnancy with one detailed scan; findings of the fetus stand on the chart of the mother. */
function pregnancyOf(mother: Mother, calendar: DemoCalendar): DemoChart {
  const { id, given, family, years, weeks, scan, scanDaysAgo, labs = [] } = mother;
  const days = weeks * 7;
  return {
    patient: demoPatient(id, given, family, 'female', calendar.birthDate(years)),
    conditions: [demoCondition(`${id}-pregnancy`, id, [DEMO_CODES.normalPregnancy], calendar.day(days - 30))],
    observations: [demoDueDate(id, calendar.instant(days - 84), calendar.day(days - TERM_DAYS))],
    reports: [
      demoReport({
        id: `${id}-us`,
        patientId: id,
        code: DEMO_CODES.usFetus,
        title: 'US OB DETAILED ANATOMY',
        moment: calendar.instant(scanDaysAgo),
        conclusion: scan,
      }),
    ],
    labs,
  };
}

/** Everything is known and normal: the one chart on which the figures of good outcomes may stand. */
const isolated: DemoPatient = {
  id: 'hannah-weiss',
  name: 'Hannah Weiss',
  group: 'Fetus',
  story: '22 weeks; fetal liver calcification, every test normal: isolated.',
  hook: 'patient-view',
  chart: (calendar) =>
    pregnancyOf(
      {
        ...{ id: 'hannah-weiss', given: 'Hannah', family: 'Weiss', years: 32, weeks: 22, scanDaysAgo: 9 },
        scan: 'Echogenic foci in the fetal liver, consistent with calcification. No other abnormality.',
        labs: [
          ...demoAnswers('hannah-weiss', calendar.instant(6), 'Negative', WHOLE_SCREEN),
          demoMicroarray('hannah-weiss', calendar.instant(2), 'Normal'),
        ],
      },
      calendar,
    ),
};

const cytomegalovirus: DemoPatient = {
  id: 'lucia-moretti',
  name: 'Lucia Moretti',
  group: 'Fetus',
  story: '20 weeks; fetal liver calcification, CMV IgM positive, avidity open.',
  hook: 'patient-view',
  chart: (calendar) =>
    pregnancyOf(
      {
        ...{ id: 'lucia-moretti', given: 'Lucia', family: 'Moretti', years: 28, weeks: 20, scanDaysAgo: 3 },
        scan: 'Echogenic foci in the fetal liver, consistent with calcification.',
        labs: demoAnswers('lucia-moretti', calendar.instant(14), 'Positive', ['cmvIgM', 'cmvIgG']),
      },
      calendar,
    ),
};

const echogenicBowel: DemoPatient = {
  id: 'ngozi-eze',
  name: 'Ngozi Eze',
  group: 'Fetus',
  story: '19 weeks; fetal liver calcification and echogenic bowel, no tests yet.',
  hook: 'patient-view',
  chart: (calendar) =>
    pregnancyOf(
      {
        ...{ id: 'ngozi-eze', given: 'Ngozi', family: 'Eze', years: 30, weeks: 19, scanDaysAgo: 2 },
        scan: 'Calcifications in the fetal liver. Echogenic bowel. Amniotic fluid normal. Placenta normal.',
      },
      calendar,
    ),
};

export const FETAL_PATIENTS: readonly DemoPatient[] = [isolated, cytomegalovirus, echogenicBowel];
