import { coded } from '../chart-of-test.js';
import { charted, dueDate, factsOf, infectionOf, scan, test, unbornOf } from './mother.js';

/** The pregnancy began on 2026-07-05; the first report of the finding is of 2026-11-02. */
const PREGNANT = dueDate('2027-04-11');
const FOUND = [PREGNANT, scan('2026-11-02')];
const IGG = '22244-8';
const IGM = '30325-5';
const AVIDITY = '52984-2';
const AMNIOTIC = '34719-5';
const cmv = (resources: readonly object[], about = {}) => infectionOf('cmv', [...FOUND, ...resources], about);

describe('FET-5: CMV is excluded', () => {
  const pair = (igg: string, igm: string, date: string, later = date) => [test(IGG, date, igg), test(IGM, later, igm)];

  it.each([
    [
      'IgG and IgM both negative in one draw of the day of the report',
      pair('Negative', 'Negative', '2026-11-02'),
      true,
    ],
    ['the same, drawn the day before', pair('Negative', 'Negative', '2026-11-01'), false],
    ['both negative in two draws', pair('Negative', 'Negative', '2026-11-03', '2026-11-04'), false],
    ['IgG positive', pair('Positive', 'Negative', '2026-11-03'), false],
    ['IgM equivocal', pair('Negative', 'Equivocal', '2026-11-03'), false],
    ['IgM alone', [test(IGM, '2026-11-03', 'Negative')], false],
    [
      'both negative, and IgG positive since',
      [...pair('Negative', 'Negative', '2026-11-03'), test(IGG, '2026-11-20', 'Positive')],
      false,
    ],
    [
      'IgM positive in this pregnancy, both negative since',
      [test(IGM, '2026-09-01', 'Positive'), ...pair('Negative', 'Negative', '2026-11-03')],
      false,
    ],
  ])('by %s: or not', (_title, resources, excluded) => {
    expect(cmv(resources).excluded).toBe(excluded);
  });

  it('says what it rests on', () => {
    expect(cmv(pair('Negative', 'Negative', '2026-11-03')).because).toEqual([
      {
        words: 'IgG and IgM negative',
        date: '2026-11-03',
        source: expect.stringMatching(/^Observation\/t\d+$/) as string,
      },
    ]);
  });

  it.each([
    ['inside its window', '2026-11-29', true],
    ['a day before it', '2026-11-28', false],
  ])('by a negative PCR of amniotic fluid %s: or not', (_title, date, excluded) => {
    expect(cmv([test(AMNIOTIC, date, 'Not detected')], { now: '2026-12-10T09:00:00Z' }).excluded).toBe(excluded);
  });

  it('not by a PCR of the mother’s blood, nor where no age tells whether the window was open', () => {
    const now = { now: '2026-12-10T09:00:00Z' };
    const blood = test(AMNIOTIC, '2026-12-01', 'Not detected', { specimen: { display: 'Maternal blood' } });
    expect(cmv([blood], now).excluded).toBe(false);
    const undated = [scan('2026-11-02'), test(AMNIOTIC, '2026-12-01', 'Not detected')];
    expect(infectionOf('cmv', undated, now).excluded).toBe(false);
  });

  it('without a finding nothing is excluded', () => {
    expect(infectionOf('cmv', [PREGNANT, ...pair('Negative', 'Negative', '2026-11-03')]).excluded).toBe(false);
  });
});

describe('FET-10, FET-13: the other infections are excluded', () => {
  it.each([
    ['toxoplasma', '40678-5', 'Negative'],
    ['parvovirus', '40658-7', 'Non-reactive'],
    ['rubella', '5335-5', 'Negative'],
    ['herpes', '16944-1', 'Negative'],
    ['syphilis', '20507-0', 'Nonreactive'],
    ['syphilis', '24110-9', 'Negative'],
  ] as const)('%s by its negative test (%s), on or after the report', (agent, code, answer) => {
    expect(infectionOf(agent, [...FOUND, test(code, '2026-11-02', answer)]).excluded).toBe(true);
    expect(infectionOf(agent, [...FOUND, test(code, '2026-11-01', answer)]).excluded).toBe(false);
    const since = test(code, '2026-11-20', 'Positive');
    expect(infectionOf(agent, [...FOUND, test(code, '2026-11-02', answer), since]).excluded).toBe(false);
  });
});

const undated = (rest: object = {}) =>
  charted('Parvovirus B19 infection', '', { onsetDateTime: undefined, recordedDate: undefined, ...rest });

