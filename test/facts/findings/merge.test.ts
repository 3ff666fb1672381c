import { gatherFindings } from '../../../src/facts/findings/gather-findings.js';
import { base64, coded, condition, gathering, HPO, observation, recordOf, report, SNOMED } from '../chart-of-test.js';

const findingsOf = (...resources: object[]) => gatherFindings(recordOf(resources), gathering).findings.items;
const PRESENT = 'Coarse calcification in segment VI of the liver.';
const ABSENT = 'The liver is normal. No hepatic calcification.';

describe('evidence from several sources for one finding is merged, conflicts are shown', () => {
  it('MEC-1: report, Observation and Condition of one calcification are one finding with three sources', () => {
    const findings = findingsOf(
      report('r1', { conclusion: PRESENT }),
      observation('o1', { code: coded(HPO, 'HP:0006559') }),
      condition('c1', { code: { text: 'Liver calcification' } }),
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]?.sources.map(({ source }) => source).sort()).toEqual([
      'Condition/c1',
      'DiagnosticReport/r1',
      'Observation/o1',
    ]);
    expect(findings[0]?.conflict).toBe(false);
  });

  it('a later report that denies it leaves it present, in conflict', () => {
    const [finding] = findingsOf(
      report('r1', { conclusion: PRESENT, effectiveDateTime: '2026-01-10' }),
      report('r2', { conclusion: ABSENT, effectiveDateTime: '2026-06-10' }),
    );
    expect(finding).toMatchObject({ assertion: 'present', conflict: true, date: '2026-01-10', lastDate: '2026-01-10' });
  });

  it('an earlier report without it is no conflict', () => {
    const [finding] = findingsOf(
      report('r1', { conclusion: ABSENT, effectiveDateTime: '2025-01-10' }),
      report('r2', { conclusion: PRESENT, effectiveDateTime: '2026-06-10' }),
    );
    expect(finding).toMatchObject({ assertion: 'present', conflict: false, date: '2026-06-10' });
  });

  it('first and last date and the modality of the first report are kept, the course is that of the newest', () => {
    const [finding] = findingsOf(
      report('r2', { conclusion: 'Unchanged hepatic calcification.', effectiveDateTime: '2026-06-10' }),
      report('r1', {
        code: { text: 'US liver' },
        conclusion: 'New hepatic calcification, 8 mm.',
        effectiveDateTime: '2025-01-10',
      }),
    );
    expect(finding).toMatchObject({ date: '2025-01-10', lastDate: '2026-06-10', modality: 'US', course: 'stable' });
  });

  it('LOOP-2: repeated mentions across reports are one finding with its sizes and courses in the order of time', () => {
    const findings = findingsOf(
      report('r2', {
        conclusion: 'Hepatic calcification has increased, now 12 mm.',
        effectiveDateTime: '2026-06-10',
      }),
      report('r1', { conclusion: 'New 8 mm hepatic calcification.', effectiveDateTime: '2025-01-10' }),
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      course: 'increasing',
      date: '2025-01-10',
      lastDate: '2026-06-10',
      sources: [
        { date: '2025-01-10', size: { value: 8, unit: 'mm' }, course: 'new' },
        { date: '2026-06-10', course: 'increasing' },
      ],
    });
  });

  it('FET-1: calcifications of two labelled fetuses are two findings, each named', () => {
    const findings = findingsOf(
      report('r1', {
        code: { text: 'Obstetric ultrasound' },
        conclusion: 'Twin A: hepatic calcification. Twin B: no hepatic calcification.',
      }),
    );
    expect(findings.map(({ title, assertion }) => `${title}: ${assertion}`)).toEqual([
      'Fetal liver calcification (fetus A): present',
      'Fetal liver calcification (fetus B): absent',
    ]);
  });

  it('H13: an addendum of the same report outweighs its earlier words', () => {
    const text = `FINDINGS: ${PRESENT}\n\nADDENDUM: On review there is no hepatic calcification.`;
    const findings = findingsOf(report('r1', { presentedForm: [{ contentType: 'text/plain', data: base64(text) }] }));
    expect(findings.map(({ assertion }) => assertion)).not.toContain('present');
  });

  it('H13: a preliminary report gives way to the final one of the same accession', () => {
    const identifier = [{ type: { coding: [{ code: 'ACSN' }] }, value: 'A1' }];
    const findings = findingsOf(
      report('r1', { status: 'preliminary', identifier, conclusion: PRESENT }),
      report('r2', { identifier, conclusion: ABSENT }),
    );
    expect(findings).toMatchObject([{ assertion: 'absent' }]);
  });

  it('a preliminary report of another study stays uncertain beside the final one', () => {
    const study = (id: string) => [{ reference: `ImagingStudy/${id}` }];
    const findings = findingsOf(
      report('r1', { status: 'preliminary', imagingStudy: study('s1'), conclusion: PRESENT }),
      report('r2', { imagingStudy: study('s2'), conclusion: 'Normal.' }),
    );
    expect(findings).toMatchObject([{ assertion: 'uncertain', sources: [{ preliminary: true }] }]);
  });

  it('H13: a corrected report replaces the final one of the same order', () => {
    const basedOn = [{ reference: 'ServiceRequest/s1' }];
    const findings = findingsOf(
      report('r1', { basedOn, conclusion: PRESENT, issued: '2026-10-01T08:00:00Z' }),
      report('r2', { basedOn, status: 'corrected', conclusion: ABSENT, issued: '2026-10-02T08:00:00Z' }),
    );
    expect(findings).toMatchObject([{ assertion: 'absent' }]);
  });

  it('liver and kidney in one report are two findings, each under its own stable key', () => {
    const findings = findingsOf(report('r1', { conclusion: `${PRESENT} Nephrocalcinosis of both kidneys.` }));
    expect(findings.map(({ key }) => key).sort()).toEqual(['patient/kidney/parenchymal', 'patient/liver/parenchymal']);
  });

  it('BRN-1: a coded pineal calcification is physiological and apart from the parenchyma', () => {
    expect(findingsOf(condition('c1', { code: coded(HPO, 'HP:0012682') }))).toMatchObject([
      { key: 'patient/brain/physiological', kind: 'physiological', site: 'pineal gland' },
    ]);
  });
});

