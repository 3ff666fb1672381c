import type { Claim } from '../../../src/facts/findings/claim.js';
import { keyOf, mergeClaims } from '../../../src/facts/findings/merge-claims.js';

const claim = (rest: Partial<Claim> = {}): Claim => ({
  how: 'text',
  organ: 'liver',
  subject: 'patient',
  assertion: 'present',
  morphology: [],
  source: 'DiagnosticReport/1',
  document: rest.source ?? 'DiagnosticReport/1',
  ...rest,
});
/** The claim of report `id` of a day. */
const of = (id: number, date: string | undefined, rest: Partial<Claim> = {}): Claim =>
  claim({ source: `DiagnosticReport/${String(id)}`, ...(date === undefined ? {} : { date }), ...rest });
const over = { today: '2026-11-22', stableMonths: 12, findingMonths: 60 };
const merged = (...claims: readonly Claim[]) => {
  const [finding, ...more] = mergeClaims(claims, over);
  if (finding === undefined || more.length > 0) throw new Error(`${String(more.length + 1)} findings`);
  return finding;
};

describe('MEC-1: which claims are of one finding', () => {
  it.each<[Partial<Claim>, string]>([
    [{}, 'patient/liver/parenchymal'],
    [{ site: 'Segment VI' }, 'patient/liver/parenchymal'],
    [{ kind: 'calculus' }, 'patient/liver/calculus'],
    [{ subject: 'fetus' }, 'fetus/liver/parenchymal'],
    [{ subject: 'fetus', fetus: 'B' }, 'fetus B/liver/parenchymal'],
    [{ organ: 'other' }, 'patient/other/parenchymal'],
    [{ organ: 'other', site: 'Spleen' }, 'patient/other:spleen/parenchymal'],
  ])('%j is %s', (rest, key) => {
    expect(keyOf(claim(rest))).toBe(key);
    expect(merged(claim(rest), claim(rest)).key).toBe(key);
  });

  it('findings keep the order in which they were first told', () => {
    const keys = mergeClaims([claim({ organ: 'kidney' }), claim(), claim({ organ: 'kidney' })], over).map(
      ({ organ }) => organ,
    );
    expect(keys).toEqual(['kidney', 'liver']);
  });
});

describe('MEC-1: what several claims tell together', () => {
  it('one that says no more than where it is', () => {
    expect(merged(claim())).toStrictEqual({
      key: 'patient/liver/parenchymal',
      title: 'Liver calcification',
      organ: 'liver',
      subject: 'patient',
      assertion: 'present',
      morphology: [],
      malignancyDoubt: false,
      places: [],
      causes: [],
      localCauses: [],
      complaints: [],
      explained: false,
      calledBenign: false,
      conflict: false,
      stability: 'not shown',
      longAgo: false,
      sources: [{ source: 'DiagnosticReport/1', assertion: 'present', how: 'text' }],
    });
  });

  it('site, side and length are those of the newest that tells them, the modality that of the first', () => {
    const site = { site: 'dome', laterality: 'left', size: { value: 4, unit: 'mm' }, modality: 'US' } as const;
    const newer = { site: 'capsule', laterality: 'right', size: { value: 6, unit: 'mm' }, modality: 'CT' } as const;
    const told = merged(of(1, '2026-01-01', site), of(2, '2026-02-01', newer), of(3, '2026-03-01'));
    expect(told).toMatchObject({ ...newer, modality: 'US', date: '2026-01-01', lastDate: '2026-03-01' });
    expect(merged(of(2, '2026-02-01', newer), of(1, '2026-01-01', site))).toMatchObject({ ...newer, modality: 'US' });
    expect(merged(of(1, '2026-01-01'), of(2, '2026-02-01', newer)).modality).toBe('CT');
  });

  it('forms, places and causes are told once, and doubts are kept', () => {
    const told = merged(
      of(1, '2026-01-01', { morphology: ['coarse'], places: ['place-b', 'place-a'], causes: ['cause-a'] }),
      of(2, '2026-02-01', { morphology: ['coarse', 'rim'], places: ['place-a'], causes: ['cause-a', 'cause-b'] }),
      of(3, '2026-03-01', { malignancyDoubt: true, calledBenign: true }),
    );
    expect(told).toMatchObject({
      morphology: ['coarse', 'rim'],
      places: ['place-a', 'place-b'],
      causes: ['cause-a', 'cause-b'],
      malignancyDoubt: true,
      calledBenign: true,
    });
  });

  it('what grows is called harmless no longer', () => {
    expect(merged(of(1, '2026-01-01', { calledBenign: true, course: 'increasing' })).calledBenign).toBe(false);
    expect(merged(of(1, '2026-01-01', { calledBenign: true, course: 'stable' })).calledBenign).toBe(true);
  });

  it('its sources keep their own words', () => {
    const said = {
      quote: 'calcification',
      modality: 'CT',
      size: { value: 4, unit: 'mm' },
      course: 'stable',
      laterality: 'left',
      places: ['place-a'],
      preliminary: true,
    } as const;
    expect(merged(of(1, '2026-01-01', said)).sources).toStrictEqual([
      { source: 'DiagnosticReport/1', assertion: 'present', how: 'text', date: '2026-01-01', ...said },
    ]);
  });

  it('H1: a kind and a fetus are in its title', () => {
    expect(merged(claim({ subject: 'fetus', fetus: 'B' })).title).toBe('Fetal liver calcification (fetus B)');
    expect(merged(claim({ organ: 'kidney', kind: 'calculus' }))).toMatchObject({ kind: 'calculus' });
    expect(merged(claim({ subject: 'fetus', fetus: 'B' })).fetus).toBe('B');
  });
});

