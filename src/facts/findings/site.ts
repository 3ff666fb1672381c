import type { CodeableConcept } from 'fhir/r4.js';
import { allConceptWords } from '../../fhir/codings.js';
import { listOf } from '../../fhir/resource.js';
import type { Kind, Organ } from '../../knowledge/vocabulary.js';
import type { Laterality } from '../finding.js';
import type { Meanings } from '../meanings.js';

/** Where something sits, as body sites say it. */
export interface Site {
  readonly organ?: Organ;
  readonly site?: string;
  readonly kind?: Kind;
  readonly laterality?: Laterality;
  readonly fetal: boolean;
}

/** The body sites of one resource; R4 has one on an Observation and a list on a Condition. Codes before words. */
export function siteOf(bodySites: CodeableConcept | CodeableConcept[] | undefined, meanings: Meanings): Site {
  const concepts = listOf(bodySites);
  const words = concepts.flatMap(allConceptWords);
  const coded = concepts.flatMap((concept) => meanings.ofConcept(concept)).filter(isSite);
  const named = words.flatMap((text) => meanings.inWords(text, 'site').flatMap((hit) => hit.values));
  const located = [...coded, ...named].find((meaning) => meaning.organs.length > 0);
  const laterality = lateralityIn(words);
  return {
    ...(located?.organs[0] === undefined ? {} : { organ: located.organs[0] }),
    ...(located?.site === undefined ? {} : { site: located.site }),
    ...(located?.kind === undefined ? {} : { kind: located.kind }),
    ...(laterality === undefined ? {} : { laterality }),
    fetal: [...coded, ...named].some((meaning) => meaning.name === 'body-site-fetus'),
  };
}

/** The organ that the words of a concept name ("Lesion of liver"). */
export function organIn(words: readonly string[], meanings: Meanings): Organ | undefined {
  const named = words.flatMap((text) => meanings.inWords(text, 'site').flatMap((hit) => hit.values));
  return named.find((meaning) => meaning.organs.length > 0)?.organs[0];
}

function isSite(meaning: { readonly name: string }): boolean {
  return meaning.name.startsWith('body-site-');
}

/** The side that words of a site or of an examination name. */
export function lateralityIn(words: readonly string[]): Laterality | undefined {
  const text = words.join(' ').toLowerCase();
  const right = /\bright\b/.test(text);
  const left = /\bleft\b/.test(text);
  if (/\b(?:bilateral|both)\b/.test(text) || (right && left)) return 'bilateral';
  if (right) return 'right';
  return left ? 'left' : undefined;
}
