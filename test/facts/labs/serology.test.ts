import type { Observation } from 'fhir/r4.js';
import { gather, known, quantity, stateOf } from './lab-chart.js';
import { AMNIOTIC, limit, LOINC, interpreted, ranged, result, said } from './result-of-infection.js';

describe('FET-3: a serology', () => {
  it.each<[string, Partial<Observation>, string]>([
    ['POS', interpreted('POS'), 'positive'],
    ['R', interpreted('R'), 'positive'],
    ['RR', interpreted('RR'), 'positive'],
    ['WR', interpreted('WR'), 'positive'],
    ['HH', interpreted('HH'), 'positive'],
    ['DET', interpreted('DET'), 'positive'],
    ['H', interpreted('H'), 'positive'],
    ['NEG', interpreted('NEG'), 'negative'],
    ['NR', interpreted('NR'), 'negative'],
    ['ND', interpreted('ND'), 'negative'],
    ['IND', interpreted('IND'), 'indeterminate'],
    ['two codes', { interpretation: [{ coding: [{ code: 'POS' }, { code: 'NEG' }] }] }, 'indeterminate'],
    ['reactive', said('Reactive'), 'positive'],
    ['nonreactive', said('Nonreactive'), 'negative'],
    ['NR in words', said('NR'), 'negative'],
    ['immune', said('Immune'), 'positive'],
    ['not immune', said('Non-immune'), 'negative'],
    ['susceptible', said('Susceptible'), 'negative'],
    ['a titre', said('1:64'), 'positive'],
    ['a titre with a slash', said('1/32'), 'positive'],
    ['a titre above the last dilution', said('>=1:512'), 'positive'],
    ['a titre below the first dilution', said('<1:8'), 'negative'],
    ['a titre as a ratio', { valueRatio: { numerator: { value: 1 }, denominator: { value: 16 } } }, 'positive'],
    ['a titre as a quantity', { valueQuantity: { value: 16, code: '{titer}' } }, 'positive'],
    ['a titre below 8', { valueQuantity: { value: 8, comparator: '<', code: '{titer}' } }, 'negative'],
    ['an index above its limit', ranged(1.2, { high: limit(1.1) }), 'positive'],
    ['an index at its limit', ranged(1.1, { high: limit(1.1) }), 'negative'],
    ['a level below what is immune', ranged(9, { low: limit(10) }), 'negative'],
    ['a level from what is immune', ranged(10, { low: limit(10) }), 'positive'],
    ['a limit in words', ranged(0.4, { text: '<0.9' }), 'negative'],
    [
      'the range that names its answer',
      ranged(1, { text: 'Negative: <0.9' }, { type: { text: 'Equivocal' }, low: limit(0.9), high: limit(1.09) }),
      'indeterminate',
    ],
    [
      'the range of a negative answer',
      ranged(0.5, { text: 'Negative: <0.9' }, { text: 'Positive: >=1.1' }),
      'negative',
    ],
  ])('is read from %s', (_how, says, answer) => {
    expect(known(gather([result('22244-8', says)]), 'cmv-igg')).toMatchObject({ answer });
  });

  it.each<[string, Partial<Observation>]>([
    ['a number without a limit', { valueQuantity: quantity(2, '1') }],
    [
      'a number below a limit that leaves it open',
      { ...ranged(5, { high: limit(3) }), valueQuantity: { ...limit(5), comparator: '<' } },
    ],
    ['ranges that contradict each other', ranged(2, { high: limit(1) }, { high: limit(3) })],
    ['a remark', said('See letter')],
  ])('%s is there and cannot be read', (_what, says) => {
    expect(stateOf(gather([result('22244-8', says)]), 'cmv-igg')).toBe('unsupported');
  });

  it('is known by its usual name, and only in blood', () => {
    const named = (text: string, rest: Partial<Observation> = {}) =>
      stateOf(gather([result('', { code: { text }, ...said('Negative'), ...rest })]), 'parvovirus-igm');
    expect(named('Parvovirus B19 IgM')).toBe('known');
    expect(named('Parvovirus B19 Ab, IgM')).toBe('known');
    expect(named('Parvovirus B19 IgM', { specimen: { display: 'Amniotic fluid' } })).toBe('not-performed');
  });

  it('comes as a component of a panel, or inside it', () => {
    const part = (code: string, answer: string) => ({
      code: { coding: [{ system: LOINC, code }] },
      valueCodeableConcept: { text: answer },
    });
    const panel = result('34950-6', { component: [part('5273-8', 'Positive'), part('40658-7', 'Negative')] });
    const labs = gather([panel]);
    expect(known(labs, 'parvovirus-igg')).toMatchObject({ answer: 'positive', source: 'Observation/s1' });
    expect(known(labs, 'parvovirus-igm')).toMatchObject({ answer: 'negative' });
  });

  it('is a part of a panel that alone says of what', () => {
    const part = (text: string, answer: string) => ({ code: { text }, valueString: answer });
    const panel = result('', {
      code: { text: 'Parvovirus B19 antibodies, IgG and IgM' },
      component: [part('IgG', 'Positive'), part('IgM', 'Negative')],
    });
    expect(known(gather([panel]), 'parvovirus-igg')).toMatchObject({ answer: 'positive' });
    expect(known(gather([panel]), 'parvovirus-igm')).toMatchObject({ answer: 'negative' });
  });

  it.each([
    ['treponemal', '24110-9', 'Reactive'],
    ['reagin', '20507-0', 'Reactive'],
    ['reagin titre', '31147-2', '1:16'],
  ])('of syphilis is one fact: %s', (_title, code, text) => {
    expect(known(gather([result(code, said(text))]), 'syphilis')).toMatchObject({ answer: 'positive' });
  });
});

