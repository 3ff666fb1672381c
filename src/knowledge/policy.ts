import type { HookName } from '../hooks/hook-request.js';

/** How urgent a card is, from least to most. */
export const INDICATORS = ['info', 'warning', 'critical'] as const;
export type Indicator = (typeof INDICATORS)[number];

/** What is said of a finding that the reports are not sure of: nothing, or one card with the image that confirms it. */
export const UNCERTAIN_FINDINGS = ['silent', 'confirm'] as const;

/** The override reasons of the cards, and none given. */
export const REST_REASONS = [
  'will-do-later',
  'done-elsewhere',
  'known-benign',
  'report-misread',
  'not-appropriate',
  'no-reason',
] as const;
export type RestReason = (typeof REST_REASONS)[number];

/** Whom a rest holds for: the user who answered; everybody, for the pathway on this patient; everybody, for the finding. */
export const REST_SCOPES = ['user', 'patient', 'finding'] as const;

export interface RestRule {
  readonly for: (typeof REST_SCOPES)[number];
  readonly days: number;
}

export const YES_NO = ['yes', 'no'] as const;

/** The numbers and choices that "Settled" marks P: local policy, not evidence (fhir-resources/policy.json; POLICY_FILE overrides). */
export interface Policy {
  /** Days for which a result counts as fresh. */
  readonly freshDays: {
    readonly metabolic: number;
    readonly liver: number;
    readonly renal: number;
    readonly screening: number;
    /** What is born with the patient does not change. */
    readonly genetics: number;
  };
  /** Days by which calcium and its albumin, or calcium and phosphate, may lie apart. */
  readonly pairDays: { readonly albumin: number; readonly product: number; readonly hormone: number };
  /** Days for which an order counts as ordered. */
  readonly orderedDays: { readonly labs: number; readonly imaging: number; readonly referrals: number };
  /** Days for which a calcium-phosphate product counts as one of now (SAF-1). */
  readonly productDays: number;
  /** ng/mL of 25-OH vitamin D above which it is in excess where the laboratory gives no range (SAF-5). */
  readonly vitaminDExcess: number;
  /** mg2/dL2 */
  readonly productThreshold: { readonly adult: number; readonly child: number; readonly childUntilYears: number };
  /** mg/dL of corrected calcium from which hypercalcaemia is critical. */
  readonly criticalCalcium: number;
  /** Months after which a finding gives no orders. */
  readonly findingMonths: number;
  /** Months between two reports from which a finding that did not grow is a stable one (REN-1). */
  readonly stableMonths: number;
  /** Ages in years between which a woman's unknown pregnancy status matters. */
  readonly childbearingYears: { readonly from: number; readonly to: number };
  /** Weeks after which a pregnancy condition is no longer current. */
  readonly pregnancyWeeks: number;
  /** Days by which two sources of the gestational age may differ without a word (FET). */
  readonly datingConflictDays: number;
  /** Days for which "not pregnant" is taken for granted; later it is not known again. */
  readonly notPregnantDays: number;
  /** Days for which a symptom that was observed, and is on no list of conditions, is a present one. */
  readonly symptomDays: number;
  /** cm from which a deposit in the liver is large enough to do harm (HEP-4, HEP-12). */
  readonly liver: { readonly largeDepositCm: number };
  /** Years of age from which a calcified pineal gland and the like are ordinary (BRN-1), and below which genes are asked for (BRN-2). */
  readonly brain: { readonly physiologicalFromYears: number; readonly geneticsUnderYears: number };
  /** When recommended imaging is due where the report states no interval, and how late it may be (LOOP-1). */
  readonly followUp: {
    readonly months: number;
    readonly graceDays: number;
    readonly fetalWeeks: number;
    readonly fetalGraceDays: number;
  };
  readonly maximumCards: number;
  /** Cards below this severity are not shown at the hook. */
  readonly minimumIndicator: Readonly<Record<HookName, Indicator>>;
  readonly uncertainFindings: (typeof UNCERTAIN_FINDINGS)[number];
  /** How long an answered card rests, by the reason that was given (LOOP-2); a new report or value always wakes it. */
  readonly rests: Readonly<Record<RestReason, RestRule>>;
  /** Days for which a card led by a row of patient safety rests at most. */
  readonly safetyRestDays: number;
  /** From which `share` of at least so many `answers` in the last `days` a rule counts as overridden mostly. */
  readonly overrides: { readonly days: number; readonly answers: number; readonly share: number };
  /** `yes`: a user sees a card once in an encounter, unless it is one of patient safety or something new is known. */
  readonly oncePerEncounter: (typeof YES_NO)[number];
  /** Rows by requirement ("DYS-1"); one that is not named is on. */
  readonly rows: Readonly<Record<string, 'on' | 'off'>>;
  /** What a site's own file changed, as cards name it: "rows.DYS-1 off". */
  readonly changes: readonly string[];
}
