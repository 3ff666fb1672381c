import type { CodeableConcept } from 'fhir/r4.js';
import { allConceptWords } from '../fhir/codings.js';
import { listOf } from '../fhir/resource.js';
import type { OrderFact } from './order-fact.js';
import { lateralityIn, siteOf } from './findings/site.js';
import type { Meanings } from './meanings.js';

/** Where an order is to be carried out, as orders say it. */
export interface Aimed {
  readonly code: CodeableConcept | undefined;
  readonly details: readonly string[];
  readonly bodySite: CodeableConcept | CodeableConcept[] | undefined;
}

/**
 * An operation or a biopsy, of which organs and which side (REN-1): by its name ("nephrectomy"), the organ in its name ("biopsy of
 * left kidney") or its body site.
 */
export function interventionOf(
  { code, details, bodySite }: Aimed,
  meanings: Meanings,
): Pick<OrderFact, 'intervention'> {
  const words = [...allConceptWords(code), ...details];
  const coded = meanings.ofConcept(code).filter(({ name }) => name.startsWith('intervention-'));
  const named = words.flatMap((text) => meanings.inWords(text, 'intervention').flatMap((hit) => hit.values));
  const [first] = [...coded, ...named];
  if (first === undefined) return {};
  const sites = words.flatMap((text) => meanings.inWords(text, 'site').flatMap((hit) => hit.values));
  const aimedAt = listOf(siteOf(bodySite, meanings).organ);
  const laterality = lateralityIn([...words, ...listOf(bodySite).flatMap(allConceptWords)]);
  return {
    intervention: {
      kind: first.name.startsWith('intervention-biopsy') ? 'biopsy' : 'surgery',
      organs: [...new Set([...[...coded, ...named, ...sites].flatMap(({ organs }) => organs), ...aimedAt])],
      ...(laterality === undefined ? {} : { laterality }),
    },
  };
}
