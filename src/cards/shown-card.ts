import type { Card } from '../hooks/card.js';
import type { Policy } from '../knowledge/policy.js';
import type { IssuedCard, PatientRest } from '../rest.js';
import { requirementsOf } from './card-facts.js';
import { isSafety } from './card-plan.js';
import { overviewOf } from './overview.js';
import type { Caller, RenderContext } from './render-context.js';
import { isResting, type Restable, type RestablePlan } from './resting.js';

/** A card, and what must be remembered of it so that feedback on it is understood. */
export interface ShownCard extends Restable {
  readonly card: Card;
  readonly pathway: string;
  readonly version: string;
  readonly requirements: readonly string[];
  /** Led by a row of patient safety: it rests a day at most. */
  readonly isSafety: boolean;
}

export function shownCard(plan: RestablePlan, card: Card): ShownCard {
  const { pathway, keys, evidence } = plan;
  const requirements = requirementsOf(plan);
  return { card, pathway: pathway.name, version: pathway.version, requirements, isSafety: isSafety(plan), keys, evidence };
}

/** What the store keeps of it. */
export function issuedCard(shown: ShownCard, { issuer = '', tenant }: Caller, service: string, now: Date): IssuedCard {
  const { card, ...remembered } = shown;
  return {
    ...remembered,
    iss: issuer,
    ...(tenant === undefined ? {} : { tenant }),
    card: card.uuid,
    service,
    indicator: card.indicator,
    issuedAt: now.toISOString(),
  };
}

/** Where the site wants a card once in an encounter: it rests there for this user until something new is known. */
export function restsOfEncounter(shown: readonly ShownCard[], { oncePerEncounter }: Policy, now: Date): PatientRest[] {
  if (oncePerEncounter === 'no') return [];
  return shown.flatMap(({ keys: { patient, user, encounter, card: about }, evidence, isSafety: safety }) =>
    encounter === undefined || safety ? [] : [{ patient, about, user, encounter, evidence, since: now.toISOString() }],
  );
}

/** The overview rests like any card: as long as what it lists rests on nothing new. */
export function shownOverview(plans: readonly RestablePlan[], context: RenderContext): ShownCard[] {
  const [first] = plans;
  if (first === undefined) return [];
  const { patient, user, encounter } = first.keys;
  const about = context.options.identify([patient, 'card', 'overview']);
  const keys = { patient, user, ...(encounter === undefined ? {} : { encounter }), card: about, pathway: about };
  const evidence = [...new Set(plans.flatMap((plan) => plan.evidence))].sort();
  if (isResting({ keys, evidence }, context.rests, context.now)) return [];
  const said = { pathway: 'overview', version: first.pathway.version, requirements: [], isSafety: plans.some(isSafety) };
  return [{ card: overviewOf(plans, context), ...said, keys, evidence }];
}
