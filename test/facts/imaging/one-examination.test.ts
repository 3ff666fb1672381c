import type { ImagingFact } from '../../../src/facts/facts.js';
import type { FindingFact } from '../../../src/facts/finding-fact.js';
import { gatherImaging } from '../../../src/facts/imaging.js';
import { laterImagingOf } from '../../../src/facts/later-imaging.js';
import { coded, gathering, recordOf, report, SNOMED } from '../chart-of-test.js';

const imagingOf = (...resources: object[]) => gatherImaging(recordOf(resources), gathering).items;
const sourcesOf = (...resources: object[]) => imagingOf(...resources).map(({ source }) => source);
const reported = (rest: object = {}) =>
  report('r1', { code: { text: 'MRI liver' }, effectiveDateTime: '2026-10-01', ...rest });
const study = (rest: object = {}) => ({
  resourceType: 'ImagingStudy',
  id: 's1',
  status: 'available',
  started: '2026-10-01',
  modality: [{ code: 'MR' }],
  description: 'MRI abdomen',
  ...rest,
});
const procedure = (rest: object = {}) => ({
  resourceType: 'Procedure',
  id: 'p1',
  status: 'completed',
  code: coded(SNOMED, '40701008', 'Echocardiography'),
  ...rest,
});

describe('HEP-2: a report and a study that nothing links', () => {
  it.each([
    ['of one day, kind and organ are one examination', {}, 1],
    ['of another day are two', { started: '2026-10-02' }, 2],
    ['of another kind are two', { modality: [{ code: 'CT' }], description: 'CT abdomen' }, 2],
    ['of other organs are two', { description: 'MRI brain' }, 2],
    ['are two where the study has no date', { started: undefined }, 2],
  ])('%s', (_what, rest, count) => {
    expect(imagingOf(reported(), study(rest))).toHaveLength(count);
  });

  it('are two where neither has a date', () => {
    const undated = reported({ effectiveDateTime: undefined });
    expect(imagingOf(undated, study({ started: undefined }))).toHaveLength(2);
  });

  it('are one where a reported study of more organs shares one of them', () => {
    const both = reported({ code: { text: 'MRI abdomen' } });
    expect(imagingOf(both, study({ description: 'MRI liver' }))).toHaveLength(1);
  });

  it('a procedure of the same day is the examination that is reported', () => {
    const echo = reported({ code: { text: 'Echocardiogram' } });
    expect(sourcesOf(procedure({ performedDateTime: '2026-10-01' }), echo)).toEqual(['DiagnosticReport/r1']);
    expect(sourcesOf(procedure({ performedDateTime: '2026-10-02' }), echo)).toHaveLength(2);
  });
});

describe('HEP-2: imaging in the order of time', () => {
  it('the newest first, what has no date last', () => {
    const undated = study({ id: 's0', started: undefined });
    const old = study({ id: 's1', started: '2024-01-01' });
    const young = study({ id: 's2', started: '2026-01-01' });
    const newest = ['ImagingStudy/s2', 'ImagingStudy/s1', 'ImagingStudy/s0'];
    expect(sourcesOf(undated, old, young)).toEqual(newest);
    expect(sourcesOf(young, undated, old)).toEqual(newest);
    expect(imagingOf(undated)[0]).not.toHaveProperty('date');
  });

  it.each([
    [{ performedDateTime: '2026-09-01' }, '2026-09-01'],
    [{ performedPeriod: { start: '2026-09-02' } }, '2026-09-02'],
  ])('a procedure on its day: %j', (when, date) => {
    expect(imagingOf(procedure(when))).toMatchObject([{ date }]);
    expect(Object.keys(imagingOf(procedure())[0] ?? {})).not.toContain('date');
  });
});

describe('HEP-2: a report of the laboratory is no imaging, whatever its name', () => {
  const named = (...codes: string[]) =>
    imagingOf(reported({ category: codes.map((code) => ({ coding: [{ code }] })) })).length;

  it.each(['LAB', 'laboratory', 'CH', 'HM', 'MB'])('%s', (code) => {
    expect(named(code)).toBe(0);
    expect(named(code, 'LAB')).toBe(0);
    expect(named(code, 'RAD')).toBe(1);
  });

  it('a report without a category, or of another section, may be imaging', () => {
    expect(named()).toBe(1);
    expect(named('RAD')).toBe(1);
    expect(named('NMR')).toBe(1);
  });

  it('nor is a study without a known kind', () => {
    expect(imagingOf(study({ modality: [{ code: 'SR' }], description: 'Summary' }))).toEqual([]);
    expect(imagingOf(reported({ code: { text: 'Letter' } }))).toEqual([]);
  });
});

describe('HEP-2: imaging since a finding', () => {
  const studyOf = (date: string | undefined, organ = 'liver') =>
    ({ modality: 'CT', organs: [organ], source: `${date}`, ...(date === undefined ? {} : { date }) }) as ImagingFact;
  const items = [studyOf('2026-01-09'), studyOf('2026-01-10'), studyOf('2026-02-01'), studyOf(undefined)];
  const later = (date: string | undefined) =>
    laterImagingOf({ organ: 'liver', ...(date === undefined ? {} : { date }) } as FindingFact, {
      items: [...items, studyOf('2026-02-01', 'brain')],
      completeness: 'partial',
    });

  it('of the day of the finding or later, of its organ', () => {
    expect(later('2026-01-10')).toEqual({ items: [items[1], items[2]], completeness: 'partial' });
  });

  it('all of its organ, where the day of the finding is not known', () => {
    expect(later(undefined).items).toEqual(items);
  });
});
