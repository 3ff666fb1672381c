import { DEPOSIT_COLUMNS } from './deposits-in-words.js';
import { FETUS_COLUMNS } from './fetus-in-words.js';
import { KIDNEY_COLUMNS } from './kidney-in-words.js';
import { isUnseen, LIVER_COLUMNS } from './liver-in-words.js';

/** A laboratory value as a decision table says it. */
export const LEVELS = ['low', 'normal', 'high', 'not judged', 'missing', 'stale', 'unreadable'] as const;
const PARTS = ['fresh', 'missing', 'stale', 'unreadable'] as const;
const READ = ['all', 'in part', 'none'] as const;
const CHARTED = ['none', 'charted', 'past'] as const;
const ANSWERS = ['missing', 'stale', 'unreadable', 'negative', 'positive'] as const;

/** Organs whose own tissue a calcification replaces; the others hold vessels, nodes and deposits. */
export const PARENCHYMA = ['liver', 'kidney', 'lung', 'stomach', 'brain', 'pancreas'] as const;
const OTHER_SITES = ['artery', 'phleboliths', 'valve', 'lymph node', 'soft tissue', 'joint', 'spleen'] as const;

/** Everything a row may look at, in words: a column and what may stand in it. */
export const COLUMNS = {
  age: ['under one year', 'child', 'adult', 'not known'],
  organ: [...PARENCHYMA, ...OTHER_SITES],
  modality: ['ultrasound', 'CT', 'MRI', 'X-ray', 'not stated'],
  calledBenign: ['no', 'yes'],
  calcium: ['critical', ...LEVELS],
  ionized: ['not measured', 'normal', 'high', 'unreadable'],
  phosphate: LEVELS,
  product: ['within', 'over', 'not judged', 'drawn apart'],
  pth: LEVELS,
  pthDrawn: ['with the calcium', 'apart'],
  vitaminD: LEVELS,
  damage: ['none', 'charted', 'in the report'],
  ckd: ['none', 'stage 3', 'stage 4', 'two low eGFR'],
  hyperparathyroidism: CHARTED,
  conditionsRead: READ,
  proceduresRead: READ,
  laterStudy: ['none', 'CT before', 'CT since', 'MRI since', 'CT of the chest since'],
  reportsRead: READ,
  followUp: ['none', 'within the grace', 'overdue', 'overdue, interval by policy', 'long overdue', 'done', 'on order'],
  addedNow: ['yes', 'no'],
  uncertainFindings: ['silent', 'confirm'],
  liverTests: PARTS,
  alp: LEVELS,
  bilirubinDirect: LEVELS,
  ggt: LEVELS,
  iron: PARTS,
  transferrinSaturation: LEVELS,
  copper: LEVELS,
  echinococcusAntibody: ANSWERS,
  schistosomaAntibody: ANSWERS,
  fasciolaAntibody: ANSWERS,
  igra: ANSWERS,
  histoplasma: ANSWERS,
  ace: PARTS,
  afp: PARTS,
  hfeGene: ANSWERS,
  urineCopper: PARTS,
  ...LIVER_COLUMNS,
  ...KIDNEY_COLUMNS,
  ...DEPOSIT_COLUMNS,
  ...FETUS_COLUMNS,
  pregnancy: ['pregnant', 'not pregnant', 'status not known', 'not applicable'],
  pregnancyRead: READ,
  egfr: [
    '30 or more',
    'below 30',
    'below 30 by comparator',
    'below 60 by comparator',
    'missing',
    'stale',
    'unreadable',
  ],
  kidneyInjury: ['none', 'active', 'resolved'],
  contrastReaction: ['none', 'charted', 'past'],
  order: [
    'contrast CT',
    'plain CT',
    'contrast MRI',
    'ultrasound',
    'lab',
    'none',
    'MRI of the organ',
    'MRI for the report',
    'MRI of the knee',
  ],
  alsoSeen: ['nothing', 'CT', 'ultrasound'],
  place: ['not named', 'pallidum', 'putamen', 'frontal lobe', 'periventricular tissue', 'pineal gland'],
  look: ['plain', 'punctate', 'eccentric', 'growing', 'doubted', 'inside a growth'],
  told: [
    'nothing',
    'leukoencephalopathy',
    'a possible leukoencephalopathy',
    'stepping stones',
    'a serpiginous pattern',
    'a calcified old infarct',
    'a calcified infarct',
    'an old infarct elsewhere',
    'a calcified embolus',
    'a spiculated nodule',
  ],
  alsoCharted: [
    'nothing',
    'leukoencephalopathy',
    'CSF1R disorder',
    'past infarct',
    'present infarct',
    'congenital infection',
    'COL4A1 disorder',
    'malignancy',
    'present malignancy',
  ],
  cmvSerology: PARTS,
  lipase: PARTS,
  elastase: PARTS,
  glucose: PARTS,
  hba1c: PARTS,
  creatinine: PARTS,
  lastReported: ['lately', 'long ago'],
  /** The same order stands on the chart. */
  orderMade: ['no', 'yes'],
  ordersRead: READ,
  /** A calcium or vitamin D product at hand. */
  drug: [
    'calcium tablet',
    'calcium infusion',
    'calcium, route not known',
    'binder tablet',
    'vitamin D capsule',
    'vitamin D injection',
    'calcium with vitamin D',
    'none',
  ],
  productAge: ['within 30 days', 'older'],
  sample: ['clean', 'haemolysed'],
  vitaminDRange: ['of the laboratory', 'published'],
  hyperphosphataemia: CHARTED,
  hypercalcaemia: CHARTED,
  vitaminDExcess: CHARTED,
} as const;

