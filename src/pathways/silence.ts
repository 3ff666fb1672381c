import type { Facts } from '../facts/facts.js';
import type { Recommendation } from './recommendation.js';

/** Why an answer had no card; "silence is knowledge", so it is counted. */
export const SILENCES = [
  'resting',
  'already ordered',
  'complete',
  'uncertain',
  'unread language',
  'unread report',
  'no finding',
] as const;

export type Silence = (typeof SILENCES)[number];

/** The first reason that applies, from the best known to the least. */
export function silenceOf(
  { findings, unreadReports }: Pick<Facts, 'findings' | 'unreadReports'>,
  recommendations: readonly Recommendation[],
  rests: boolean,
): Silence {
  const told = new Set(findings.items.map(({ assertion }) => assertion));
  if (rests) return 'resting';
  if (recommendations.some(({ withheld }) => withheld.some(({ why }) => why === 'already ordered'))) {
    return 'already ordered';
  }
  if (told.has('present')) return 'complete';
  if (told.has('uncertain')) return 'uncertain';
  if (unreadReports.some(({ why }) => why === 'language')) return 'unread language';
  return unreadReports.length > 0 || findings.completeness !== 'complete' ? 'unread report' : 'no finding';
}
