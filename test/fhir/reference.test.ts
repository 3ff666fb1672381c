import { patientMatcher, type PatientIdentity } from '../../src/fhir/reference.js';

const identity: PatientIdentity = {
  patientId: 'pat-1',
  fhirServer: 'https://ehr.example/fhir/r4/',
  patientUrls: new Map([
    ['urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0', 'pat-1'],
    ['urn:uuid:11111111-1cbf-4d64-b04d-cd9187a4c6e0', 'pat-2'],
    ['urn:uuid:22222222-1cbf-4d64-b04d-cd9187a4c6e0', undefined],
  ]),
};
const match = (reference: unknown, changed: Partial<PatientIdentity> = {}) =>
  patientMatcher({ ...identity, ...changed })(typeof reference === 'string' ? { reference } : reference);

describe('SAF-6: is a reference the patient of the request?', () => {
  it.each([
    ['relative', 'Patient/pat-1'],
    ['relative with a version', 'Patient/pat-1/_history/3'],
    ["absolute under the request's fhirServer", 'https://ehr.example/fhir/r4/Patient/pat-1'],
    ['absolute with a version', 'https://ehr.example/fhir/r4/Patient/pat-1/_history/7'],
    ['absolute with another case of the host', 'https://EHR.example/fhir/r4/Patient/pat-1'],
    ['absolute with the default port spelled out', 'https://ehr.example:443/fhir/r4/Patient/pat-1'],
    ['urn:uuid through the fullUrl of the Patient entry', 'urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0'],
    ['urn:uuid in capitals', 'urn:uuid:0C3151BD-1CBF-4D64-B04D-CD9187A4C6E0'],
  ])('SAF-6: %s is the same patient', (_, reference) => {
    expect(match(reference)).toBe('same');
  });

  it.each([
    ['another id', 'Patient/pat-2'],
    ['an id that only begins alike', 'Patient/pat-1x'],
    ['an id in another case', 'Patient/PAT-1'],
    ['another version of another id', 'Patient/pat-2/_history/1'],
    ['the same id on another server', 'https://other.example/fhir/r4/Patient/pat-1'],
    ['the same id under another base of the same host', 'https://ehr.example/fhir/dstu2/Patient/pat-1'],
    ['the same id on another port', 'https://ehr.example:8443/fhir/r4/Patient/pat-1'],
    ['a urn:uuid whose entry is another patient', 'urn:uuid:11111111-1cbf-4d64-b04d-cd9187a4c6e0'],
  ])('SAF-6: %s is another patient', (_, reference) => {
    expect(match(reference)).toBe('other');
  });

  it.each([
    ['no reference', undefined],
    ['null', null],
    ['text instead of a Reference', 7],
    ['an identifier alone', { identifier: { system: 'urn:mrn', value: '1' } }],
    ['an empty reference', { reference: '' }],
    ['a reference that is no text', { reference: { a: 1 } }],
    ['a contained patient', '#p1'],
    ['a group', 'Group/g1'],
    ['a device', 'https://ehr.example/fhir/r4/Device/phantom'],
    ['a conditional reference', 'Patient?identifier=1'],
    ['a urn:uuid without an entry', 'urn:uuid:99999999-1cbf-4d64-b04d-cd9187a4c6e0'],
    ['a urn:uuid that two patients claim', 'urn:uuid:22222222-1cbf-4d64-b04d-cd9187a4c6e0'],
    ['a urn:oid', 'urn:oid:1.2.3'],
    ['a path that climbs', 'Patient/../Patient/pat-1'],
  ])('SAF-6: %s cannot be resolved', (_, reference) => {
    expect(match(reference)).toBe('unresolved');
  });

  it('SAF-6: without fhirServer an absolute reference is resolved only through a fullUrl, or ruled out by its id', () => {
    const url = 'https://ehr.example/fhir/r4/Patient/pat-1';
    expect(match(url, { fhirServer: undefined })).toBe('unresolved');
    expect(match(url, { fhirServer: undefined, patientUrls: new Map([[url, 'pat-1']]) })).toBe('same');
    expect(match('https://ehr.example/fhir/r4/Patient/pat-2', { fhirServer: undefined })).toBe('other');
  });

  it("SAF-6: a urn:uuid that is the patient's own id needs no entry, unless an entry says otherwise", () => {
    const patientId = '068973f7-ee9f-48ef-b4ec-fb6092b14302';
    const urn = `urn:uuid:${patientId}`;
    expect(match(urn, { patientId, patientUrls: new Map() })).toBe('same');
    expect(match(urn, { patientId, patientUrls: new Map([[urn, 'pat-2']]) })).toBe('other');
  });
});
