import { dayOf, daysAfter, daysBetween } from '../fhir/dates.js';
import type { Gathering } from './gathering.js';
import type { Outcome, PregnancyEvidence } from './pregnancy-evidence.js';

/** How a pregnancy ended, by the ValueSets that name it; a delivery alone leaves it open. */
export function outcomeOf(names: ReadonlySet<string>): Outcome {
  const isBirth = names.has('condition-live-birth');
  const isLoss = names.has('condition-pregnancy-loss');
  if (isBirth === isLoss) return 'unknown';
  return isBirth ? 'birth' : 'loss';
}

/**
 * An end of a pregnancy on its day. One that is known to the month lies on its last day, or today; of a year on its last day,
 * and of this year nowhere: it would end a pregnancy that goes on.
 */
export function pregnancyEnd(
  moment: string | undefined,
  about: Pick<PregnancyEvidence, 'words' | 'source' | 'outcome'>,
  { timeZone, today }: Gathering,
): PregnancyEvidence[] {
  const day = dayOf(moment, timeZone)?.day;
  if (day === undefined || moment === undefined) return [];
  const length = moment.trim().length;
  const year = day.slice(0, 4);
  if (length === 4 && year === today.slice(0, 4)) return [];
  const last = length === 4 ? `${year}-12-31` : length === 7 ? lastOfMonth(day) : day;
  const date = length < 10 && last > today && day <= today ? today : last;
  return [{ says: 'ended', ...about, date }];
}

function lastOfMonth(firstDay: string): string {
  const next = daysAfter(firstDay, 31);
  return daysAfter(`${next.slice(0, 7)}-01`, -1);
}

/** One pregnancy's end; what was charted of it within some weeks is told together. */
export interface PregnancyEnd {
  readonly date: string;
  readonly outcome: Outcome;
  readonly isRecordedOnly: boolean;
}

/** A diagnosis, the delivery after it and the child-bed are one end. */
const ONE_END_DAYS = 28;

/** The ends of all pregnancies, oldest first. */
export function endsIn(evidence: readonly PregnancyEvidence[]): PregnancyEnd[] {
  const ends: PregnancyEnd[] = [];
  const dated = evidence.flatMap(({ says, date, outcome = 'unknown', isRecordedOnly = false }) =>
    says === 'ended' && date !== undefined ? [{ date, outcome, isRecordedOnly }] : [],
  );
  for (const end of dated.toSorted((one, other) => one.date.localeCompare(other.date))) {
    const before = ends.at(-1);
    if (before === undefined || daysBetween(before.date, end.date) > ONE_END_DAYS) ends.push(end);
    else ends[ends.length - 1] = together(before, end);
  }
  return ends;
}

/** A live birth and a loss of one pregnancy leave open which child is spoken of. */
function together(one: PregnancyEnd, other: PregnancyEnd): PregnancyEnd {
  const outcomes = new Set([one.outcome, other.outcome].filter((outcome) => outcome !== 'unknown'));
  const [only = 'unknown'] = outcomes;
  const birth = [one, other].find(({ outcome }) => outcome === 'birth');
  return {
    date: (birth ?? one).date,
    outcome: outcomes.size > 1 ? 'unknown' : only,
    isRecordedOnly: one.isRecordedOnly && other.isRecordedOnly,
  };
}