describe('FET-7: an infection is confirmed', () => {
  it.each([
    ['IgM positive on the first day of this pregnancy', [test('40658-7', '2026-07-05', 'Positive')], true],
    ['IgM positive the day before', [test('40658-7', '2026-07-04', 'Positive')], false],
    ['IgM equivocal', [test('40658-7', '2026-11-05', 'Equivocal')], false],
    ['IgG positive', [test('5273-8', '2026-11-05', 'Positive')], false],
    ['a positive PCR by its name', [test('Parvovirus B19 DNA PCR', '2026-11-05', 'Detected')], true],
    ['a positive PCR of amniotic fluid', [test('Parvovirus B19 PCR, amniotic fluid', '2026-11-05', 'Detected')], true],
    ['a charted diagnosis', [charted('Parvovirus B19 infection', '2026-10-01')], true],
    ['a diagnosis of an earlier year', [charted('Parvovirus B19 infection', '2024-10-01')], false],
    ['an active diagnosis without a date', [undated()], true],
    ['a resolved one without a date', [undated({ clinicalStatus: coded('x', 'resolved') })], false],
    ['a suspicion', [charted('Suspected parvovirus B19 infection', '2026-10-01')], false],
    ['an exposure', [charted('Exposure to parvovirus', '2026-10-01')], false],
  ])('by %s: or not', (_title, resources, confirmed) => {
    expect(infectionOf('parvovirus', [...FOUND, ...resources]).confirmed).toBe(confirmed);
  });
});

describe('FET-17: what is charted', () => {
  it.each([
    ['varicella', 'Exposure to varicella'],
    ['varicella', 'Contact with and (suspected) exposure to varicella'],
    ['varicella', 'Chickenpox'],
    ['zika', 'Zika virus disease'],
    ['herpes', 'Primary genital herpes'],
    ['syphilis', 'Early latent syphilis'],
    ['coxsackie', 'Hand, foot and mouth disease'],
    ['coxsackie', 'Coxsackie virus exposure'],
    ['parvovirus', 'Suspected fifth disease'],
  ] as const)('%s: %s', (agent, text) => {
    expect(infectionOf(agent, [...FOUND, charted(text, '2026-10-01')]).charted).toBe(true);
    expect(infectionOf(agent, [...FOUND, charted(text, '2025-10-01')]).charted).toBe(false);
  });

  it.each([
    ['a vaccination', 'Varicella vaccination'],
    ['a relative', 'Family history of syphilis'],
    ['a denial', 'No exposure to varicella'],
    ['a screening', 'Screening for syphilis'],
  ])('%s is neither', (_title, text) => {
    const chart = [...FOUND, charted(text, '2026-10-01')];
    expect(infectionOf('varicella', chart).charted || infectionOf('syphilis', chart).charted).toBe(false);
  });
});

describe('FET-6: a primary CMV infection', () => {
  it.each([
    ['low avidity', [test(AVIDITY, '2026-11-05', 'Low')], true],
    ['low avidity of an earlier year', [test(AVIDITY, '2026-07-04', 'Low')], false],
    ['high avidity', [test(AVIDITY, '2026-11-05', 'High')], false],
    ['intermediate avidity', [test(AVIDITY, '2026-11-05', 'Intermediate')], false],
    ['seroconversion', [test(IGG, '2026-08-01', 'Negative'), test(IGG, '2026-10-01', 'Positive')], true],
    [
      'a negative IgG before this pregnancy',
      [test(IGG, '2026-07-04', 'Negative'), test(IGG, '2026-10-01', 'Positive')],
      false,
    ],
    ['IgG that is lost', [test(IGG, '2026-08-01', 'Positive'), test(IGG, '2026-10-01', 'Negative')], false],
    ['a charted diagnosis', [charted('CMV infection', '2026-10-01')], true],
    ['IgM alone', [test(IGM, '2026-10-01', 'Positive')], false],
  ])('by %s: or not', (_title, resources, primary) => {
    expect(cmv(resources).primary).toBe(primary);
  });
});

