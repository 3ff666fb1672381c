import type { Attachment, Coding, Condition, DiagnosticReport, Patient } from 'fhir/r4.js';

const LOINC = 'http://loinc.org';
const SNOMED = 'http://snomed.info/sct';
const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm';
const HPO = 'http://human-phenotype-ontology.org';
const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem';

/** Every code the demo charts use besides those of the laboratory; all stand in the project's terminology. */
export const DEMO_CODES = {
  usAbdomen: { system: LOINC, code: '24558-9', display: 'US Abdomen' },
  usLiver: { system: LOINC, code: '28614-6', display: 'US Liver Report' },
  usKidney: { system: LOINC, code: '38036-0', display: 'US Kidney Report' },
  ctAbdomen: { system: LOINC, code: '36424-0', display: 'CT Abdomen WO contrast' },
  ctAbdomenPelvisContrast: { system: LOINC, code: '36813-4', display: 'CT Abdomen and Pelvis W contrast IV' },
  ctLiverContrast: { system: LOINC, code: '24815-3', display: 'CT Liver W contrast IV' },
  mrLiver: { system: LOINC, code: '30670-4', display: 'MR Liver WO and W contrast IV' },
  ctChest: { system: LOINC, code: '24627-2', display: 'CT Chest' },
  ctHead: { system: LOINC, code: '24725-4', display: 'CT Head' },
  ctPancreas: { system: LOINC, code: '24857-5', display: 'CT Pancreas' },
  usFetus: { system: SNOMED, code: '408814002', display: 'Ultrasound scan for fetal anomaly' },
  dueDate: { system: LOINC, code: '11781-2', display: 'EDD from average ultrasound age' },
  pregnancyStatus: { system: LOINC, code: '82810-3', display: 'Pregnancy status' },
  gestationalAge: { system: LOINC, code: '18185-9', display: 'Gestational age' },
  pregnant: { system: SNOMED, code: '77386006', display: 'Pregnant' },
  normalPregnancy: { system: SNOMED, code: '72892002', display: 'Normal pregnancy' },
  chronicPancreatitis: { system: SNOMED, code: '235494005', display: 'Chronic pancreatitis' },
  alcoholPancreatitisIcd: { system: ICD_10_CM, code: 'K86.0', display: 'Alcohol-induced chronic pancreatitis' },
  calciumCarbonate: {
    system: 'http://www.nlm.nih.gov/research/umls/rxnorm',
    code: '1897',
    display: 'Calcium Carbonate',
  },
  ckd4: { system: SNOMED, code: '431857002', display: 'Chronic kidney disease stage 4' },
  ckd4Icd: { system: ICD_10_CM, code: 'N18.4', display: 'Chronic kidney disease, stage 4 (severe)' },
  cysticEchinococcosis: { system: SNOMED, code: '721822004', display: 'Cystic echinococcosis (disorder)' },
  echinococcosisIcd: { system: ICD_10_CM, code: 'B67.8', display: 'Echinococcosis, unspecified, of liver' },
  hepaticCalcification: { system: HPO, code: 'HP:0006559', display: 'Hepatic calcification' },
  abnormalLiverImaging: {
    system: ICD_10_CM,
    code: 'R93.2',
    display: 'Abnormal findings on diagnostic imaging of liver and biliary tract',
  },
} as const satisfies Readonly<Record<string, Coding>>;

export function demoPatient(
  id: string,
  given: string,
  family: string,
  gender: 'female' | 'male',
  birthDate: string,
): Patient {
  return {
    resourceType: 'Patient',
    id,
    active: true,
    name: [{ use: 'official', text: `${given} ${family}`, family, given: [given] }],
    gender,
    birthDate,
  };
}

export interface DemoReport {
  readonly id: string;
  readonly patientId: string;
  readonly code: Coding;
  readonly title: string;
  readonly moment: string;
  readonly conclusion?: string;
  readonly conclusionCode?: Coding;
  readonly presentedForm?: readonly Attachment[];
}

export function demoReport(report: DemoReport): DiagnosticReport {
  const { id, patientId, code, title, moment, conclusion, conclusionCode, presentedForm } = report;
  return {
    resourceType: 'DiagnosticReport',
    id,
    status: 'final',
    category: [
      { coding: [{ system: `${TERMINOLOGY}/v2-0074`, code: 'RAD', display: 'Radiology' }], text: 'Radiology' },
    ],
    code: { coding: [code], text: title },
    subject: { reference: `Patient/${patientId}` },
    effectiveDateTime: moment,
    issued: moment,
    ...(conclusion === undefined ? {} : { conclusion }),
    ...(conclusionCode === undefined ? {} : { conclusionCode: [{ coding: [conclusionCode] }] }),
    ...(presentedForm === undefined ? {} : { presentedForm: [...presentedForm] }),
  };
}

/** A report's text the way EHRs attach it: base64, with or without a charset. */
export function attachment(contentType: string, title: string, text: string): Attachment {
  return { contentType, language: 'en-US', title, data: Buffer.from(text, 'utf8').toString('base64') };
}

export function demoCondition(
  id: string,
  patientId: string,
  codings: readonly Coding[],
  onset: string,
  clinicalStatus: 'active' | 'resolved' = 'active',
): Condition {
  return {
    resourceType: 'Condition',
    id,
    clinicalStatus: { coding: [{ system: `${TERMINOLOGY}/condition-clinical`, code: clinicalStatus }] },
    verificationStatus: { coding: [{ system: `${TERMINOLOGY}/condition-ver-status`, code: 'confirmed' }] },
    category: [
      {
        coding: [
          { system: `${TERMINOLOGY}/condition-category`, code: 'problem-list-item', display: 'Problem List Item' },
        ],
      },
    ],
    code: { coding: [...codings], text: codings[0]?.display ?? id },
    subject: { reference: `Patient/${patientId}` },
    onsetDateTime: onset,
    recordedDate: onset,
  };
}
