import { daysBetween } from '../fhir/dates.js';
import type { ComplaintFact, FindingFact } from './finding-fact.js';
import type { ConditionFact } from './facts.js';
import { complaintOf } from './findings/complaints.js';
import { partsIn } from './findings/places.js';
import type { Gathering } from './gathering.js';

/** Pains and losses of function on the chart, as complaints of a part of the body (DYS-6); what is over is none. */
export function chartedComplaints(conditions: readonly ConditionFact[]): ComplaintFact[] {
  return conditions
    .filter(({ active }) => active)
    .flatMap(({ name, meanings, places = [], laterality, date, source }) =>
      meanings.flatMap((meaning) =>
        complaintOf(meaning, name).map((complaint) => ({
          ...complaint,
          places,
          ...(laterality === undefined ? {} : { laterality }),
          ...(date === undefined ? {} : { date }),
          source,
        })),
      ),
    );
}

/** A pain of which an old report tells may be gone. */
export function isCurrent({ date }: ComplaintFact, { today, knowledge }: Gathering): boolean {
  return date === undefined || daysBetween(date, today) <= knowledge.policy.symptomDays;
}

/** What is told beside the finding itself, and what is told of the part of the body that it lies in, on its side. */
export function complaintsAt(finding: FindingFact, told: readonly ComplaintFact[]): ComplaintFact[] {
  const parts = partsIn(finding.places);
  const near = told.filter(
    ({ places, laterality }) =>
      places.some((place) => parts.includes(place)) && isSameSide(laterality, finding.laterality),
  );
  return [...finding.complaints, ...near];
}

function isSameSide(one: ComplaintFact['laterality'], other: FindingFact['laterality']): boolean {
  return one === undefined || other === undefined || one === 'bilateral' || other === 'bilateral' || one === other;
}
