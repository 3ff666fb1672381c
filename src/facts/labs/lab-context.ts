import type { LabDefinition } from '../../knowledge/lab-definition.js';
import type { Policy } from '../../knowledge/policy.js';
import type { PatientFact } from '../facts.js';

/** Everything but the results that lab facts depend on. */
export interface LabContext {
  readonly labs: readonly LabDefinition[];
  /** "system|code" to the lab it counts as. */
  readonly labsByCode: ReadonlyMap<string, LabDefinition>;
  /** A site's own codes ("system|code") or names (code.text) to lab names (LAB_CODES_FILE). */
  readonly siteCodes?: ReadonlyMap<string, string>;
  readonly policy: Policy;
  readonly now: Date;
  /** YYYY-MM-DD in the time zone. */
  readonly today: string;
  readonly timeZone: string;
  readonly patient: PatientFact;
  /** The first day that surely lies in the pregnancy at hand: what counts in a pregnancy must be of this one (FET-3). */
  readonly pregnancyStart?: () => string | undefined;
}
