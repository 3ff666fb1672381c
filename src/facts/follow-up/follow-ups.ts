import { daysBetween } from '../../fhir/dates.js';
import type { Policy } from '../../knowledge/policy.js';
import type { FactList } from '../fact-list.js';
import type { FindingFact } from '../finding-fact.js';
import type { FollowUpFact, OrderFact } from '../order-fact.js';
import type { ImagingFact } from '../facts.js';
import type { Modality, Organ } from '../finding.js';
import type { Interval } from './interval.js';
import { dayAfter, intervalWords } from './interval-days.js';
import type { LinkedRecommendation, Recommended } from './recommended.js';

export interface Charted {
  readonly findings: FactList<FindingFact>;
  readonly imaging: FactList<ImagingFact>;
  readonly orders: FactList<OrderFact>;
}

type Dated = LinkedRecommendation & { readonly date: string };

/** Which examinations answer which recommendation: the same, or a better one; one that names no modality, any section or ultrasound. */
const ANSWERS: Readonly<Record<Modality, readonly Modality[]>> = {
  US: ['US', 'CT', 'MR', 'PET'],
  CT: ['CT', 'MR', 'PET'],
  MR: ['MR', 'CT', 'PET'],
  XR: ['XR', 'CT', 'MR', 'PET'],
  NM: ['NM', 'PET', 'CT', 'MR'],
  PET: ['PET', 'CT', 'MR'],
  OTHER: ['OTHER', 'US', 'CT', 'MR', 'PET'],
};

/**
 * The follow-up that stands for each finding (LOOP-1): as its newest report wants it, none where that one says that nothing has
 * to follow. Due after the interval it states, else after the policy's; an unread report may hold the answer.
 */
export function followUpsOf(
  recommended: readonly LinkedRecommendation[],
  charted: Charted,
  policy: Policy,
  today: string,
): FactList<FollowUpFact> {
  const items = charted.findings.items.flatMap((finding) => {
    const standing = standingFor(finding, recommended);
    return standing === undefined ? [] : [followUpOf(finding, standing, charted, policy, today)];
  });
  return { items, completeness: charted.imaging.completeness };
}

function standingFor({ key }: FindingFact, recommended: readonly LinkedRecommendation[]): Dated | undefined {
  const own = recommended.filter((one): one is Dated => one.date !== undefined && one.findingKeys.includes(key));
  const newest = own.reduce((day, { date }) => (date > day ? date : day), '');
  const latest = own.filter(({ date, needed }) => date === newest && needed);
  return (
    latest.find(({ interval, modality }) => interval !== undefined && modality !== undefined) ??
    latest.find(({ interval }) => interval !== undefined) ??
    latest[0]
  );
}

function followUpOf(
  finding: FindingFact,
  wanted: Dated,
  { imaging, orders }: Charted,
  { followUp }: Policy,
  today: string,
): FollowUpFact {
  const isFetal = finding.subject === 'fetus';
  const byPolicy: Interval = isFetal
    ? { amount: followUp.fetalWeeks, unit: 'week' }
    : { amount: followUp.months, unit: 'month' };
  const interval = wanted.interval ?? byPolicy;
  const due = dayAfter(wanted.date, interval);
  const grace = isFetal ? followUp.fetalGraceDays : followUp.graceDays;
  const modality = wanted.modality ?? wanted.seenOn;
  const doneBy = answerTo(finding, wanted, modality, imaging);
  const orderedAs = orders.items.find(
    (order) => order.imaging !== undefined && isAnswer(order.imaging, finding, wanted, modality),
  )?.source;
  return {
    findingKey: finding.key,
    organ: organToImage(finding, wanted),
    ...(modality === undefined ? {} : { modality }),
    date: wanted.date,
    reportedDaysAgo: daysBetween(wanted.date, today),
    interval: intervalWords(interval),
    stated: wanted.interval !== undefined,
    due,
    overdueDays: daysBetween(due, today) - grace,
    ...(doneBy === undefined ? {} : { doneBy }),
    ...(orderedAs === undefined ? {} : { orderedAs }),
    quote: wanted.quote,
    source: wanted.source,
  };
}

function organToImage({ organ }: FindingFact, { regions }: Recommended): Organ {
  const [region] = regions;
  return region === undefined || regions.includes(organ) ? organ : region;
}

/** Imaging since the report, or a later report that speaks of the finding itself, whatever region it names. */
function answerTo(
  finding: FindingFact,
  wanted: Dated,
  modality: Modality | undefined,
  imaging: FactList<ImagingFact>,
): string | undefined {
  const isLater = (one: { readonly date?: string; readonly modality?: Modality; readonly source: string }): boolean =>
    one.source !== wanted.source &&
    (one.date === undefined ||
      one.date > wanted.date ||
      (one.date === wanted.date && one.modality !== undefined && one.modality !== wanted.seenOn));
  const done = imaging.items.find((one) => isLater(one) && isAnswer(one, finding, wanted, modality));
  if (done !== undefined) return done.source;
  return finding.sources.find(
    (one) => one.modality !== undefined && one.date !== undefined && isLater(one) && answers(one.modality, modality),
  )?.source;
}

function isAnswer(
  study: { readonly modality: Modality; readonly organs: readonly Organ[] },
  finding: FindingFact,
  wanted: Recommended,
  modality: Modality | undefined,
): boolean {
  if (!answers(study.modality, modality)) return false;
  // Codes and words for an examination of the fetus name no organ of the mother.
  if (finding.subject === 'fetus') return study.organs.length === 0;
  const shown = organsToShow(finding, wanted);
  return study.organs.some((organ) => shown.includes(organ));
}

/** The finding's own organ, and the region that is recommended where that is another; of a place without a name, what the report showed. */
function organsToShow({ organ }: FindingFact, { regions, studyOrgans }: Recommended): readonly Organ[] {
  if (organ === 'other') return [...regions, ...studyOrgans];
  return regions.includes(organ) ? [organ] : [organ, ...regions];
}

function answers(study: Modality, wanted: Modality | undefined): boolean {
  return ANSWERS[wanted ?? 'OTHER'].includes(study);
}
