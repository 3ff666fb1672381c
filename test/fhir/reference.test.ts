import { encodedReference, localReference } from '../../src/fhir/local-reference.js';
import { patientMatcher, urlKey, type PatientIdentity } from '../../src/fhir/reference.js';

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
    ['relative with a late version', 'Patient/pat-1/_history/312'],
    ['absolute with a late version', 'https://ehr.example/fhir/r4/Patient/pat-1/_history/312'],
    ['absolute with an escaped letter in the id', 'https://ehr.example/fhir/r4/Patient/pat%2D1'],
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
    ['the same id over another protocol', 'http://ehr.example/fhir/r4/Patient/pat-1'],
    ['an id that looks like a urn', 'https://ehr.example/fhir/r4/Patient/urn:uuid:1'],
    ['an id with broken escapes', 'https://ehr.example/fhir/r4/Patient/%E0%A4'],
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
    ['something of the patient', 'https://ehr.example/fhir/r4/Patient/pat-1/$everything'],
    ['an address of another protocol', 'x-https://ehr.example/fhir/r4/Patient/pat-1'],
    ['an address that is none', 'https://[ehr/Patient/pat-1'],
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

  it('SAF-6: with fhirServer an address elsewhere is another patient, whatever entry bears it', () => {
    const url = 'https://other.example/fhir/r4/Patient/pat-1';
    expect(match(url, { patientUrls: new Map([[url, 'pat-1']]) })).toBe('other');
  });

  it('SAF-6: the keys of fullUrls are compared as UUIDs are, and addresses to the letter', () => {
    expect(urlKey('URN:UUID:AB')).toBe('urn:uuid:ab');
    expect(urlKey('https://ehr.example/urn:uuid:AB')).toBe('https://ehr.example/urn:uuid:AB');
  });

  it("SAF-6: a urn:uuid that is the patient's own id needs no entry, unless an entry says otherwise", () => {
    const patientId = '068973f7-ee9f-48ef-b4ec-fb6092b14302';
    const urn = `urn:uuid:${patientId}`;
    expect(match(urn, { patientId, patientUrls: new Map() })).toBe('same');
    expect(match(urn, { patientId, patientUrls: new Map([[urn, 'pat-2']]) })).toBe('other');
  });
});

describe("T11: is a reference on the request's own server?", () => {
  const server = 'https://ehr.example/fhir/r4/';

  it.each([
    ['relative', 'Binary/12'],
    ['relative with a version', 'Binary/12/_history/12'],
    ['absolute', 'https://ehr.example/fhir/r4/Binary/12'],
    ['absolute with a version', 'https://EHR.example/fhir/r4/Binary/12/_history/12'],
  ])('T11: %s, it is read there', (_, reference) => {
    expect(localReference(reference, server)).toBe('Binary/12');
  });

  it('T11: over http, where the server is', () => {
    expect(localReference('http://ehr.example/fhir/Binary/12', 'http://ehr.example/fhir')).toBe('Binary/12');
  });

  it.each([
    ['another host', 'https://evil.example/fhir/r4/Binary/1'],
    ['another base', 'https://ehr.example/fhir/Binary/1'],
    ['a path above', 'https://ehr.example/fhir/r4/x/Binary/1'],
    ['no base', 'https:///Binary/1'],
    ['an address that is none', 'https://[ehr/Binary/1'],
    ['another protocol', 'ftp://ehr.example/fhir/r4/Binary/1'],
    ['something before it', 'see https://ehr.example/fhir/r4/Binary/1'],
    ['no type', '1/2'],
    ['no id', 'Binary/'],
    ['a query', 'Binary/1?x=1'],
    ['a fragment', 'Binary/1#x'],
    ['an escape', 'Binary/%2e%2e'],
    ['a path below', 'Binary/1/x'],
    ['an unfinished version', 'Binary/1/_history/'],
    ['a contained one', '#b'],
    ['a urn', 'urn:uuid:1'],
  ])('T11: with %s it is not followed (%s)', (_, reference) => {
    expect(localReference(reference, server)).toBeUndefined();
  });

  it('T11: without a server, or with one that is no address, no absolute one is', () => {
    expect(localReference('https://ehr.example/fhir/r4/Binary/1', undefined)).toBeUndefined();
    expect(localReference('https://ehr.example/fhir/r4/Binary/1', 'ehr')).toBeUndefined();
    expect(localReference('Binary/1', undefined)).toBe('Binary/1');
  });

  it('T11: in an address each part of it is made safe', () => {
    expect(encodedReference('Binary/a b?c')).toBe('Binary/a%20b%3Fc');
  });
});
