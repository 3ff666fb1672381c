import type { Policy } from '../../knowledge/policy.js';
import type { FindingFact, FindingSource } from '../finding-fact.js';
import type { Assertion, Modality } from '../finding.js';
import type { Claim } from './claim.js';
import { findingTitle } from './finding-title.js';
import { complaintsOf, localCausesOf } from './local-causes.js';
import { isLongAgo } from './long-ago.js';
import { stabilityOf } from './stability.js';

/** What a finding is judged by over time. */
interface Over extends Pick<Policy, 'stableMonths' | 'findingMonths'> {
  /** YYYY-MM-DD */
  readonly today: string;
}

/** Merges what every resource says into one finding per subject, organ and kind; conflicts stay visible. */
export function mergeClaims(claims: readonly Claim[], over: Over): FindingFact[] {
  const byKey = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = keyOf(claim);
    const others = byKey.get(key);
    if (others === undefined) byKey.set(key, [claim]);
    else others.push(claim);
  }
  return [...byKey].map(([key, own]) => mergedFinding(key, own, over));
}

/** "patient/liver/parenchymal", "fetus B/liver/parenchymal"; sites of no named organ stay apart. */
export function keyOf({ subject, fetus, organ, site, kind }: Claim): string {
  const body = fetus === undefined ? subject : `${subject} ${fetus}`;
  const place = organ === 'other' && site !== undefined ? `other:${site.toLowerCase()}` : organ;
  return `${body}/${place}/${kind ?? 'parenchymal'}`;
}

function mergedFinding(key: string, claims: readonly Claim[], over: Over): FindingFact {
  const counting = weighed(claims).sort(byDate);
  const assertion = assertionOf(counting);
  const carrying = counting.filter((claim) => claim.assertion === assertion);
  const newestFirst = [...carrying].reverse();
  const first = carrying[0] ?? counting[0];
  const dates = carrying.flatMap((claim) => claim.date ?? []);
  const course = courseOf(counting);
  const sources = counting.map(sourceOf);
  const found = {
    site: newestFirst.find((claim) => claim.site !== undefined)?.site,
    laterality: newestFirst.find((claim) => claim.laterality !== undefined)?.laterality,
    size: newestFirst.find((claim) => claim.size !== undefined)?.size,
    course,
    kind: first?.kind,
    fetus: first?.fetus,
    date: dates[0],
    lastDate: dates.at(-1),
    modality: carrying.find((claim) => claim.modality !== undefined)?.modality,
  };
  const subject = first?.subject ?? 'patient';
  const organ = first?.organ ?? 'other';
  return {
    key,
    title: findingTitle({
      organ,
      subject,
      ...present(found.site, 'site'),
      ...present(found.kind, 'kind'),
      ...present(found.fetus, 'fetus'),
    }),
    organ,
    subject,
    assertion,
    morphology: [...new Set(carrying.flatMap((claim) => claim.morphology))],
    malignancyDoubt: carrying.some((claim) => claim.malignancyDoubt === true),
    places: [...new Set(carrying.flatMap((claim) => claim.places ?? []))].sort(),
    causes: [...new Set(carrying.flatMap((claim) => claim.causes ?? []))],
    ...localCausesOf(carrying),
    complaints: carrying.flatMap(complaintsOf),
    calledBenign: course !== 'increasing' && carrying.some((claim) => claim.calledBenign === true),
    conflict: isDenied(assertion, carrying, counting),
    stability: stabilityOf({ course, sources }, over.stableMonths),
    longAgo: isLongAgo(found.lastDate, over.today, over.findingMonths),
    sources,
    ...withoutUndefined(found),
  };
}

/** Within one document an addendum outweighs the earlier words, and a statement of presence "no other calcification". */
function weighed(claims: readonly Claim[]): Claim[] {
  const byDocument = new Map<string, Claim[]>();
  for (const claim of claims) byDocument.set(claim.document, [...(byDocument.get(claim.document) ?? []), claim]);
  return [...byDocument.values()].flatMap((document) => {
    const added = document.filter((claim) => claim.addendum === true);
    const current = added.length > 0 ? added : document;
    const isFound = current.some((claim) => claim.assertion !== 'absent');
    return isFound ? current.filter((claim) => claim.assertion !== 'absent') : current;
  });
}

const STRONGEST: readonly Assertion[] = ['present', 'uncertain', 'historical', 'absent'];

function assertionOf(claims: readonly Claim[]): Assertion {
  const lastPresent = claims.findLastIndex((claim) => claim.assertion === 'present');
  const resolved = claims.findLastIndex((claim) => claim.course === 'resolved');
  if (resolved > lastPresent || (resolved >= 0 && resolved === lastPresent)) return 'historical';
  return STRONGEST.find((assertion) => claims.some((claim) => claim.assertion === assertion)) ?? 'absent';
}

/** As the newest source that states one; "new" only while nothing was reported since. */
function courseOf(claims: readonly Claim[]): Claim['course'] {
  const stated = [...claims].reverse().find((claim) => claim.course !== undefined);
  const last = claims.findLast((claim) => claim.assertion === 'present');
  if (stated?.course !== 'new') return stated?.course;
  return last === undefined || last.date === undefined || last.date === stated.date ? 'new' : undefined;
}

/** A denial counts against a finding unless it came before the finding was first seen. */
function isDenied(assertion: Assertion, carrying: readonly Claim[], claims: readonly Claim[]): boolean {
  if (assertion !== 'present' && assertion !== 'uncertain') return false;
  const firstSeen = carrying.find((claim) => claim.date !== undefined)?.date;
  return claims.some(
    (claim) =>
      claim.assertion === 'absent' && (claim.date === undefined || firstSeen === undefined || claim.date >= firstSeen),
  );
}

/** On one day the simpler study was the first: a CT of the same day has characterised what an ultrasound saw (HEP-2). */
const FIRST_SEEN_ON: readonly (Modality | undefined)[] = [undefined, 'XR', 'US', 'OTHER', 'NM', 'PET', 'MR', 'CT'];

/** Oldest first, whatever the order of the record; what bears no date stands at the beginning. */
function byDate(one: Claim, other: Claim): number {
  const days = (one.date ?? '').localeCompare(other.date ?? '');
  const studies = FIRST_SEEN_ON.indexOf(one.modality) - FIRST_SEEN_ON.indexOf(other.modality);
  return days || studies || one.source.localeCompare(other.source);
}

function sourceOf(claim: Claim): FindingSource {
  const { source, assertion, how, quote, date, modality, size, course, laterality, places, preliminary } = claim;
  const said = withoutUndefined({ quote, date, modality, size, course, laterality, places, preliminary });
  return { source, assertion, how, ...said };
}

function present<T, K extends string>(value: T | undefined, name: K): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [name]: value } as Record<K, T>);
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function withoutUndefined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}
