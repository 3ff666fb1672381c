import type { Organ, Kind, Modality } from './vocabulary.js';
import type { HookName } from '../hooks/hook-request.js';
import type { PrefetchKey } from '../fhir/patient-record.js';
import type { Expression } from '../fhir/expression.js';
import type { Indicator, Policy } from './policy.js';

export type { Indicator } from './policy.js';

/** An age- and sex-specific published range; units are the lab's canonical unit, ages in years, `to` exclusive. */
export interface PublishedRange {
  readonly low?: number;
  readonly high?: number;
  readonly ageFrom?: number;
  readonly ageTo?: number;
  readonly sex?: 'male' | 'female';
  readonly source: string;
}

/** One lab as an ObservationDefinition says it: the codes that count as it, its canonical unit, its ranges. */
export interface LabDefinition {
  /** Fact name and file name: "calcium-total". */
  readonly name: string;
  /** FHIRPath variable without the percent sign: "calciumTotal". */
  readonly variable: string;
  /** How a card calls it: "calcium". */
  readonly title: string;
  /** "system|code" of every code that counts as this lab. */
  readonly codes: ReadonlySet<string>;
  /** Names that a result without a LOINC code may bear, in small letters and without commas ("calcium total"). */
  readonly names: readonly string[];
  /** Canonical UCUM unit (quantitativeDetails.customaryUnit); absent where the result is an answer: positive, negative. */
  readonly unit?: string;
  readonly decimals: number;
  /** How a site that reads SI units sees it (quantitativeDetails.unit). */
  readonly si?: { readonly unit: string; readonly decimals: number };
  /** g/mol, for molar results. */
  readonly molecularWeight?: number;
  /** For mEq results. */
  readonly charge?: number;
  /** Which policy entry tells how old it may be. */
  readonly freshness: keyof Policy['freshDays'];
  /** The same for a positive answer: an IgG once positive stays so. */
  readonly positiveFreshness?: keyof Policy['freshDays'];
  /** What a plausible value is, in the canonical unit; anything else is not interpretable (security T30). */
  readonly plausible?: { readonly low: number; readonly high: number };
  readonly ranges: readonly PublishedRange[];
}

/** What a code may mean: one ValueSet, one meaning. */
export interface ValueSetMeaning {
  /** File name: "finding-liver", "body-site-liver", "condition-ckd". */
  readonly name: string;
  readonly title: string;
  readonly codes: ReadonlySet<string>;
  /** "system|code" of codes that also stand for their descendants ("N18.3" for "N18.31", "A11CC" for "A11CC05"). */
  readonly stems: readonly string[];
  /** Names that count where no verified code exists; matched as whole words in display or text. */
  readonly terms: readonly string[];
  /** Names that count only at the head of a text: "calcium" heads a supplement, and trails a salt of something else. */
  readonly headTerms: readonly string[];
  /** The set whose names, anywhere beside, say that this is something else. */
  readonly notBeside?: string;
  readonly organs: readonly Organ[];
  readonly site?: string;
  readonly kind?: Kind;
  readonly morphology?: string;
  /** Words that mean it only of its organ, or of `at`: "dilated" of the bile duct, "mass" of the liver. */
  readonly words: readonly string[];
  /** The site that `words` must be told of, as the report reader calls it. */
  readonly at?: string;
  /** Of one side only: what is charted on the other side is not meant ("right flank pain"). */
  readonly side?: 'left' | 'right';
}

/** An order Calcitrace may offer (an ActivityDefinition); always a ServiceRequest, never a drug. */
export interface OrderDefinition {
  readonly name: string;
  readonly title: string;
  /** Absent where no code is verified: then the order is text only. */
  readonly coding?: { readonly system: string; readonly code: string; readonly display: string };
  /** Lab facts that its result brings (ObservationDefinition names). */
  readonly results: readonly string[];
  /** Its result brings more than those, so that having them does not make it needless (a basic metabolic panel). */
  readonly bringsMore: boolean;
  readonly imaging?: { readonly modality: Modality; readonly organs: readonly Organ[] };
  /** Which policy entry tells for how long it counts as done, for orders that bring no result (a referral, a gene test). */
  readonly freshness?: keyof Policy['freshDays'];
  /** Other modalities that answer its question as well, unless it was they that saw the finding. */
  readonly answeredBy: readonly Modality[];
  /** "ionising-radiation", "iodinated-contrast", "gadolinium-contrast": what SAF-4 looks at. */
  readonly hazards: readonly string[];
  /** Offered instead when it is withheld for a hazard, first choice first. */
  readonly alternatives: readonly string[];
}

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

/** cards/<pathway>/<action>.md */
export interface CardTemplate {
  readonly file: string;
  readonly indicator: Indicator;
  /** From long to short; the first that fits 139 characters is shown. */
  readonly summaries: readonly Template[];
  /** One line of the detail: why; from long to short, for cards with much to say. Empty: the row adds no line. */
  readonly bodies: readonly Template[];
  /** `with-others`: says nothing unless another row of the card opens it. */
  readonly speaks: 'alone' | 'with-others';
  readonly mechanism?: string;
  /** May be left out, and is then not claimed, where a card has too much to say. */
  readonly spare: boolean;
}

/** Text with {{ FHIRPath }} holes. */
export interface Template {
  readonly parts: readonly (string | Expression)[];
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

export interface Knowledge {
  readonly services: readonly Service[];
  /** cds-services.json as it stands, byte for byte. */
  readonly discovery: string;
  readonly pathways: readonly Pathway[];
  readonly labs: readonly LabDefinition[];
  readonly labsByCode: ReadonlyMap<string, LabDefinition>;
  readonly meanings: ReadonlyMap<string, ValueSetMeaning>;
  /** "system|code" to every meaning that lists it. */
  readonly meaningsByCode: ReadonlyMap<string, readonly ValueSetMeaning[]>;
  readonly orders: ReadonlyMap<string, OrderDefinition>;
  readonly policy: Policy;
  /** "sha256:..." over every file of knowledge. */
  readonly hash: string;
}

export interface Service {
  readonly id: string;
  readonly hook: HookName;
  readonly title: string;
  readonly prefetch: Readonly<Record<PrefetchKey, string>>;
}
