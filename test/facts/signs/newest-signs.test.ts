import { assertedBy } from '../../../src/facts/signs/asserted-by.js';
import { newestOf, type SignClaim } from '../../../src/facts/signs/newest-signs.js';
import { gathering } from '../chart-of-test.js';

const claim = (about: Partial<SignClaim> = {}): SignClaim => ({
  sign: 'sign-liver-mass',
  assertion: 'present',
  subject: 'patient',
  source: 'DiagnosticReport/1',
  date: '2026-10-01',
  ...about,
});
const { meanings } = gathering.knowledge;
const told = (...claims: SignClaim[]) =>
  newestOf(claims, meanings).map(({ source, assertion }) => `${source.replace('DiagnosticReport/', '')} ${assertion}`);

describe('HEP-8: which signs still hold', () => {
  it('one is told with its name, its organ and all that was said of it', () => {
    expect(newestOf([claim({ quote: 'a liver mass' })], meanings)).toMatchObject([
      {
        name: meanings.get('sign-liver-mass')?.title,
        organ: 'liver',
        assertion: 'present',
        subject: 'patient',
        source: 'DiagnosticReport/1',
        date: '2026-10-01',
        quote: 'a liver mass',
      },
    ]);
    const [unnamed] = newestOf([claim({ sign: 'sign-without-a-set' })], meanings);
    expect(unnamed).toMatchObject({ name: 'sign-without-a-set', meanings: ['sign-without-a-set'], organ: 'other' });
  });

  it('FET-14: with the sets that hold it as a whole', () => {
    const [hydrops] = newestOf([claim({ sign: 'sign-hydrops', subject: 'fetus' })], meanings);
    expect(hydrops?.meanings).toEqual(['sign-hydrops', 'fetal-abnormality', 'fetal-major-anomaly']);
  });

  it('newest first, those without a day last', () => {
    const { date: _date, ...undated } = claim({ source: 'DiagnosticReport/3' });
    const young = claim({ source: 'DiagnosticReport/2', date: '2026-11-01' });
    expect(told(claim(), undated, young)).toEqual(['2 present', '1 present', '3 present']);
  });

  it('of one source the surest', () => {
    const all = ['historical', 'uncertain', 'present'] as const;
    expect(told(...all.map((assertion) => claim({ assertion })))).toEqual(['1 present']);
    expect(told(claim({ assertion: 'historical' }), claim({ assertion: 'uncertain' }))).toEqual(['1 uncertain']);
    expect(told(claim({ assertion: 'absent' }), claim({ assertion: 'historical' }))).toEqual(['1 historical']);
  });

  it('not of another person', () => {
    expect(told(claim({ subject: 'other' }))).toEqual([]);
    const denied = claim({ subject: 'other', assertion: 'absent', source: 'DiagnosticReport/2', date: '2026-11-01' });
    expect(told(claim(), denied)).toEqual(['1 present']);
  });

  it.each<[string, Partial<SignClaim>, boolean]>([
    ['a later day', {}, true],
    ['the same day', { date: '2026-10-01' }, false],
    ['an earlier day', { date: '2026-09-01' }, false],
    ['the fetus', { subject: 'fetus' }, false],
    ['another sign', { sign: 'sign-dilated-bile-ducts' }, false],
    ['fetus B', { fetus: 'B' }, false],
  ])('a denial of %s', (_what, about, ends) => {
    const denial = claim({ assertion: 'absent', source: 'DiagnosticReport/2', date: '2026-11-01', ...about });
    expect(told(claim(), denial)).toEqual(ends ? [] : ['1 present']);
    expect(told(denial, claim())).toEqual(ends ? [] : ['1 present']);
  });

  it('a denial without a day ends nothing, and the newest denial counts', () => {
    const { date: _date, ...undated } = claim({ assertion: 'absent', source: 'DiagnosticReport/2' });
    expect(told(claim(), undated)).toEqual(['1 present']);
    const early = claim({ assertion: 'absent', source: 'DiagnosticReport/2', date: '2026-09-01' });
    const late = claim({ assertion: 'absent', source: 'DiagnosticReport/3', date: '2026-11-01' });
    expect(told(claim(), early, late)).toEqual([]);
    expect(told(claim(), late, early)).toEqual([]);
  });

  it('a report that denies it and tells it all the same denies nothing', () => {
    const both = { source: 'DiagnosticReport/2', date: '2026-11-01' };
    expect(told(claim(), claim({ ...both, assertion: 'absent' }), claim({ ...both, assertion: 'uncertain' }))).toEqual([
      '2 uncertain',
      '1 present',
    ]);
  });

  it('what was remembered is not ended, and what has no day is', () => {
    const denial = claim({ assertion: 'absent', source: 'DiagnosticReport/2', date: '2026-11-01' });
    const { date: _date, ...undated } = claim();
    expect(told(claim({ assertion: 'historical' }), denial)).toEqual(['1 historical']);
    expect(told(undated, denial)).toEqual([]);
  });
});

describe('FET: what a figure tells of a sign that begins at some amount', () => {
  const MM = { value: 10, unit: 'mm' } as const;
  const MOM = { value: 1.5, unit: 'MoM' } as const;

  it.each([
    [10, 'mm', MM, 'present'],
    [9.9, 'mm', MM, 'absent'],
    [1, 'cm', MM, 'present'],
    [0.9, 'cm', MM, 'absent'],
    [10, 'm', MM, undefined],
    [10, 'MoM', MM, undefined],
    [1.5, 'MoM', MOM, 'present'],
    [1.4, '{MoM}', MOM, 'absent'],
    [1.5, '{MoM}', MOM, 'present'],
    [20, 'mm', MOM, undefined],
    [20, 'mm', undefined, undefined],
  ])('%d %s against %j: %s', (value, unit, atLeast, assertion) => {
    expect(assertedBy({ value, unit }, atLeast)).toBe(assertion);
  });
});
