import type { ConditionFact, SignFact } from '../../src/facts/facts.js';

/** What may stand on the chart of a patient with a liver calcification, besides what every organ has. */
export const LIVER_COLUMNS = {
  size: ['not stated', '4.9 cm', '5 cm', '49 mm', '50 mm'],
  stability: ['not shown', 'stable', 'growing'],
  malignancyDoubt: ['no', 'yes'],
  symptom: ['none', 'jaundice', 'past jaundice', 'right flank pain', 'nausea', 'severe nausea'],
  bileDucts: ['not told', 'dilated', 'obstructed', 'perhaps dilated'],
  liverMass: ['none', 'in the report', 'doubted', 'operated', 'charted', 'suspected', 'suspected once'],
  liverCause: [
    ...[
      'none',
      'hydatid disease, past',
      'hydatid disease, active',
      'hydatid disease, suspected',
      'hydatid cyst, reported',
    ],
    ...['schistosomiasis, past', 'fascioliasis, reported', 'tuberculosis, past', 'tuberculosis, suspected'],
    ...[
      'tuberculosis, past and reported',
      'histoplasmosis, reported',
      'sarcoidosis, suspected',
      'sarcoidosis, once suspected',
    ],
    ...[
      'abscess, past',
      'Budd-Chiari, active',
      'infarct, reported',
      'vein thrombosis, reported',
      'haemochromatosis, active',
    ],
    ...[
      'haemochromatosis, suspected',
      'Wilson disease, past',
      'trauma, past',
      'hepatectomy, past',
      'hepatectomy, reported',
    ],
  ],
  liverImagingOrdered: ['no', 'yes', 'of the chest'],
} as const;

type Column = keyof typeof LIVER_COLUMNS;
type LiverInWords = { readonly [C in Column]: (typeof LIVER_COLUMNS)[C][number] };

const TOLD = /reported|in the report|doubted|operated/;

/** What is charted on a list that was not read, or told in reports that were not. */
export function isUnseen(
  words: string,
  { conditionsRead, reportsRead }: { readonly conditionsRead: string; readonly reportsRead: string },
): boolean {
  const told = TOLD.test(words);
  const charted = !told || words.includes(' and ');
  return words !== 'none' && ((told && reportsRead === 'none') || (charted && conditionsRead === 'none'));
}

type Charted = readonly [name: string, meaning: string, active: boolean, severe?: true];

const SYMPTOMS: Readonly<Record<LiverInWords['symptom'], Charted | undefined>> = {
  none: undefined,
  jaundice: ['Jaundice', 'symptom-jaundice', true],
  'past jaundice': ['Jaundice', 'symptom-jaundice', false],
  'right flank pain': ['Right flank pain', 'symptom-right-flank-pain', true],
  nausea: ['Nausea', 'symptom-digestive', true],
  'severe nausea': ['Severe nausea', 'symptom-digestive', true, true],
};

const MASSES: Readonly<Partial<Record<LiverInWords['liverMass'], Charted>>> = {
  charted: ['Hepatic adenoma', 'condition-liver-tumor', true],
  suspected: ['Hepatic adenoma', 'suspected-liver-tumor', true],
  'suspected once': ['Hepatic adenoma', 'suspected-liver-tumor', false],
};

const DISEASES: Readonly<Record<string, string>> = {
  'hydatid disease': 'echinococcosis',
  schistosomiasis: 'schistosomiasis',
  tuberculosis: 'tuberculosis',
  histoplasmosis: 'histoplasmosis',
  sarcoidosis: 'sarcoidosis',
  abscess: 'liver-abscess',
  'Budd-Chiari': 'budd-chiari',
  haemochromatosis: 'hemochromatosis',
  'Wilson disease': 'wilson',
  trauma: 'abdominal-trauma',
  hepatectomy: 'liver-surgery',
};

const STANDINGS: Readonly<Record<string, readonly [kind: string, active: boolean]>> = {
  past: ['condition', false],
  active: ['condition', true],
  suspected: ['suspected', true],
  'once suspected': ['suspected', false],
};

/** "tuberculosis, past and reported": charted as history, and a report names it too. */
export function liverConditions(chart: LiverInWords): ConditionFact[] {
  const [disease = '', standings = ''] = chart.liverCause.split(', ');
  const causes = standings.split(' and ').flatMap((standing): Charted[] => {
    const [kind, active] = STANDINGS[standing] ?? [];
    const name = DISEASES[disease];
    return kind === undefined || name === undefined ? [] : [[disease, `${kind}-${name}`, active === true]];
  });
  const charted = [SYMPTOMS[chart.symptom], MASSES[chart.liverMass], ...causes];
  return charted.flatMap((one, index) => {
    if (one === undefined) return [];
    const [name, meaning, active, severe] = one;
    return [{ name, meanings: [meaning], active, ...(severe ? { severe } : {}), source: `Condition/liver-${index}` }];
  });
}

type Told = readonly [meaning: string, assertion: SignFact['assertion']];

const DUCTS: Readonly<Record<LiverInWords['bileDucts'], Told | undefined>> = {
  'not told': undefined,
  dilated: ['sign-dilated-bile-ducts', 'present'],
  obstructed: ['sign-obstructed-bile-ducts', 'present'],
  'perhaps dilated': ['sign-dilated-bile-ducts', 'uncertain'],
};

const TOLD_MASSES: Readonly<Partial<Record<LiverInWords['liverMass'], Told>>> = {
  'in the report': ['sign-liver-mass', 'present'],
  doubted: ['sign-liver-mass', 'uncertain'],
  operated: ['sign-liver-mass', 'historical'],
};

const REPORTED: Readonly<Partial<Record<LiverInWords['liverCause'], Told>>> = {
  'hydatid cyst, reported': ['sign-hydatid', 'present'],
  'fascioliasis, reported': ['sign-fascioliasis', 'uncertain'],
  'tuberculosis, past and reported': ['sign-tuberculosis', 'present'],
  'histoplasmosis, reported': ['sign-histoplasmosis', 'historical'],
  'infarct, reported': ['sign-hepatic-infarct', 'present'],
  'vein thrombosis, reported': ['sign-hepatic-vein-thrombosis', 'uncertain'],
  'hepatectomy, reported': ['sign-liver-injury', 'historical'],
};

export function liverSigns(chart: LiverInWords): SignFact[] {
  const told = [DUCTS[chart.bileDucts], TOLD_MASSES[chart.liverMass], REPORTED[chart.liverCause]];
  return told.flatMap((one) => {
    if (one === undefined) return [];
    const [meaning, assertion] = one;
    const about = { name: meaning, meanings: [meaning], organ: 'liver', subject: 'patient' } as const;
    return [{ ...about, assertion, date: '2026-11-02', source: 'DiagnosticReport/1' }];
  });
}
