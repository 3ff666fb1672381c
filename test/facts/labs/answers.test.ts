import type { Observation } from 'fhir/r4.js';
import { labObservation } from '../../../src/facts/labs/lab-observation.js';
import { valueWords } from '../../../src/cards/words.js';
import { daysAgo, factOf, gather, known, quantity, stateOf } from './lab-chart.js';

const NAME = 'echinococcus-antibody';

/** A final hydatid serology of today. */
function serology(says: Partial<Observation>): Observation {
  return {
    resourceType: 'Observation',
    id: 'ech1',
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '32171-1' }] },
    effectiveDateTime: daysAgo(0),
    ...says,
  };
}

describe('a test that is answered instead of measured', () => {
  it.each<[string, Partial<Observation>, string]>([
    ['a concept', { valueCodeableConcept: { text: 'Positive' } }, 'positive'],
    ['a denied concept', { valueCodeableConcept: { coding: [{ display: 'Not detected' }] } }, 'negative'],
    ['words', { valueString: 'Non-reactive' }, 'negative'],
    ['words with a titre', { valueString: 'POSITIVE, titre 1:320' }, 'positive'],
    ['an equivocal answer', { valueString: 'Equivocal' }, 'indeterminate'],
    ['words of both kinds', { valueString: 'ELISA positive, blot negative' }, 'indeterminate'],
    ['yes or no', { valueBoolean: false }, 'negative'],
    [
      "the laboratory's interpretation of a number",
      { valueQuantity: quantity(2.4, '1'), interpretation: [{ coding: [{ code: 'POS' }] }] },
      'positive',
    ],
    [
      'a number above the limit',
      { valueQuantity: quantity(1.2, '1'), referenceRange: [{ high: quantity(1.1, '1') }] },
      'positive',
    ],
    [
      'a number at the limit',
      { valueQuantity: quantity(1.1, '1'), referenceRange: [{ high: quantity(1.1, '1') }] },
      'negative',
    ],
  ])('HEP-5: is read from %s', (_how, says, answer) => {
    expect(known(gather([serology(says)]), NAME)).toMatchObject({ answer });
  });

  it.each<[string, Partial<Observation>]>([
    ['a titre that nothing judges', { valueString: '1:64' }],
    ['a number without a limit', { valueQuantity: quantity(2.4, '1') }],
    ['a remark', { valueString: 'See separate letter' }],
  ])('HEP-5: %s is there and cannot be read, so the test is not asked for again', (_what, says) => {
    expect(stateOf(gather([serology(says)]), NAME)).toBe('unsupported');
  });

  it('HEP-5: a panel head, or a test that was not done, is no result', () => {
    expect(stateOf(gather([serology({})]), NAME)).toBe('not-performed');
    expect(stateOf(gather([serology({ dataAbsentReason: { text: 'not performed' } })]), NAME)).toBe('not-performed');
  });

  it('HEP-5: counts for 12 months', () => {
    const positive = { valueCodeableConcept: { text: 'Positive' } };
    expect(stateOf(gather([serology({ ...positive, effectiveDateTime: daysAgo(365) })]), NAME)).toBe('known');
    expect(stateOf(gather([serology({ ...positive, effectiveDateTime: daysAgo(366) })]), NAME)).toBe('stale');
  });

  it('is told to rules and to readers by its answer', () => {
    const fact = factOf(gather([serology({ valueCodeableConcept: { text: 'Positive' } })]), NAME);
    expect(labObservation(fact)).toMatchObject({ interpretation: [{ text: 'positive' }] });
    expect(labObservation(fact)).not.toHaveProperty('valueQuantity');
    expect(fact.state === 'known' && valueWords(fact)).toBe('Echinococcus antibody positive');
  });
});
