import type { FindingFact, FindingSource } from '../../src/facts/finding-fact.js';
import { alsoSeenOn, lookOf, placesOf, quoteOf, siteOf } from './chart-organs.js';
import type { ChartInWords } from './chart-in-words.js';
import { depositOf, VESSELS } from './deposits-in-words.js';
import { renalDepositOf, renalQuoteOf } from './kidney-in-words.js';

const FOUND = '2026-11-02';
const MODALITIES = { ultrasound: 'US', CT: 'CT', MRI: 'MR', 'X-ray': 'XR' } as const;

/** The one calcification of a chart in words. */
export function findingOf(chart: ChartInWords): FindingFact {
  const { morphology = [], ...described } = describedIn(chart);
  return {
    key: keyOf(chart),
    title: `${chart.organ} calcification`,
    assertion: 'present',
    subject: 'patient',
    places: placesOf(chart.place),
    date: FOUND,
    lastDate: FOUND,
    longAgo: chart.lastReported === 'long ago',
    ...seenOn(chart),
    calledBenign: chart.calledBenign === 'yes',
    conflict: false,
    stability: chart.stability,
    localCauses: [],
    explained: false,
    complaints: [],
    causes: [],
    malignancyDoubt: chart.malignancyDoubt === 'yes',
    ...sizeOf(chart),
    ...siteOf(chart.organ),
    ...described,
    morphology: [...(chart.damage === 'in the report' ? ['granuloma'] : []), ...morphology],
    sources: sourcesOf(chart),
  };
}

export function keyOf({ organ: words }: Pick<ChartInWords, 'organ'>): string {
  const { organ, kind = 'parenchymal' } = siteOf(words);
  return `patient/${organ}/${kind}`;
}

/** What the report says of it, by the columns of its organ. */
function describedIn(chart: ChartInWords): Partial<FindingFact> {
  switch (chart.organ) {
    case 'brain':
    case 'lung':
      return lookOf(chart.look);
    case 'kidney':
      return { ...renalDepositOf(chart), ...(chart.look === 'inside a growth' ? { kind: 'in-mass' } : {}) };
    case 'artery':
      return { places: VESSELS[chart.vessel].flatMap(({ places = [] }) => places) };
    case 'phleboliths':
    case 'soft tissue':
    case 'joint':
    case 'spleen':
      return depositOf(chart);
    case 'liver':
    case 'lymph node':
    case 'pancreas':
    case 'stomach':
    case 'valve':
      return {};
  }
}

function sourcesOf(chart: ChartInWords): FindingSource[] {
  const about = { source: 'DiagnosticReport/1', assertion: 'present', how: 'text', date: FOUND } as const;
  const said = saidIn(chart).map((one) => ({ ...about, ...seenOn(chart), ...one }));
  return [...said, ...alsoSeenOn(chart.alsoSeen)];
}

function saidIn(chart: ChartInWords): readonly Pick<FindingSource, 'quote' | 'places'>[] {
  if (chart.organ === 'artery') return VESSELS[chart.vessel];
  const quote = chart.organ === 'kidney' ? renalQuoteOf(chart) : quoteOf(chart.told);
  return [quote === undefined ? {} : { quote }];
}

function seenOn({ modality }: ChartInWords): Pick<FindingSource, 'modality'> {
  return modality === 'not stated' ? {} : { modality: MODALITIES[modality] };
}

function sizeOf({ size }: ChartInWords): Pick<FindingFact, 'size'> {
  const [value, unit] = size.split(' ');
  return unit === 'mm' || unit === 'cm' ? { size: { value: Number(value), unit } } : {};
}