describe('MEC-1: the order of sources', () => {
  const order = (...claims: readonly Claim[]): string =>
    merged(...claims)
      .sources.map(({ source }) => source.slice(-1))
      .join('');

  it('is that of their days, those without one first', () => {
    expect(order(of(1, '2026-03-01'), of(2, undefined), of(3, '2026-01-01'))).toBe('231');
    expect(order(of(3, '2026-01-01'), of(1, '2026-03-01'), of(2, undefined))).toBe('231');
  });

  it('HEP-2: on one day is that of the studies, from the simplest to the one that tells most', () => {
    const studies = [undefined, 'XR', 'US', 'OTHER', 'NM', 'PET', 'MR', 'CT'] as const;
    const claims = studies.map((modality, index) =>
      of(index, '2026-01-01', modality === undefined ? {} : { modality }),
    );
    expect(order(...[...claims].reverse())).toBe('01234567');
  });

  it('of the same day and study is that of their names', () => {
    expect(order(of(2, '2026-01-01'), of(1, '2026-01-01'), of(3, '2026-01-01'))).toBe('123');
  });
});

describe('MEC-1: whether it is there', () => {
  const ABSENT = { assertion: 'absent' } as const;
  const UNCERTAIN = { assertion: 'uncertain' } as const;
  const HISTORICAL = { assertion: 'historical' } as const;

  it.each<[string, readonly Claim[], string]>([
    ['one who sees it', [of(1, '2026-01-01')], 'present'],
    ['one who doubts', [of(1, '2026-01-01', UNCERTAIN)], 'uncertain'],
    ['one who sees it and a later one who doubts', [of(1, '2026-01-01'), of(2, '2026-02-01', UNCERTAIN)], 'present'],
    [
      'one who doubts and one who remembers',
      [of(1, '2026-01-01', HISTORICAL), of(2, '2026-02-01', UNCERTAIN)],
      'uncertain',
    ],
    [
      'one who remembers and one who denies',
      [of(1, '2026-01-01', HISTORICAL), of(2, '2026-02-01', ABSENT)],
      'historical',
    ],
    ['one who denies', [of(1, '2026-01-01', ABSENT)], 'absent'],
    ['one who says that it has resolved', [of(1, '2026-01-01', { course: 'resolved' })], 'historical'],
    [
      'one who saw it, and a later one who says that it resolved',
      [of(1, '2026-01-01'), of(2, '2026-02-01', { ...ABSENT, course: 'resolved' })],
      'historical',
    ],
    [
      'one who says that it resolved, and a later one who sees it',
      [of(1, '2026-01-01', { ...ABSENT, course: 'resolved' }), of(2, '2026-02-01')],
      'present',
    ],
  ])('by %s', (_who, claims, assertion) => {
    expect(merged(...claims).assertion).toBe(assertion);
  });

  it.each<[string, readonly Claim[], boolean]>([
    ['a later denial', [of(1, '2026-01-01'), of(2, '2026-02-01', ABSENT)], true],
    ['a denial of the same day', [of(1, '2026-01-01'), of(2, '2026-01-01', ABSENT)], true],
    ['a denial before', [of(1, '2026-01-02'), of(2, '2026-01-01', ABSENT)], false],
    ['a denial without a day', [of(1, '2026-01-02'), of(2, undefined, ABSENT)], true],
    ['a denial of what has no day', [of(1, undefined), of(2, '2026-01-01', ABSENT)], true],
    ['a denial of what is doubted', [of(1, '2026-01-01', UNCERTAIN), of(2, '2026-02-01', ABSENT)], true],
    ['a denial of what is past', [of(1, '2026-01-01', HISTORICAL), of(2, '2026-02-01', ABSENT)], false],
    ['two denials', [of(1, '2026-01-01', ABSENT), of(2, '2026-02-01', ABSENT)], false],
    ['a doubt', [of(1, '2026-01-01'), of(2, '2026-02-01', UNCERTAIN)], false],
  ])('%s is a conflict', (_what, claims, conflict) => {
    expect(merged(...claims).conflict).toBe(conflict);
  });

  it('H13: within one document an addendum outweighs what was said before, and what is seen a denial of the rest', () => {
    const one = { document: 'd1' };
    expect(merged(of(1, undefined, one), of(2, undefined, { ...one, ...ABSENT, addendum: true })).assertion).toBe(
      'absent',
    );
    expect(merged(of(1, undefined, one), of(2, undefined, { ...one, ...ABSENT }))).toMatchObject({
      assertion: 'present',
      conflict: false,
    });
    expect(merged(of(1, undefined, { ...one, ...UNCERTAIN }), of(2, undefined, { ...one, ...ABSENT }))).toMatchObject({
      assertion: 'uncertain',
      conflict: false,
    });
    expect(merged(of(1, undefined), of(2, undefined, { document: 'd2', ...ABSENT, addendum: true })).assertion).toBe(
      'present',
    );
  });
});

