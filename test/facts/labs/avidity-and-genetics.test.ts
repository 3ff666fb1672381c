import type { Observation } from 'fhir/r4.js';
import { gather, known, quantity, stateOf } from './lab-chart.js';
import { AMNIOTIC, limit, LOINC, interpreted, ranged, result, said } from './result-of-infection.js';

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
