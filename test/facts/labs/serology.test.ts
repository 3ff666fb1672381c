import type { Observation } from 'fhir/r4.js';
import { gather, known, quantity, stateOf } from './lab-chart.js';

const LOINC = 'http://loinc.org';
const LABORATORY = [{ coding: [{ code: 'laboratory' }] }];

/** A final result of today under a LOINC code. */
function result(code: string, says: Partial<Observation>): Observation {
  return {
    resourceType: 'Observation',
    id: 's1',
    status: 'final',
    category: LABORATORY,
    code: { coding: [{ system: LOINC, code }] },
    effectiveDateTime: '2026-11-22',
    ...says,
  };
}

const interpreted = (code: string): Partial<Observation> => ({
  valueQuantity: quantity(2, '1'),
  interpretation: [{ coding: [{ code }] }],
});
const ranged = (
  value: number,
  ...referenceRange: NonNullable<Observation['referenceRange']>
): Partial<Observation> => ({
  valueQuantity: quantity(value, '1'),
  referenceRange,
});
const said = (text: string): Partial<Observation> => ({ valueString: text });
const AMNIOTIC: Partial<Observation> = { specimen: { display: 'Amniotic fluid' } };
const limit = (value: number) => quantity(value, '1');

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

describe('FET-6: an avidity', () => {
  const limits = { low: limit(40), high: limit(60) };

  it.each<[string, Partial<Observation>, string]>([
    ['low', said('Low avidity'), 'low'],
    ['high', said('HIGH'), 'high'],
    ['weak', said('Weak'), 'low'],
    ['intermediate', said('Intermediate'), 'intermediate'],
    ['L', interpreted('L'), 'low'],
    ['H', interpreted('H'), 'high'],
    ['IND', interpreted('IND'), 'intermediate'],
    ['a percentage below the limits', ranged(39, limits), 'low'],
    ['one at the lower limit', ranged(40, limits), 'intermediate'],
    ['one above them', ranged(61, limits), 'high'],
    ['one above a single lower limit', ranged(60, { low: limit(60) }), 'high'],
    ['one below a single lower limit', ranged(59, { low: limit(60) }), 'low'],
    ['one below a single upper limit', ranged(0.3, { high: limit(0.4) }), 'low'],
    ['the range that names it', ranged(45, { text: 'Low: <40' }, { text: 'Intermediate: 40-59' }), 'intermediate'],
  ])('is told by %s', (_how, says, answer) => {
    expect(known(gather([result('52984-2', says)]), 'cmv-avidity')).toMatchObject({ answer });
  });

  it('a percentage without limits is not judged, nor is a yes', () => {
    expect(stateOf(gather([result('52984-2', { valueQuantity: quantity(35, '%') })]), 'cmv-avidity')).toBe(
      'unsupported',
    );
    expect(stateOf(gather([result('52984-2', { valueBoolean: true })]), 'cmv-avidity')).toBe('unsupported');
  });
});

describe('FET-8: chromosomes of the fetus', () => {
  it.each<[string, string]>([
    ['46,XX', 'normal'],
    ['46, XY', 'normal'],
    ['Normal female karyotype 46,XX[20]', 'normal'],
    ['47,XY,+21', 'abnormal'],
    ['45,X', 'abnormal'],
    ['46,XX,del(22)(q11.2q11.2)', 'abnormal'],
    ['45,X[5]/46,XX[15]', 'abnormal'],
    ['69,XXX', 'abnormal'],
    ['arr(1-22)x2,(X,Y)x1', 'normal'],
    ['arr(X,1-22)x2', 'normal'],
    ['arr[GRCh38] (1-22)x2,(X)x2', 'normal'],
    ['arr(1-22)x2,(X,Y)x1, 13q14.2(48000000_49000000)x1', 'abnormal'],
    ['46,XX,t(9;22)', 'abnormal'],
    ['arr[GRCh38] 22q11.21(18000000_21000000)x1', 'abnormal'],
    ['No copy number variants of clinical significance', 'normal'],
    ['Trisomy 13', 'abnormal'],
    ['Normal', 'normal'],
    ['Variant of uncertain significance', 'indeterminate'],
    ['Culture failure', 'indeterminate'],
    ['Trisomy 21: not detected', 'indeterminate'],
  ])('%s', (text, answer) => {
    expect(known(gather([result('29770-5', { ...said(text), ...AMNIOTIC })]), 'karyotype')).toMatchObject({ answer });
  });

  it('are not those of the mother or the father', () => {
    const of = (display: string) =>
      stateOf(gather([result('29770-5', { ...said('46,XX'), specimen: { display } })]), 'karyotype');
    expect(of('Amniotic fluid')).toBe('known');
    expect(of('Cord blood')).toBe('known');
    expect(of('Peripheral blood')).toBe('not-performed');
    expect(of('Paternal blood')).toBe('not-performed');
  });

  it('are nobody’s where nothing names the sample: they count neither as the child’s nor as none', () => {
    const of = (display: string) =>
      stateOf(
        gather([result('', { ...said('Normal'), code: { coding: [{ system: LOINC, code: '62343-9', display }] } })]),
        'microarray',
      );
    expect(of('Chromosome analysis copy number change panel')).toBe('unsupported');
    expect(of('Prenatal chromosome analysis copy number change panel')).toBe('known');
  });

  it('are known by a name only where it says that they are of the fetus', () => {
    const named = (text: string, display?: string) =>
      stateOf(
        gather([
          result('', {
            code: { text },
            ...said('Normal'),
            ...(display === undefined ? {} : { specimen: { display } }),
          }),
        ]),
        'karyotype',
      );
    expect(named('Karyotype, amniotic fluid')).toBe('known');
    expect(named('Fetal karyotype', 'Amniotic fluid')).toBe('known');
    expect(named('Karyotype')).toBe('not-performed');
  });
});

describe('FET-11: an enzyme of red cells', () => {
  it.each<[string, Partial<Observation>, string]>([
    ['below its range', ranged(3, { low: limit(7), high: limit(20) }), 'low'],
    ['in its range', ranged(9, { low: limit(7), high: limit(20) }), 'normal'],
    ['above its range', ranged(25, { low: limit(7), high: limit(20) }), 'normal'],
    ['below a single upper limit', ranged(9, { high: limit(20) }), 'normal'],
    ['L', interpreted('L'), 'low'],
    ['deficient', said('Deficient'), 'low'],
    ['not deficient', said('Not deficient'), 'normal'],
  ])('is low or normal: %s', (_how, says, answer) => {
    expect(known(gather([result('32546-4', says)]), 'g6pd')).toMatchObject({ answer });
  });
});
