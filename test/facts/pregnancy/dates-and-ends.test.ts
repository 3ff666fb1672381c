import { gatherPatient } from '../../../src/facts/patient.js';
import { gatherPregnancies } from '../../../src/facts/pregnancy.js';
import { bestFirst, datingOf } from '../../../src/facts/pregnancy-dating.js';
import { endsIn } from '../../../src/facts/pregnancy-ends.js';
import type { PregnancyEvidence } from '../../../src/facts/pregnancy-evidence.js';
import { coded, condition, gathering, LOINC, observation, recordOf, SNOMED } from '../chart-of-test.js';

const WOMAN = { resourceType: 'Patient', id: 'p1', gender: 'female', birthDate: '1994-05-05' };
const pregnancies = (resources: readonly object[], patient: object = {}) => {
  const record = recordOf([{ ...WOMAN, ...patient }, ...resources]);
  return gatherPregnancies(record, gatherPatient(record, gathering), gathering);
};
const statusOf = (...of: Parameters<typeof pregnancies>) => pregnancies(...of).now.items[0]?.status;

const social = (rest: object) =>
  observation('o1', { category: [{ coding: [{ code: 'social-history' }] }], effectiveDateTime: '2026-11-10', ...rest });
const STATUS = coded(LOINC, '82810-3', 'Pregnancy status');
const pregnant = (recordedDate?: string) =>
  condition('c1', { code: coded(SNOMED, '77386006', 'Pregnancy'), ...{ recordedDate } });

describe('FET: what dates a pregnancy', () => {
  const DUE = coded(LOINC, '11778-8');
  const startOf = (rest: object) => pregnancies([social(rest)]).starts[0];

  it.each([
    [{ code: DUE, valueDateTime: '2027-04-11' }, '2026-07-05'],
    [{ code: DUE, valueString: '2027-04-11' }, '2026-07-05'],
    [{ code: DUE, valuePeriod: { start: '2027-04-11', end: '2027-04-12' } }, '2026-07-05'],
    [{ code: DUE, valueDateTime: '2027-04' }, undefined],
    [{ code: DUE, valueString: 'in April' }, undefined],
    [{ code: { text: 'Last menstrual period' }, valueDateTime: '2026-07-01' }, '2026-07-01'],
    [{ code: { text: 'Last menstrual period' }, valueDateTime: '2026-11-23' }, undefined],
    [{ code: coded(LOINC, '18185-9'), valueQuantity: { value: 20, unit: 'wk' } }, '2026-06-23'],
    [
      { code: coded(LOINC, '18185-9'), valueQuantity: { value: 20, unit: 'wk' }, effectiveDateTime: undefined },
      undefined,
    ],
  ])('%j: from %s', (rest, start) => {
    expect(startOf(rest)).toBe(start);
  });

  it.each([
    ['2026-07-05', 280, '2026-07-05'],
    ['2026-07-26', 259, '2026-07-05'],
    ['2026-07-27', 258, undefined],
    ['2026-06-28', 287, '2026-07-05'],
    ['2026-06-27', 288, undefined],
  ])('a period since %s, %d days before the due date: from %s', (start, _days, from) => {
    const valuePeriod = { start, end: '2027-04-11' };
    expect(startOf({ code: STATUS, valuePeriod })).toBe(from);
  });

  it('what began before an end is of the pregnancy that ended, but for the error of an early ultrasound', () => {
    const miscarriage = (day: string) => condition('c9', { code: { text: 'Miscarriage' }, onsetDateTime: day });
    const age = social({ code: coded(LOINC, '18185-9'), valueQuantity: { value: 8, unit: 'wk' } });
    // its first day is 2026-09-15
    expect(statusOf([age, miscarriage('2026-09-29')])).toBe('pregnant');
    expect(statusOf([age, miscarriage('2026-09-30')])).toBe('possible');
    expect(statusOf([pregnant('2026-09-29'), miscarriage('2026-09-29')])).toBe('possible');
    expect(statusOf([pregnant('2026-09-30'), miscarriage('2026-09-29')])).toBe('pregnant');
  });

  const dated = (dating: PregnancyEvidence['dating'], start: string, source: string): PregnancyEvidence => ({
    says: 'pregnant',
    words: source,
    source,
    start,
    ...(dating && { dating }),
  });

  it('the best source first, of equally good ones the newest', () => {
    const { start: _start, ...bare } = dated(undefined, '', 'bare');
    const all = [
      bare,
      dated('stated age', '2026-07-04', 'age'),
      dated('due date', '2026-07-01', 'old'),
      dated('due date', '2026-07-02', 'new'),
      dated('last menstrual period', '2026-07-03', 'period'),
      dated('ultrasound due date', '2026-07-05', 'ultrasound'),
    ];
    expect(bestFirst(all).map(({ source }) => source)).toEqual(['ultrasound', 'new', 'old', 'period', 'age', 'bare']);
  });

  it('others that differ by more than seven days are told, each once', () => {
    const best = dated('due date', '2026-07-05', 'a');
    const period = (day: string) => dated('last menstrual period', day, 'b');
    const conflict = (...others: PregnancyEvidence[]) => datingOf([best, ...others], '2026-11-22', 7).datingConflict;
    expect(conflict(period('2026-06-28'), period('2026-07-12'))).toBeUndefined();
    expect(conflict(period('2026-06-27'), period('2026-06-27'))).toBe('last menstrual period: 21w1d');
    expect(conflict(period('2026-07-13'), dated('stated age', '2026-06-27', 'c'))).toBe(
      'last menstrual period: 18w6d; stated age: 21w1d',
    );
    expect(datingOf([], '2026-11-22', 7)).toEqual({});
    expect(datingOf([best], '2026-11-22', 7)).toStrictEqual({
      start: '2026-07-05',
      gestationalAgeDays: 140,
      gestation: '20w0d',
      dating: 'due date',
      dueDate: '2027-04-11',
    });
  });
});

