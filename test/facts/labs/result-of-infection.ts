import type { Observation } from 'fhir/r4.js';
import { quantity } from './lab-chart.js';

export const LOINC = 'http://loinc.org';
const LABORATORY = [{ coding: [{ code: 'laboratory' }] }];

/** A final result of today under a LOINC code. */
export function result(code: string, says: Partial<Observation>): Observation {
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

export const interpreted = (code: string): Partial<Observation> => ({
  valueQuantity: quantity(2, '1'),
  interpretation: [{ coding: [{ code }] }],
});
export const ranged = (
  value: number,
  ...referenceRange: NonNullable<Observation['referenceRange']>
): Partial<Observation> => ({
  valueQuantity: quantity(value, '1'),
  referenceRange,
});
export const said = (text: string): Partial<Observation> => ({ valueString: text });
export const AMNIOTIC: Partial<Observation> = { specimen: { display: 'Amniotic fluid' } };
export const limit = (value: number) => quantity(value, '1');
