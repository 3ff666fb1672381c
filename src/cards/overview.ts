import type { Card } from '../hooks/card.js';
import { requirementsOf } from './card-facts.js';
import { indicatorOf, leadOf, rowsOf } from './card-plan.js';
import type { CardPlan } from './card-plan.js';
import { markdown } from './escape.js';
import { EVIDENCE_EXTENSION, evidenceOf } from './evidence.js';
import { OVERRIDE_REASONS } from './override-reasons.js';
import type { RenderContext } from './render-context.js';
import { launchLinks, linksOf, sourceOf } from './source.js';
import { summaryOf } from './summary.js';
import { OVERVIEW_TOPIC } from './topics.js';

/** The last card when there were more than may be shown: one line for each; it claims none of their rows. */
export function overviewOf(plans: readonly CardPlan[], context: RenderContext): Card {
  const { facts, caller, options } = context;
  const [first] = plans;
  if (first === undefined) throw new RangeError('an overview has something to list');
  const summaries = plans.map((plan) => summaryOf(plan, context));
  const notShown = [...new Set(plans.flatMap(requirementsOf))];
  const identity = [caller.issuer ?? '', caller.tenant ?? '', facts.patient.id, caller.userId ?? '', 'overview'];
  const uuid = options.identify(identity);
  return {
    uuid,
    summary: `${plans.length} more calcification topics on this chart (${facts.today}); each in one line below.`,
    detail: summaries.map((summary) => `- ${markdown(summary)}`).join('\n'),
    indicator: indicatorOf(leadOf(first)),
    source: sourceOf(OVERVIEW_TOPIC.code, OVERVIEW_TOPIC.display, options),
    overrideReasons: OVERRIDE_REASONS,
    links: [...linksOf(notShown, plans.flatMap(rowsOf), options), ...launchLinks(options, { card: uuid })],
    extension: {
      [EVIDENCE_EXTENSION]: {
        ...evidenceOf({ pathway: first.pathway, rows: [] }, context, notShown),
        pathway: 'overview',
      },
    },
  };
}
