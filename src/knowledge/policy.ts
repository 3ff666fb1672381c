/** The numbers that "Settled" marks P: local policy, not evidence (fhir-resources/policy.json; POLICY_FILE overrides). */
export interface Policy {
  /** Days for which a result counts as fresh. */
  readonly freshDays: {
    readonly metabolic: number;
    readonly liver: number;
    readonly renal: number;
    readonly screening: number;
  };
  /** Days by which calcium and its albumin, or calcium and phosphate, may lie apart. */
  readonly pairDays: { readonly albumin: number; readonly product: number; readonly hormone: number };
  /** Days for which an order counts as ordered. */
  readonly orderedDays: { readonly labs: number; readonly imaging: number };
  /** mg2/dL2 */
  readonly productThreshold: { readonly adult: number; readonly child: number; readonly childUntilYears: number };
  /** mg/dL of corrected calcium from which hypercalcaemia is critical. */
  readonly criticalCalcium: number;
  /** Months after which a finding gives no orders. */
  readonly findingMonths: number;
  /** Ages in years between which a woman's unknown pregnancy status matters. */
  readonly childbearingYears: { readonly from: number; readonly to: number };
  /** Weeks after which a pregnancy condition is no longer current. */
  readonly pregnancyWeeks: number;
  readonly maximumCards: number;
}