describe('FET: the ends of all pregnancies', () => {
  const ended = (date: string | undefined, about: Partial<PregnancyEvidence> = {}): PregnancyEvidence => ({
    says: 'ended',
    words: 'end',
    source: 'Condition/1',
    ...(date && { date }),
    ...about,
  });
  const ends = (...all: PregnancyEvidence[]) =>
    endsIn(all).map(({ date, outcome, isRecordedOnly }) => `${date} ${outcome}${isRecordedOnly ? ' recorded' : ''}`);

  it('oldest first, those of 28 days as one', () => {
    expect(ends(ended('2026-03-01'), ended('2024-01-01'))).toEqual(['2024-01-01 unknown', '2026-03-01 unknown']);
    expect(ends(ended('2026-03-01'), ended('2026-03-29'))).toEqual(['2026-03-01 unknown']);
    expect(ends(ended('2026-03-01'), ended('2026-03-30'))).toHaveLength(2);
    expect(ends(ended(undefined), ended('2026-03-01', { says: 'pregnant' }))).toEqual([]);
  });

  it('together they tell how it ended, and the day of the birth', () => {
    const birth = ended('2026-03-05', { outcome: 'birth' });
    const loss = ended('2026-03-01', { outcome: 'loss' });
    expect(ends(ended('2026-03-01'), birth)).toEqual(['2026-03-05 birth']);
    expect(ends(birth, ended('2026-03-09'))).toEqual(['2026-03-05 birth']);
    expect(ends(loss, ended('2026-03-09'))).toEqual(['2026-03-01 loss']);
    expect(ends(loss, birth)).toEqual(['2026-03-05 unknown']);
  });

  it('one that was only written down is so until another one tells its day', () => {
    const recorded = { isRecordedOnly: true };
    expect(ends(ended('2026-03-01', recorded), ended('2026-03-05', recorded))).toEqual(['2026-03-01 unknown recorded']);
    expect(ends(ended('2026-03-01', recorded), ended('2026-03-05'))).toEqual(['2026-03-01 unknown']);
  });

  it.each<[string, object, readonly string[]]>([
    ['a live birth', { valueCodeableConcept: { text: 'Live birth' } }, ['2026-11-10 birth']],
    ['a coded loss', { valueCodeableConcept: coded(SNOMED, '237364002', 'Stillbirth') }, ['2026-11-10 loss']],
    ['a loss in words', { valueString: 'Miscarriage' }, ['2026-11-10 loss']],
    ['a birth before', { valueString: 'History of live birth' }, []],
    ['no birth', { valueString: 'No live birth' }, []],
    ['another answer', { valueString: 'Unknown' }, []],
    ['no answer', {}, []],
    [
      'a birth since a day',
      { valueString: 'Live birth', effectiveDateTime: undefined, effectivePeriod: { start: '2026-11-09' } },
      ['2026-11-09 birth'],
    ],
    ['a birth without a day', { valueString: 'Live birth', effectiveDateTime: undefined }, []],
  ])('an outcome that was observed: %s', (_what, rest, expected) => {
    const told = pregnancies([social({ code: { text: 'Pregnancy outcome' }, ...rest })]).ends;
    expect(told.map(({ date, outcome }) => `${date} ${outcome}`)).toEqual(expected);
  });

  it('one that began 44 weeks ago may go on, one that began a day earlier is over', () => {
    const due = (valueDateTime: string) => statusOf([social({ code: coded(LOINC, '11778-8'), valueDateTime })]);
    expect(due('2026-10-25')).toBe('pregnant');
    expect(due('2026-10-24')).toBe('possible');
  });

  it('the first days that are dated come oldest first', () => {
    const due = (id: string, valueDateTime: string) => ({
      ...social({ code: coded(LOINC, '11778-8'), valueDateTime }),
      id,
    });
    expect(pregnancies([due('a', '2027-04-11'), due('b', '2025-04-11')]).starts).toEqual(['2024-07-05', '2026-07-05']);
  });

  it('a child’s chart tells of no pregnancy, though it holds her mother’s', () => {
    const due = social({ code: coded(LOINC, '11778-8'), valueDateTime: '2026-11-11' });
    const birth = condition('c9', { code: { text: 'Live birth' }, onsetDateTime: '2026-11-10' });
    const { ends: over, starts, lostOnes } = pregnancies([due, birth], { birthDate: '2026-11-10' });
    expect([over, starts, lostOnes]).toEqual([[], [], []]);
  });
});
