import { laterImagingOf } from '../facts/later-imaging.js';
import type { Completeness } from '../facts/fact-list.js';
import type { Facts } from '../facts/facts.js';
import type { FindingFact } from '../facts/finding-fact.js';
import { ckdOf } from '../facts/ckd.js';
import type { UnbornFact } from '../facts/fetal-fact.js';
import type { LabFact } from '../facts/lab-fact.js';
import { DERIVED_LABS } from '../facts/labs/derive.js';
import { once } from '../facts/on-demand.js';
import { damageIn } from '../facts/damage.js';
import { complaintsAt } from '../facts/complaints.js';
import { disturbanceOf } from '../facts/disturbance.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { labVariable } from './lab-variable.js';
import { ofSameBody } from './same-body.js';
import { ofSamePregnancy } from './same-pregnancy.js';
import { unbornMakers } from './unborn-variables.js';
import { listVariable, ScopeOnDemand, single } from './variable.js';
import type { Scope, Variable } from './variable.js';

/** The variables that do not depend on a finding; each is made when a rule first reads it. */
export function chartScope(facts: Facts, { policy, labs }: Pick<Knowledge, 'policy' | 'labs'>): Scope {
  const unborn = (): UnbornFact | undefined => facts.unborn.find(({ findingKey }) => findingKey === undefined);
  return new ScopeOnDemand(
    new Map<string, () => Variable | undefined>([
      ...[...labs, ...DERIVED_LABS].map(({ name, variable }) => [variable, () => ofLab(facts.labs.get(name))] as const),
      ...unbornMakers(unborn),
      ['findings', () => listVariable(facts.findings)],
      ['conditions', () => listVariable(facts.conditions)],
      ['signs', () => listVariable(facts.signs)],
      ['ckd', () => listVariable(ckdOf(facts))],
      ['disturbance', () => listVariable(disturbanceOf(facts))],
      ['imaging', () => listVariable(facts.imaging)],
      ['performed', () => listVariable(facts.performed)],
      ['followUps', () => listVariable(facts.followUps)],
      ['orders', () => listVariable(facts.orders)],
      ['pregnancy', () => listVariable(facts.pregnancy)],
      ['medications', () => listVariable(facts.medications)],
      ['draftOrders', () => listVariable({ items: facts.draftOrders, completeness: 'complete' })],
      ['draftDrugs', () => listVariable({ items: facts.draftDrugs, completeness: 'complete' })],
      ['patient', () => single(facts.patient, [`Patient/${facts.patient.id}`])],
      ['policy', () => single(policy, [])],
    ]),
  );
}

function ofLab(lab: LabFact | undefined): Variable | undefined {
  return lab === undefined ? undefined : labVariable(lab);
}

/**
 * The chart's variables and what belongs to the finding at hand: %finding, its own %followUps (LOOP-1), the %laterImaging of its
 * organ (HEP-2), the %damage charted there (MEC-3), the %complaints of its part of the body (DYS-6), the %findings and %signs of
 * the same body, and of a finding of the fetus its %fetus and the %infections of that pregnancy (FET).
 */
export function findingScope(chart: Scope, facts: Facts, finding: FindingFact): Scope {
  const unborn = once(() => facts.unborn.find(({ findingKey }) => findingKey === finding.key));
  return new ScopeOnDemand(
    new Map<string, () => Variable | undefined>([
      [
        'finding',
        () =>
          single(
            finding,
            finding.sources.map(({ source }) => source),
          ),
      ],
      ['findings', () => listVariable(ofSamePregnancy(ofSameBody(facts.findings, finding), unborn()))],
      ['signs', () => listVariable(ofSamePregnancy(ofSameBody(facts.signs, finding), unborn()))],
      ...unbornMakers(unborn),
      [
        'followUps',
        () => {
          const { items, completeness } = facts.followUps;
          return listVariable({ items: items.filter(({ findingKey }) => findingKey === finding.key), completeness });
        },
      ],
      ['laterImaging', () => listVariable(laterImagingOf(finding, facts.imaging))],
      [
        'complaints',
        () =>
          listVariable({
            items: complaintsAt(finding, facts.complaints),
            completeness: worse(facts.conditions.completeness, facts.findings.completeness),
          }),
      ],
      [
        'damage',
        () =>
          listVariable({
            items: damageIn(facts, finding),
            completeness: worse(worse(facts.conditions.completeness, facts.procedures), facts.findings.completeness),
          }),
      ],
    ]),
    chart,
  );
}

/** Either list may hold what is looked for; it was seen whole only when both were. */
function worse(one: Completeness, other: Completeness): Completeness {
  return one === other ? one : 'partial';
}
