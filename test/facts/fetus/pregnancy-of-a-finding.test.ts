import { charted, dueDate, fetusOf, scan, TODAY, unbornOf } from './mother.js';
import { coded, condition, observation, report, SNOMED } from '../chart-of-test.js';

/** 20w0d on 2026-11-22. */
const DUE = '2027-04-11';
const stateOf = (resources: readonly object[], about = {}) => fetusOf(resources, about).pregnancy;
const delivery = (text: string, date: string, rest: object = {}) => ({
  resourceType: 'Procedure',
  id: `p-${date}`,
  status: 'completed',
  subject: { reference: 'Patient/p1' },
  code: { text },
  performedDateTime: date,
  ...rest,
});

describe('FET: the pregnancy in which a finding of the fetus was reported', () => {
  it('goes on, and its age is told', () => {
    expect(fetusOf([dueDate(DUE), scan('2026-11-10')])).toMatchObject({
      pregnancy: 'current',
      gestationalAgeDays: 140,
      gestation: '20w0d',
      dating: 'due date',
      dueDate: DUE,
    });
  });

  it('goes on without any date, and no age is made up', () => {
    const fetus = fetusOf([scan('2026-11-10')]);
    expect(fetus.pregnancy).toBe('current');
    expect(fetus).not.toHaveProperty('gestationalAgeDays');
    expect(fetus).not.toHaveProperty('gestation');
  });

  it.each([
    ['a newborn of ten days', { birthDate: '2026-11-12' }],
    ['a man without any sign of pregnancy', { birthDate: '1990-02-11', gender: 'male' }],
  ])('is not that of %s', (_title, patient) => {
    expect(stateOf([scan('2026-11-20')], { patient })).toBe('earlier');
  });

  it.each([
    ['on the first day of gestation', '2026-07-05', 'current'],
    ['the day before it', '2026-07-04', 'earlier'],
  ])('a report %s is of this pregnancy or of an earlier one', (_title, date, state) => {
    expect(stateOf([dueDate(DUE), scan(date)])).toBe(state);
  });

  it.each([
    ['a live birth 5 weeks ago', 'Single live birth', '2026-10-18', 'born'],
    ['a live birth 6 weeks ago', 'Single live birth', '2026-10-11', 'born'],
    ['a live birth 6 weeks and a day ago', 'Single live birth', '2026-10-10', 'earlier'],
    ['a live birth 7 weeks ago', 'Live birth', '2026-10-04', 'earlier'],
    ['a stillbirth', 'Stillbirth', '2026-10-18', 'lost'],
    ['a miscarriage', 'Missed abortion', '2026-10-18', 'lost'],
    ['a termination', 'Termination of pregnancy', '2026-10-18', 'lost'],
    ['a delivery of which nobody says how the child was', 'Vaginal delivery', '2026-10-18', 'ended'],
    ['twins, one of them stillborn', 'Twins, one liveborn and one stillborn', '2026-10-18', 'ended'],
  ])('%s ends it', (_title, text, date, state) => {
    expect(stateOf([dueDate('2026-11-01'), scan('2026-08-01'), charted(text, date)])).toBe(state);
  });

  it('tells the days since a birth, and no gestational age any more', () => {
    const fetus = fetusOf([dueDate('2026-11-01'), scan('2026-08-01'), charted('Live birth', '2026-10-18')]);
    expect(fetus).toMatchObject({ pregnancy: 'born', daysSinceBirth: 35 });
    expect(fetus).not.toHaveProperty('gestationalAgeDays');
  });

  it('a caesarean section of the day of a live birth is that birth, a loss told before it is that loss', () => {
    const cut = delivery('Caesarean section', '2026-10-18');
    expect(stateOf([scan('2026-08-01'), cut, charted('Live birth', '2026-10-18')])).toBe('born');
    expect(stateOf([scan('2026-08-01'), cut, charted('Intrauterine fetal death', '2026-10-12')])).toBe('lost');
    expect(stateOf([scan('2026-08-01'), cut, charted('Live birth', '2026-10-19')])).toBe('born');
    expect(stateOf([scan('2026-08-01'), cut])).toBe('ended');
  });

  it('the day is that of the time zone', () => {
    const birth = delivery('Vaginal delivery', '2026-10-12T03:30:00Z');
    const born = charted('Live birth', '2026-10-12T03:30:00Z');
    const now = '2026-11-23T05:30:00Z';
    const chart = [scan('2026-08-01'), birth, born];
    expect(fetusOf(chart, { now }).daysSinceBirth).toBe(42);
    expect(fetusOf(chart, { now, timeZone: 'America/New_York' })).toMatchObject({ pregnancy: 'earlier' });
    expect(fetusOf(chart, { now, timeZone: 'America/Los_Angeles' })).toMatchObject({ daysSinceBirth: 42 });
  });

  it('an end that came before the finding does not end it', () => {
    const losses = [charted('Miscarriage', '2026-05-01'), charted('Live birth', '2024-03-01')];
    expect(stateOf([dueDate(DUE), scan('2026-11-10'), ...losses])).toBe('current');
    expect(stateOf([scan('2026-11-10'), ...losses])).toBe('current');
  });

  it('a report of the two weeks after an end tells of the child that was born or lost', () => {
    expect(stateOf([scan('2026-11-01'), charted('Stillbirth', '2026-10-18')])).toBe('lost');
    expect(stateOf([scan('2026-11-02'), charted('Stillbirth', '2026-10-18')])).toBe('current');
  });

  it('an old loss that is written down at a visit before the finding ends nothing, one written down after it does', () => {
    const recorded = (date: string) => condition('c1', { code: { text: 'Miscarriage' }, recordedDate: date });
    expect(stateOf([dueDate(DUE), scan('2026-11-10'), recorded('2026-09-01')])).toBe('current');
    expect(stateOf([dueDate(DUE), scan('2026-11-10'), recorded('2026-11-10')])).toBe('lost');
  });

  it('an end that is known to the month may lie after the report; of this year alone it says nothing', () => {
    expect(stateOf([scan('2026-10-10'), charted('Stillbirth', '2026-10')])).toBe('lost');
    expect(stateOf([scan('2026-11-10'), charted('Stillbirth', '2026-10')])).toBe('lost');
    expect(stateOf([scan('2026-11-15'), charted('Stillbirth', '2026-10')])).toBe('current');
    expect(stateOf([scan('2026-10-10'), charted('Stillbirth', '2026')])).toBe('current');
  });

  it('the death of one of twins ends nothing for the other, and of a fetus without a label nobody knows', () => {
    const demise = [dueDate(DUE), charted('Fetal demise of twin B', '2026-11-10')];
    const of = (twin: string) =>
      stateOf([...demise, scan('2026-11-01', { conclusion: `${twin}: calcified fetal liver.` })]);
    expect(of('Twin B')).toBe('lost');
    expect(of('Twin A')).toBe('current');
    expect(stateOf([...demise, scan('2026-11-01')])).toBe('current');
  });

  it('a refuted, denied or remembered loss is none', () => {
    const refuted = charted('Stillbirth', '2026-11-15', { verificationStatus: coded('x', 'refuted') });
    expect(stateOf([scan('2026-11-10'), refuted])).toBe('current');
    expect(stateOf([scan('2026-11-10'), charted('History of stillbirth', '2026-11-15')])).toBe('current');
  });

  it('an outcome that was observed ends it', () => {
    const outcome = (text: string) =>
      observation('o1', {
        category: [],
        code: { text: 'Pregnancy outcome' },
        valueCodeableConcept: { text },
        effectiveDateTime: '2026-11-15',
      });
    expect(stateOf([scan('2026-11-10'), outcome('Live birth')])).toBe('born');
    expect(stateOf([scan('2026-11-10'), outcome('Stillbirth')])).toBe('lost');
  });

  it('is over without a word when it must be over by its dates, or when she is not pregnant any more', () => {
    // 44 weeks after its first day, and a day later
    expect(stateOf([dueDate('2026-10-25'), scan('2026-05-01')])).toBe('current');
    expect(stateOf([dueDate('2026-10-24'), scan('2026-05-01')])).toBe('earlier');
    const status = observation('o1', {
      category: [],
      code: { text: 'Pregnancy status' },
      valueCodeableConcept: { text: 'Not pregnant' },
      effectiveDateTime: '2026-11-15',
    });
    expect(stateOf([scan('2026-11-10'), status])).toBe('ended');
    expect(stateOf([scan('2026-11-16'), status])).toBe('current');
  });

  it('without any date of a pregnancy a report may be 32 weeks old: no fetus is seen so before its 12th week', () => {
    expect(stateOf([scan('2026-04-12')])).toBe('current');
    expect(stateOf([scan('2026-04-11')])).toBe('earlier');
  });

  it('a finding of an earlier pregnancy stays with it, and the one of now is told of now', () => {
    const births = [charted('Live birth', '2024-03-01')];
    expect(stateOf([dueDate(DUE), scan('2023-12-01'), ...births])).toBe('earlier');
    expect(stateOf([dueDate(DUE), scan('2023-12-01'), scan('2026-11-10'), ...births])).toBe('current');
  });

  it('a finding without a date is of the pregnancy of now, or of the one that ended lately', () => {
    const undated = report('r1', {
      code: { text: 'US obstetric' },
      effectiveDateTime: undefined,
      conclusion: 'Calcification of the fetal liver.',
    });
    expect(stateOf([dueDate(DUE), undated])).toBe('current');
    expect(stateOf([undated, charted('Stillbirth', '2026-10-18')])).toBe('lost');
    expect(stateOf([undated, charted('Stillbirth', '2020-10-18')])).toBe('current');
  });

  it('what could not be read may be an end: then it may be lost or born as well, and undated birth may be near', () => {
    const otherwise = (states: object) =>
      unbornOf([scan('2026-11-10')], { states }).mayBe.map(({ pregnancy }) => pregnancy);
    expect(otherwise({})).toEqual([]);
    expect(otherwise({ conditions: 'unavailable' })).toEqual(['lost', 'born', 'current']);
    expect(otherwise({ procedures: 'partial' })).toEqual(['lost', 'born', 'current']);
  });
});

describe('FET: the pregnancy at hand, for rows of an order', () => {
  it('goes on while she is or may be pregnant', () => {
    expect(stateOf([dueDate(DUE)])).toBe('current');
    expect(stateOf([])).toBe('current');
  });

  it('is none where she is known not to be pregnant, and over after a loss', () => {
    const status = observation('o1', {
      category: [],
      code: { text: 'Pregnancy status' },
      valueCodeableConcept: { text: 'Not pregnant' },
      effectiveDateTime: TODAY,
    });
    expect(stateOf([status])).toBe('earlier');
    expect(stateOf([charted('Stillbirth', '2026-11-15')])).toBe('lost');
    expect(stateOf([condition('c1', { code: coded(SNOMED, '77386006') })])).toBe('current');
  });
});
