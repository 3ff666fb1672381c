import type { Condition } from 'fhir/r4.js';
import { codingsOf } from '../../fhir/codings.js';
import { dayOf } from '../../fhir/dates.js';
import { referenceTo } from '../../fhir/resource.js';
import type { Assertion } from '../finding.js';
import type { Gathering } from '../gathering.js';
import type { Meanings } from '../meanings.js';
import type { Claim } from './claim.js';
import { conceptStatements } from './concept-statements.js';
import { siteOf } from './site.js';

export type ConditionStanding = 'active' | 'history' | 'doubtful' | 'refuted';

const DOUBTFUL = new Set(['provisional', 'differential', 'unconfirmed']);
const PAST = new Set(['inactive', 'remission', 'resolved']);

/**
 * What both statuses together say ("Settled", Conditions): without verificationStatus confirmed, without clinicalStatus
 * active unless abated; entered-in-error and refuted never count.
 */
export function standingOf(
  condition: Pick<Condition, 'clinicalStatus' | 'verificationStatus'> & Abated,
): ConditionStanding {
  const verification = codeIn(condition.verificationStatus);
  if (verification === 'entered-in-error' || verification === 'refuted') return 'refuted';
  if (verification !== undefined && DOUBTFUL.has(verification)) return 'doubtful';
  return isOver(condition) ? 'history' : 'active';
}

/** Resolved, inactive or abated: what was doubtful can be over, too. */
export function isOver(condition: Pick<Condition, 'clinicalStatus'> & Abated): boolean {
  const clinical = codeIn(condition.clinicalStatus);
  return clinical === undefined ? isAbated(condition) : PAST.has(clinical);
}

type Abated = Partial<
  Pick<Condition, 'abatementDateTime' | 'abatementAge' | 'abatementPeriod' | 'abatementRange' | 'abatementString'>
>;

function isAbated(condition: Abated): boolean {
  const said = [
    condition.abatementDateTime,
    condition.abatementAge,
    condition.abatementPeriod,
    condition.abatementRange,
    condition.abatementString,
  ];
  return said.some((value) => value !== undefined);
}

/** Day of onset, else when it was recorded. */
export function conditionDay(condition: Condition, timeZone: string): string | undefined {
  const moments = [condition.onsetDateTime, condition.onsetPeriod?.start, condition.recordedDate];
  return moments.map((moment) => dayOf(moment, timeZone)?.day).find((day) => day !== undefined);
}

/** How what a problem names is told. */
export const ASSERTIONS: Readonly<Record<Exclude<ConditionStanding, 'refuted'>, Assertion>> = {
  active: 'present',
  history: 'historical',
  doubtful: 'uncertain',
};

/** Calcifications on the problem list; resolved ones are history, unconfirmed ones uncertain. */
export function conditionClaims(condition: Condition, meanings: Meanings, gathering: Gathering): Claim[] {
  const standing = standingOf(condition);
  if (standing === 'refuted') return [];
  const site = siteOf(condition.bodySite, meanings);
  const statements = conceptStatements(condition.code, site, { subject: 'patient' }, meanings);
  if (statements.length === 0) return [];
  const source = referenceTo(condition);
  const date = conditionDay(condition, gathering.timeZone);
  return statements.map((statement) => ({
    ...statement,
    assertion: statement.assertion === 'present' ? ASSERTIONS[standing] : statement.assertion,
    source,
    document: source,
    ...(date === undefined ? {} : { date }),
  }));
}

/** Some senders write the status as a plain code instead of a concept. */
function codeIn(status: Condition['clinicalStatus'] | string): string | undefined {
  if (typeof status === 'string') return status;
  return codingsOf(status)
    .map((coding) => coding.code)
    .find((code) => code !== undefined);
}
