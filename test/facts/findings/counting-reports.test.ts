import type { DiagnosticReport, ImagingStudy } from 'fhir/r4.js';
import { countingReports } from '../../../src/facts/findings/counting-reports.js';
import { StudyIndex, studyKeysOf } from '../../../src/facts/findings/study-index.js';

const SERVER = 'https://ehr.example/fhir';
const STUDY = { imagingStudy: [{ reference: 'ImagingStudy/s1' }] };
const report = (id: string, rest: object = {}) =>
  ({ resourceType: 'DiagnosticReport', id, status: 'final', ...STUDY, ...rest }) as unknown as DiagnosticReport;
const counted = (...reports: DiagnosticReport[]) => {
  const { final, preliminary, void: voided } = countingReports(reports, SERVER);
  const ids = (some: readonly DiagnosticReport[]) => some.map(({ id }) => id).join('');
  return [ids(final), ids(preliminary), ids(voided)].join(' | ');
};
const coded = (...codes: string[]) => ({ code: { coding: codes.map((code) => ({ system: 's', code })) } });
const early = (id: string, rest: object = {}) => report(id, { status: 'preliminary', ...rest });
const corrected = (id: string, issued: string, rest: object = {}) =>
  report(id, { status: 'corrected', issued, ...rest });

describe('Settled, Reports: which reports count', () => {
  it.each([
    ['final', 'a |  | '],
    ['amended', 'a |  | '],
    ['corrected', 'a |  | '],
    ['appended', 'a |  | '],
    ['preliminary', ' | a | '],
    ['cancelled', ' |  | a'],
    ['entered-in-error', ' |  | a'],
    ['registered', ' |  | '],
    ['partial', ' |  | '],
  ])('%s', (status, expected) => {
    expect(counted(report('a', { status }))).toBe(expected);
  });

  it.each<[string, DiagnosticReport[], string]>([
    ['a preliminary one gives way to the final one of its study', [early('a'), report('b')], 'b |  | a'],
    [
      'not to one of another study',
      [early('a'), report('b', { imagingStudy: [{ reference: 'ImagingStudy/s2' }] })],
      'b | a | ',
    ],
    ['nor to another preliminary one', [early('a'), early('b')], ' | ab | '],
    ['nor to one that was cancelled', [early('a'), report('b', { status: 'cancelled' })], ' | a | b'],
    ['a final one stands beside another final one', [report('a'), report('b')], 'ab |  | '],
    [
      'a final one gives way to a later correction',
      [report('a', { issued: '2026-10-01T08:00:00Z' }), corrected('b', '2026-10-01T09:00:00Z')],
      'b |  | a',
    ],
    [
      'not to one of the same moment',
      [report('a', { issued: '2026-10-01T08:00:00Z' }), corrected('b', '2026-10-01T08:00:00Z')],
      'ab |  | ',
    ],
    [
      'nor to what was only appended',
      [
        report('a', { issued: '2026-10-01T08:00:00Z' }),
        report('b', { status: 'appended', issued: '2026-10-02T08:00:00Z' }),
      ],
      'ab |  | ',
    ],
    [
      'a correction gives way to a later one',
      [corrected('a', '2026-10-01T08:00:00Z'), report('b', { status: 'amended', issued: '2026-10-02T08:00:00Z' })],
      'b |  | a',
    ],
    [
      'what has no moment is older than what has one',
      [report('a'), corrected('b', '2026-10-01T08:00:00Z')],
      'b |  | a',
    ],
    [
      'what names no study stands',
      [early('a', { imagingStudy: undefined }), report('b', { imagingStudy: undefined })],
      'b | a | ',
    ],
  ])('%s', (_what, reports, expected) => {
    expect(counted(...reports)).toBe(expected);
    expect(
      counted(...reports.toReversed())
        .split('')
        .toSorted(),
    ).toEqual(expected.split('').toSorted());
  });

  it('of one accession only the same examination: by a code in common, or without one', () => {
    expect(counted(early('a', coded('1')), report('b', coded('2')))).toBe('b | a | ');
    expect(counted(early('a', coded('1', '3')), report('b', coded('2', '3')))).toBe('b |  | a');
    expect(counted(early('a', coded('1')), report('b'))).toBe('b |  | a');
    expect(counted(early('a'), report('b', coded('2')))).toBe('b |  | a');
  });

  it('the moment of a report is when it was issued, else last changed, else made', () => {
    const changed = report('a', { meta: { lastUpdated: '2026-10-03T08:00:00Z' }, effectiveDateTime: '2026-10-01' });
    expect(counted(changed, corrected('b', '2026-10-02T08:00:00Z'))).toBe('ab |  | ');
    const made = report('a', { effectiveDateTime: '2026-10-01' });
    expect(counted(made, corrected('b', '2026-10-02T08:00:00Z'))).toBe('b |  | a');
  });
});

describe('what ties a report to its study', () => {
  const study = (id: string, rest: object = {}) =>
    ({ resourceType: 'ImagingStudy', id, status: 'available', ...rest }) as unknown as ImagingStudy;
  const found = (of: object, ...studies: ImagingStudy[]) =>
    new StudyIndex(studies, SERVER).studyOf(report('r', { imagingStudy: undefined, ...of }))?.id;
  const accession = (value: string, rest: object = {}) => ({
    identifier: [{ value, type: { coding: [{ code: 'ACSN' }] }, ...rest }],
  });

  it('its reference first, then its accession number in whatever system, then the order', () => {
    const order = { basedOn: [{ reference: 'ServiceRequest/1' }] };
    const [one, two, three] = [study('s1'), study('s2', accession('A1', { system: 'x' })), study('s3', order)];
    const all = { imagingStudy: [{ reference: `${SERVER}/ImagingStudy/s1` }], ...accession('A1'), ...order };
    expect(found(all, three, two, one)).toBe('s1');
    expect(found({ ...all, imagingStudy: undefined }, three, two, one)).toBe('s2');
    expect(found(order, three, two, one)).toBe('s3');
    expect(found({}, one)).toBeUndefined();
  });

  it('other numbers only in the same system, and the first of two studies', () => {
    const number = (system?: string) => ({ identifier: [{ value: '7', ...(system && { system }) }] });
    expect(found(number('a'), study('s1', number('b')))).toBeUndefined();
    expect(found(number('a'), study('s1', number('a')), study('s2', number('a')))).toBe('s1');
    expect(found(number(), study('s1', number()))).toBe('s1');
    expect(found(accession('7'), study('s1', number()))).toBeUndefined();
  });

  it('the accession number that a reference carries', () => {
    const referring = { basedOn: [{ identifier: accession('A1').identifier[0] }] };
    expect(found(referring, study('s1', accession('A1')))).toBe('s1');
  });

  it.each(['entered-in-error', 'cancelled'])('no study that is %s', (status) => {
    expect(found({ imagingStudy: [{ reference: 'ImagingStudy/s1' }] }, study('s1', { status }))).toBeUndefined();
  });

  it('nothing, where a reference or a number is none', () => {
    const odd = { imagingStudy: [null, {}, 7], identifier: [null, { system: 'a' }, 7], basedOn: 'x' };
    expect(studyKeysOf(report('r', odd), SERVER)).toEqual([]);
  });
});
