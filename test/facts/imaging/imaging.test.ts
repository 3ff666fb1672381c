import { gatherImaging } from '../../../src/facts/imaging.js';
import { coded, gathering, LOINC, recordOf, report, SNOMED } from '../chart-of-test.js';

const imagingOf = (...resources: object[]) => gatherImaging(recordOf(resources), gathering).items;
const study = (rest: object = {}) => ({
  resourceType: 'ImagingStudy',
  id: 's1',
  status: 'available',
  started: '2026-09-30',
  modality: [{ code: 'MR' }],
  description: 'MRI liver',
  ...rest,
});

describe('HEP-2: imaging that was done', () => {
  it.each([
    ['a LOINC code', { code: coded(LOINC, '30612-6') }, 'CT', ['liver']],
    ['a SNOMED code', { code: coded(SNOMED, '241622002') }, 'MR', ['liver']],
    [
      'words',
      { code: { text: 'CT ABDOMEN AND PELVIS W CONTRAST' } },
      'CT',
      ['liver', 'kidney', 'pancreas', 'stomach', 'bowel'],
    ],
    ['other words', { code: { text: 'Ultrasound, right upper quadrant' } }, 'US', ['liver', 'pancreas']],
    ['a chest film', { code: { text: 'XR CHEST 2 VIEWS' } }, 'XR', ['lung']],
    ['the section alone', { code: { text: 'Liver' }, category: [{ coding: [{ code: 'NMR' }] }] }, 'MR', ['liver']],
    ['MRCP', { code: { text: 'MRCP' } }, 'MR', ['liver', 'pancreas']],
    ['MR angiography of a kidney', { code: { text: 'MR angiography of renal arteries' } }, 'MR', ['artery']],
    ['an angiogram in other words', { code: { text: 'Renal CTA' } }, 'CT', ['artery']],
    ['MRI of the kidney', { code: { text: 'MRI renal without contrast' } }, 'MR', ['kidney']],
  ])('is known by %s', (_title, rest, modality, organs) => {
    expect(imagingOf(report('r1', rest))).toEqual([
      { modality, organs, date: '2026-10-01', source: 'DiagnosticReport/r1' },
    ]);
  });

  it.each([
    ['a laboratory report', report('r1', { code: coded(LOINC, '24323-8', 'Comprehensive metabolic panel') })],
    ['a report entered in error', report('r1', { status: 'entered-in-error' })],
    ['a biopsy under CT', report('r1', { code: { text: 'CT guided biopsy of liver' } })],
    ['a cancelled study', study({ status: 'cancelled' })],
    ['a study only registered', study({ status: 'registered' })],
  ])('is not %s', (_title, resource) => {
    expect(imagingOf(resource)).toEqual([]);
  });

  it('a study without a report counts, a reported one once', () => {
    expect(imagingOf(study())).toMatchObject([{ modality: 'MR', organs: ['liver'], source: 'ImagingStudy/s1' }]);
    const both = imagingOf(
      study(),
      report('r1', { code: { text: 'Report' }, imagingStudy: [{ reference: 'ImagingStudy/s1' }] }),
    );
    expect(both).toMatchObject([{ modality: 'MR', source: 'DiagnosticReport/r1' }]);
  });

  it('a study and a report of the same day and organ are one examination without any link', () => {
    const items = imagingOf(study({ started: '2026-10-01' }), report('r1', { code: { text: 'MRI liver' } }));
    expect(items).toMatchObject([{ source: 'DiagnosticReport/r1' }]);
    const head = study({ started: '2026-10-01', description: 'MRI brain' });
    expect(imagingOf(head, report('r1', { code: { text: 'MRI liver' } }))).toHaveLength(2);
  });

  const procedure = (rest: object) => ({
    resourceType: 'Procedure',
    id: 'p1',
    status: 'completed',
    performedDateTime: '2026-09-01',
    ...rest,
  });

  it('DYS-2: an echocardiography among the procedures counts, once with its report', () => {
    const echo = procedure({ code: coded(SNOMED, '40701008', 'Echocardiography') });
    const fact = { modality: 'US', organs: ['valve'], date: '2026-09-01' };
    expect(imagingOf(echo)).toEqual([{ ...fact, source: 'Procedure/p1' }]);
    expect(imagingOf(procedure({ code: { text: 'Transthoracic echocardiogram' } }))).toMatchObject([fact]);
    const reported = report('r1', { code: { text: 'Echocardiogram' }, effectiveDateTime: '2026-09-01' });
    expect(imagingOf(echo, reported)).toMatchObject([{ source: 'DiagnosticReport/r1' }]);
  });

  it.each([
    ['not done', { status: 'not-done', code: { text: 'Echocardiogram' } }],
    ['a biopsy under CT', { code: { text: 'CT guided biopsy of liver' } }],
    ['an operation', { code: { text: 'Partial hepatectomy' } }],
  ])('a procedure that is %s is no examination', (_title, rest) => {
    expect(imagingOf(procedure(rest))).toEqual([]);
  });

  it('HEP-2: an imaging Observation under the name of its examination counts without a report, no other Observation', () => {
    const observation = (rest: object = {}) => ({
      resourceType: 'Observation',
      id: 'o1',
      status: 'final',
      category: [{ coding: [{ code: 'imaging' }] }],
      code: { text: 'MRI liver' },
      effectiveDateTime: '2026-10-01',
      valueString: 'No enhancement.',
      ...rest,
    });
    expect(imagingOf(observation())).toEqual([
      { modality: 'MR', organs: ['liver'], date: '2026-10-01', source: 'Observation/o1' },
    ]);
    expect(imagingOf(observation({ code: { text: 'Imaging finding' } }))).toEqual([]);
    expect(imagingOf(observation({ status: 'preliminary' }))).toEqual([]);
    expect(imagingOf(observation({ category: [{ coding: [{ code: 'survey' }] }] }))).toEqual([]);
    expect(imagingOf(observation(), report('r1', { code: { text: 'MRI liver' } }))).toMatchObject([
      { source: 'DiagnosticReport/r1' },
    ]);
  });

  it('absence follows the reports only', () => {
    expect(gatherImaging(recordOf([], { studies: 'unavailable' }), gathering).completeness).toBe('complete');
    expect(gatherImaging(recordOf([], { reports: 'partial' }), gathering).completeness).toBe('partial');
  });
});
