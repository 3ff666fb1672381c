import type { Coding, Observation } from 'fhir/r4.js';

const LOINC = 'http://loinc.org';
const CATEGORY = 'http://terminology.hl7.org/CodeSystem/observation-category';

/** Tests that a laboratory answers with a word, by the names that the demo charts use. */
export const DEMO_ANSWERS = {
  cmvIgG: { code: '22244-8', display: 'Cytomegalovirus IgG Ab [Presence] in Serum or Plasma' },
  cmvIgM: { code: '30325-5', display: 'Cytomegalovirus IgM Ab [Presence] in Serum or Plasma' },
  toxoplasmaIgG: { code: '22580-5', display: 'Toxoplasma gondii IgG Ab [Presence] in Serum' },
  toxoplasmaIgM: { code: '40678-5', display: 'Toxoplasma gondii IgM Ab [Presence] in Serum or Plasma by Immunoassay' },
  rubellaIgG: { code: '25514-1', display: 'Rubella virus IgG Ab [Presence] in Serum' },
  rubellaIgM: { code: '5335-5', display: 'Rubella virus IgM Ab [Units/volume] in Serum or Plasma by Immunoassay' },
  herpesIgG: { code: '5206-8', display: 'Herpes simplex virus 1 IgG Ab' },
  herpesIgM: { code: '16944-1', display: 'Herpes simplex virus IgM Ab' },
  parvovirusIgG: { code: '5273-8', display: 'Parvovirus B19 IgG Ab' },
  parvovirusIgM: { code: '40658-7', display: 'Parvovirus B19 IgM Ab' },
  syphilis: { code: '24110-9', display: 'Treponema pallidum Ab [Presence] in Serum by Immunoassay' },
} as const satisfies Readonly<Record<string, Omit<Coding, 'system'>>>;

export type DemoAnswerName = keyof typeof DEMO_ANSWERS;

/** One draw: the named tests, all with the same word. */
export function demoAnswers(
  patientId: string,
  moment: string,
  answer: 'Negative' | 'Positive',
  tests: readonly DemoAnswerName[],
): Observation[] {
  return tests.map((name) =>
    answered(`${patientId}-${name.toLowerCase()}`, patientId, moment, DEMO_ANSWERS[name], answer),
  );
}

/** The chromosomes of the fetus, from amniotic fluid drawn of the mother. */
export function demoMicroarray(patientId: string, moment: string, words: string): Observation {
  const code = { code: '62343-9', display: 'Chromosome analysis copy number change panel' };
  const observation = answered(`${patientId}-microarray`, patientId, moment, code, words);
  return { ...observation, specimen: { display: 'Amniotic fluid' } };
}

function answered(
  id: string,
  patientId: string,
  moment: string,
  code: Omit<Coding, 'system'>,
  words: string,
): Observation {
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    category: [{ coding: [{ system: CATEGORY, code: 'laboratory', display: 'Laboratory' }] }],
    code: { coding: [{ system: LOINC, ...code }] },
    subject: { reference: `Patient/${patientId}` },
    effectiveDateTime: moment,
    issued: moment,
    valueCodeableConcept: { text: words },
  };
}
