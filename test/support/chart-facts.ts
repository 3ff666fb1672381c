import type { ConditionFact, Facts, ImagingFact } from '../../src/facts/facts.js';
import type { FindingFact } from '../../src/facts/finding-fact.js';
import type { FollowUpFact, OrderFact } from '../../src/facts/order-fact.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import type { Organ } from '../../src/facts/finding.js';
import type { ChartInWords, Words } from './chart-in-words.js';
import { drugsOf } from './chart-drugs.js';
import { labsOf } from './chart-labs.js';
import { findingOf, keyOf } from './chart-finding.js';
import { historyOf, signsOf, siteOf } from './chart-organs.js';
import {
  complaintsCharted,
  depositConditions,
  echocardiographyOf,
  lipidPanelOf,
  statinOf,
} from './deposits-in-words.js';
import { otherCalcificationOf, fetalSignsOf } from './fetal-signs-in-words.js';
import { fluidOrdersOf, unbornOf } from './fetus-in-words.js';
import { interventionsOf, renalConditions, renalSigns } from './kidney-in-words.js';
import { liverConditions, liverSigns } from './liver-in-words.js';

const TODAY = '2026-11-22';

/**
 * A chart in words as the facts that gathering it would have given; no FHIR is involved.
 * @param about what else is true of the finding, for every chart of a table
 */
export function factsOf(chart: ChartInWords, knowledge: Knowledge, about: Partial<FindingFact> = {}): Facts {
  const years = { 'under one year': 0, child: 1, adult: 60, 'not known': undefined }[chart.age];
  const finding = { ...findingOf(chart), ...about };
  const isFetal = finding.subject === 'fetus';
  return {
    patient: { id: 'p', ...(years === undefined ? {} : { ageYears: years }) },
    today: TODAY,
    findings: {
      // The finding that a table is about comes last: of two that answer to one row, its answer stands.
      items: [...(isFetal ? otherCalcificationOf(chart, finding) : []), finding],
      completeness: read(chart.reportsRead),
    },
    labs: labsOf(chart, knowledge),
    conditions: {
      items: [
        ...conditionsOf(chart),
        ...ofOrgan(chart, 'liver', liverConditions),
        ...ofOrgan(chart, 'kidney', renalConditions),
        ...(chart.organ === 'liver' ? [] : depositConditions(chart)),
      ],
      completeness: read(chart.conditionsRead),
    },
    complaints: complaintsCharted(chart),
    signs: {
      items: [
        ...signsOf(chart.told),
        ...ofOrgan(chart, 'liver', liverSigns),
        ...ofOrgan(chart, 'kidney', renalSigns),
        ...(isFetal ? fetalSignsOf(chart) : []),
      ],
      completeness: read(chart.reportsRead),
    },
    procedures: read(chart.proceduresRead),
    results: 'complete',
    imaging: { items: imagingOf(chart), completeness: read(chart.reportsRead) },
    orders: { items: [...ordersMade(chart), ...onOrder(chart)], completeness: read(chart.ordersRead) },
    performed: { items: lipidPanelOf(chart), completeness: read(chart.performedRead) },
    followUps: { items: followUpsOf(chart), completeness: read(chart.reportsRead) },
    newProblems: chart.addedNow === 'yes' ? ['DiagnosticReport/1'] : [],
    medications: { items: statinOf(chart), completeness: read(chart.medicationsRead) },
    draftOrders: [...ordersOf(chart), ...fluidOrdersOf(chart), ...ofOrgan(chart, 'kidney', interventionsOf)],
    draftDrugs: drugsOf(chart),
    pregnancy: { items: [{ status: PREGNANCY[chart.pregnancy] }], completeness: read(chart.pregnancyRead) },
    unborn: unbornOf(chart, finding.key),
    unreadReports: [],
  };
}

/** Other organs have none of it: their tables know nothing of these columns. */
function ofOrgan<T>(chart: ChartInWords, organ: ChartInWords['organ'], read: (chart: ChartInWords) => T[]): T[] {
  return chart.organ === organ ? read(chart) : [];
}

function onOrder({ liverImagingOrdered }: ChartInWords): OrderFact[] {
  if (liverImagingOrdered === 'no') return [];
  const organ = liverImagingOrdered === 'yes' ? 'liver' : 'lung';
  const about = { source: 'ServiceRequest/2', name: 'CT', status: 'active', definitions: [], results: [] };
  return [{ ...about, bringsMore: false, hazards: [], imaging: { modality: 'CT', organs: [organ] } }];
}

const PREGNANCY = {
  pregnant: 'pregnant',
  'not pregnant': 'not-pregnant',
  'status not known': 'possible',
  'not applicable': 'not-applicable',
} as const;

function read(words: Words<'reportsRead'>): Facts['conditions']['completeness'] {
  return ({ all: 'complete', 'in part': 'partial', none: 'unavailable' } as const)[words];
}

/** Recommended so long ago that it is due no more, or still to come: days since the report, days late. */
const FOLLOW_UP_DAYS = { 'within the grace': [120, 0], 'long overdue': [700, 548] } as const;

