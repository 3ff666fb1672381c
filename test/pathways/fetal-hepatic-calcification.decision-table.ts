import type { DecisionTable, Rule, When } from '../support/decision-table.js';
import { FETUS_COLUMNS, NOT_ALL_EXCLUDED } from '../support/fetus-in-words.js';

type Sign = (typeof FETUS_COLUMNS.fetalSign)[number];

const UNREAD = ['in part', 'none'] as const;
const MISSING = ['missing', 'stale'] as const;
const OVER = ['born 10 days ago', 'born 42 days ago', 'born 43 days ago', 'lost', 'ended', 'earlier'] as const;
const NOT_EXCLUDED = FETUS_COLUMNS.cmvInfection.filter((words) => words !== 'excluded');
const MAJOR: readonly Sign[] = [
  ...(['ventriculomegaly', 'haemorrhage', 'microcephaly', 'hydrops', 'heart defect'] as const),
  ...(['ventriculomegaly and ascites', 'ventriculomegaly and echogenic bowel'] as const),
  'microcephaly and echogenic bowel',
  ...(['calcified brain', 'calcified brain and thick placenta', 'calcified brain and otherwise normal'] as const),
];
const BOWEL: readonly Sign[] = [
  'echogenic bowel',
  'microcephaly and echogenic bowel',
  'ventriculomegaly and echogenic bowel',
];
/** Called otherwise normal, and no other calcification of this fetus is told. */
const ISOLATED: readonly Sign[] = [
  ...(['otherwise normal', 'no calcified brain and otherwise normal'] as const),
  ...(['another calcified liver and otherwise normal', "the mother's calcified brain and otherwise normal"] as const),
];
const SILENT: readonly Sign[] = ['none', 'a possible otherwise normal', ...ISOLATED];
const CONFIRMED = FETUS_COLUMNS.otherInfections.filter((words) => words.endsWith(' confirmed'));
const COMPLETE: When = {
  conditionsRead: 'all',
  reportsRead: 'all',
  anatomyScan: 'complete',
  fetalSign: ISOLATED,
  microarray: 'normal',
  karyotype: 'missing',
  infectionsRead: 'all',
  otherInfections: 'all excluded',
  cmvInfection: 'excluded',
};
/** One infection short of complete, each once. */
const ONE_OPEN = FETUS_COLUMNS.otherInfections.filter((words) => words.endsWith(' open'));
const allBut = (signs: readonly Sign[]): readonly Sign[] =>
  FETUS_COLUMNS.fetalSign.filter((sign) => !signs.includes(sign));

/** No row speaks of a pregnancy that is over; whether it is, nobody knows who has not read the conditions. */
const OVER_RULE: Rule = [{ fetus: OVER }, 'unmet'];
const MAY_BE_OVER: Rule = [{ conditionsRead: UNREAD }, 'unknown'];
const OTHERWISE: Rule = [{}, 'unmet'];
const NORMAL_GENES: readonly Rule[] = [
  [{ microarray: ['missing', 'abnormal'], karyotype: ['missing', 'abnormal'] }, 'unmet'],
];

const PANEL = ['toxoplasmaSerology', 'rubellaSerology', 'cmvSerology', 'herpesSerology'] as const;
/** One part is known and another missing: that one is asked for. None is known: the panel, unless one could not be read. */
const PANEL_RULES: readonly Rule[] = [
  ...PANEL.flatMap((missing) =>
    PANEL.filter((known) => known !== missing).flatMap((known): Rule[] => [
      [{ conditionsRead: UNREAD, [known]: 'fresh', [missing]: MISSING }, 'unknown'],
      [{ [known]: 'fresh', [missing]: MISSING }, 'met'],
    ]),
  ),
  ...PANEL.map((part): Rule => [{ [part]: 'unreadable' }, 'unknown']),
  [{ conditionsRead: UNREAD, toxoplasmaSerology: MISSING }, 'unknown'],
  [{ toxoplasmaSerology: MISSING }, 'met'],
];