export type Column = keyof typeof COLUMNS;
export type Words<C extends Column> = (typeof COLUMNS)[C][number];
export type ChartInWords = { readonly [C in Column]: Words<C> };

const KNOWN: ReadonlySet<string> = new Set(['critical', 'low', 'normal', 'high', 'not judged']);

export function isKnown(level: Words<'calcium'>): boolean {
  return KNOWN.has(level);
}

/**
 * Words drawn by chance may contradict each other: a charted condition on a list that was not read, a product without its two
 * values. What cannot be is put right here, before table and pathway see the chart.
 */
export function consistent(chart: ChartInWords): ChartInWords {
  const unread = chart.conditionsRead === 'none';
  const pair = isKnown(chart.calcium) && isKnown(chart.phosphate);
  return {
    ...chart,
    ...(unread && chart.damage === 'charted' ? { damage: 'none' } : {}),
    ...(unread && chart.ckd.startsWith('stage') ? { ckd: 'none' } : {}),
    ...(unread ? { alsoCharted: 'nothing' } : {}),
    ...(unread ? { hyperparathyroidism: 'none', kidneyInjury: 'none', contrastReaction: 'none' } : {}),
    ...(unread ? { hyperphosphataemia: 'none', hypercalcaemia: 'none', vitaminDExcess: 'none' } : {}),
    ...(chart.ordersRead === 'none' ? { orderMade: 'no' } : {}),
    ...(pair ? {} : { product: 'drawn apart' }),
    ...(isKnown(chart.calcium) ? {} : { ionized: 'not measured' }),
    ...(chart.ckd === 'two low eGFR' && chart.egfr === 'missing' ? { egfr: 'stale' } : {}),
    ...(chart.reportsRead === 'none'
      ? { laterStudy: 'none', followUp: 'none', told: 'nothing', bileDucts: 'not told' }
      : {}),
    ...(chart.ordersRead === 'none' ? { liverImagingOrdered: 'no' } : {}),
    ...(unread ? { symptom: 'none' } : {}),
    ...(isUnseen(chart.liverCause, chart) ? { liverCause: 'none' } : {}),
    ...(isUnseen(chart.liverMass, chart) ? { liverMass: 'none' } : {}),
    ...(unread ? UNSEEN_CONDITIONS : {}),
    ...(unread && chart.trouble.endsWith('charted') ? { trouble: 'none' } : {}),
    ...(unread && chart.connectiveTissue !== 'in the report' ? { connectiveTissue: 'none' } : {}),
    ...(chart.medicationsRead === 'none' ? { statin: 'none' } : {}),
    ...(chart.performedRead === 'none' ? { lipidPanel: 'none' } : {}),
    ...(chart.reportsRead === 'none' ? { echocardiography: 'none', renalGrowth: 'none' } : {}),
    ...(chart.order === 'none' ? {} : { intervention: 'none', fluidOrder: 'none' }),
    ...(chart.reportsRead === 'none' ? UNSEEN_FETUS : {}),
    ...courseByLook(chart),
  };
}

const UNSEEN_FETUS = { fetalSign: 'none', anatomyScan: 'none', fetalMri: 'none', fetalDoppler: 'none' } as const;
const UNSEEN_CONDITIONS = { atherosclerosis: 'none', infection: 'none', renalMalignancy: 'none' } as const;

/** Of brain and lung the look says whether it grows and whether a report doubts it. */
function courseByLook({ organ, look }: ChartInWords): Partial<Pick<ChartInWords, 'stability' | 'malignancyDoubt'>> {
  if (organ !== 'brain' && organ !== 'lung') return {};
  return {
    stability: look === 'growing' ? 'growing' : 'not shown',
    malignancyDoubt: look === 'doubted' ? 'yes' : 'no',
  };
}
