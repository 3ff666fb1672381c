import type { FetusFact, UnbornFact } from '../../src/facts/fetal-fact.js';
import type { OrderFact } from '../../src/facts/order-fact.js';
import { infectionsOf } from './infections-in-words.js';

const PARTS = ['fresh', 'missing', 'stale', 'unreadable'] as const;
const CHROMOSOMES = ['missing', 'unreadable', 'normal', 'abnormal'] as const;

/** What may stand on the chart of a woman whose fetus has a calcification of the liver. */
export const FETUS_COLUMNS = {
  fetus: ['goes on', 'born 10 days ago', 'born 42 days ago', 'born 43 days ago', 'lost', 'ended', 'earlier'],
  gestation: ['not known', '20w0d', '35w6d', '36w0d'],
  anatomyScan: ['none', 'complete', 'incomplete'],
  fetalMri: ['none', 'made'],
  fetalDoppler: ['none', 'made'],
  fetalSign: [
    ...['none', 'otherwise normal', 'echogenic bowel', 'thick placenta', 'ventriculomegaly', 'haemorrhage'],
    ...['white matter', 'microcephaly', 'macrocephaly', 'hydrops', 'anaemia', 'heart defect'],
    ...['a possible heart defect', 'meconium peritonitis', 'ventriculomegaly and ascites'],
    ...['microcephaly and echogenic bowel', 'ventriculomegaly and echogenic bowel'],
    ...['calcified brain', 'calcified brain and thick placenta', 'calcified brain and otherwise normal'],
    ...['no calcified brain and otherwise normal', 'another calcified liver and otherwise normal'],
    ...["the mother's calcified brain and otherwise normal", 'a possible otherwise normal'],
  ],
  syphilis: PARTS,
  toxoplasmaSerology: PARTS,
  rubellaSerology: PARTS,
  herpesSerology: PARTS,
  parvovirusSerology: PARTS,
  varicellaSerology: PARTS,
  zikaTest: PARTS,
  cmvAnswers: ['both negative', 'IgG alone positive', 'IgM positive'],
  cmvAvidity: PARTS,
  cmvAmnioticPcr: PARTS,
  microarray: CHROMOSOMES,
  karyotype: CHROMOSOMES,
  cfCarrier: PARTS,
  alphaThalassaemia: ['missing', 'stale', 'unreadable', 'negative', 'positive'],
  g6pd: PARTS,
  pyruvateKinase: PARTS,
  cmvInfection: ['open', 'excluded', 'primary, in time', 'primary, too early', 'primary, time not known', 'confirmed'],
  otherInfections: [
    ...['open', 'all excluded', 'toxoplasma open', 'parvovirus open', 'rubella open', 'herpes open', 'syphilis open'],
    ...['toxoplasma confirmed', 'parvovirus confirmed', 'rubella confirmed', 'herpes confirmed', 'syphilis confirmed'],
    'zika confirmed',
  ],
  exposure: ['none', 'zika', 'varicella', 'herpes', 'syphilis', 'coxsackie'],
  infectionsRead: ['all', 'in part', 'none'],
  /** An order of amniotic fluid at hand. */
  fluidOrder: ['none', 'CMV PCR', 'karyotype'],
} as const;

/** One of the six of the screen is not excluded, or is there. */
export const NOT_ALL_EXCLUDED = FETUS_COLUMNS.otherInfections.filter((words) => !/^all excluded|^zika/.test(words));

type Column = keyof typeof FETUS_COLUMNS;
export type FetusInWords = { readonly [C in Column]: (typeof FETUS_COLUMNS)[C][number] };

type Seen = FetusInWords & { readonly conditionsRead: string; readonly reportsRead: string };

const DAYS = { 'not known': undefined, '20w0d': 140, '35w6d': 251, '36w0d': 252 } as const;
const SCAN = { date: '2026-11-03', source: 'DiagnosticReport/scan' };

/** Of the finding at hand, and of the pregnancy at hand for the rows of an order. */
export function unbornOf(chart: Seen, findingKey: string): UnbornFact[] {
  const fetus = fetusOf(chart);
  const unborn = { fetus, mayBe: otherwise(fetus, chart), infections: infectionsOf(chart) };
  return [unborn, { ...unborn, findingKey }];
}

function fetusOf({ fetus, gestation, ...chart }: FetusInWords): FetusFact {
  const days = DAYS[gestation];
  return {
    ...statedOf(fetus),
    ...(days === undefined || fetus !== 'goes on' ? {} : { gestationalAgeDays: days, gestation }),
    ...(chart.anatomyScan === 'none' ? {} : { anatomyScan: SCAN }),
    ...(chart.fetalMri === 'none' ? {} : { fetalMri: SCAN }),
    ...(chart.fetalDoppler === 'none' ? {} : { doppler: SCAN }),
  };
}

function statedOf(fetus: FetusInWords['fetus']): Pick<FetusFact, 'pregnancy' | 'daysSinceBirth'> {
  switch (fetus) {
    case 'goes on':
      return { pregnancy: 'current' };
    case 'born 10 days ago':
    case 'born 42 days ago':
    case 'born 43 days ago':
      return { pregnancy: 'born', daysSinceBirth: Number(fetus.split(' ')[1]) };
    case 'lost':
    case 'ended':
    case 'earlier':
      return { pregnancy: fetus };
  }
}

function unseenEnds(fetus: FetusFact): FetusFact[] {
  return [
    { ...fetus, pregnancy: 'lost' },
    { ...fetus, pregnancy: 'born', daysSinceBirth: 0 },
    ...(fetus.gestationalAgeDays === undefined ? [{ ...fetus, gestationalAgeDays: 280 }] : []),
  ];
}

/** What was not read may hold an end of the pregnancy, or a scan. */
function otherwise(fetus: FetusFact, { conditionsRead, reportsRead }: Seen): FetusFact[] {
  const scans = { anatomyScan: SCAN, fetalMri: SCAN, doppler: SCAN };
  return [
    ...(conditionsRead !== 'all' && fetus.pregnancy === 'current' ? unseenEnds(fetus) : []),
    ...(reportsRead === 'all' ? [] : [{ ...scans, ...fetus }]),
  ];
}

/** An order of amniotic fluid, where no other order is at hand. */
export function fluidOrdersOf({ fluidOrder }: FetusInWords): OrderFact[] {
  if (fluidOrder === 'none') return [];
  const [definition, result] =
    fluidOrder === 'CMV PCR' ? ['cmv-amniotic-pcr', 'cmv-amniotic-pcr'] : ['amniotic-karyotype', 'karyotype'];
  const about = { source: 'ServiceRequest/fluid', name: fluidOrder, status: 'draft', bringsMore: false, hazards: [] };
  return [{ ...about, definitions: [definition], results: [result] }];
}
