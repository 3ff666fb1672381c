import { daysBetween } from '../../fhir/dates.js';
import type { PatientRecord } from '../../fhir/patient-record.js';
import type { Policy } from '../../knowledge/policy.js';
import { completenessOf } from '../completeness.js';
import type { Completeness } from '../fact-list.js';
import type { Facts } from '../facts.js';
import type { FetusFact, UnbornFact } from '../fetal-fact.js';
import type { FindingFact } from '../finding-fact.js';
import type { Pregnancies } from '../pregnancy.js';
import { infectionsIn } from './infections.js';
import { pregnancyAround, type PregnancyAround } from './pregnancy-around.js';
import { scansSince } from './scans.js';

/** What the rows about a fetus look at, gathered before. */
export interface AroundTheUnborn extends Pick<Facts, 'findings' | 'labs' | 'results' | 'conditions' | 'imaging'> {
  readonly pregnancies: Pregnancies;
  /** Were all the places seen where an end of the pregnancy may be charted? */
  readonly endsSeen: Completeness;
  readonly policy: Policy;
  readonly today: string;
}

/** Ends of a pregnancy are conditions, observations or, where the chart does not say that she is pregnant now, procedures alone. */
export function endsSeenIn(record: PatientRecord, { now }: Pregnancies): Completeness {
  const isPregnantNow = now.items[0]?.status === 'pregnant';
  return completenessOf(record, ['conditions', 'observations', ...(isPregnantNow ? [] : (['procedures'] as const))]);
}

/** One for each finding of a fetus, in the pregnancy in which it was seen last, and one of the pregnancy at hand (FET). */
export function gatherUnborn(around: AroundTheUnborn): UnbornFact[] {
  const findings = around.findings.items.filter(({ subject }) => subject === 'fetus');
  return [unbornOf(undefined, around), ...findings.map((finding) => unbornOf(finding, around))];
}

/** The first day that surely lies in the pregnancy at hand; undefined: there is none. */
export function pregnantSince(
  around: Pick<AroundTheUnborn, 'findings' | 'pregnancies' | 'policy' | 'today'>,
): string | undefined {
  const { findings, pregnancies, policy, today } = around;
  const days = findings.items.filter(isPresentFetal).map((finding) => seenOn(finding, around));
  const current = days
    .map((day) => pregnancyAround(day, pregnancies, today, policy.pregnancyWeeks))
    .filter(({ state }) => state === 'current' || state === 'born');
  return current.map(({ from }) => from).sort()[0] ?? pregnancies.now.items[0]?.since;
}

function isPresentFetal({ subject, assertion }: FindingFact): boolean {
  return subject === 'fetus' && assertion === 'present';
}

function unbornOf(finding: FindingFact | undefined, around: AroundTheUnborn): UnbornFact {
  const { pregnancies, policy, today } = around;
  const seen = seenOn(finding, around);
  const pregnancy = pregnancyAround(seen, pregnancies, today, policy.pregnancyWeeks);
  const state = stateOf(finding, pregnancy, pregnancies);
  const first = finding === undefined ? undefined : firstReport(finding, pregnancy.from);
  const fetus: FetusFact = {
    ...(finding?.fetus === undefined ? {} : { label: finding.fetus }),
    pregnancy: state,
    ...(state === 'born' && pregnancy.end !== undefined ? { daysSinceBirth: daysBetween(pregnancy.end, today) } : {}),
    ...(state === 'current' ? datedNow(pregnancies) : {}),
    ...(around.imaging.completeness === 'complete' ? {} : { scansUnread: true as const }),
    ...scansSince(first ?? pregnancy.from, around.imaging.items),
  };
  return {
    ...(finding === undefined ? {} : { findingKey: finding.key }),
    ...(pregnancy.notBefore === undefined ? {} : { notBefore: pregnancy.notBefore }),
    fetus,
    mayBe: otherwise(fetus, around),
    infections: infectionsIn(pregnancy, first, around),
  };
}

/** The newest report; one without a date is of the pregnancy of now, or of one that ended lately. */
function seenOn(
  finding: FindingFact | undefined,
  { pregnancies: { now, ends }, policy, today }: Pick<AroundTheUnborn, 'pregnancies' | 'policy' | 'today'>,
): string {
  const present = finding?.sources.flatMap(({ assertion, date }) => (assertion === 'present' ? (date ?? []) : []));
  const day = present?.sort().at(-1) ?? finding?.lastDate;
  if (day !== undefined) return day;
  const last = ends.findLast(({ isRecordedOnly }) => !isRecordedOnly)?.date;
  if (now.items[0]?.status === 'pregnant' || last === undefined) return today;
  return daysBetween(last, today) <= policy.pregnancyWeeks * 7 ? last : today;
}

function firstReport({ sources, date }: FindingFact, from: string): string | undefined {
  const days = sources.flatMap((one) => (one.assertion === 'absent' ? [] : (one.date ?? [])));
  return days.filter((day) => day >= from).sort()[0] ?? date;
}

function stateOf(
  finding: FindingFact | undefined,
  pregnancy: PregnancyAround,
  pregnancies: Pregnancies,
): FetusFact['pregnancy'] {
  if (finding === undefined) return isNotPregnant(pregnancies, pregnancy) ? 'earlier' : pregnancy.state;
  // On the chart of a child the fetus is that child, on a man's it is misfiled: nothing is said of it there (SAF-6, FET).
  if (pregnancy.state === 'current' && pregnancies.now.items[0]?.status === 'not-applicable') return 'earlier';
  const isLost = pregnancies.lostOnes.some(({ fetus, date }) => fetus === finding.fetus && date >= pregnancy.from);
  return isLost && pregnancy.state === 'current' ? 'lost' : pregnancy.state;
}

function isNotPregnant({ now }: Pregnancies, { state }: PregnancyAround): boolean {
  const status = now.items[0]?.status;
  return state === 'current' && (status === 'not-pregnant' || status === 'not-applicable');
}

/** Its age, as far as it is dated. */
function datedNow({ now }: Pregnancies): Partial<FetusFact> {
  const [fact] = now.items;
  if (fact === undefined) return {};
  const { status: _status, because: _because, since: _since, ...dated } = fact;
  return dated;
}

const TERM = { gestationalAgeDays: 280, gestation: '40w0d' };

/** A loss or a birth; and where no date is known, one by which birth is near. */
function unseenEnds(fetus: FetusFact): FetusFact[] {
  return [
    { ...fetus, pregnancy: 'lost' },
    { ...fetus, pregnancy: 'born', daysSinceBirth: 0 },
    ...(fetus.gestationalAgeDays === undefined ? [{ ...fetus, ...TERM }] : []),
  ];
}

/** What was not read may hold an end of the pregnancy, or a scan. */
function otherwise(fetus: FetusFact, { endsSeen, imaging, today }: AroundTheUnborn): FetusFact[] {
  const unseen = { date: today, source: 'not read' };
  const scans = { anatomyScan: unseen, fetalMri: unseen, doppler: unseen, lastUltrasound: unseen };
  return [
    ...(endsSeen !== 'complete' && fetus.pregnancy === 'current' ? unseenEnds(fetus) : []),
    ...(imaging.completeness !== 'complete' ? [{ ...scans, ...fetus }] : []),
  ];
}