describe('FET-3: what counts in a pregnancy', () => {
  const from = { pregnancyStart: () => '2026-07-05' };
  const drawn = (code: string, answer: string, effectiveDateTime: string, rest: Partial<Observation> = {}) =>
    gather([result(code, { ...said(answer), effectiveDateTime, ...rest })], from);

  it.each([
    ['a negative IgG of its first day', '22244-8', 'Negative', '2026-07-05', 'known'],
    ['a negative IgG of the day before', '22244-8', 'Negative', '2026-07-04', 'stale'],
    ['a positive IgG of ten years ago', '22244-8', 'Positive', '2016-07-04', 'known'],
    ['an IgM of its first day', '30325-5', 'Positive', '2026-07-05', 'known'],
    ['an IgM of the day before', '30325-5', 'Positive', '2026-07-04', 'stale'],
  ])('%s', (_title, code, answer, date, state) => {
    expect(stateOf(drawn(code, answer, date), code === '30325-5' ? 'cmv-igm' : 'cmv-igg')).toBe(state);
  });

  it('what counts in one pregnancy only was looked for in this one; without a pregnancy, and for what lasts, at any time', () => {
    const wasLookedFor = (name: string, about: Parameters<typeof gather>[1]) => gather([], about).get(name);
    expect(wasLookedFor('cmv-igm', from)).toHaveProperty('inPregnancy', true);
    expect(wasLookedFor('cmv-igm', {})).not.toHaveProperty('inPregnancy');
    expect(wasLookedFor('cf-carrier', from)).not.toHaveProperty('inPregnancy');
  });

  it('a carrier test and an enzyme last, chromosomes are those of one fetus', () => {
    expect(stateOf(drawn('38404-0', 'Negative', '2016-07-04'), 'cf-carrier')).toBe('known');
    expect(stateOf(drawn('32546-4', 'Normal', '2016-07-04'), 'g6pd')).toBe('known');
    expect(stateOf(drawn('62343-9', 'Normal', '2026-07-04'), 'microarray')).toBe('stale');
    expect(stateOf(drawn('62343-9', 'Normal', '2026-07-05', AMNIOTIC), 'microarray')).toBe('known');
  });
});