describe('FET-6: the first day of the infection, and of the window', () => {
  const converting = [test(IGG, '2026-08-01', 'Negative'), test(IGG, '2026-10-01', 'Positive')];
  const igm = [test(IGM, '2026-09-10', 'Positive'), test(IGM, '2026-10-20', 'Positive')];

  it.each([
    ['its charted onset', [charted('CMV infection', '2026-08-20'), ...converting, ...igm], '2026-08-20', 'onset'],
    ['the seroconversion', [...converting, ...igm], '2026-10-01', 'seroconversion'],
    ['the first positive IgM', igm, '2026-09-10', 'first positive IgM'],
    ['nothing', [], undefined, undefined],
  ])('is told by %s', (_title, resources, since, sinceBy) => {
    const told = cmv(resources);
    expect([told.since, told.sinceBy]).toEqual([since, sinceBy]);
  });

  it('a diagnosis that was only written down has no onset', () => {
    const recorded = charted('CMV infection', '2026-10-01', { onsetDateTime: undefined, recordedDate: '2026-10-01' });
    expect(cmv([recorded])).not.toHaveProperty('since');
  });

  it.each([
    // 21w0d is 2026-11-29; 43 days before it lies 2026-10-17
    ['the age alone', [], '2026-11-29', '21w0d'],
    ['an infection 43 days before 21w0d', [test(IGM, '2026-10-17', 'Positive')], '2026-11-29', '21w0d'],
    ['an infection a day later', [test(IGM, '2026-10-18', 'Positive')], '2026-11-30', '21w1d'],
    ['a late infection', [test(IGM, '2026-11-20', 'Positive')], '2027-01-02', '25w6d'],
  ])('opens by %s', (_title, resources, opens, opensAt) => {
    expect(cmv(resources).window).toEqual({ opens, opensAt, isOpen: false });
  });

  it('is open from its first day on, in the time zone', () => {
    const isOpen = (now: string, timeZone = 'UTC') => cmv([], { now, timeZone }).window?.isOpen;
    expect(isOpen('2026-11-28T23:59:00Z')).toBe(false);
    expect(isOpen('2026-11-29T00:01:00Z')).toBe(true);
    expect(isOpen('2026-11-29T00:01:00Z', 'America/New_York')).toBe(false);
  });

  it('cannot be known to be open without the gestational age, and is nowhere without both', () => {
    const early = infectionOf('cmv', [scan('2026-11-02'), test(IGM, '2026-10-20', 'Positive')]);
    expect(early.window).toEqual({ opens: '2026-12-02', isOpen: false });
    const late = infectionOf('cmv', [scan('2026-11-02'), test(IGM, '2026-09-20', 'Positive')]);
    expect(late.window).toEqual({ opens: '2026-11-02' });
    expect(infectionOf('cmv', [scan('2026-11-02')]).window).toEqual({});
  });

  it('is not counted from the first day of a pregnancy that was lost', () => {
    const lost = [dueDate('2026-12-20'), charted('Miscarriage', '2026-05-01')];
    expect(infectionOf('cmv', [...lost, scan('2026-11-02')]).window).toEqual({});
  });

  it('serves an order, too, where no finding is on the chart', () => {
    expect(infectionOf('cmv', [PREGNANT, test(IGM, '2026-10-18', 'Positive')]).window).toMatchObject({
      opens: '2026-11-30',
    });
  });
});

describe('FET: what could not be read', () => {
  const seen = (resources: readonly object[], states = {}) =>
    unbornOf([...FOUND, ...resources], { states }).infections.completeness;

  it.each([
    ['every source', {}, 'complete'],
    ['no results', { labs: 'unavailable' }, 'partial'],
    ['no conditions', { conditions: 'unavailable' }, 'partial'],
    ['neither', { labs: 'unavailable', conditions: 'unavailable' }, 'unavailable'],
  ])('%s: the list is seen so', (_title, states, completeness) => {
    expect(seen([], states)).toBe(completeness);
  });

  it('a result that nobody can read may be the one that is looked for', () => {
    const unread = test(IGM, '2026-11-10', '', { valueCodeableConcept: { text: 'See separate letter' } });
    expect(seen([unread])).toBe('partial');
  });

  it('says of each infection whether one of its own tests could not be read', () => {
    const letter = test(IGM, '2026-11-10', '', { valueCodeableConcept: { text: 'See separate letter' } });
    expect(infectionOf('cmv', [...FOUND, letter]).unread).toBe(true);
    expect(infectionOf('rubella', [...FOUND, letter]).unread).toBe(false);
    expect(infectionOf('rubella', FOUND, { states: { labs: 'unavailable' } }).unread).toBe(true);
  });
});

describe('FET-3: this pregnancy', () => {
  it('is not that of a finding of the fetus of an earlier one', () => {
    const earlier = [scan('2023-12-01'), charted('Live birth', '2024-03-01')];
    const igmOf = (date: string) =>
      factsOf([PREGNANT, ...earlier, test(IGM, date, 'Negative')]).labs.get('cmv-igm')?.state;
    expect(igmOf('2026-07-05')).toBe('known');
    expect(igmOf('2026-07-04')).toBe('absent');
  });
});
