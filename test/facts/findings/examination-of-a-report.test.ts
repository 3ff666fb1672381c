import type { ImagingStudy } from 'fhir/r4.js';
import { studyDescribed, studyOfReport } from '../../../src/facts/findings/report-study.js';
import { Meanings } from '../../../src/facts/meanings.js';
import { gathering, recordOf, report, SNOMED } from '../chart-of-test.js';

const meanings = Meanings.over(gathering.knowledge.meanings);

describe('HEP-2: the examination that a report is about', () => {
  const study = (rest: object) => {
    const sent = { resourceType: 'ImagingStudy', id: 's1', status: 'available', ...rest };
    return recordOf([sent]).chart.ImagingStudy[0]!;
  };
  const of = (rest: object, made?: ImagingStudy) =>
    studyOfReport(
      recordOf([report('r1', { effectiveDateTime: undefined, ...rest })]).chart.DiagnosticReport[0]!,
      made,
      meanings,
      'UTC',
    );

  it('tells what is known, and no more', () => {
    expect(of({ code: undefined })).toStrictEqual({ organs: [], obstetric: false });
    expect(of({ code: { text: 'CT liver' }, issued: '2026-10-03T08:00:00Z' })).toStrictEqual({
      title: 'CT liver',
      modality: 'CT',
      organs: ['liver'],
      date: '2026-10-03',
      obstetric: false,
    });
  });

  it('by its own words, then its section, then the study', () => {
    const made = study({ modality: [{ code: 'US' }], description: 'Kidneys', started: '2026-10-01' });
    const section = { category: [{ coding: [{ code: 'NMR' }] }] };
    expect(of({ code: { text: 'CT liver' }, ...section }, made)).toMatchObject({ modality: 'CT', organs: ['liver'] });
    expect(of({ code: { text: 'Report' }, ...section }, made)).toMatchObject({ modality: 'MR', organs: ['kidney'] });
    expect(of({ code: undefined }, made)).toMatchObject({ title: 'Kidneys', modality: 'US', date: '2026-10-01' });
  });

  it('on the day it was made, not when it was dictated', () => {
    const made = study({ started: '2026-10-01' });
    const issued = '2026-10-03T08:00:00Z';
    expect(of({ effectiveDateTime: '2026-09-29', effectivePeriod: { start: '2026-09-30' }, issued }, made).date).toBe(
      '2026-09-29',
    );
    expect(of({ effectivePeriod: { start: '2026-09-30' }, issued }, made).date).toBe('2026-09-30');
    expect(of({ issued }, made).date).toBe('2026-10-01');
    expect(of({ issued }).date).toBe('2026-10-03');
  });

  it('an obstetric one by its section, its code or its study, and what it looks at', () => {
    expect(of({ category: [{ coding: [{ code: 'OUS' }] }] })).toMatchObject({
      obstetric: true,
      examined: ['examination'],
    });
    const fetal = study({ series: [{ bodySite: { system: SNOMED, code: '83418008' } }] });
    expect(studyDescribed(fetal, meanings).fetal).toBe(true);
    expect(of({}, fetal)).toMatchObject({ obstetric: true, examined: ['examination'] });
    expect(of({ code: { text: 'Fetal anatomy scan' } }).examined).toEqual(['examination', 'anatomy']);
  });

  it('a study by the sites of its series, coded or in words, and by the modality of its series', () => {
    const series = [
      { modality: { code: 'CT' }, bodySite: { system: SNOMED, code: '10200004' } },
      { bodySite: { display: 'Kidney' } },
    ];
    expect(studyDescribed(study({ series }), meanings)).toStrictEqual({
      modality: 'CT',
      organs: ['liver', 'kidney'],
      fetal: false,
    });
    expect(studyDescribed(study({ procedureCode: [{ text: 'MRI brain' }] }), meanings)).toMatchObject({
      modality: 'MR',
      organs: ['brain'],
    });
    expect(studyDescribed(study({}), meanings)).toStrictEqual({ organs: [], fetal: false });
  });
});
