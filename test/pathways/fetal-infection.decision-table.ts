import type { DecisionTable, Rule } from '../support/decision-table.js';
import { FETUS_COLUMNS } from '../support/fetus-in-words.js';

type Sign = (typeof FETUS_COLUMNS.fetalSign)[number];

const UNREAD = ['in part', 'none'] as const;
const OVER = ['born 10 days ago', 'born 42 days ago', 'born 43 days ago', 'lost', 'ended', 'earlier'] as const;
const TOXOPLASMA: readonly Sign[] = [
  ...(['ventriculomegaly and ascites', 'ventriculomegaly and echogenic bowel'] as const),
  'calcified brain and thick placenta',
];
const CMV: readonly Sign[] = [
  ...(['white matter', 'microcephaly', 'microcephaly and echogenic bowel'] as const),
  ...(['calcified brain', 'calcified brain and thick placenta', 'calcified brain and otherwise normal'] as const),
];
const allBut = (signs: readonly Sign[]): readonly Sign[] =>
  FETUS_COLUMNS.fetalSign.filter((sign) => !signs.includes(sign));

const NO_PARVOVIRUS = FETUS_COLUMNS.otherInfections.filter((words) => words !== 'parvovirus confirmed');
const NO_TOXOPLASMA = FETUS_COLUMNS.otherInfections.filter((words) => !/^open|^toxoplasma/.test(words));

const OVER_RULE: Rule = [{ fetus: OVER }, 'unmet'];
const MAY_BE_OVER: Rule = [{ conditionsRead: UNREAD }, 'unknown'];
const TESTED = ['fresh'] as const;
const UNTESTED = ['missing', 'stale'] as const;

/** A primary infection is suspected, and no PCR of this pregnancy is known. */
const primaryBut = (window: Rule): readonly Rule[] => [
  OVER_RULE,
  [{ cmvAmnioticPcr: TESTED }, 'unmet'],
  [{ infectionsRead: 'all', cmvInfection: ['open', 'excluded', 'confirmed'] }, 'unmet'],
  window,
  MAY_BE_OVER,
  [{ cmvAmnioticPcr: 'unreadable' }, 'unknown'],
];

