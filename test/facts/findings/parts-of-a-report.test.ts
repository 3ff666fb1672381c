import { gatherFindings } from '../../../src/facts/findings/gather-findings.js';
import { base64, coded, gathering, HPO, observation, recordOf, report } from '../chart-of-test.js';

const gathered = (...resources: object[]) => gatherFindings(recordOf(resources), gathering);
const told = (...resources: object[]) =>
  gathered(...resources).findings.items.map(({ organ, assertion, sources }) =>
    [organ, assertion, ...sources.map(({ source }) => source)].join(' '),
  );
const HEPATIC = { code: coded(HPO, 'HP:0006559') };
const NAMED = { result: [{ reference: 'Observation/o1' }] };
const narrative = { text: { status: 'generated', div: '<div>Calcification of the liver.</div>' } };

describe('HEP-1: whose word a finding of a report is', () => {
  it.each<[string, object[], string[]]>([
    [
      'of a result the result’s, with the day of the report',
      [report('r1', NAMED), observation('o1', HEPATIC)],
      ['liver present Observation/o1'],
    ],
    [
      'of a contained result the report’s',
      [report('r1', { contained: [observation('o1', HEPATIC)] })],
      ['liver present DiagnosticReport/r1'],
    ],
    [
      'of a result that is contained without a name the report’s',
      [report('r1', { contained: [{ ...observation('', HEPATIC), id: undefined }] })],
      ['liver present DiagnosticReport/r1'],
    ],
    [
      'a contained result of another patient is nobody’s',
      [report('r1', { contained: [observation('o1', { ...HEPATIC, subject: { reference: 'Patient/p2' } })] })],
      [],
    ],
    [
      'a result that is contained without a subject is of the patient of the report',
      [report('r1', { contained: [observation('o1', { ...HEPATIC, subject: undefined })] })],
      ['liver present DiagnosticReport/r1'],
    ],
    [
      'of a preliminary result it is doubtful',
      [report('r1', NAMED), observation('o1', { ...HEPATIC, status: 'preliminary' })],
      ['liver uncertain Observation/o1'],
    ],
    [
      'a result that is not to be used is none',
      [report('r1', NAMED), observation('o1', { ...HEPATIC, status: 'entered-in-error' })],
      [],
    ],
    [
      'the result of a report that was withdrawn is not read on its own',
      [report('r1', { ...NAMED, status: 'entered-in-error' }), observation('o1', HEPATIC)],
      [],
    ],
    [
      'the result of a report that was never issued is',
      [report('r1', { ...NAMED, status: 'registered' }), observation('o1', HEPATIC)],
      ['liver present Observation/o1'],
    ],
    [
      'a result under a name of its bundle is found',
      [report('r1', { result: [{ reference: 'urn:uuid:o1' }] }), observation('o1', HEPATIC)],
      ['liver present Observation/o1'],
    ],
    [
      'one and the same report by code and by words is one source of each',
      [report('r1', { conclusionCode: [coded(HPO, 'HP:0006559')], conclusion: 'Calcification of the kidney.' })],
      ['liver present DiagnosticReport/r1', 'kidney present DiagnosticReport/r1'],
    ],
  ])('%s', (_what, resources, expected) => {
    expect(told(...resources).toSorted()).toEqual(expected.toSorted());
  });

  it('a result is of the day, the kind and the title of its report', () => {
    const [finding] = gathered(
      report('r1', { ...NAMED, effectiveDateTime: '2026-09-01' }),
      observation('o1', { ...HEPATIC, effectiveDateTime: '2026-09-09' }),
    ).findings.items;
    expect(finding?.sources).toMatchObject([{ date: '2026-09-01', modality: 'CT' }]);
  });
});