function followUpsOf({ followUp, ...chart }: ChartInWords): FollowUpFact[] {
  const { organ } = siteOf(chart.organ);
  if (followUp === 'none') return [];
  const [reportedDaysAgo, overdueDays] =
    followUp === 'within the grace' || followUp === 'long overdue' ? FOLLOW_UP_DAYS[followUp] : [204, 51];
  return [
    {
      findingKey: keyOf(chart),
      organ,
      modality: 'US',
      date: '2026-05-02',
      reportedDaysAgo,
      interval: '4 months',
      stated: followUp !== 'overdue, interval by policy',
      due: '2026-09-02',
      overdueDays,
      quote: 'ultrasound in 4 months',
      source: 'DiagnosticReport/1',
      ...(followUp === 'done' ? { doneBy: 'DiagnosticReport/2' } : {}),
      ...(followUp === 'on order' ? { orderedAs: 'ServiceRequest/1' } : {}),
    },
  ];
}

function conditionsOf(chart: ChartInWords): ConditionFact[] {
  const { organ } = siteOf(chart.organ);
  const charted: readonly (false | Omit<ConditionFact, 'source'>)[] = [
    chart.damage === 'charted' && { name: 'Damage', meanings: [`damage-${organ}`], active: false },
    chart.ckd === 'stage 3' && { name: 'CKD 3', meanings: ['condition-ckd'], active: true },
    chart.ckd === 'stage 4' && { name: 'CKD 4', meanings: ['condition-ckd', 'condition-ckd-4-5'], active: true },
    standing('hyperparathyroidism', chart.hyperparathyroidism),
    chart.kidneyInjury !== 'none' && {
      name: 'Acute kidney injury',
      meanings: ['condition-acute-kidney-injury'],
      active: chart.kidneyInjury === 'active',
    },
    standing('hyperphosphatemia', chart.hyperphosphataemia),
    standing('hypercalcemia', chart.hypercalcaemia),
    standing('hypervitaminosis-d', chart.vitaminDExcess),
    chart.contrastReaction !== 'none' && {
      name: 'Contrast reaction',
      meanings: ['condition-contrast-reaction'],
      active: chart.contrastReaction === 'charted',
    },
    ...historyOf(chart.alsoCharted),
  ];
  return charted.flatMap((one, index) => (one === false ? [] : [{ ...one, source: `Condition/${index}` }]));
}

function standing(name: string, words: Words<'hypercalcaemia'>): false | Omit<ConditionFact, 'source'> {
  return words !== 'none' && { name, meanings: [`condition-${name}`], active: words === 'charted' };
}

function imagingOf(chart: ChartInWords): ImagingFact[] {
  return [...laterStudies(chart), ...echocardiographyOf(chart)];
}

function laterStudies({ laterStudy, ...chart }: ChartInWords): ImagingFact[] {
  const { organ } = siteOf(chart.organ);
  const study = (modality: 'CT' | 'MR', of: Organ, date: string): ImagingFact[] => [
    { modality, organs: [of], date, source: 'DiagnosticReport/2' },
  ];
  switch (laterStudy) {
    case 'none':
      return [];
    case 'CT before':
      return study('CT', organ, '2026-10-01');
    case 'CT since':
      return study('CT', organ, '2026-11-03');
    case 'MRI since':
      return study('MR', organ, '2026-11-03');
    case 'CT of the chest since':
      return study('CT', 'lung', '2026-11-03');
  }
}

function ordersMade(chart: ChartInWords): OrderFact[] {
  return chart.orderMade === 'no' ? [] : ordersOf(chart).map((order) => ({ ...order, source: 'ServiceRequest/2' }));
}

function ordersOf({ order, ...chart }: ChartInWords): OrderFact[] {
  const { organ } = siteOf(chart.organ);
  const about = {
    source: 'ServiceRequest/1',
    name: order,
    status: 'draft',
    definitions: [],
    results: [],
    bringsMore: false,
  };
  const imaging = (modality: 'CT' | 'MR' | 'US', hazards: string[]): OrderFact[] => [
    { ...about, imaging: { modality, organs: ['liver'] }, hazards },
  ];
  switch (order) {
    case 'none':
      return [];
    case 'lab':
      return [{ ...about, results: ['ferritin'], hazards: [] }];
    case 'ultrasound':
      return imaging('US', []);
    case 'plain CT':
      return imaging('CT', ['ionising-radiation']);
    case 'contrast CT':
      return imaging('CT', ['ionising-radiation', 'iodinated-contrast']);
    case 'contrast MRI':
      return imaging('MR', ['gadolinium-contrast']);
    case 'MRI of the organ':
      return [{ ...about, imaging: { modality: 'MR', organs: [organ] }, hazards: [] }];
    case 'MRI for the report':
      return [
        {
          ...about,
          imaging: { modality: 'MR', organs: [] },
          reason: { organs: [], sources: ['DiagnosticReport/1'] },
          hazards: [],
        },
      ];
    case 'MRI of the knee':
      return [{ ...about, imaging: { modality: 'MR', organs: ['other'] }, hazards: [] }];
  }
}
