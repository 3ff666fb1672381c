import type { Card, Suggestion } from '../hooks/card.js';
import type { OrderDefinition } from '../knowledge/order-definition.js';
import type { Offer, Recommendation } from '../pathways/recommendation.js';
import { requirementsOf } from './card-facts.js';
import { indicatorOf, isBelow, leadOf, planCards, rowsOf } from './card-plan.js';
import type { CardPlan } from './card-plan.js';
import { fitted } from './detail.js';
import { EVIDENCE_EXTENSION, evidenceOf } from './evidence.js';
import { overviewOf } from './overview.js';
import { OVERRIDE_REASONS } from './override-reasons.js';
import type { RenderContext } from './render-context.js';
import { linksOf, sourceOf } from './source.js';
import { removalOf, suggestionOf } from './suggestion.js';
import { summaryOf } from './summary.js';

/**
 * Recommendations put into words: at most three cards, the most severe first; the third an overview when there were more. What
 * the site finds too slight for the hook is left out.
 */
export function renderCards(recommendations: readonly Recommendation[], context: RenderContext): Card[] {
  const { maximumCards, minimumIndicator } = context.knowledge.policy;
  const wanted = planCards(recommendations).filter((plan) => !isBelow(plan, minimumIndicator[context.hook]));
  const plans = suggestOnce(wanted).filter((plan) => requirementsOf(plan).length > 0);
  if (plans.length <= maximumCards) return plans.map((plan) => renderCard(plan, context));
  const shown = plans.slice(0, maximumCards - 1);
  return [...shown.map((plan) => renderCard(plan, context)), overviewOf(plans.slice(maximumCards - 1), context)];
}

/** An order stands on the first card that wants it, and nowhere else in the answer (LOOP-2; the panel is suggested once). */
function suggestOnce(plans: readonly CardPlan[]): CardPlan[] {
  const taken = new Set<string>();
  return plans.map((plan) => {
    const fresh = (row: Recommendation): Recommendation => {
      const elsewhere = row.offers.filter(({ order }) => taken.has(examinationOf(order))).map(({ order }) => order);
      return {
        ...row,
        offers: row.offers.filter(({ order }) => !taken.has(examinationOf(order))),
        withheld: [
          ...row.withheld,
          ...elsewhere.map(({ name, title }) => ({ what: name, title, why: 'suggested on the card before' })),
        ],
      };
    };
    const rows = plan.rows.map(fresh);
    for (const { order } of rows.flatMap((row) => row.offers)) taken.add(examinationOf(order));
    return { ...plan, rows };
  });
}

function renderCard(whole: CardPlan, context: RenderContext): Card {
  const { facts, knowledge, options, now } = context;
  const { plan, detail } = fitted(whole, context);
  const claimed = requirementsOf(plan);
  const leftOut = requirementsOf(whole).filter((requirement) => !claimed.includes(requirement));
  const identity = identityOf(plan, context);
  const suggestions = suggestionsOf(plan, identity, context);
  return {
    uuid: options.identify(identity),
    summary: summaryOf(plan, context),
    detail,
    indicator: indicatorOf(leadOf(plan)),
    source: sourceOf(topicOf(plan), plan.pathway.title, options),
    ...(suggestions.length === 0 ? {} : { suggestions, selectionBehavior: 'any' as const }),
    overrideReasons: OVERRIDE_REASONS,
    links: linksOf(requirementsOf(plan), rowsOf(plan), options),
    extension: { [EVIDENCE_EXTENSION]: evidenceOf(plan, facts, knowledge, now, leftOut) },
  };
}

/** What the card's draft may make way for comes before what may be ordered. */
function suggestionsOf(plan: CardPlan, identity: readonly string[], { facts, options }: RenderContext): Suggestion[] {
  const { draft, finding } = plan;
  const identify = (what: string): string => options.identify([...identity, 'suggestion', what]);
  const removals = plan.rows.flatMap((row) => row.removals);
  const [removal] = removals.toSorted((one, other) => Number(other.recommended) - Number(one.recommended));
  const orders = offersOf(plan).map((offer) =>
    suggestionOf(offer, {
      patientId: facts.patient.id,
      orderCodes: options.orderCodes,
      identify,
      ...(finding === undefined ? {} : { finding }),
    }),
  );
  return [...(removal === undefined || draft === undefined ? [] : removalOf(removal, draft, { identify })), ...orders];
}

/** Each order once, the preselected reading of it first. */
function offersOf(plan: CardPlan): Offer[] {
  const once = new Map<string, Offer>();
  for (const offer of plan.rows.flatMap((row) => row.offers)) {
    const examination = examinationOf(offer.order);
    const known = once.get(examination);
    if (known === undefined || (offer.recommended && !known.recommended)) once.set(examination, offer);
  }
  return [...once.values()];
}

/** What is ordered by one code is one examination, now or as a follow-up. */
function examinationOf({ name, coding }: OrderDefinition): string {
  return coding === undefined ? name : `${coding.system}|${coding.code}`;
}

/** What makes a card the same card: who asked, about whom, which pathway, which finding or draft, which version of the rules. */
function identityOf(plan: CardPlan, { caller, facts }: RenderContext): string[] {
  return [
    caller.issuer ?? '',
    caller.tenant ?? '',
    facts.patient.id,
    caller.userId ?? '',
    plan.pathway.name,
    plan.finding?.key ?? plan.draft?.source ?? leadOf(plan).row.action.id,
    plan.pathway.version,
  ];
}

/** Alphanumeric and static: one per pathway and tier, each SAF row its own (Epic silences by topic). */
function topicOf(plan: CardPlan): string {
  const { requirement } = leadOf(plan).row.action;
  const words = requirement.startsWith('SAF-') ? requirement : `${plan.pathway.name}-${indicatorOf(leadOf(plan))}`;
  return words.replace(/(?:^|[^a-z0-9]+)([a-z0-9])/gi, (_, first: string) => first.toUpperCase());
}