describe('MEC-1: its course', () => {
  const STABLE = { course: 'stable' } as const;
  const NEW = { course: 'new' } as const;

  it.each<[string, readonly Claim[], string | undefined]>([
    ['the newest word on it', [of(1, '2026-01-01', { course: 'increasing' }), of(2, '2026-02-01', STABLE)], 'stable'],
    ['an older word where the newest is silent', [of(1, '2026-01-01', STABLE), of(2, '2026-02-01')], 'stable'],
    ['new', [of(1, '2026-01-01', NEW)], 'new'],
    ['new, as all of that day say', [of(1, '2026-01-01', NEW), of(2, '2026-01-01')], 'new'],
    ['new no longer', [of(1, '2026-01-01', NEW), of(2, '2026-02-01')], undefined],
    ['new beside an undated report', [of(1, '2026-01-01', NEW), of(2, undefined)], 'new'],
    [
      'new though a later one does not see it',
      [of(1, '2026-01-01', NEW), of(2, '2026-02-01', { assertion: 'absent' })],
      'new',
    ],
    ['new, as a denial says', [of(1, '2026-01-01', { ...NEW, assertion: 'absent' })], 'new'],
    ['unknown', [of(1, '2026-01-01')], undefined],
  ])('is %s', (_what, claims, course) => {
    expect(merged(...claims).course).toBe(course);
  });

  it('what was last seen long ago says so', () => {
    expect(merged(of(1, '2021-11-21')).longAgo).toBe(true);
    expect(merged(of(1, '2021-11-22')).longAgo).toBe(false);
    expect(merged(of(1, '2021-11-21'), of(2, '2026-01-01')).longAgo).toBe(false);
    expect(merged(of(1, '2025-01-01'), of(2, '2026-01-01')).stability).toBe('stable');
  });
});
