import type { RestKeys } from '../rest.js';
import { labsKnown } from './card-facts.js';
import { leadOf } from './card-plan.js';
import type { CardPlan } from './card-plan.js';
import type { Caller, RenderContext, RenderOptions } from './render-context.js';

/** Digest of the patient, as this client names them. */
export function patientKey(patientId: string, { issuer, tenant }: Caller, identify: RenderOptions['identify']): string {
  return identify(['rest', issuer ?? '', tenant ?? '', patientId]);
}

/** Digests of whom and what a card is about; the version of the rules is no part of them: a rest outlives it. */
export function restKeysOf(plan: CardPlan, { caller, facts, options }: RenderContext): RestKeys {
  const { identify } = options;
  const patient = patientKey(facts.patient.id, caller, identify);
  const { finding, draft } = plan;
  const subject = finding?.key ?? draft?.source ?? leadOf(plan).row.action.id;
  return {
    patient,
    user: identify([patient, 'user', caller.userId ?? '']),
    ...(caller.encounterId === undefined ? {} : { encounter: identify([patient, 'encounter', caller.encounterId]) }),
    card: identify([patient, 'card', plan.pathway.name, subject]),
    ...(finding === undefined ? {} : { finding: identify([patient, 'finding', finding.key]) }),
    pathway: identify([patient, 'pathway', plan.pathway.name]),
  };
}

/** Each report and each value that the card rests on, as a short digest. */
export function evidenceDigests(plan: CardPlan, context: RenderContext): string[] {
  const reports = (plan.finding?.sources ?? []).map(({ source, date }) => [source, date ?? '']);
  const values = labsKnown(plan.rows, context).map(({ current }) => [current.source, current.date, String(current.value)]);
  const digests = [...reports, ...values].map((words) => context.options.identify(['evidence', ...words]).slice(0, 13));
  return [...new Set(digests)].sort();
}
