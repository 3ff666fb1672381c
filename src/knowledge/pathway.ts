import type { Expression } from '../fhir/expression.js';
import type { HookName } from '../hooks/hook-request.js';
import type { CardTemplate } from './card-template.js';
import type { OrderDefinition } from './order-definition.js';
import type { Kind, Organ } from './vocabulary.js';

export interface ConditionExpression {
  readonly expression: Expression;
  /** The condition in words. */
  readonly description: string;
}

/**
 * How an action reads a fact: does it need to see something there (`presence`), or to see nothing there (`absence`)?
 * `caution`: what could not be read counts as missing; only for rows that hold something back (SAF-4).
 */
export const READINGS = ['presence', 'absence', 'caution'] as const;

export type Reading = (typeof READINGS)[number];

export interface ActionInput {
  /** FHIRPath variable: "findings", "calcium". */
  readonly fact: string;
  readonly reading: Reading;
}

export interface OfferDefinition {
  readonly id: string;
  readonly order: OrderDefinition;
  /** PlanDefinition.action.precheckBehavior = yes: preselected (isRecommended). */
  readonly recommended: boolean;
  /** Asked for again although fresh results exist (SAF-1). */
  readonly repeats: boolean;
  /** For a day to come: when the report wants the finding followed, else after the policy's interval. */
  readonly due?: 'follow-up';
  readonly inputs: readonly ActionInput[];
  readonly conditions: readonly ConditionExpression[];
}

/** A child action of type "remove": a suggestion to delete the draft that the row is about. */
export interface RemovalDefinition {
  readonly id: string;
  /** "Remove the draft" */
  readonly title: string;
  readonly recommended: boolean;
  readonly inputs: readonly ActionInput[];
  readonly conditions: readonly ConditionExpression[];
}

/** One row of the knowledge: when (conditions), then (offers, card), because (citations). */
export interface Action {
  readonly id: string;
  /** "HEP-2" */
  readonly requirement: string;
  readonly title: string;
  /** The rule in words. */
  readonly words: string;
  readonly hooks: readonly HookName[];
  readonly inputs: readonly ActionInput[];
  readonly conditions: readonly ConditionExpression[];
  readonly offers: readonly OfferDefinition[];
  readonly removals: readonly RemovalDefinition[];
  /** Hazards that this action holds back from every other card while it is met (SAF-4). */
  readonly withholds: readonly string[];
  /** Hazards that may be offered only behind their alternative, with this action's words (SAF-4, status unknown). */
  readonly cautions: readonly string[];
  /** It offers its orders however long ago the finding was last reported ("Settled", Reports: LOOP-1 alone). */
  readonly ordersForOldFindings: boolean;
  readonly card?: CardTemplate;
  readonly citations: readonly string[];
}

export type DraftKind = 'drug' | 'order';

/** Findings that a pathway is asked about: in the tissue of an organ, of a kind, or all; the patient's or the fetus's. */
export interface Focus {
  readonly organ: Organ | 'any';
  readonly kind: Kind | 'tissue' | 'any';
  readonly subject: 'patient' | 'fetus';
  /** `uncertain`: findings that the reports are not sure of, which no other pathway is asked about. */
  readonly assertion: 'present' | 'uncertain';
}

/** One topic: a PlanDefinition with its cards. */
export interface Pathway {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly date: string;
  readonly reviewState: string;
  /** Until when it was meant to hold (effectivePeriod.end); from then on every card says so. */
  readonly validUntil: string;
  readonly limits: string;
  /** The findings that it looks after; neither those nor drafts: it is asked once per chart. */
  readonly foci: readonly Focus[];
  /** The orders at hand that it looks after. */
  readonly drafts: readonly DraftKind[];
  /** `supplement`: adds rows to the card of the organ's own pathway instead of opening one. */
  readonly role: 'host' | 'supplement';
  readonly actions: readonly Action[];
}
