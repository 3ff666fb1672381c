import type { FhirResource } from 'fhir/r4.js';
import { bundleOf, LIVER_PATIENT, liverRequest } from '../support/hook-requests.js';
import { testSite } from '../support/site.js';
import { decided } from '../properties/decided.js';

const site = testSite();
/** Sound JSON that cannot be made a text of. */
const NO_TEXT = { toString: 1, valueOf: 1 };
const subject = { reference: 'Patient/liver-1' };
const loinc = (code: string, more: object = {}): object => ({
  coding: [{ system: 'http://loinc.org', code, ...more }],
});
const observed = (members: object): object => ({
  ...{ resourceType: 'Observation', status: 'final', subject, effectiveDateTime: '2026-11-10' },
  ...members,
});

/** Found by `npm run fuzz`: each stopped the answer with a fault of the program. */
const MALFORMED: readonly (readonly [string, object])[] = [
  ['an id that is no text', observed({ id: NO_TEXT, code: loinc('17861-6') })],
  ['a study whose id is no text', { resourceType: 'ImagingStudy', id: NO_TEXT, status: 'available', subject }],
  [
    'an order whose id is no text',
    { resourceType: 'ServiceRequest', id: NO_TEXT, status: 'active', subject, code: {} },
  ],
  ['the time of an update that is no text', observed({ id: 'a', meta: { lastUpdated: NO_TEXT }, code: {} })],
  ['a display that is no text', observed({ id: 'a', code: loinc('82810-3', { display: NO_TEXT }) })],
  [
    'a code that is no text',
    observed({ id: 'a', code: { coding: [{ system: NO_TEXT, code: NO_TEXT }], text: NO_TEXT } }),
  ],
  ['a due date that is null', observed({ id: 'a', code: loinc('11778-8'), valueDateTime: null, valueString: null })],
  [
    'a gestational age without end',
    observed({ id: 'a', code: loinc('18185-9'), valueQuantity: { value: 1e308, unit: 'wk', code: 'wk' } }),
  ],
  ['a gestational age that is no text', observed({ id: 'a', code: loinc('18185-9'), valueString: NO_TEXT })],
  [
    'a limit that is no number',
    observed({
      ...{ id: 'a', code: loinc('22580-5'), valueQuantity: { value: 3, unit: '[IU]/mL' } },
      referenceRange: [{ high: { value: NO_TEXT } }],
    }),
  ],
  [
    'a range of a type that is null',
    observed({
      ...{ id: 'a', code: loinc('17861-6'), valueQuantity: { value: 9, unit: 'mg/dL', code: 'mg/dL' } },
      referenceRange: [{ type: null, low: { value: 8 } }],
    }),
  ],
];

/** Asks whether this patient, a man, was born a woman. */
const PREGNANT: FhirResource = {
  ...{ resourceType: 'Condition', id: 'pregnant', subject, recordedDate: '2026-10-01' },
  code: { coding: [{ system: 'http://snomed.info/sct', code: '72892002' }] },
};

async function summariesWith(resource: FhirResource, patient: object = LIVER_PATIENT): Promise<string[]> {
  const request = liverRequest();
  const all = bundleOf(resource, { ...resource });
  Object.assign(request.prefetch, {
    patient,
    observations: all,
    labs: all,
    conditions: all,
    orders: all,
    studies: all,
  });
  return (await decided(request, site)).cards.map(({ summary }) => summary);
}

describe('a chart with one malformed resource', () => {
  it.each(MALFORMED)('H23: %s does not silence the finding', async (_, resource) => {
    const [summary, ...others] = await summariesWith(resource as FhirResource);
    expect(summary).toMatch(/^Liver calcification /);
    expect(others).toEqual([]);
  });

  it.each([['an object'], [[null]], [{ url: 'x' }]])(
    'H23: nor does an extension of the patient that is %j',
    async (extension) => {
      const patient = { ...LIVER_PATIENT, extension };
      expect((await summariesWith(PREGNANT, patient)).join()).toMatch(/^Liver calcification /);
    },
  );
});
