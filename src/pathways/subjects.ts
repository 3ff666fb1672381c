import type { Facts } from '../facts/facts.js';
import type { FindingFact } from '../facts/finding-fact.js';
import type { HookName } from '../hooks/hook-request.js';
import type { Focus, Pathway } from '../knowledge/pathway.js';
import { drugScope, orderScope } from './draft-scope.js';
import type { Draft } from './draft-scope.js';
import { findingScope } from './scope.js';
import type { Scope } from './variable.js';

/** What a row is about: a finding, an order at hand, or the chart; with the variables that go with it. */
export interface Subject {
  readonly finding?: FindingFact;
  readonly draft?: Draft;
  readonly scope: Scope;
}

/**
 * The findings that the pathway looks after, each drug or order at hand, or the chart. Rows of one subject share its scope, so
 * that nothing is asked twice.
 */
export function subjectsOf(
  { foci, drafts }: Pathway,
  hook: HookName,
  facts: Facts,
  chart: Scope,
  scopes: Map<object, Scope>,
): readonly Subject[] {
  if (foci.length + drafts.length === 0) return [{ scope: chart }];
  const shared = (subject: object, scope: () => Scope): Scope => {
    const known = scopes.get(subject) ?? scope();
    scopes.set(subject, known);
    return known;
  };
  const drugs = drafts.includes('drug') ? facts.draftDrugs : [];
  const orders = drafts.includes('order') ? facts.draftOrders : [];
  const findings = facts.findings.items.filter(
    (finding) => isSpokenOf(finding, hook, facts) && foci.some((focus) => isIn(focus, finding)),
  );
  return [
    ...drugs.map((draft) => ({ draft, scope: shared(draft, () => drugScope(chart, draft)) })),
    ...orders.map((draft) => ({ draft, scope: shared(draft, () => orderScope(chart, facts, draft)) })),
    ...findings.map((finding) => ({ finding, scope: shared(finding, () => findingScope(chart, facts, finding)) })),
  ];
}

/** An item added to the problem list starts the pathway of that item alone (LOOP-3). */
function isSpokenOf({ sources }: FindingFact, hook: HookName, { newProblems }: Facts): boolean {
  return hook !== 'problem-list-item-create' || sources.some(({ source }) => newProblems.includes(source));
}

function isIn(focus: Focus, { organ, kind, subject, assertion }: FindingFact): boolean {
  if (subject !== focus.subject || assertion !== focus.assertion) return false;
  const isOfKind = focus.kind === 'any' || focus.kind === (kind ?? 'tissue');
  return isOfKind && (focus.organ === 'any' || focus.organ === organ);
}
