import { daysAfter, daysBetween } from '../../fhir/dates.js';
import type { FetusFact } from '../fetal-fact.js';
import type { Pregnancies } from '../pregnancy.js';
import type { PregnancyEnd } from '../pregnancy-ends.js';

/** The pregnancy in which a fetus was seen. */
export interface PregnancyAround {
  readonly state: FetusFact['pregnancy'];
  /** The first day that surely lies in it: of gestation, else one that is known of it. */
  readonly from: string;
  /** First day of gestation, where the chart dates it. */
  readonly start?: string;
  /** What was told before this day is of an earlier pregnancy. */
  readonly notBefore?: string;
  /** Of one that is over. */
  readonly end?: string;
}

/** So long after a live birth there is still something to do on the mother's chart ("Settled", FET). */
const AFTER_BIRTH_DAYS = 42;
/** What was seen of a fetus is often reported, and told again, when it is born or lost. */
const REPORTED_LATER_DAYS = 14;
/** A fetus in which a calcification can be seen is no younger than this. */
const FIRST_SEEN_DAYS = 84;

/**
 * The pregnancy to which a report of the fetus belongs: it ended with the next birth or loss that is charted; without one it
 * goes on, unless it must be over by its dates or the patient is known not to be pregnant any more.
 * @param seen the day of the report, YYYY-MM-DD
 */
export function pregnancyAround(
  seen: string,
  pregnancies: Pregnancies,
  today: string,
  pregnancyWeeks: number,
): PregnancyAround {
  const around = lying(seen, pregnancies, today, pregnancyWeeks);
  const notBefore = around.start ?? lastEndBefore(seen, pregnancies.ends);
  return notBefore === undefined ? around : { ...around, notBefore };
}

function lying(seen: string, pregnancies: Pregnancies, today: string, pregnancyWeeks: number): PregnancyAround {
  const longest = pregnancyWeeks * 7;
  const end = endAfter(seen, pregnancies.ends);
  if (end !== undefined) return ended(seen, end, pregnancies, today, longest);
  const [now] = pregnancies.now.items;
  const { since, gestationalAgeDays } = now ?? {};
  if (since !== undefined && gestationalAgeDays !== undefined) {
    return { state: seen < since ? 'earlier' : 'current', from: since, start: since };
  }
  const from = startBefore(seen, pregnancies, longest) ?? earlierOf(since, firstSeen(seen, pregnancies.ends));
  const isTooOld = daysBetween(from, today) > longest;
  const isDenied = now?.status === 'not-pregnant' && (now.because?.date ?? '') > seen;
  if (isTooOld) return { state: 'earlier', from };
  return { state: isDenied ? 'ended' : 'current', from };
}

/** The end of the pregnancy in which a fetus was seen on that day. */
function endAfter(seen: string, ends: readonly PregnancyEnd[]): PregnancyEnd | undefined {
  return ends.find(({ date, isRecordedOnly }) =>
    isRecordedOnly ? date >= seen : daysBetween(date, seen) <= REPORTED_LATER_DAYS,
  );
}

function ended(
  seen: string,
  { date, outcome }: PregnancyEnd,
  pregnancies: Pregnancies,
  today: string,
  longest: number,
): PregnancyAround {
  const start = startBefore(seen, pregnancies, longest);
  const from = start ?? firstSeen(seen, pregnancies.ends);
  const over = { from, ...(start === undefined ? {} : { start }), end: date };
  // the report must be of the pregnancy that this end ended
  if (daysBetween(seen, date) > longest || daysBetween(date, today) > AFTER_BIRTH_DAYS) {
    return { ...over, state: 'earlier' };
  }
  return { ...over, state: ({ birth: 'born', loss: 'lost', unknown: 'ended' } as const)[outcome] };
}

/** The first day of gestation of the pregnancy of that day, where the chart dates it. */
function startBefore(seen: string, { starts, ends }: Pregnancies, longest: number): string | undefined {
  const before = lastEndBefore(seen, ends) ?? '';
  return starts.findLast((start) => start >= before && start <= seen && daysBetween(start, seen) <= longest);
}

/** The first day on which the fetus of a report must have been there, and no other. */
function firstSeen(seen: string, ends: readonly PregnancyEnd[]): string {
  const before = lastEndBefore(seen, ends);
  const first = daysAfter(seen, -FIRST_SEEN_DAYS);
  return before !== undefined && before > first ? before : first;
}

function lastEndBefore(seen: string, ends: readonly PregnancyEnd[]): string | undefined {
  return ends.findLast(({ date, isRecordedOnly }) => !isRecordedOnly && daysBetween(date, seen) > REPORTED_LATER_DAYS)
    ?.date;
}

function earlierOf(one: string | undefined, other: string): string {
  return one !== undefined && one < other ? one : other;
}
