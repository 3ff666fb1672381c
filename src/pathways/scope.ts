import { laterImagingOf } from '../facts/later-imaging.js';
import type { Completeness } from '../facts/fact-list.js';
import type { Facts } from '../facts/facts.js';
import type { FindingFact } from '../facts/finding-fact.js';
import { ckdOf } from '../facts/ckd.js';
import { damageIn } from '../facts/damage.js';
import { complaintsAt } from '../facts/complaints.js';
import { disturbanceOf } from '../facts/disturbance.js';
import type { Policy } from '../knowledge/policy.js';
import { labVariable } from './lab-variable.js';
import { ofSameBody } from './same-body.js';
import { ofSamePregnancy } from './same-pregnancy.js';
import { unbornVariables } from './unborn-variables.js';
import { listVariable, single } from './variable.js';
import type { Scope, Variable } from './variable.js';

/** The variables that do not depend on a finding; built once per request. */
export function chartScope(facts: Facts, policy: Policy): Map<string, Variable> {
  const scope = new Map<string, Variable>();
  for (const lab of facts.labs.values()) scope.set(lab.variable, labVariable(lab));
  scope.set('findings', listVariable(facts.findings));
  scope.set('conditions', listVariable(facts.conditions));
  scope.set('signs', listVariable(facts.signs));
  scope.set('ckd', listVariable(ckdOf(facts)));
  scope.set('disturbance', listVariable(disturbanceOf(facts)));
  scope.set('imaging', listVariable(facts.imaging));
  scope.set('performed', listVariable(facts.performed));
  scope.set('followUps', listVariable(facts.followUps));
  scope.set('orders', listVariable(facts.orders));
  scope.set('pregnancy', listVariable(facts.pregnancy));
  scope.set('medications', listVariable(facts.medications));
  scope.set('draftOrders', listVariable({ items: facts.draftOrders, completeness: 'complete' }));
  scope.set('draftDrugs', listVariable({ items: facts.draftDrugs, completeness: 'complete' }));
  const unborn = facts.unborn.find(({ findingKey }) => findingKey === undefined);
  for (const [name, variable] of unbornVariables(unborn)) scope.set(name, variable);
  scope.set('patient', single(facts.patient, [`Patient/${facts.patient.id}`]));
  scope.set('policy', single(policy, []));
  return scope;
}

/**
 * The chart's variables and what belongs to the finding at hand: %finding, its own %followUps (LOOP-1), the %laterImaging of its
 * organ (HEP-2), the %damage charted there (MEC-3), the %complaints of its part of the body (DYS-6), the %findings and %signs of
 * the same body, and of a finding of the fetus its %fetus and the %infections of that pregnancy (FET).
 */
export function findingScope(chart: Scope, facts: Facts, finding: FindingFact): Scope {
  const scope = new Map(chart);
  scope.set(
    'finding',
    single(
      finding,
      finding.sources.map((source) => source.source),
    ),
  );
  const unborn = facts.unborn.find(({ findingKey }) => findingKey === finding.key);
  scope.set('findings', listVariable(ofSamePregnancy(ofSameBody(facts.findings, finding), unborn)));
  scope.set('signs', listVariable(ofSamePregnancy(ofSameBody(facts.signs, finding), unborn)));
  for (const [name, variable] of unbornVariables(unborn)) scope.set(name, variable);
  const { items, completeness } = facts.followUps;
  scope.set(
    'followUps',
    listVariable({ items: items.filter(({ findingKey }) => findingKey === finding.key), completeness }),
  );
  scope.set('laterImaging', listVariable(laterImagingOf(finding, facts.imaging)));
  scope.set(
    'complaints',
    listVariable({
      items: complaintsAt(finding, facts.complaints),
      completeness: worse(facts.conditions.completeness, facts.findings.completeness),
    }),
  );
  scope.set(
    'damage',
    listVariable({
      items: damageIn(facts, finding),
      completeness: worse(worse(facts.conditions.completeness, facts.procedures), facts.findings.completeness),
    }),
  );
  return scope;
}

/** Either list may hold what is looked for; it was seen whole only when both were. */
function worse(one: Completeness, other: Completeness): Completeness {
  return one === other ? one : 'partial';
}
