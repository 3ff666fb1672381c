import type { ConditionFact, SignFact } from '../../src/facts/facts.js';
import type { FindingFact } from '../../src/facts/finding-fact.js';
import type { OrderFact } from '../../src/facts/order-fact.js';

/** What may stand on the chart of a patient with a renal calcification, besides what every organ has. */
export const KIDNEY_COLUMNS = {
  deposit: [
    ...['not described', 'dense', 'rim-like', 'cortical', 'punctate'],
    ...['dense and diffuse', 'dense in the medulla', 'dense, called nephrocalcinosis'],
  ],
  renalGrowth: ['none', 'a solid part', 'perhaps an enhancing part', 'Bosniak III', 'a renal tumour reported'],
  renalMalignancy: ['none', 'charted', 'past', 'suspected'],
  intervention: [
    ...['none', 'nephrectomy of that side', 'biopsy without a side', 'biopsy of both kidneys'],
    ...[
      'nephrectomy of the other side',
      'biopsy of the liver',
      'excision for the report',
      'excision for another report',
    ],
  ],
} as const;

type Column = keyof typeof KIDNEY_COLUMNS;
export type KidneyInWords = { readonly [C in Column]: (typeof KIDNEY_COLUMNS)[C][number] };

const DEPOSITS: Readonly<Record<KidneyInWords['deposit'], Partial<FindingFact>>> = {
  'not described': {},
  dense: { morphology: ['dense'] },
  'rim-like': { morphology: ['rim'] },
  cortical: { site: 'cortex' },
  punctate: { morphology: ['punctate'] },
  'dense and diffuse': { morphology: ['dense', 'diffuse'] },
  'dense in the medulla': { morphology: ['dense'], site: 'medulla' },
  'dense, called nephrocalcinosis': { morphology: ['dense'] },
};

/** A calcification of the left kidney, as the report describes it. */
export function renalDepositOf({ deposit }: KidneyInWords): Partial<FindingFact> {
  return { laterality: 'left', ...DEPOSITS[deposit] };
}

export function renalQuoteOf({ deposit }: KidneyInWords): string | undefined {
  return deposit.endsWith('nephrocalcinosis') ? 'Nephrocalcinosis of the left kidney' : undefined;
}

const GROWTHS = {
  'a solid part': ['sign-renal-solid-part', 'present'],
  'perhaps an enhancing part': ['sign-renal-solid-part', 'uncertain'],
  'Bosniak III': ['sign-renal-bosniak', 'present'],
  'a renal tumour reported': ['sign-renal-malignancy', 'present'],
} as const;

export function renalSigns({ renalGrowth }: KidneyInWords): SignFact[] {
  if (renalGrowth === 'none') return [];
  const [meaning, assertion] = GROWTHS[renalGrowth];
  const about = { name: meaning, meanings: [meaning], organ: 'kidney', subject: 'patient' } as const;
  return [{ ...about, assertion, date: '2026-11-02', source: 'DiagnosticReport/1' }];
}

export function renalConditions({ renalMalignancy }: KidneyInWords): ConditionFact[] {
  if (renalMalignancy === 'none') return [];
  const kind = renalMalignancy === 'suspected' ? 'suspected' : 'condition';
  const about = { name: 'Renal cell carcinoma', active: renalMalignancy !== 'past' };
  return [{ ...about, meanings: [`${kind}-renal-malignancy`], source: 'Condition/kidney' }];
}

type Intervention = NonNullable<OrderFact['intervention']>;
type Aimed = readonly [name: string, intervention: Intervention, reason?: string];

const INTERVENTIONS: Readonly<Record<Exclude<KidneyInWords['intervention'], 'none'>, Aimed>> = {
  'nephrectomy of that side': ['Nephrectomy', { kind: 'surgery', organs: ['kidney'], laterality: 'left' }],
  'biopsy without a side': ['Biopsy of kidney', { kind: 'biopsy', organs: ['kidney'] }],
  'biopsy of both kidneys': ['Biopsy of kidney', { kind: 'biopsy', organs: ['kidney'], laterality: 'bilateral' }],
  'nephrectomy of the other side': ['Nephrectomy', { kind: 'surgery', organs: ['kidney'], laterality: 'right' }],
  'biopsy of the liver': ['Biopsy of liver', { kind: 'biopsy', organs: ['liver'] }],
  'excision for the report': ['Excision', { kind: 'surgery', organs: [] }, 'DiagnosticReport/1'],
  'excision for another report': ['Excision', { kind: 'surgery', organs: [] }, 'DiagnosticReport/7'],
};

/** The operation or biopsy at hand. */
export function interventionsOf({ intervention }: KidneyInWords): OrderFact[] {
  if (intervention === 'none') return [];
  const [name, aim, reason] = INTERVENTIONS[intervention];
  const about = { source: 'ServiceRequest/3', name, status: 'draft', definitions: [], results: [], hazards: [] };
  return [
    {
      ...about,
      bringsMore: false,
      intervention: aim,
      ...(reason === undefined ? {} : { reason: { organs: [], sources: [reason] } }),
    },
  ];
}
