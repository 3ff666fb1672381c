import { textOf } from '../../fhir/resource.js';
import type { LabAnswer } from '../lab-fact.js';
import type { Result } from './stated-quantity.js';

/** "1:64", "<1:8", ">= 1:512", "1/32". */
const TITRE = /^(<=?|>=?|≤|≥)?\s*1\s*[:/]\s*(\d{1,6})$/u;

/** A titre is told where the serum still reacted at that dilution; one below the first dilution did not react. */
export function titreAnswer(result: Result): Extract<LabAnswer, 'positive' | 'negative'> | undefined {
  const { numerator, denominator } = result.valueRatio ?? {};
  if (numerator?.value === 1 && typeof denominator?.value === 'number') {
    return reacted(numerator.comparator ?? denominator.comparator, denominator.value);
  }
  const parts = TITRE.exec(textOf(result.valueString)?.trim() ?? '');
  if (parts !== null) return reacted(parts[1], Number(parts[2]));
  const { valueQuantity } = result;
  const isTitre = [valueQuantity?.code, valueQuantity?.unit].some((unit) =>
    /^\{?(?:titer|titre|dils?)\}?s?$/i.test(unit ?? ''),
  );
  return isTitre && typeof valueQuantity?.value === 'number'
    ? reacted(valueQuantity.comparator, valueQuantity.value)
    : undefined;
}

function reacted(comparator: string | undefined, dilution: number): 'positive' | 'negative' {
  return dilution > 0 && !/^[<≤]/.test(comparator ?? '') ? 'positive' : 'negative';
}
