import type { Observation } from 'fhir/r4.js';
import { listOf } from '../../fhir/resource.js';

const USABLE = new Set(['final', 'amended', 'corrected']);
/** Of two copies of one resource without a version the one that knows more wins: a withdrawal, then a correction. */
const LATER: Readonly<Record<string, number>> = { preliminary: 1, final: 2, amended: 3, corrected: 4 };

/**
 * The observations that may count as results: final, amended or corrected, each once (the same one often comes under two
 * prefetch keys), and none with a modifierExtension, which may turn its meaning round (H12).
 */
export function usableObservations(observations: readonly Observation[]): Observation[] {
  return latestOfEach(observations).filter(
    (observation) => USABLE.has(observation.status) && listOf(observation.modifierExtension).length === 0,
  );
}

function latestOfEach(observations: readonly Observation[]): Observation[] {
  const byId = new Map<string | Observation, Observation>();
  for (const observation of observations) {
    const key = identityOf(observation);
    const other = byId.get(key);
    if (other === undefined || isLater(observation, other)) byId.set(key, observation);
  }
  return [...byId.values()];
}

/** Ids of contained resources ("#ca") are only unique within their report. */
function identityOf(observation: Observation): string | Observation {
  const { id } = observation;
  return typeof id === 'string' && id !== '' && !id.startsWith('#') ? id : observation;
}

function isLater(one: Observation, other: Observation): boolean {
  const updated = Date.parse(one.meta?.lastUpdated ?? '') - Date.parse(other.meta?.lastUpdated ?? '');
  if (!Number.isNaN(updated) && updated !== 0) return updated > 0;
  return (LATER[one.status] ?? 5) > (LATER[other.status] ?? 5);
}