describe('FET subject rules', () => {
  it.each([
    [
      'the title of an obstetric examination',
      report('r1', {
        code: { text: 'OB ultrasound, 2nd trimester' },
        conclusion: 'Echogenic foci in the liver with calcification.',
      }),
    ],
    ['the text', report('r1', { conclusion: 'Calcifications in the fetal liver.' })],
    [
      'the section of the report',
      report('r1', { code: { text: 'Ultrasound' }, category: [{ coding: [{ code: 'OUS' }] }], conclusion: PRESENT }),
    ],
    ['the focus', observation('o1', { code: coded(HPO, 'HP:0006559'), focus: [{ display: 'Fetus' }] })],
    ['the body site', observation('o1', { code: coded(SNOMED, '18115005'), bodySite: { text: 'fetal liver' } })],
    [
      'the onset',
      observation('o1', {
        code: {
          coding: [
            { system: HPO, code: 'HP:0006559' },
            { system: HPO, code: 'HP:0011461' },
          ],
        },
      }),
    ],
  ])('H5: a finding is the fetus’s by %s', (_title, resource) => {
    expect(findingsOf(resource)).toMatchObject([
      { subject: 'fetus', organ: 'liver', title: 'Fetal liver calcification' },
    ]);
  });

  it('H5: a finding of a pregnant woman is her own', () => {
    expect(
      findingsOf(condition('p', { code: coded(SNOMED, '77386006') }), report('r1', { conclusion: PRESENT })),
    ).toMatchObject([{ subject: 'patient' }]);
  });
});
