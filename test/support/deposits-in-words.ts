import type { ComplaintFact, FindingFact, FindingSource } from '../../src/facts/finding-fact.js';
import type { ConditionFact, ImagingFact } from '../../src/facts/facts.js';
import type { DrugFact, PerformedFact } from '../../src/facts/order-fact.js';

/** What may stand on the chart of a patient with calcium in vessels, valves, nodes, soft tissue or joints. */
export const DEPOSIT_COLUMNS = {
  vessel: ['artery', 'vein', 'artery and vein', 'embolus', 'artery and embolus'],
  atherosclerosis: ['none', 'charted', 'past'],
  statin: ['none', 'taken'],
  medicationsRead: ['all', 'in part', 'none'],
  lipidPanel: ['none', 'within 12 months'],
  performedRead: ['all', 'in part', 'none'],
  echocardiography: ['none', 'reported'],
  localCause: ['not named', 'named', 'named for a part'],
  trouble: [
    ...['none', 'pain in the report', 'loss of function in the report', 'a nerve in the report'],
    ...['pain of this part charted', 'pain of the other side charted', 'pain of another part charted'],
  ],
  infection: [
    ...['none', 'tuberculosis, past', 'tuberculosis, active', 'tuberculosis, suspected'],
    ...['echinococcosis, past', 'schistosomiasis, past', 'fascioliasis, past', 'other-parasite, active'],
  ],
  ana: ['missing', 'stale', 'unreadable', 'negative', 'positive'],
  creatineKinase: ['missing', 'stale', 'unreadable', 'fresh'],
  aldolase: ['missing', 'stale', 'unreadable', 'fresh'],
  connectiveTissue: ['none', 'charted', 'suspected', 'in the report'],
} as const;

type Column = keyof typeof DEPOSIT_COLUMNS;
export type DepositInWords = { readonly [C in Column]: (typeof DEPOSIT_COLUMNS)[C][number] };

const FOUND = '2026-11-02';
const LEFT_THIGH = { places: ['place-part-thigh'], laterality: 'left' } as const;

/** What the report says of a deposit in the left thigh, besides that it is there. */
export function depositOf(chart: DepositInWords): Partial<FindingFact> {
  return {
    ...LEFT_THIGH,
    localCauses: chart.localCause === 'not named' ? [] : ['old haematoma'],
    explained: chart.localCause === 'named',
    complaints: TOLD[chart.trouble] ?? [],
    causes: chart.connectiveTissue === 'in the report' ? ['dermatomyositis'] : [],
  };
}

const told = (kind: ComplaintFact['kind'], name: string): ComplaintFact[] => [
  { kind, name, places: [], date: FOUND, source: 'DiagnosticReport/1' },
];

const TOLD: Readonly<Partial<Record<DepositInWords['trouble'], ComplaintFact[]>>> = {
  'pain in the report': told('pain', 'painful'),
  'loss of function in the report': told('function', 'restricted movement'),
  'a nerve in the report': told('nerve', 'sciatic nerve'),
};

const CHARTED: Readonly<Partial<Record<DepositInWords['trouble'], Pick<ComplaintFact, 'places' | 'laterality'>>>> = {
  'pain of this part charted': LEFT_THIGH,
  'pain of the other side charted': { ...LEFT_THIGH, laterality: 'right' },
  'pain of another part charted': { places: ['place-part-shoulder'], laterality: 'left' },
};

export function complaintsCharted({ trouble }: DepositInWords): ComplaintFact[] {
  const where = CHARTED[trouble];
  return where === undefined ? [] : [{ kind: 'pain', name: 'Pain', ...where, source: 'Condition/pain' }];
}

type Said = Pick<FindingSource, 'quote' | 'places'>;

const PLAQUE: Said = { quote: 'calcified plaque of the aorta' };
const VEIN: Said = { quote: 'calcified wall of the portal vein', places: ['place-artery-vein'] };
const EMBOLUS: Said = { quote: 'calcified embolus of a pulmonary artery' };

/** What the report says of each vessel, one statement after the other. */
export const VESSELS: Readonly<Record<DepositInWords['vessel'], readonly Said[]>> = {
  artery: [PLAQUE],
  vein: [VEIN],
  'artery and vein': [PLAQUE, VEIN],
  embolus: [EMBOLUS],
  'artery and embolus': [PLAQUE, EMBOLUS],
};

export function depositConditions(chart: DepositInWords): ConditionFact[] {
  const [infection = '', standing = ''] = chart.infection.split(', ');
  const suspected = standing === 'suspected' ? 'suspected' : 'condition';
  const charted: readonly (false | readonly [name: string, meanings: readonly string[], active: boolean])[] = [
    chart.atherosclerosis !== 'none' && [
      'Coronary heart disease',
      ['condition-atherosclerosis'],
      chart.atherosclerosis === 'charted',
    ],
    chart.infection !== 'none' && [infection, [`${suspected}-${infection}`], standing !== 'past'],
    chart.connectiveTissue === 'charted' && [
      'Dermatomyositis',
      ['condition-connective-tissue-disease', 'damage-soft-tissue'],
      true,
    ],
    chart.connectiveTissue === 'suspected' && ['Dermatomyositis', ['suspected-connective-tissue-disease'], true],
  ];
  return charted.flatMap((one, index) => {
    if (one === false) return [];
    const [name, meanings, active] = one;
    return [{ name, meanings, active, source: `Condition/deposit-${index}` }];
  });
}

export function statinOf({ statin }: DepositInWords): DrugFact[] {
  if (statin === 'none') return [];
  const about = { source: 'MedicationRequest/1', name: 'Atorvastatin 20 mg', status: 'active' };
  return [{ ...about, classes: ['statin'], route: 'oral' }];
}

export function lipidPanelOf({ lipidPanel }: DepositInWords): PerformedFact[] {
  return lipidPanel === 'none' ? [] : [{ orders: ['lipid-panel'], date: '2026-03-01', source: 'DiagnosticReport/9' }];
}

export function echocardiographyOf({ echocardiography }: DepositInWords): ImagingFact[] {
  if (echocardiography === 'none') return [];
  return [{ modality: 'US', organs: ['valve'], date: '2025-03-01', source: 'DiagnosticReport/8' }];
}
