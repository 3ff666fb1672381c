import type { ConditionFact } from '../facts.js';
import type { InfectionFact } from '../fetal-fact.js';
import { firstWith, type Results } from './infection-results.js';

export type Since = Required<Pick<InfectionFact, 'since' | 'sinceBy'>>;

/** First day of an infection: its charted onset, else the seroconversion, else the first positive IgM ("Settled", FET-6). */
export function infectedSince(results: Results, diagnosis: ConditionFact | undefined): Since | undefined {
  if (diagnosis?.onset !== undefined) return { since: diagnosis.onset, sinceBy: 'onset' };
  const converted = seroconversion(results);
  if (converted !== undefined) return { since: converted.date, sinceBy: 'seroconversion' };
  const igm = firstWith('positive', results.igm);
  return igm === undefined ? undefined : { since: igm.date, sinceBy: 'first positive IgM' };
}

/** The first positive IgG after a negative one, both in this pregnancy. */
export function seroconversion({ igg }: Results): Results['igg'][number] | undefined {
  const negative = firstWith('negative', igg);
  return negative === undefined
    ? undefined
    : igg.findLast(({ answer, date }) => answer === 'positive' && date > negative.date);
}