/** Rows FET-4, FET-5, FET-6, FET-7, FET-15 and FET-17 as a clinician would lay them out. */
export const fetalInfection: DecisionTable = {
  pathway: 'fetal-infection',
  given: { organ: 'liver' },
  finding: { subject: 'fetus' },
  rows: [
    {
      action: 'cmv-avidity',
      requirement: 'FET-4',
      rules: [
        OVER_RULE,
        [{ cmvSerology: UNTESTED }, 'unmet'],
        [{ cmvSerology: TESTED, cmvAnswers: ['both negative', 'IgG alone positive'] }, 'unmet'],
        [{ cmvAvidity: TESTED }, 'unmet'],
        MAY_BE_OVER,
        [{ cmvSerology: 'unreadable' }, 'unknown'],
        [{ cmvAvidity: 'unreadable' }, 'unknown'],
        [{}, 'met'],
      ],
    },
    {
      action: 'cmv-ruled-out',
      requirement: 'FET-5',
      rules: [
        OVER_RULE,
        [{ cmvSerology: UNTESTED }, 'unmet'],
        [{ cmvSerology: TESTED, cmvAnswers: ['IgG alone positive', 'IgM positive'] }, 'unmet'],
        [
          {
            infectionsRead: 'all',
            cmvInfection: FETUS_COLUMNS.cmvInfection.filter((words) => words !== 'excluded'),
          },
          'unmet',
        ],
        MAY_BE_OVER,
        [{ cmvSerology: 'unreadable' }, 'unknown'],
        [{ cmvInfection: 'excluded' }, 'met'],
        [{}, 'unknown'],
      ],
    },
    {
      action: 'cmv-not-ruled-out',
      requirement: 'FET-5',
      rules: [
        OVER_RULE,
        [{ cmvSerology: UNTESTED }, 'unmet'],
        [{ infectionsRead: 'all', cmvInfection: 'excluded' }, 'unmet'],
        MAY_BE_OVER,
        [{ cmvSerology: 'unreadable' }, 'unknown'],
        [{ infectionsRead: UNREAD }, 'unknown'],
        [{}, 'met'],
      ],
    },
    {
      action: 'amniotic-cmv-pcr',
      requirement: 'FET-6',
      rules: [
        ...primaryBut([{ infectionsRead: 'all', cmvInfection: 'primary, too early' }, 'unmet']),
        [{ cmvInfection: ['primary, in time', 'primary, time not known'] }, 'met'],
        [{}, 'unknown'],
      ],
    },
    {
      action: 'amniotic-cmv-pcr-later',
      requirement: 'FET-6',
      rules: [
        ...primaryBut([
          { infectionsRead: 'all', cmvInfection: ['primary, in time', 'primary, time not known'] },
          'unmet',
        ]),
        [{ cmvInfection: 'primary, too early' }, 'met'],
        [{}, 'unknown'],
      ],
    },
    {
      action: 'parvovirus-doppler',
      requirement: 'FET-7',
      rules: [
        OVER_RULE,
        [{ fetalDoppler: 'made' }, 'unmet'],
        [{ infectionsRead: 'all', otherInfections: NO_PARVOVIRUS }, 'unmet'],
        MAY_BE_OVER,
        [{ reportsRead: UNREAD }, 'unknown'],
        [{ otherInfections: 'parvovirus confirmed' }, 'met'],
        [{}, 'unknown'],
      ],
    },
    {
      action: 'toxoplasma-pattern',
      requirement: 'FET-15',
      rules: [
        OVER_RULE,
        [{ reportsRead: 'all', fetalSign: allBut(TOXOPLASMA) }, 'unmet'],
        [{ infectionsRead: 'all', otherInfections: NO_TOXOPLASMA }, 'unmet'],
        MAY_BE_OVER,
        [{ reportsRead: UNREAD }, 'unknown'],
        [{ infectionsRead: UNREAD }, 'unknown'],
        [{}, 'met'],
      ],
    },
    {
      action: 'cmv-pattern',
      requirement: 'FET-15',
      rules: [
        OVER_RULE,
        [{ reportsRead: 'all', fetalSign: allBut(CMV) }, 'unmet'],
        [{ infectionsRead: 'all', cmvInfection: 'excluded' }, 'unmet'],
        MAY_BE_OVER,
        [{ fetalSign: allBut(CMV) }, 'unknown'],
        [{ infectionsRead: UNREAD }, 'unknown'],
        [{}, 'met'],
      ],
    },
    {
      action: 'exposure',
      requirement: 'FET-17',
      rules: [
        OVER_RULE,
        [{ infectionsRead: 'all', exposure: 'none' }, 'unmet'],
        [{ infectionsRead: 'all', exposure: 'zika', zikaTest: TESTED }, 'unmet'],
        [{ infectionsRead: 'all', exposure: 'varicella', varicellaSerology: TESTED }, 'unmet'],
        [{ infectionsRead: 'all', exposure: 'herpes', herpesSerology: TESTED }, 'unmet'],
        [{ infectionsRead: 'all', exposure: 'syphilis', syphilis: TESTED }, 'unmet'],
        MAY_BE_OVER,
        [{ exposure: 'zika', zikaTest: UNTESTED }, 'met'],
        [{ exposure: 'varicella', varicellaSerology: UNTESTED }, 'met'],
        [{ exposure: 'herpes', herpesSerology: UNTESTED }, 'met'],
        [{ exposure: 'syphilis', syphilis: UNTESTED }, 'met'],
        [{ exposure: 'coxsackie' }, 'met'],
        [{}, 'unknown'],
      ],
    },
    {
      action: 'meconium-peritonitis',
      requirement: 'FET-17',
      rules: [
        OVER_RULE,
        [{ reportsRead: 'all', fetalSign: allBut(['meconium peritonitis']) }, 'unmet'],
        MAY_BE_OVER,
        [{ fetalSign: 'meconium peritonitis' }, 'met'],
        [{}, 'unknown'],
      ],
    },
  ],
};