/** Rows FET-1, FET-2, FET-3, FET-8, FET-9, FET-12, FET-13, FET-14 and FET-16 as a clinician would lay them out. */
export const fetalHepaticCalcification: DecisionTable = {
  pathway: 'fetal-hepatic-calcification',
  given: { organ: 'liver' },
  finding: { subject: 'fetus' },
  rows: [
    {
      action: 'fetal-liver-calcification-found',
      requirement: 'FET-1',
      rules: [OVER_RULE, MAY_BE_OVER, [{}, 'met']],
    },
    {
      action: 'detailed-ultrasound',
      requirement: 'FET-2',
      rules: [
        OVER_RULE,
        [{ anatomyScan: 'complete' }, 'unmet'],
        MAY_BE_OVER,
        [{ reportsRead: UNREAD }, 'unknown'],
        [{}, 'met'],
      ],
    },
    {
      action: 'maternal-serology',
      requirement: 'FET-3',
      rules: [
        OVER_RULE,
        [{ conditionsRead: UNREAD, syphilis: MISSING }, 'unknown'],
        [{ syphilis: MISSING }, 'met'],
        [{ conditionsRead: UNREAD, parvovirusSerology: MISSING }, 'unknown'],
        [{ parvovirusSerology: MISSING }, 'met'],
        ...PANEL_RULES,
        [{ syphilis: 'unreadable' }, 'unknown'],
        [{ parvovirusSerology: 'unreadable' }, 'unknown'],
        OTHERWISE,
      ],
    },
    {
      action: 'microarray',
      requirement: 'FET-8',
      rules: [
        OVER_RULE,
        [{ microarray: ['normal', 'abnormal'] }, 'unmet'],
        MAY_BE_OVER,
        [{ microarray: 'unreadable' }, 'unknown'],
        [{}, 'met'],
      ],
    },
    {
      action: 'echogenic-bowel',
      requirement: 'FET-9',
      rules: [
        OVER_RULE,
        [{ cfCarrier: 'fresh' }, 'unmet'],
        [{ fetalSign: allBut(BOWEL), reportsRead: 'all' }, 'unmet'],
        MAY_BE_OVER,
        [{ fetalSign: allBut(BOWEL) }, 'unknown'],
        [{ cfCarrier: 'unreadable' }, 'unknown'],
        [{}, 'met'],
      ],
    },
    {
      action: 'isolated',
      requirement: 'FET-13',
      rules: [
        OVER_RULE,
        [{ infectionsRead: 'all', otherInfections: 'zika confirmed' }, 'unmet'],
        [{ reportsRead: 'all', anatomyScan: ['none', 'incomplete'] }, 'unmet'],
        [{ reportsRead: 'all', fetalSign: allBut(ISOLATED) }, 'unmet'],
        [{ microarray: 'abnormal' }, 'unmet'],
        [{ karyotype: 'abnormal' }, 'unmet'],
        ...NORMAL_GENES,
        [{ infectionsRead: 'all', otherInfections: NOT_ALL_EXCLUDED }, 'unmet'],
        [{ infectionsRead: 'all', cmvInfection: NOT_EXCLUDED }, 'unmet'],
        MAY_BE_OVER,
        [{ reportsRead: UNREAD }, 'unknown'],
        [{ microarray: 'unreadable' }, 'unknown'],
        [{ karyotype: 'unreadable' }, 'unknown'],
        [{ infectionsRead: UNREAD }, 'unknown'],
        ...ISOLATED.map((words): Rule => [{ ...COMPLETE, fetalSign: words }, 'met']),
        [{}, 'met'],
      ],
    },
    {
      action: 'isolated-incomplete',
      requirement: 'FET-13',
      rules: [
        OVER_RULE,
        [{ reportsRead: 'all', fetalSign: allBut(SILENT) }, 'unmet'],
        [{ microarray: 'abnormal' }, 'unmet'],
        [{ karyotype: 'abnormal' }, 'unmet'],
        ...CONFIRMED.map((words): Rule => [{ infectionsRead: 'all', otherInfections: words }, 'unmet']),
        [{ infectionsRead: 'all', cmvInfection: 'confirmed' }, 'unmet'],
        ...ONE_OPEN.map((words): Rule => [{ ...COMPLETE, otherInfections: words }, 'met']),
        [{ ...COMPLETE, fetalSign: 'a possible otherwise normal' }, 'met'],
        [
          {
            reportsRead: 'all',
            anatomyScan: 'complete',
            fetalSign: ISOLATED,
            microarray: 'normal',
            infectionsRead: 'all',
            otherInfections: 'all excluded',
            cmvInfection: 'excluded',
          },
          'unmet',
        ],
        [
          {
            reportsRead: 'all',
            anatomyScan: 'complete',
            fetalSign: ISOLATED,
            karyotype: 'normal',
            infectionsRead: 'all',
            otherInfections: 'all excluded',
            cmvInfection: 'excluded',
          },
          'unmet',
        ],
        MAY_BE_OVER,
        [{ reportsRead: UNREAD }, 'unknown'],
        [{ infectionsRead: UNREAD }, 'unknown'],
        [{ microarray: 'unreadable' }, 'unknown'],
        [{ karyotype: 'unreadable' }, 'unknown'],
        [{}, 'met'],
      ],
    },
    {
      action: 'other-anomaly',
      requirement: 'FET-14',
      rules: [
        OVER_RULE,
        [{ fetalSign: allBut(MAJOR), reportsRead: 'all' }, 'unmet'],
        MAY_BE_OVER,
        [{ fetalSign: allBut(MAJOR) }, 'unknown'],
        [{}, 'met'],
      ],
    },
    {
      action: 'karyotype-with-anomalies',
      requirement: 'FET-8',
      rules: [
        OVER_RULE,
        [{ microarray: ['normal', 'abnormal'] }, 'unmet'],
        [{ karyotype: ['normal', 'abnormal'] }, 'unmet'],
        [{ fetalSign: allBut(MAJOR), reportsRead: 'all' }, 'unmet'],
        MAY_BE_OVER,
        [{ fetalSign: allBut(MAJOR) }, 'unknown'],
        [{ microarray: 'unreadable' }, 'unknown'],
        [{ karyotype: 'unreadable' }, 'unknown'],
        [{}, 'met'],
      ],
    },
    {
      action: 'inconclusive',
      requirement: 'FET-12',
      rules: [
        OVER_RULE,
        [{ reportsRead: 'all', anatomyScan: 'none' }, 'unmet'],
        [{ fetalMri: 'made' }, 'unmet'],
        ...NORMAL_GENES,
        [{ infectionsRead: 'all', otherInfections: NOT_ALL_EXCLUDED }, 'unmet'],
        [{ infectionsRead: 'all', cmvInfection: NOT_EXCLUDED }, 'unmet'],
        MAY_BE_OVER,
        [{ reportsRead: UNREAD }, 'unknown'],
        [{ microarray: ['missing', 'abnormal'], karyotype: 'unreadable' }, 'unknown'],
        [{ microarray: 'unreadable', karyotype: ['missing', 'abnormal', 'unreadable'] }, 'unknown'],
        [{ infectionsRead: UNREAD }, 'unknown'],
        [{}, 'met'],
      ],
    },
    { action: 'serial-ultrasound', requirement: 'FET-16', rules: [OVER_RULE, MAY_BE_OVER, [{}, 'met']] },
    {
      action: 'near-birth',
      requirement: 'FET-16',
      rules: [
        OVER_RULE,
        [{ gestation: ['20w0d', '35w6d'] }, 'unmet'],
        [{ gestation: 'not known', conditionsRead: 'all' }, 'unmet'],
        MAY_BE_OVER,
        [{}, 'met'],
      ],
    },
  ],
};
