import type { Observation } from 'fhir/r4.js';
import { daysAgo, gather, stateOf } from './lab-chart.js';

function serology(code: string, answer: string, days: number): Observation {
  return {
    resourceType: 'Observation',
    id: 'cmv1',
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code }] },
    effectiveDateTime: daysAgo(days),
    valueCodeableConcept: { text: answer },
  };
}

describe('BRN-5: how long an infection serology counts', () => {
  it.each([
    ['a positive IgG of ten years ago is known for ever', '22244-8', 'Positive', 3650, 'known'],
    ['a negative IgG counts for 12 months', '22244-8', 'Negative', 366, 'stale'],
    ['an IgM counts for 12 months, positive or not', '30325-5', 'Positive', 366, 'stale'],
    ['a negative IgG of this year is known', '22244-8', 'Negative', 365, 'known'],
  ])('%s', (_title, code, answer, days, state) => {
    const name = code === '30325-5' ? 'cmv-igm' : 'cmv-igg';
    expect(stateOf(gather([serology(code, answer, days)]), name)).toBe(state);
  });
});
