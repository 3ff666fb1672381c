export interface DemoTest {
  readonly code: string;
  readonly display: string;
  /** How the laboratory calls it on its own screen. */
  readonly text: string;
  readonly unit: string;
  readonly ucum?: string;
  readonly low?: number;
  readonly high?: number;
}

/** Tests as a laboratory in the United States reports them, by the names that the demo charts use. */
export const DEMO_TESTS = {
  calcium: {
    code: '17861-6',
    display: 'Calcium [Mass/volume] in Serum or Plasma',
    text: 'CALCIUM',
    unit: 'mg/dL',
    low: 8.5,
    high: 10.5,
  },
  phosphate: {
    code: '2777-1',
    display: 'Phosphate [Mass/volume] in Serum or Plasma',
    text: 'PHOSPHORUS',
    unit: 'mg/dL',
    low: 2.5,
    high: 4.5,
  },
  albumin: {
    code: '1751-7',
    display: 'Albumin [Mass/volume] in Serum or Plasma',
    text: 'ALBUMIN',
    unit: 'g/dL',
    low: 3.5,
    high: 5,
  },
  pth: {
    code: '2731-8',
    display: 'Parathyrin.intact [Mass/volume] in Serum or Plasma',
    text: 'PTH, INTACT',
    unit: 'pg/mL',
    low: 15,
    high: 65,
  },
  vitaminD: {
    code: '62292-8',
    display: '25-Hydroxyvitamin D2+25-Hydroxyvitamin D3 [Mass/volume] in Serum or Plasma',
    text: 'VITAMIN D, 25-HYDROXY',
    unit: 'ng/mL',
    low: 30,
    high: 100,
  },
  creatinine: {
    code: '2160-0',
    display: 'Creatinine [Mass/volume] in Serum or Plasma',
    text: 'CREATININE',
    unit: 'mg/dL',
    low: 0.6,
    high: 1.2,
  },
  egfr: {
    code: '98979-8',
    display: 'Glomerular filtration rate/1.73 sq M.predicted (CKD-EPI 2021)',
    text: 'EGFR',
    unit: 'mL/min/1.73 m2',
    ucum: 'mL/min/{1.73_m2}',
    low: 60,
  },
  alt: {
    code: '1742-6',
    display: 'Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma',
    text: 'ALT',
    unit: 'U/L',
    low: 7,
    high: 56,
  },
  ast: {
    code: '1920-8',
    display: 'Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma',
    text: 'AST',
    unit: 'U/L',
    low: 10,
    high: 40,
  },
  alp: {
    code: '6768-6',
    display: 'Alkaline phosphatase [Enzymatic activity/volume] in Serum or Plasma',
    text: 'ALKALINE PHOSPHATASE',
    unit: 'U/L',
    low: 44,
    high: 147,
  },
  ggt: {
    code: '2324-2',
    display: 'Gamma glutamyl transferase [Enzymatic activity/volume] in Serum or Plasma',
    text: 'GGT',
    unit: 'U/L',
    low: 5,
    high: 61,
  },
  bilirubin: {
    code: '1975-2',
    display: 'Bilirubin.total [Mass/volume] in Serum or Plasma',
    text: 'BILIRUBIN, TOTAL',
    unit: 'mg/dL',
    low: 0.1,
    high: 1.2,
  },
  bilirubinDirect: {
    code: '1968-7',
    display: 'Bilirubin.direct [Mass/volume] in Serum or Plasma',
    text: 'BILIRUBIN, DIRECT',
    unit: 'mg/dL',
    low: 0,
    high: 0.3,
  },
  ferritin: {
    code: '2276-4',
    display: 'Ferritin [Mass/volume] in Serum or Plasma',
    text: 'FERRITIN',
    unit: 'ng/mL',
    low: 20,
    high: 300,
  },
  transferrinSaturation: {
    code: '2502-3',
    display: 'Iron saturation [Mass Fraction] in Serum or Plasma',
    text: 'IRON SATURATION',
    unit: '%',
    low: 20,
    high: 50,
  },
  ceruloplasmin: {
    code: '2064-4',
    display: 'Ceruloplasmin [Mass/volume] in Serum or Plasma',
    text: 'CERULOPLASMIN',
    unit: 'mg/dL',
    low: 20,
    high: 60,
  },
  calciumMolar: {
    code: '2000-8',
    display: 'Calcium [Moles/volume] in Serum or Plasma',
    text: 'S-Calcium',
    unit: 'mmol/L',
    low: 2.15,
    high: 2.51,
  },
  phosphateMolar: {
    code: '14879-1',
    display: 'Phosphate [Moles/volume] in Serum or Plasma',
    text: 'S-Phosphate',
    unit: 'mmol/L',
    low: 0.75,
    high: 1.65,
  },
  albuminPerLitre: {
    code: '1751-7',
    display: 'Albumin [Mass/volume] in Serum or Plasma',
    text: 'S-Albumin',
    unit: 'g/L',
    low: 36,
    high: 48,
  },
  pthMolar: {
    code: '14866-8',
    display: 'Parathyrin.intact [Moles/volume] in Serum or Plasma',
    text: 'S-PTH',
    unit: 'pmol/L',
    low: 1.6,
    high: 6.9,
  },
  creatinineMolar: {
    code: '14682-9',
    display: 'Creatinine [Moles/volume] in Serum or Plasma',
    text: 'S-Creatinine',
    unit: 'umol/L',
    low: 60,
    high: 105,
  },
} as const satisfies Readonly<Record<string, DemoTest>>;

export type DemoTestName = keyof typeof DEMO_TESTS;
