import { HOOKS } from '../hooks/hook-request.js';
import { DRAFTS, FOCI } from './focus.js';
import type { Element } from './element.js';
import { Element as KnowledgeElement } from './element.js';
import type { Action, Focus, Pathway } from './pathway.js';
import type { CardTemplate } from './card-template.js';
import type { JsonFile } from './knowledge-file.js';
import { conditionsOf, inputsOf } from './load-conditions.js';
import { isRemoval, loadOffer, loadRemoval } from './load-offers.js';
import type { OfferParts } from './load-offers.js';

export interface PathwayParts extends OfferParts {
  readonly cards: ReadonlyMap<string, CardTemplate>;
}

/** PlanDefinitions (eca-rule) as pathways; one action per row of the knowledge. */
export function loadPathways(files: readonly JsonFile[], parts: PathwayParts): Pathway[] {
  return files.map(({ file, json }) => loadPathway(new KnowledgeElement(file, '', json), parts));
}

function loadPathway(plan: Element, parts: PathwayParts): Pathway {
  plan.child('resourceType').oneOf(['PlanDefinition']);
  plan.child('status').oneOf(['active']);
  const name = plan.child('id').text();
  const review = plan.child('lastReviewDate').optionalText();
  return {
    name,
    title: plan.child('title').text(),
    version: plan.child('version').text(),
    date: plan.child('date').text(),
    reviewState: review === undefined ? 'not yet clinically reviewed' : `reviewed ${review}`,
    validUntil: plan.child('effectivePeriod').child('end').text(),
    limits: plan.child('usage').text(),
    ...fociOf(plan),
    role: plan.extensions('role', 'valueCode')[0]?.oneOf(['host', 'supplement']) ?? 'host',
    actions: plan
      .child('action')
      .list()
      .map((action) => loadAction(action, name, parts)),
  };
}

/** What its useContexts name: findings, or the orders at hand. */
function fociOf(plan: Element): Pick<Pathway, 'foci' | 'drafts'> {
  const texts = plan
    .child('useContext')
    .list()
    .filter((context) => context.child('code').child('code').text() === 'focus')
    .map((context) => context.child('valueCodeableConcept').child('text'));
  return {
    foci: texts.filter((text) => !DRAFTS.has(text.text())).map(focusOf),
    drafts: texts.flatMap((text) => DRAFTS.get(text.text()) ?? []),
  };
}

function focusOf(text: Element): Focus {
  return (
    FOCI.get(text.text()) ??
    text.fail('must be one of the organs, with a kind, or any; of the fetus, or uncertain; or draft drug, draft order')
  );
}

function loadAction(action: Element, pathway: string, parts: PathwayParts): Action {
  const id = action.child('id').text();
  const card = parts.cards.get(`${pathway}/${id}`);
  const coding = action.child('code').list()[0]?.child('coding').list()[0] ?? action.fail('needs a requirement code');
  const citations = action
    .child('documentation')
    .list()
    .map((citation) => citation.child('citation').text());
  if (citations.length === 0) action.fail('needs a citation');
  const children = action.child('action').list();
  return {
    id,
    requirement: coding.child('code').text(),
    title: action.child('title').text(),
    words: action.child('textEquivalent').text(),
    hooks: action
      .child('trigger')
      .list()
      .map((trigger) => trigger.child('name').oneOf(HOOKS)),
    inputs: inputsOf(action),
    conditions: conditionsOf(action, parts.compile),
    offers: children.filter((child) => !isRemoval(child)).map((offer) => loadOffer(offer, parts)),
    removals: children.filter(isRemoval).map((removal) => loadRemoval(removal, parts)),
    withholds: action.extensions('withholds', 'valueCode').map((hazard) => hazard.text()),
    cautions: action.extensions('cautions', 'valueCode').map((hazard) => hazard.text()),
    ordersForOldFindings: action.extensions('orders-for-old-findings', 'valueCode')[0]?.oneOf(['yes', 'no']) === 'yes',
    ...(card === undefined ? {} : { card }),
    citations,
  };
}
