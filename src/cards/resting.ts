import type { Rest, RestKeys } from '../rest.js';
import type { Recommendation } from '../pathways/recommendation.js';
import { bySeverity, planCards } from './card-plan.js';
import type { CardPlan } from './card-plan.js';
import type { RenderContext } from './render-context.js';
import { evidenceDigests, restKeysOf } from './rest-keys.js';

/** A card as far as rests are concerned. */
export interface Restable {
  readonly keys: RestKeys;
  readonly evidence: readonly string[];
}

export type RestablePlan = CardPlan & Restable;

/** The cards there would be, apart from those that a clinician has sent to rest; the most severe first. */
export function planAround(
  recommendations: readonly Recommendation[],
  context: RenderContext,
): { readonly resting: RestablePlan[]; readonly awake: RestablePlan[] } {
  const { rests, now } = context;
  const all = planCards(recommendations).map((plan) => {
    const restable = { keys: restKeysOf(plan, context), evidence: evidenceDigests(plan, context) };
    const rows = isAnswered(restable, rests) ? plan.rows.map((row) => ({ ...row, answered: true as const })) : plan.rows;
    return { ...plan, ...restable, rows };
  });
  const resting = all.filter((plan) => isResting(plan, rests, now));
  return { resting, awake: all.filter((plan) => !resting.includes(plan)).sort(bySeverity) };
}

/** Does it rest now: for this user and encounter, and is nothing known that was not known then (LOOP-2)? */
export function isResting(card: Restable, rests: readonly Rest[], now: Date): boolean {
  const today = now.toISOString();
  return rests.some((rest) => concerns(rest, card) && (rest.until === undefined || rest.until > today));
}

/** Did anybody answer it, however long ago, on what is known now (SAF-1)? What was only shown was not answered. */
export function isAnswered({ keys, evidence }: Restable, rests: readonly Rest[]): boolean {
  const about = aboutOf(keys);
  return rests.some((rest) => about.has(rest.about) && rest.encounter === undefined && covers(rest, evidence));
}

function concerns(rest: Rest, { keys, evidence }: Restable): boolean {
  if (!aboutOf(keys).has(rest.about)) return false;
  if (rest.user !== undefined && rest.user !== keys.user) return false;
  if (rest.encounter !== undefined && rest.encounter !== keys.encounter) return false;
  return covers(rest, evidence);
}

/** What could not be read this time does not wake a card; a report or value that was not there then does. */
function covers(rest: Rest, evidence: readonly string[]): boolean {
  return evidence.every((one) => rest.evidence.includes(one));
}

function aboutOf({ card, finding, pathway }: RestKeys): ReadonlySet<string> {
  return new Set([card, pathway, ...(finding === undefined ? [] : [finding])]);
}
