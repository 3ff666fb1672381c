import { gatherFindings } from '../../../src/facts/findings/gather-findings.js';
import { base64, gathering, recordOf, report, SNOMED } from '../chart-of-test.js';

const findingsOf = (...resources: object[]) => gatherFindings(recordOf(resources), gathering).findings.items;
const parenchymal = (...resources: object[]) => findingsOf(...resources).filter((item) => item.kind === undefined);
const PRESENT = 'Coarse calcification in segment VI of the liver.';

describe('what the study adds to its report', () => {
  const ct = {
    resourceType: 'ImagingStudy',
    id: 's1',
    status: 'available',
    started: '2026-09-30T10:00:00Z',
    modality: [{ code: 'CT' }],
  };
  it.each([
    ['imagingStudy', { imagingStudy: [{ reference: 'ImagingStudy/s1' }] }, {}],
    [
      'the accession number',
      { identifier: [{ value: 'A7', system: 'urn:a', type: { coding: [{ code: 'ACSN' }] } }] },
      { identifier: [{ value: 'A7', type: { coding: [{ code: 'ACSN' }] } }] },
    ],
    [
      'the order',
      { basedOn: [{ reference: 'ServiceRequest/9' }] },
      { basedOn: [{ reference: 'https://ehr.example/fhir/ServiceRequest/9' }] },
    ],
  ])('modality, date and body site come through %s', (_title, inReport, inStudy) => {
    const [finding] = findingsOf(
      report('r1', {
        code: { text: 'Imaging report' },
        effectiveDateTime: undefined,
        conclusion: 'Calcification is seen.',
        ...inReport,
      }),
      { ...ct, series: [{ bodySite: { system: SNOMED, code: '10200004' } }], ...inStudy },
    );
    expect(finding).toMatchObject({ organ: 'liver', modality: 'CT', date: '2026-09-30' });
  });

  it('a study that nothing names adds nothing', () => {
    const [finding] = findingsOf(report('r1', { code: { text: 'Imaging report' }, conclusion: PRESENT }), ct);
    expect(finding?.modality).toBeUndefined();
  });
});

describe('unread reports are said to be unread', () => {
  const unreadOf = (resource: object) => gatherFindings(recordOf([resource]), gathering).unreadReports;
  it.each([
    ['a PDF', { presentedForm: [{ contentType: 'application/pdf', data: base64('%PDF-1.7') }] }, 'format'],
    [
      'an attachment that could not be fetched',
      { presentedForm: [{ contentType: 'text/html', url: 'Binary/9' }] },
      'unavailable',
    ],
    ['broken base64', { presentedForm: [{ contentType: 'text/plain', data: '%%%' }] }, 'format'],
    ['a text over 64 kB', { conclusion: `${PRESENT} ${'The spleen is normal. '.repeat(4000)}` }, 'truncated'],
    [
      'another language',
      {
        conclusion:
          'Die Leber zeigt eine grobe Verkalkung im Segment VI. Die Nieren sind unauffällig und nicht gestaut. Kein Nachweis von freier Flüssigkeit im Bauch.',
      },
      'language',
    ],
  ])('%s', (_title, rest, why) => {
    expect(unreadOf(report('r1', rest))).toEqual([{ source: 'DiagnosticReport/r1', why }]);
  });

  it('a PDF beside the same report as text is read', () => {
    const presentedForm = [
      { contentType: 'application/pdf', data: base64('%PDF-1.7') },
      { contentType: 'text/plain', data: base64(PRESENT) },
    ];
    expect(unreadOf(report('r1', { presentedForm }))).toEqual([]);
  });

  it('unread sources make absence unknown', () => {
    const { findings } = gatherFindings(
      recordOf([report('r1', { conclusion: PRESENT })], { observations: 'unavailable' }),
      gathering,
    );
    expect(findings.completeness).toBe('partial');
  });
});

describe('many reports', () => {
  it('parenchymal is one key however many reports speak', () => {
    const many = Array.from({ length: 50 }, (_, index) => report(`r${index}`, { conclusion: PRESENT }));
    expect(parenchymal(...many)).toHaveLength(1);
  });
});
