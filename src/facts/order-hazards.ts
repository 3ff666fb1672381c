import type { CodeableConcept } from 'fhir/r4.js';
import { allConceptWords } from '../fhir/codings.js';
import type { Modality } from './finding.js';
import type { Meanings } from './meanings.js';

const IONISING: ReadonlySet<Modality> = new Set(['CT', 'XR', 'NM', 'PET']);
const CONTRAST_OF: Readonly<Partial<Record<Modality, string>>> = {
  CT: 'iodinated-contrast',
  XR: 'iodinated-contrast',
  MR: 'gadolinium-contrast',
};

/** Radiation by modality, contrast where the code or its words say so (SAF-4). */
export function hazardsOfOrder(
  code: CodeableConcept | undefined,
  details: readonly string[],
  modality: Modality | undefined,
  meanings: Meanings,
): string[] {
  const coded = meanings
    .ofConcept(code)
    .flatMap(({ name }) => (name.startsWith('hazard-') ? name.slice('hazard-'.length) : []));
  if (modality === undefined) return coded;
  const contrast = saysContrast([...allConceptWords(code), ...details], meanings) ? CONTRAST_OF[modality] : undefined;
  return [
    ...coded,
    ...(IONISING.has(modality) ? ['ionising-radiation'] : []),
    ...(contrast === undefined ? [] : [contrast]),
  ];
}

/** "Without and with contrast" is with; "without contrast" alone is not. */
function saysContrast(words: readonly string[], meanings: Meanings): boolean {
  const said = words.flatMap((text) =>
    meanings.inWords(text, 'contrast').flatMap((hit) => hit.values.map(({ name }) => name)),
  );
  return said.includes('contrast-given');
}
