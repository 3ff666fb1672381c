import type { Card } from '../hooks/card.js';
import type { Recommendation } from '../pathways/recommendation.js';
import type { RestingTrace } from '../pathways/trace.js';
import { requirementsOf } from './card-facts.js';
import { hasSafety, indicatorOf, isBelow, leadOf, rowsOf } from './card-plan.js';
import type { CardPlan } from './card-plan.js';
import { fitted } from './detail.js';
import { EVIDENCE_EXTENSION, evidenceOf } from './evidence.js';
import { OVERRIDE_REASONS } from './override-reasons.js';
import type { RenderContext } from './render-context.js';
import { planAround, type RestablePlan } from './resting.js';
import { shownCard, shownOverview, type ShownCard } from './shown-card.js';
import { launchLinks, linksOf, sourceOf } from './source.js';
import { suggestOnce } from './suggest-once.js';
import { suggestionsOf } from './suggestions.js';
import { summaryOf } from './summary.js';
import { topicCode } from './topics.js';

export interface Rendered {
  readonly shown: readonly ShownCard[];
  /** Cards that a clinician has answered, and that stay silent (LOOP-2). */
  readonly resting: readonly RestingTrace[];
}

/**
 * Recommendations put into words: at most three cards, the most severe first; the third an overview when there were more. What
 * rests, and what the site finds too slight for the hook, is left out; patient safety never is.
 */
export function renderCards(recommendations: readonly Recommendation[], context: RenderContext): Rendered {
  const { maximumCards, minimumIndicator } = context.knowledge.policy;
  const { resting, awake } = planAround(recommendations, context);
  const wanted = awake.filter((plan) => hasSafety(plan) || !isBelow(plan, minimumIndicator[context.hook]));
  const plans = suggestOnce(wanted, resting).filter((plan) => requirementsOf(plan).length > 0);
  const whole = plans.length <= maximumCards ? plans : plans.slice(0, maximumCards - 1);
  const shown = whole.map((plan) => renderCard(plan, context));
  const others = plans.slice(whole.length);
  return { shown: [...shown, ...shownOverview(others, context)], resting: resting.map(restingTrace) };
}

function restingTrace(plan: CardPlan): RestingTrace {
  const { pathway, finding } = plan;
  const requirements = requirementsOf(plan);
  return { pathway: pathway.name, requirements, ...(finding === undefined ? {} : { findingKey: finding.key }) };
}

function renderCard(whole: RestablePlan, context: RenderContext): ShownCard {
  const { knowledge, options } = context;
  const { plan, detail } = fitted(whole, context);
  const claimed = requirementsOf(plan);
  const leftOut = requirementsOf(whole).filter((requirement) => !claimed.includes(requirement));
  const identity = identityOf(plan, context);
  const offered = suggestionsOf(plan, identity, context);
  const suggestions = offered.map(({ suggestion }) => suggestion);
  const uuid = options.identify(identity);
  const launchContext = { finding: plan.finding?.key, report: plan.finding?.sources[0]?.source, card: uuid };
  const card: Card = {
    uuid,
    summary: summaryOf(plan, context),
    detail,
    indicator: indicatorOf(leadOf(plan)),
    source: sourceOf(topicOf(plan), plan.pathway.title, options),
    ...(suggestions.length === 0 ? {} : { suggestions, selectionBehavior: 'any' as const }),
    overrideReasons: OVERRIDE_REASONS,
    links: [...linksOf(requirementsOf(plan), rowsOf(plan), options), ...launchLinks(options, launchContext)],
    extension: { [EVIDENCE_EXTENSION]: evidenceOf(plan, context, leftOut) },
  };
  return shownCard({ ...whole, rows: plan.rows }, card, offered, knowledge);
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

function topicOf(plan: CardPlan): string {
  const lead = leadOf(plan);
  return topicCode(plan.pathway, lead.row.action, indicatorOf(lead));
}
