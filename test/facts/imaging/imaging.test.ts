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

  it.each([
    ['LAB', 0],
    ['laboratory', 0],
    ['CH', 0],
    ['HM', 0],
    ['MB', 0],
    ['RAD', 1],
    ['OTH', 1],
  ])('a report of the section %s under the name of an examination is %d', (code, count) => {
    const of = (...codes: string[]) =>
      imagingOf(
        report('r1', { code: { text: 'CT liver' }, category: codes.map((one) => ({ coding: [{ code: one }] })) }),
      );
    expect(of(code)).toHaveLength(count);
    expect(of('RAD', code)).toHaveLength(1);
    expect(of()).toHaveLength(1);
  });

  it.each([
    ['final', 1],
    ['amended', 1],
    ['corrected', 1],
    ['registered', 0],
    ['cancelled', 0],
  ])('an imaging Observation that is %s is %d', (status, count) => {
    const observed = { resourceType: 'Observation', id: 'o1', category: [{ coding: [{ code: 'imaging' }] }] };
    expect(imagingOf({ ...observed, status, code: { text: 'MRI liver' } })).toHaveLength(count);
  });

  it('its day is when it was done, else when it began, else when it was issued; it may have none', () => {
    const observed = { resourceType: 'Observation', id: 'o1', status: 'final', code: { text: 'MRI liver' } };
    const day = (rest: object) =>
      imagingOf({ ...observed, category: [{ coding: [{ code: 'imaging' }] }], ...rest })[0]?.date;
    const issued = '2026-10-03T10:00:00Z';
    expect(day({ effectiveDateTime: '2026-10-01', issued })).toBe('2026-10-01');
    expect(day({ effectivePeriod: { start: '2026-10-02', end: '2026-10-05' }, issued })).toBe('2026-10-02');
    expect(day({ issued })).toBe('2026-10-03');
    expect(day({})).toBeUndefined();
    const performedPeriod = { start: '2026-09-02', end: '2026-09-03' };
    const echo = procedure({ code: { text: 'Echocardiogram' }, performedDateTime: undefined, performedPeriod });
    expect(imagingOf(echo)[0]?.date).toBe('2026-09-02');
    const undated = imagingOf(study({ started: undefined }), procedure({ code: { text: 'Echocardiogram' } }));
    expect(undated.map(({ source }) => source)).toEqual(['Procedure/p1', 'ImagingStudy/s1']);
    expect(undated[1]).not.toHaveProperty('date');
  });

  it('newest first', () => {
    const one = (id: string, day: string) => report(id, { code: { text: 'CT liver' }, effectiveDateTime: day });
    const items = imagingOf(one('a', '2025-01-01'), one('b', '2026-01-01'), one('c', '2024-01-01'));
    expect(items.map(({ source }) => source)).toEqual([
      'DiagnosticReport/b',
      'DiagnosticReport/a',
      'DiagnosticReport/c',
    ]);
  });

  it.each<[string, object, number]>([
    ['of the same day, kind and organ is the same', {}, 1],
    ['of another day is another', { started: '2026-10-02' }, 2],
    ['without a day is another', { started: undefined }, 2],
    ['of another kind is another', { modality: [{ code: 'CT' }], description: 'CT liver' }, 2],
    ['of another organ is another', { description: 'MRI brain' }, 2],
  ])('a study %s', (_what, rest, count) => {
    const reported = report('r1', { code: { text: 'MRI liver' } });
    expect(imagingOf(study({ started: '2026-10-01', ...rest }), reported)).toHaveLength(count);
  });

  it('FET: what it looked at of the fetus is told of a report, a study and a procedure alike', () => {
    const of = (resource: object) => imagingOf(resource)[0]?.fetal;
    const named = { code: { text: 'Fetal anatomy scan' } };
    expect(of(report('r1', named))).toEqual(['examination', 'anatomy']);
    expect(of(procedure(named))).toEqual(['examination', 'anatomy']);
    expect(of(study({ modality: [{ code: 'US' }], description: 'Fetal anatomy scan' }))).toEqual([
      'examination',
      'anatomy',
    ]);
    expect(of(study())).toBeUndefined();
    expect(of(report('r1', { code: { text: 'US obstetric' }, conclusion: 'Fetal anatomy survey complete.' }))).toEqual([
      'examination',
      'anatomy',
    ]);
  });

  it('absence follows the reports only', () => {
    expect(gatherImaging(recordOf([], { studies: 'unavailable' }), gathering).completeness).toBe('complete');
    expect(gatherImaging(recordOf([], { reports: 'partial' }), gathering).completeness).toBe('partial');
  });
});