describe('H12: what a preliminary report says', () => {
  const early = (conclusion: string) =>
    gathered(report('r1', { status: 'preliminary', conclusion })).findings.items.map(({ assertion, sources }) => [
      assertion,
      sources[0]?.preliminary,
    ]);

  it.each([
    ['Calcification of the liver.', [['uncertain', true]]],
    ['Possible calcification of the liver.', [['uncertain', true]]],
    ['No calcification of the liver.', []],
  ])('%s', (conclusion, expected) => {
    expect(early(conclusion)).toEqual(expected);
  });

  it('recommends nothing yet', () => {
    const words = 'Calcification of the liver. Follow-up CT in 6 months is recommended.';
    const recommended = (status: string) => gathered(report('r1', { status, conclusion: words })).recommended;
    expect(recommended('final')).toHaveLength(1);
    expect(recommended('preliminary')).toEqual([]);
  });
});

describe('H16: the narrative is read where a report says nothing else', () => {
  it.each<[string, object, number]>([
    ['nothing', {}, 1],
    ['a conclusion', { conclusion: 'See images.' }, 0],
    ['an attached text', { presentedForm: [{ contentType: 'text/plain', data: base64('See images.') }] }, 0],
    ['a result', NAMED, 0],
    [
      'a result that it contains',
      { contained: [observation('o1', { code: { text: 'Liver' }, valueString: 'Normal' })] },
      0,
    ],
    ['a code that says something', { conclusionCode: [{ text: 'Calcification of the kidney' }] }, 1],
    ['a code that says nothing', { conclusionCode: [{ text: 'Normal' }] }, 1],
    ['a picture', { presentedForm: [{ contentType: 'image/png', data: 'AAAA' }] }, 1],
  ])('it holds %s besides', (_what, rest, count) => {
    expect(told(report('r1', { ...narrative, ...rest }))).toHaveLength(count);
  });
});

describe('H16: reports that could not be read', () => {
  const pdf = { presentedForm: [{ contentType: 'application/pdf', data: base64('%PDF-1.7') }] };

  it.each<[string, object, string[]]>([
    ['in a format that is not read', pdf, ['format']],
    [
      'whose text is elsewhere',
      { presentedForm: [{ contentType: 'text/plain', url: 'https://ehr.example/fhir/Binary/b1' }] },
      ['unavailable'],
    ],
    ['longer than is read', { conclusion: 'Normal. '.repeat(9000) }, ['truncated']],
    ['with words besides', { ...pdf, conclusion: 'Normal.' }, ['format']],
    ['that can be read', { conclusion: 'Normal.' }, []],
  ])('one %s', (_what, rest, why) => {
    const { unreadReports, findings } = gathered(report('r1', rest));
    expect(unreadReports).toEqual(why.map((reason) => ({ source: 'DiagnosticReport/r1', why: reason })));
    expect(findings.completeness).toBe(why.length === 0 ? 'complete' : 'partial');
  });

  it('what was not fetched stays so', () => {
    const unavailable = gatherFindings(
      recordOf([report('r1', pdf)], { reports: 'unavailable', observations: 'unavailable', conditions: 'unavailable' }),
      gathering,
    );
    expect(unavailable.findings.completeness).toBe('unavailable');
  });

  it.each(['reports', 'observations', 'conditions'] as const)('without all %s it is seen in part', (key) => {
    expect(gatherFindings(recordOf([], { [key]: 'partial' }), gathering).findings.completeness).toBe('partial');
  });
});

describe('HEP-1: an organ that the title alone names', () => {
  it.each([
    ['US kidney', 'kidney'],
    ['CT chest', 'lung'],
    ['CT head', 'brain'],
    ['CT chest abdomen pelvis', 'other'],
    ['CT head and chest', 'other'],
    ['CT abdomen, liver protocol', 'liver'],
    ['CT chest and abdomen', 'other'],
    ['US', 'other'],
  ])('a calcification without a place, in "%s", is of: %s', (title, organ) => {
    const found = gathered(report('r1', { code: { text: title }, conclusion: 'Coarse calcification.' })).findings.items;
    expect(found.map((one) => one.organ)).toEqual([organ]);
  });
});
