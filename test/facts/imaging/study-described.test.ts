import type { CodeableConcept } from 'fhir/r4.js';
import { Meanings } from '../../../src/facts/meanings.js';
import { describeStudy, dicomModality, sectionOf } from '../../../src/facts/study-described.js';
import { coded, gathering, LOINC, SNOMED } from '../chart-of-test.js';

const meanings = Meanings.over(gathering.knowledge.meanings);
const words = (text: string) => describeStudy([{ text }], [], meanings);

describe('HEP-2: what an examination is, by its codes', () => {
  it.each([
    ['CT', 'CT'],
    ['MR', 'MR'],
    ['US', 'US'],
    ['IVUS', 'US'],
    ['CR', 'XR'],
    ['DX', 'XR'],
    ['DR', 'XR'],
    ['RF', 'XR'],
    ['XA', 'XR'],
    ['MG', 'XR'],
    ['NM', 'NM'],
    ['PT', 'PET'],
    ['SR', undefined],
    ['', undefined],
  ])('the DICOM modality %s is %s', (code, modality) => {
    expect(dicomModality([{ code }])).toBe(modality);
    expect(dicomModality([{ code: 'SR' }, {}, { code }])).toBe(modality);
  });

  it('without a DICOM modality there is none', () => {
    expect(dicomModality(undefined)).toBeUndefined();
    expect(dicomModality([])).toBeUndefined();
  });

  it.each([
    ['CT', 'CT'],
    ['NMR', 'MR'],
    ['RUS', 'US'],
    ['OUS', 'US'],
    ['VUS', 'US'],
    ['CUS', 'US'],
    ['RX', 'XR'],
    ['NMS', 'NM'],
  ])('the section %s issues reports of %s', (code, modality) => {
    const section = (...codes: string[]) => sectionOf(codes.map((one) => ({ coding: [{ code: one }] })));
    expect(section(code)).toStrictEqual({ modality, obstetric: code === 'OUS' });
    expect(section('RAD', code)).toStrictEqual({ modality, obstetric: code === 'OUS' });
    expect(sectionOf([{ coding: [{ code: 'RAD' }, { code }] }])).toMatchObject({ modality });
  });

  it('another section, or none, names no modality', () => {
    expect(sectionOf([{ coding: [{ code: 'RAD' }] }, {}, { text: 'CT' }])).toStrictEqual({ obstetric: false });
    expect(sectionOf([])).toStrictEqual({ obstetric: false });
  });

  it.each([
    [coded(LOINC, '30612-6'), { modality: 'CT', organs: ['liver'], fetal: false }],
    [coded(SNOMED, '241622002'), { modality: 'MR', organs: ['liver'], fetal: false }],
    [coded(SNOMED, '40701008'), { modality: 'US', organs: ['valve'], fetal: false }],
    [coded('urn:local', '30612-6'), { organs: [], fetal: false }],
  ])('%j', (concept, described) => {
    expect(describeStudy([concept], [], meanings)).toStrictEqual(described);
  });
});

describe('HEP-2: what an examination is, by its words', () => {
  it.each([
    ['CT liver', 'CT', ['liver']],
    ['MRI of the brain', 'MR', ['brain']],
    ['Ultrasound of the kidneys', 'US', ['kidney']],
    ['XR chest', 'XR', ['lung']],
    ['PET-CT of the liver', 'PET', ['liver']],
    ['Bone scan', 'NM', []],
    ['KUB', 'XR', ['kidney']],
    ['NCCT KUB', 'CT', ['kidney']],
    ['CT KUB', 'CT', ['kidney']],
    ['KUB CT', 'CT', ['kidney']],
    ['KUB NCCT', 'CT', ['kidney']],
    ['USG KUB', 'US', ['kidney']],
    ['KUB ultrasound', 'US', ['kidney']],
    ['Liver', undefined, ['liver']],
  ])('%s is %s of %j', (text, modality, organs) => {
    expect(words(text)).toMatchObject({ organs });
    expect(words(text).modality).toBe(modality);
  });

  it('a code that names the organ outweighs the words beside it, and words tell what it leaves out', () => {
    const ofLiver = coded(LOINC, '30612-6');
    const described = (concept: CodeableConcept, more: string[] = []) => describeStudy([concept], more, meanings);
    expect(described({ ...ofLiver, text: 'MRI of the brain' })).toMatchObject({ modality: 'CT', organs: ['liver'] });
    expect(described({ text: 'CT' }, ['Liver', 'with contrast'])).toMatchObject({ modality: 'CT', organs: ['liver'] });
    expect(describeStudy([{ text: 'CT' }, { text: 'Kidney' }], [], meanings)).toMatchObject({ organs: ['kidney'] });
    expect(describeStudy([], [], meanings)).toStrictEqual({ organs: [], fetal: false });
  });

  it('each organ is told once', () => {
    expect(words('CT liver, liver with contrast').organs).toEqual(['liver']);
  });

  it('what only uses imaging is no examination; with the code of one it is', () => {
    expect(words('CT guided biopsy of liver')).toStrictEqual({ organs: [], fetal: false });
    const withCode = { ...coded(LOINC, '30612-6'), text: 'CT guided biopsy of liver' };
    expect(describeStudy([withCode], [], meanings)).toMatchObject({ modality: 'CT' });
  });
});

describe('FET: what an examination looks at of the fetus', () => {
  it.each([
    ['Obstetric ultrasound', ['examination']],
    ['Fetal anatomy scan', ['examination', 'anatomy']],
    ['Fetal MRI', ['examination']],
    ['Fetal middle cerebral artery Doppler', ['examination', 'doppler']],
    ['Ultrasound of the liver', undefined],
  ])('%s: %j', (text, examined) => {
    expect(words(text).examined).toEqual(examined);
  });
});
