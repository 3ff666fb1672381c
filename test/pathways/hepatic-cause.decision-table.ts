import type { DecisionTable, Rule } from '../support/decision-table.js';
import { LIVER_COLUMNS } from '../support/liver-in-words.js';

type Cause = (typeof LIVER_COLUMNS.liverCause)[number];

const UNREAD = ['in part', 'none'] as const;
const MISSING = ['missing', 'stale'] as const;
const HYDATID: readonly Cause[] = [
  ...(['hydatid disease, past', 'hydatid disease, active'] as const),
  ...(['hydatid disease, suspected', 'hydatid cyst, reported'] as const),
];
const PARASITES: readonly Cause[] = [...HYDATID, 'schistosomiasis, past', 'fascioliasis, reported'];
const GRANULOMATOUS: readonly Cause[] = [
  ...(['tuberculosis, past', 'tuberculosis, suspected', 'tuberculosis, past and reported'] as const),
  ...(['histoplasmosis, reported', 'sarcoidosis, suspected', 'abscess, past'] as const),
];
const SUSPECTED: readonly Cause[] = [
  ...(['tuberculosis, suspected', 'tuberculosis, past and reported'] as const),
  ...(['histoplasmosis, reported', 'sarcoidosis, suspected'] as const),
];
const VENOUS: readonly Cause[] = ['Budd-Chiari, active', 'infarct, reported', 'vein thrombosis, reported'];
const IRON: readonly Cause[] = ['haemochromatosis, active', 'haemochromatosis, suspected'];
const METABOLIC: readonly Cause[] = [...IRON, 'Wilson disease, past'];
const INJURED: readonly Cause[] = ['trauma, past', 'hepatectomy, past', 'hepatectomy, reported'];
const FROM_ONE_YEAR = ['child', 'adult', 'not known'] as const;

const allBut = (causes: readonly Cause[]): readonly Cause[] =>
  LIVER_COLUMNS.liverCause.filter((cause) => !causes.includes(cause));

/** Named when it is charted or told; unknown while the lists that may hold it were not read. */
const named = (causes: readonly Cause[]): readonly Rule[] => [
  [{ liverCause: causes }, 'met'],
  [{ conditionsRead: UNREAD }, 'unknown'],
  [{ reportsRead: UNREAD }, 'unknown'],
];

/** Rows HEP-5, HEP-6, HEP-7, HEP-9 and HEP-10 as a clinician would lay them out. */
export const hepaticCause: DecisionTable = {
  pathway: 'hepatic-cause',
  given: { organ: 'liver' },
  rows: [
    {
      action: 'parasite-named',
      requirement: 'HEP-5',
      rules: [
        [{ echinococcusAntibody: 'positive' }, 'met'],
        [{ schistosomaAntibody: 'positive' }, 'met'],
        [{ fasciolaAntibody: 'positive' }, 'met'],
        ...named(PARASITES),
        [{ echinococcusAntibody: 'unreadable' }, 'unknown'],
        [{ schistosomaAntibody: 'unreadable' }, 'unknown'],
        [{ fasciolaAntibody: 'unreadable' }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
    {
      action: 'parasite-serology',
      requirement: 'HEP-5',
      rules: [
        [{ liverCause: HYDATID, echinococcusAntibody: MISSING }, 'met'],
        [{ liverCause: 'schistosomiasis, past', schistosomaAntibody: MISSING }, 'met'],
        [{ liverCause: 'fascioliasis, reported', fasciolaAntibody: MISSING }, 'met'],
        [{ liverCause: allBut(PARASITES), conditionsRead: UNREAD }, 'unknown'],
        [{ liverCause: allBut(PARASITES), reportsRead: UNREAD }, 'unknown'],
        [{ liverCause: HYDATID, echinococcusAntibody: 'unreadable' }, 'unknown'],
        [{ liverCause: 'schistosomiasis, past', schistosomaAntibody: 'unreadable' }, 'unknown'],
        [{ liverCause: 'fascioliasis, reported', fasciolaAntibody: 'unreadable' }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
    {
      action: 'infection-or-granuloma-named',
      requirement: 'HEP-6',
      rules: [[{ malignancyDoubt: 'yes' }, 'unmet'], ...named(GRANULOMATOUS), [{}, 'unmet']],
    },
    {
      action: 'granuloma-tests',
      requirement: 'HEP-6',
      rules: [
        [{ liverCause: 'tuberculosis, suspected', igra: MISSING, conditionsRead: 'all' }, 'met'],
        [{ liverCause: 'histoplasmosis, reported', histoplasma: MISSING, conditionsRead: 'all' }, 'met'],
        [{ liverCause: 'sarcoidosis, suspected', ace: MISSING, conditionsRead: 'all' }, 'met'],
        [{ liverCause: allBut(SUSPECTED), conditionsRead: UNREAD }, 'unknown'],
        [{ liverCause: allBut(SUSPECTED), reportsRead: UNREAD }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
    { action: 'venous-cause-named', requirement: 'HEP-7', rules: [...named(VENOUS), [{}, 'unmet']] },
    { action: 'hepatic-vein-doppler', requirement: 'HEP-7', rules: [...named(VENOUS), [{}, 'unmet']] },
    {
      action: 'metabolic-cause-named',
      requirement: 'HEP-9',
      rules: [
        [{ liverCause: METABOLIC }, 'met'],
        [{ transferrinSaturation: 'high' }, 'met'],
        [{ copper: 'low', age: FROM_ONE_YEAR }, 'met'],
        [{ conditionsRead: UNREAD }, 'unknown'],
        [{ transferrinSaturation: ['unreadable', 'not judged'] }, 'unknown'],
        [{ copper: ['unreadable', 'not judged'], age: FROM_ONE_YEAR }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
    {
      action: 'metabolic-confirmation',
      requirement: 'HEP-9',
      rules: [
        [{ liverCause: IRON, hfeGene: MISSING }, 'met'],
        [{ transferrinSaturation: 'high', hfeGene: MISSING }, 'met'],
        [{ liverCause: 'Wilson disease, past', urineCopper: MISSING }, 'met'],
        [{ copper: 'low', age: FROM_ONE_YEAR, urineCopper: MISSING }, 'met'],
        [
          {
            liverCause: allBut(METABOLIC),
            transferrinSaturation: ['low', 'normal', 'missing', 'stale'],
            copper: ['normal', 'high', 'missing', 'stale'],
            conditionsRead: UNREAD,
          },
          'unknown',
        ],
        [{}, 'unmet'],
      ],
    },
    {
      action: 'injury-or-operation-named',
      requirement: 'HEP-10',
      rules: [[{ malignancyDoubt: 'yes' }, 'unmet'], ...named(INJURED), [{}, 'unmet']],
    },
  ],
};
