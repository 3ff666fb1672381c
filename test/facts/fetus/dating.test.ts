import { charted, dueDate, factsOf, pregnancyOf } from './mother.js';
import { coded, condition, ICD, LOINC, observation, report, SNOMED } from '../chart-of-test.js';

/** Each makes a different age of 2026-11-22, the better source the younger one. */
const ULTRASOUND = observation('us', { code: coded(LOINC, '11781-2'), valueDateTime: '2027-04-11' });
const DUE = dueDate('2027-04-01');
const PERIOD = observation('lmp', { code: { text: 'Last menstrual period' }, valueDateTime: '2026-06-15' });
const STATED = observation('ga', {
  code: coded(LOINC, '18185-9'),
  valueQuantity: { value: 22, code: 'wk' },
  effectiveDateTime: '2026-10-28',
});
const PREGNANT = charted('Pregnancy', '2026-08-20');
const status = (rest: object) =>
  observation('st', {
    code: coded(LOINC, '82810-3'),
    valueCodeableConcept: coded(SNOMED, '77386006'),
    effectiveDateTime: '2026-09-01',
    ...rest,
  });

describe('FET: the gestational age of today', () => {
  it.each([
    ['an ultrasound due date before all others', [STATED, PERIOD, DUE, ULTRASOUND], 'ultrasound due date', '20w0d'],
    ['a due date before the last period', [STATED, PERIOD, DUE], 'due date', '21w3d'],
    ['the last period before a stated age', [STATED, PERIOD, PREGNANT], 'last menstrual period', '22w6d'],
    ['a stated age, counted from its own day', [STATED], 'stated age', '25w4d'],
  ])('rests on %s', (_title, resources, dating, gestation) => {
    expect(pregnancyOf(resources)).toMatchObject({ status: 'pregnant', dating, gestation });
  });

  it.each([
    ['weeks of gestation', '20 weeks gestation of pregnancy', '21w3d'],
    ['weeks and days', 'Pregnancy, 20 weeks 3 days', '21w6d'],
    ['weeks and days with a plus', 'Intrauterine pregnancy 20+3 weeks', '21w6d'],
    ['sevenths', 'Pregnancy 20 3/7 weeks', '21w6d'],
    ['weeks in short', 'Twin pregnancy, 20w3d', '21w6d'],
  ])('is read from a problem in words: %s', (_title, text, gestation) => {
    expect(pregnancyOf([charted(text, '2026-11-12')])).toMatchObject({ dating: 'stated age', gestation });
  });

  it.each([
    ['a limit', 'Less than 8 weeks gestation of pregnancy'],
    ['a span', 'Pregnancy, 18-20 weeks'],
    ['two ages', 'Pregnancy 12 weeks by dates, 14 weeks by size'],
    ['no number', 'Pregnancy, second trimester'],
  ])('is not read from %s, and the pregnancy stands', (_title, text) => {
    const fact = pregnancyOf([charted(text, '2026-11-12')]);
    expect(fact.status).toBe('pregnant');
    expect(fact).not.toHaveProperty('gestation');
  });

  it.each([
    ['Z3A.08', '9w0d'],
    ['Z3A.20', '21w0d'],
    ['Z3A20', '21w0d'],
    ['Z3A.42', '43w0d'],
  ])('is that of the week which the code of a problem names, without a display: %s', (code, gestation) => {
    const problem = condition('z', { code: coded(ICD, code), recordedDate: '2026-11-15' });
    expect(pregnancyOf([problem])).toMatchObject({ status: 'pregnant', dating: 'stated age', gestation });
  });

  it.each(['Z3A.00', 'Z3A.01', 'Z3A.49'])(
    'is not told by a code that names no one week, and the pregnancy stands: %s',
    (code) => {
      const fact = pregnancyOf([condition('z', { code: coded(ICD, code), recordedDate: '2026-11-15' })]);
      expect(fact.status).toBe('pregnant');
      expect(fact).not.toHaveProperty('gestation');
    },
  );

  it.each([[coded(ICD, 'Z3A.43')], [coded(SNOMED, 'Z3A.20')]])('is not told by what is no such code', (code) => {
    expect(pregnancyOf([condition('z', { code, recordedDate: '2026-11-15' })]).status).toBe('possible');
  });

  it('is read from an Observation that an obstetric report contains, on the day of the report', () => {
    const age = { code: coded(LOINC, '11884-4'), valueQuantity: { value: 20, code: 'wk' } };
    const { subject: _subject, effectiveDateTime: _of, ...contained } = observation('age', age);
    const within = (status: string) =>
      pregnancyOf([report('us', { status, effectiveDateTime: '2026-11-20', contained: [contained] })]);
    expect(within('final')).toMatchObject({ status: 'pregnant', gestation: '20w2d' });
    expect(within('entered-in-error').status).toBe('possible');
  });

  it('is not read from a problem whose onset and record lie further apart than its week', () => {
    const named = (recordedDate: string) => charted('20 weeks gestation', '2026-11-01', { recordedDate });
    expect(pregnancyOf([named('2026-11-08')])).toMatchObject({ gestation: '23w0d' });
    expect(pregnancyOf([named('2026-11-09')])).not.toHaveProperty('gestation');
  });

  it.each([
    [
      'a component of the status',
      status({ component: [{ code: coded(LOINC, '11778-8'), valueDateTime: '2027-04-11' }] }),
    ],
    [
      'its own period',
      status({ valueCodeableConcept: undefined, valuePeriod: { start: '2026-07-05', end: '2027-04-11' } }),
    ],
    [
      'its effective period',
      status({ effectiveDateTime: undefined, effectivePeriod: { start: '2026-07-19', end: '2027-04-11' } }),
    ],
  ])('is read from %s', (_title, resource) => {
    expect(pregnancyOf([resource])).toMatchObject({ status: 'pregnant', gestation: '20w0d', dueDate: '2027-04-11' });
  });

  it('is not read from a period that is none of a pregnancy, nor from a month', () => {
    const short = status({ effectiveDateTime: undefined, effectivePeriod: { start: '2026-10-01', end: '2026-12-01' } });
    expect(pregnancyOf([short])).not.toHaveProperty('gestation');
    expect(pregnancyOf([dueDate('2027-04')]).status).toBe('possible');
  });

  it('changes with the day of the time zone', () => {
    const at = (timeZone: string) => pregnancyOf([DUE], { now: '2026-11-22T03:00:00Z', timeZone }).gestation;
    expect(at('UTC')).toBe('21w3d');
    expect(at('America/Chicago')).toBe('21w2d');
    expect(at('Asia/Tokyo')).toBe('21w3d');
  });

  it('counts the newest of equally good sources, and tells of the others what they make of it', () => {
    const newer = dueDate('2027-04-11', { effectiveDateTime: '2026-10-01' });
    expect(pregnancyOf([dueDate('2027-04-03'), newer])).toMatchObject({
      gestation: '20w0d',
      datingConflict: 'due date: 21w1d',
    });
  });

  it.each([
    ['7 days', '2026-06-28', undefined],
    ['8 days', '2026-06-27', 'last menstrual period: 21w1d'],
  ])('a last period %s away is a conflict or none', (_title, valueDateTime, conflict) => {
    const period = { ...PERIOD, valueDateTime };
    expect(pregnancyOf([ULTRASOUND, period]).datingConflict).toBe(conflict);
  });

  it('of the pregnancy that ended is not that of the next one', () => {
    const loss = charted('Miscarriage', '2026-09-20');
    const next = observation('ga2', {
      code: coded(LOINC, '18185-9'),
      valueQuantity: { value: 6, code: 'wk' },
      effectiveDateTime: '2026-11-10',
    });
    expect(pregnancyOf([dueDate('2027-03-01'), loss, next])).toMatchObject({ gestation: '7w5d', dating: 'stated age' });
    // an age that was written down after the end, of the pregnancy that had ended
    const late = observation('ga3', {
      code: coded(LOINC, '18185-9'),
      valueQuantity: { value: 13, code: 'wk' },
      effectiveDateTime: '2026-09-21',
    });
    expect(pregnancyOf([loss, late]).status).toBe('possible');
  });

  it('begins with its first day, else with the first day on which the chart knows of it', () => {
    expect(pregnancyOf([ULTRASOUND, PREGNANT]).since).toBe('2026-07-05');
    expect(pregnancyOf([PREGNANT]).since).toBe('2026-08-20');
  });

  it('an age of another person is not hers', () => {
    const sister = { ...STATED, focus: [{ reference: 'RelatedPerson/1' }] };
    expect(factsOf([sister]).pregnancy.items).toEqual([{ status: 'possible' }]);
  });
});
