import type { Observation } from 'fhir/r4.js';
import { listOf, textOf } from '../../fhir/resource.js';
import type { Claim } from '../findings/claim.js';
import type { Meanings } from '../meanings.js';
import { recommendedIn, type FindingDocument, type Recommended } from './recommended.js';

/** What an Observation says in words of its own; where calcium stands in them is not asked, it is about one finding. */
export function wordsIn(observation: Observation): FindingDocument['readings'] {
  const notes = listOf(observation.note).flatMap((note) => listOf(textOf(note.text)));
  return [...listOf(textOf(observation.valueString)), ...notes].map((text) => ({ text, findings: [] }));
}

/** What a standalone finding recommends in its value or its notes; a preliminary one nothing yet. */
export function recommendedBy(
  observation: Observation,
  claims: readonly Claim[],
  meanings: Meanings,
): readonly Recommended[] {
  const [claim] = claims;
  if (claim === undefined || claim.preliminary === true) return [];
  const study = {
    organs: [],
    ...(claim.modality === undefined ? {} : { modality: claim.modality }),
    ...(claim.date === undefined ? {} : { date: claim.date }),
  };
  return recommendedIn({ source: claim.document, claims, readings: wordsIn(observation), study }, meanings);
}
