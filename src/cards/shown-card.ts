import type { Card } from '../hooks/card.js';
import type { Policy } from '../knowledge/policy.js';
import type { FindingFact } from '../facts/finding-fact.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { IssuedCard, PatientRest, ShownFinding, ShownRow, ShownSuggestion } from '../rest.js';
import { requirementsOf } from './card-facts.js';
import { isSafety, rowsOf, type CardPlan } from './card-plan.js';
import { overviewOf } from './overview.js';
import type { Caller, RenderContext } from './render-context.js';
import type { Offered } from './suggestions.js';
import { isResting, type Restable, type RestablePlan } from './resting.js';

/** A card, and what must be remembered of it so that feedback on it is understood. */
export interface ShownCard extends Restable {
  readonly card: Card;
  readonly pathway: string;
  readonly version: string;
  readonly requirements: readonly string[];
  readonly rows: readonly ShownRow[];
  readonly knowledge: string;
  readonly finding?: ShownFinding;
  readonly suggestions: readonly ShownSuggestion[];
  /** Led by a row of patient safety: it rests a day at most. */
  readonly isSafety: boolean;
}

/** @param plan with the rows that the card tells of. @param offered what it suggests. */
export function shownCard(
  plan: RestablePlan,
  card: Card,
  offered: readonly Offered[],
  knowledge: Pick<Knowledge, 'hash'>,
): ShownCard {
  const { pathway, keys, evidence, finding } = plan;
  return {
    card,
    pathway: pathway.name,
    version: pathway.version,
    requirements: requirementsOf(plan),
    rows: rowsClaimed(plan),
    isSafety: isSafety(plan),
    keys,
    evidence,
    knowledge: knowledge.hash,
    ...(finding === undefined ? {} : { finding: shownFinding(finding) }),
    suggestions: offered.map(({ suggestion, order, requirements }) => ({ id: suggestion.uuid, order, requirements })),
  };
}

/** Each requirement that the card claims, as a row of its own pathway: a supplement has its own version. */
function rowsClaimed(plan: CardPlan): ShownRow[] {
  const verdicts = new Map(rowsOf(plan).map((row) => [row.action.requirement, row] as const));
  return requirementsOf(plan).flatMap((requirement) => {
    const row = verdicts.get(requirement);
    return row === undefined ? [] : [{ requirement, pathway: row.pathway.name, version: row.pathway.version }];
  });
}

function shownFinding({ key, organ, sources }: FindingFact): ShownFinding {
  return { key, organ, reports: [...new Set(sources.map(({ source }) => source))] };
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
  const claims = { requirements: [], rows: [], suggestions: [], knowledge: context.knowledge.hash };
  const said = { pathway: 'overview', version: first.pathway.version, ...claims, isSafety: plans.some(isSafety) };
  return [{ card: overviewOf(plans, context), ...said, keys, evidence }];
}
