import type { ValueSetMeaning } from '../../knowledge/value-set-meaning.js';
import type { SignFact } from '../facts.js';
import type { SignStatement } from './sign-claims.js';

/** A statement with the report or Observation that makes it. */
export interface SignClaim extends SignStatement {
  readonly source: string;
  /** YYYY-MM-DD */
  readonly date?: string;
}

/**
 * What still holds, newest first: a report that denies a sign and tells it nowhere ends what older reports told of it, but not
 * what they remembered. One fact for each source and sign, the surest of what it says.
 */
export function newestOf(claims: readonly SignClaim[], valueSets: ReadonlyMap<string, ValueSetMeaning>): SignFact[] {
  const mine = claims.filter(({ subject }) => subject !== 'other');
  const denied = denialsIn(mine);
  const facts = new Map<string, SignFact>();
  for (const claim of [...mine].sort(bySurety)) {
    const { sign, assertion, subject, source, ...said } = claim;
    const key = `${whatOf(claim)} ${source}`;
    if (assertion === 'absent' || subject === 'other' || facts.has(key) || isEnded(claim, denied)) continue;
    const valueSet = valueSets.get(sign);
    facts.set(key, {
      name: valueSet?.title ?? sign,
      meanings: [sign, ...groupsOf(sign, valueSets)],
      organ: valueSet?.organs[0] ?? 'other',
      assertion,
      subject,
      source,
      ...said,
    });
  }
  return [...facts.values()].sort((one, other) => (other.date ?? '').localeCompare(one.date ?? ''));
}

/** The sets that hold the sign as a whole: "fetal-major-anomaly" of hydrops (FET-14). */
function groupsOf(sign: string, valueSets: ReadonlyMap<string, ValueSetMeaning>): string[] {
  return [...valueSets.values()].filter(({ includes }) => includes?.includes(sign) === true).map(({ name }) => name);
}

const SURETY = ['present', 'uncertain', 'historical', 'absent'] as const;

function bySurety(one: SignClaim, other: SignClaim): number {
  return SURETY.indexOf(one.assertion) - SURETY.indexOf(other.assertion);
}

function whatOf({ sign, subject, fetus }: SignClaim): string {
  return `${sign} ${subject} ${fetus ?? ''}`;
}

/** The newest day on which a source denied a sign and told it nowhere, by what it denied. */
function denialsIn(claims: readonly SignClaim[]): ReadonlyMap<string, string> {
  const telling = new Set(
    claims.filter(({ assertion }) => assertion !== 'absent').map((claim) => `${whatOf(claim)} ${claim.source}`),
  );
  const newest = new Map<string, string>();
  for (const claim of claims) {
    const { assertion, date } = claim;
    const what = whatOf(claim);
    if (assertion !== 'absent' || date === undefined || telling.has(`${what} ${claim.source}`)) continue;
    if (date > (newest.get(what) ?? '')) newest.set(what, date);
  }
  return newest;
}

function isEnded(claim: SignClaim, denied: ReadonlyMap<string, string>): boolean {
  const day = denied.get(whatOf(claim));
  return claim.assertion !== 'historical' && day !== undefined && day > (claim.date ?? '');
}
