import { charted, dueDate, factsOf, fetusOf, scan } from './mother.js';
import { coded, LOINC, observation, report, SNOMED } from '../chart-of-test.js';

const PREGNANT = dueDate('2027-04-11');
const study = (title: string, date: string, conclusion = 'Normal.') =>
  report(`s-${date}`, { code: { text: title }, effectiveDateTime: date, conclusion });
const scansOf = (...resources: object[]) => fetusOf([PREGNANT, ...resources]);

describe('FET-2: a detailed anomaly scan on or after the first report', () => {
  it.each([
    'US fetal anatomy',
    'Level II ultrasound',
    'Fetal anomaly scan',
    'US OB detailed',
    'Detailed anatomy survey',
    'Morphology scan, 20 weeks',
    'US obstetric detailed',
    'Obstetric ultrasound, detailed',
    'Detailed obstetric ultrasound',
    'US OB, level II',
    'Level 2 obstetric ultrasound',
  ])('is known by its name: %s', (title) => {
    expect(scansOf(scan('2026-11-02'), study(title, '2026-11-10'))).toMatchObject({
      anatomyScan: { date: '2026-11-10', source: 'DiagnosticReport/s-2026-11-10' },
    });
  });

  it('is known by its code, as a procedure as well', () => {
    const procedure = {
      resourceType: 'Procedure',
      id: 'p1',
      status: 'completed',
      subject: { reference: 'Patient/p1' },
      code: coded(SNOMED, '408814002', 'Ultrasound scan for fetal anomaly'),
      performedDateTime: '2026-11-10',
    };
    expect(scansOf(scan('2026-11-02'), procedure).anatomyScan?.date).toBe('2026-11-10');
  });

  it.each([
    ['of the day of the first report', '2026-11-02', true],
    ['of the day before', '2026-11-01', false],
  ])('%s counts or not', (_title, date, counts) => {
    expect('anatomyScan' in scansOf(scan('2026-11-02'), study('Fetal anomaly scan', date))).toBe(counts);
  });

  it('the index scan counts where its title or its conclusion tells of the survey', () => {
    const index = (title: string, conclusion: string) =>
      'anatomyScan' in scansOf(scan('2026-11-02', { code: { text: title }, conclusion }));
    const found = 'Calcification of the fetal liver.';
    expect(index('US obstetric', found)).toBe(false);
    expect(index('US fetal anatomy', found)).toBe(true);
    expect(index('US obstetric', `Detailed anatomy survey: ${found}`)).toBe(true);
    expect(index('US obstetric', `${found} Detailed anatomy survey is recommended.`)).toBe(false);
    expect(index('US obstetric', `${found} Anatomy survey incomplete because of position.`)).toBe(false);
  });

  it.each([
    'US obstetric',
    'US abdomen',
    'MRI fetus',
    'Fetal growth scan',
    'US breast, targeted',
    'US neck, level II nodes',
  ])('%s is none', (title) => {
    expect(scansOf(scan('2026-11-02'), study(title, '2026-11-10'))).not.toHaveProperty('anatomyScan');
  });
});

describe('FET-7, FET-12, FET-16: other examinations of the fetus', () => {
  it('tells MRI, Doppler and the last ultrasound', () => {
    const fetus = scansOf(
      scan('2026-11-02'),
      study('MRI fetus', '2026-11-08'),
      study('MCA Doppler', '2026-11-12'),
      study('Fetal growth scan', '2026-11-15'),
    );
    expect(fetus.fetalMri?.date).toBe('2026-11-08');
    expect(fetus.doppler?.date).toBe('2026-11-12');
    expect(fetus.lastUltrasound?.date).toBe('2026-11-15');
  });

  it('a velocity that was measured is a Doppler', () => {
    const velocity = observation('v1', {
      code: coded(LOINC, '11701-0', 'Fetal Cerebral artery middle Peak systolic flow velocity US.doppler'),
      effectiveDateTime: '2026-11-12',
      valueQuantity: { value: 30, unit: 'cm/s' },
    });
    expect(scansOf(scan('2026-11-02'), velocity).doppler?.date).toBe('2026-11-12');
  });

  it('an MRI of the mother is none of the fetus', () => {
    const fetus = scansOf(scan('2026-11-02'), study('MRI abdomen', '2026-11-08'), study('US liver', '2026-11-09'));
    expect(fetus).not.toHaveProperty('fetalMri');
    expect(fetus.lastUltrasound?.date).toBe('2026-11-02');
  });

  it('those of an earlier pregnancy do not count', () => {
    const fetus = scansOf(scan('2024-11-02'), study('MRI fetus', '2024-11-08'), scan('2026-11-02'));
    expect(fetus).toMatchObject({ pregnancy: 'current', lastUltrasound: { date: '2026-11-02' } });
    expect(fetus).not.toHaveProperty('fetalMri');
  });

  it('reports that could not be read may hold them', () => {
    const [, , ...none] = factsOf([PREGNANT]).unborn;
    expect(none).toEqual([]);
    expect(fetusOf([PREGNANT])).not.toHaveProperty('scansUnread');
    const [atHand] = factsOf([PREGNANT], { states: { reports: 'partial' } }).unborn;
    expect(atHand?.fetus).not.toHaveProperty('anatomyScan');
    expect(atHand?.fetus.scansUnread).toBe(true);
    expect(atHand?.mayBe).toEqual([expect.objectContaining({ anatomyScan: expect.any(Object) as object })]);
  });
});

describe('FET: twins', () => {
  it('each labelled fetus is one of its own, in one pregnancy', () => {
    const { unborn, findings } = factsOf([
      PREGNANT,
      scan('2026-11-02', {
        conclusion: 'Twin A: calcification of the fetal liver. Twin B: calcification of the fetal liver.',
      }),
      charted('Twin pregnancy', '2026-08-20'),
    ]);
    expect(findings.items.map(({ fetus }) => fetus).sort()).toEqual(['A', 'B']);
    expect(unborn.map(({ fetus: { label, pregnancy } }) => [label, pregnancy])).toEqual([
      [undefined, 'current'],
      ['A', 'current'],
      ['B', 'current'],
    ]);
  });
});
