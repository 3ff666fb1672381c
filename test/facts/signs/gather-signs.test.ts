import { gatherFindings } from '../../../src/facts/findings/gather-findings.js';
import { gatherSigns } from '../../../src/facts/signs/gather-signs.js';
import { base64, coded, condition, gathering, observation, recordOf, report, SNOMED } from '../chart-of-test.js';

const FOUND = report('us1', { conclusion: 'Calcification in segment VI of the liver.' });
const gathered = (resources: object[], states = {}) => {
  const record = recordOf(resources, states);
  return gatherSigns(record, gatherFindings(record, gathering), gathering);
};
const signsOf = (...resources: object[]) =>
  gathered([FOUND, ...resources]).items.map(({ meanings, assertion, source }) => [...meanings, assertion, source]);
const later = (rest: object) => report('ct2', { effectiveDateTime: '2026-11-01', ...rest });
const DILATED = ['sign-dilated-bile-ducts', 'present', 'DiagnosticReport/ct2'];
const NO_MASS = 'No focal liver mass.';

describe('where signs are read', () => {
  it.each<[string, object]>([
    ['a conclusion', later({ conclusion: 'The bile ducts are dilated.' })],
    [
      'an attached text',
      later({ presentedForm: [{ contentType: 'text/plain', data: base64('Biliary ductal dilatation.') }] }),
    ],
    [
      'an attached page',
      later({ presentedForm: [{ contentType: 'text/html', data: base64('<p>Dilated common bile duct.</p>') }] }),
    ],
    ['the words of a conclusion code', later({ conclusionCode: [{ text: 'Dilated intrahepatic bile ducts' }] })],
    [
      'a contained result',
      later({
        contained: [observation('in', { code: { text: 'Bile ducts' }, valueString: 'Dilated to 12 mm' })],
      }),
    ],
  ])('HEP-4: dilated bile ducts are read from %s', (_where, resource) => {
    expect(signsOf(resource)).toContainEqual(DILATED);
  });

  it.each<[string, object]>([
    ['a question that is answered', { code: { text: 'Biliary dilatation' }, valueBoolean: true }],
    [
      'a question with a coded answer',
      { code: { text: 'Biliary dilatation' }, valueCodeableConcept: { text: 'Present' } },
    ],
    ['a site with its words', { code: { text: 'Common bile duct' }, valueString: 'dilated' }],
  ])('HEP-4: a standalone imaging Observation tells them as %s', (_how, rest) => {
    expect(signsOf(observation('o1', rest))).toContainEqual(['sign-dilated-bile-ducts', 'present', 'Observation/o1']);
  });

  it('HEP-8: a coded conclusion tells a growth', () => {
    const hcc = coded(SNOMED, '109841003', 'Liver cell carcinoma');
    expect(signsOf(later({ conclusionCode: [hcc] }))).toContainEqual([
      'sign-liver-mass',
      'present',
      'DiagnosticReport/ct2',
    ]);
  });

  it.each<[string, object]>([
    ['an answer of no', observation('o1', { code: { text: 'Biliary dilatation' }, valueBoolean: false })],
    [
      'a relative',
      observation('o1', { code: { text: 'Biliary dilatation' }, focus: [{ reference: 'RelatedPerson/r' }] }),
    ],
    ['a report entered in error', later({ status: 'entered-in-error', conclusion: 'Dilated bile ducts.' })],
    ['an indication', later({ conclusion: 'INDICATION: dilated bile ducts.\nFINDINGS: Normal.' })],
    ['a laboratory', observation('o1', { category: [coded('x', 'laboratory')], valueString: 'dilated bile ducts' })],
  ])('%s tells none', (_what, resource) => {
    expect(signsOf(resource)).toEqual([]);
  });
});

describe('which signs hold', () => {
  const mass = (id: string, day: string, conclusion: string, rest: object = {}) =>
    report(id, { effectiveDateTime: day, conclusion, ...rest });

  it('HEP-8: a later report that denies a growth ends it, an earlier one does not', () => {
    const told = mass('ct1', '2026-09-01', 'A 3 cm liver mass.');
    expect(signsOf(told, mass('mr1', '2026-10-10', NO_MASS))).toEqual([]);
    expect(signsOf(told, mass('mr1', '2026-08-10', NO_MASS))).toHaveLength(1);
  });

  it('HEP-4: one report that denies dilatation of some ducts and tells it of others tells it', () => {
    const both = 'No intrahepatic biliary dilatation. The common bile duct is dilated.';
    expect(signsOf(mass('ct2', '2026-11-01', both))).toContainEqual(DILATED);
  });

  it('a preliminary report tells it as uncertain and denies nothing', () => {
    const early = { status: 'preliminary' };
    expect(signsOf(mass('ct2', '2026-11-01', 'A liver mass.', early))).toEqual([
      ['sign-liver-mass', 'uncertain', 'DiagnosticReport/ct2'],
    ]);
    const told = mass('ct1', '2026-09-01', 'A 3 cm liver mass.');
    expect(signsOf(told, mass('ct2', '2026-11-01', NO_MASS, early))).toHaveLength(1);
  });

  it('keeps the words and the day', () => {
    expect(gathered([FOUND, later({ conclusion: 'The bile ducts are dilated.' })]).items).toMatchObject([
      { name: 'Dilated bile ducts', quote: 'The bile ducts are dilated', date: '2026-11-01', organ: 'liver' },
    ]);
  });
});

describe('when signs are gathered', () => {
  it('without a calcification no report is read for them', () => {
    expect(gathered([later({ conclusion: 'The bile ducts are dilated.' })]).items).toEqual([]);
  });

  it('a calcification of the problem list is enough', () => {
    const listed = condition('c1', { code: { text: 'Liver calcification' } });
    expect(gathered([listed, later({ conclusion: 'The bile ducts are dilated.' })]).items).toHaveLength(1);
  });

  it('H16: what could not be read leaves their absence unknown', () => {
    expect(gathered([FOUND]).completeness).toBe('complete');
    expect(gathered([FOUND], { observations: 'unavailable' }).completeness).toBe('partial');
    const pdf = later({ presentedForm: [{ contentType: 'application/pdf', data: 'JVBERi0x' }] });
    expect(gathered([FOUND, pdf]).completeness).toBe('partial');
  });
});
