import type { FhirResource } from 'fhir/r4.js';
import { dayOf } from '../fhir/dates.js';
import type { PatientRecord } from '../fhir/patient-record.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { charted } from './chart.js';
import { chartedComplaints, isCurrent } from './complaints.js';
import { completenessOf } from './completeness.js';
import { gatherConditions } from './conditions.js';
import { gatherDraftDrugs, gatherMedications } from './drugs.js';
import type { Facts } from './facts.js';
import { gatherFindings } from './findings/gather-findings.js';
import { followUpsOf } from './follow-up/follow-ups.js';
import { gatherImaging } from './imaging.js';
import { gatherLabs } from './labs/gather-labs.js';
import { gatherDraftOrders, gatherOrders } from './orders.js';
import { observationsIn } from './observations-in.js';
import { onDemand, once } from './on-demand.js';
import { gatherPatient } from './patient.js';
import { gatherPerformed } from './performed.js';
import { endsSeenIn, gatherUnborn, pregnantSince } from './fetus/gather-unborn.js';
import { ofItsPregnancy } from './fetus/of-its-pregnancy.js';
import { gatherPregnancies } from './pregnancy.js';
import { gatherSigns } from './signs/gather-signs.js';

/** A site's local lab codes ("system|code" or code text) to lab names. */
export type SiteCodes = ReadonlyMap<string, string>;

/** What facts depend on besides the record. */
export interface FactContext {
  readonly knowledge: Knowledge;
  readonly timeZone: string;
  readonly labCodes: SiteCodes;
}

/**
 * From the record of one patient to what is true of them, as far as it could be read. What no rule asks for is not gathered: a
 * chart without a calcification leaves early.
 */
export function gatherFacts(
  given: PatientRecord,
  draftOrders: readonly FhirResource[],
  { knowledge, timeZone, labCodes }: FactContext,
  now: Date,
): Facts {
  const today = dayOf(now.toISOString(), timeZone)?.day ?? now.toISOString().slice(0, 10);
  const record = charted(given);
  const gathering = { knowledge, today, timeZone, fhirServer: record.fhirServer };
  const patient = gatherPatient(record, gathering);
  const { labs, labsByCode, policy } = knowledge;
  const { recommended, complaints, ...found } = gatherFindings(record, gathering);
  const pregnancies = once(() => gatherPregnancies(record, patient, gathering));
  const pregnancyStart = once(() => pregnantSince({ ...found, pregnancies: pregnancies(), policy, today }));
  const context = { labs, labsByCode, siteCodes: labCodes, policy, now, today, timeZone, patient, pregnancyStart };
  const facts: Facts = onDemand<Facts>({
    patient: () => patient,
    today: () => today,
    findings: () => ofItsPregnancy(found.findings, () => facts.unborn),
    unreadReports: () => found.unreadReports,
    signs: () => gatherSigns(record, found, gathering),
    labs: () => gatherLabs(observationsIn(record.chart), facts.results, context),
    results: () => completenessOf(record, ['labs']),
    conditions: () => gatherConditions(record, gathering),
    complaints: () => [
      ...complaints.filter((one) => isCurrent(one, gathering)),
      ...chartedComplaints(facts.conditions.items),
    ],
    procedures: () => completenessOf(record, ['procedures']),
    performed: () => gatherPerformed(record, gathering),
    imaging: () => gatherImaging(record, gathering),
    orders: () => gatherOrders(record, gathering),
    followUps: () => followUpsOf(recommended, { ...chartedAround(facts), findings: found.findings }, policy, today),
    newProblems: () => record.newProblems,
    medications: () => gatherMedications(record, gathering),
    draftOrders: () => gatherDraftOrders(draftOrders, gathering),
    draftDrugs: () => gatherDraftDrugs(draftOrders, record, gathering),
    pregnancy: () => pregnancies().now,
    unborn: () =>
      gatherUnborn({
        ...{ ...chartedAround(facts), findings: found.findings, labs: facts.labs, results: facts.results },
        ...{ pregnancies: pregnancies(), endsSeen: endsSeenIn(record, pregnancies()), policy, today },
      }),
  });
  return facts;
}

function chartedAround({ conditions, imaging, orders }: Facts): Pick<Facts, 'conditions' | 'imaging' | 'orders'> {
  return { conditions, imaging, orders };
}
