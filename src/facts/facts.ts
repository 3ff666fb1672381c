import type { Completeness, FactList } from './fact-list.js';
import type { ComplaintFact, FindingFact } from './finding-fact.js';
import type { FetalExamination, UnbornFact } from './fetal-fact.js';
import type { Assertion, Course, Laterality, Modality, Organ, Size, Subject } from './finding.js';
import type { LabFacts } from './lab-fact.js';
import type { DrugFact, FollowUpFact, OrderFact, PerformedFact } from './order-fact.js';

export interface ConditionFact {
  readonly name: string;
  /**
   * Names of the ValueSets it belongs to: "condition-ckd", "damage-liver", "symptom-jaundice"; of what nobody has confirmed yet
   * "suspected-tuberculosis".
   */
  readonly meanings: readonly string[];
  readonly active: boolean;
  /** Charted as severe. */
  readonly severe?: true;
  /** Parts of the body that it names, and the side: "place-part-thigh", left. */
  readonly places?: readonly string[];
  readonly laterality?: Laterality;
  readonly date?: string;
  /** The day on which it began, where that is charted, and not only when it was written down. */
  readonly onset?: string;
  readonly source: string;
}

/** What reports say besides calcification: a dilated duct, a mass, an old infarct. Denied ones are left out. */
export interface SignFact {
  /** "Dilated bile ducts" */
  readonly name: string;
  /** ValueSets of the sign, and those that hold it as a whole: "sign-hydrops", "fetal-major-anomaly". */
  readonly meanings: readonly string[];
  readonly organ: Organ;
  readonly assertion: Exclude<Assertion, 'absent'>;
  readonly subject: Exclude<Subject, 'other'>;
  /** "A": the one of several fetuses that the report names. */
  readonly fetus?: string;
  readonly course?: Course;
  readonly size?: Size;
  readonly quote?: string;
  /** YYYY-MM-DD */
  readonly date?: string;
  readonly source: string;
}

/** A study that was done. */
export interface ImagingFact {
  readonly modality: Modality;
  readonly organs: readonly Organ[];
  /** Of an examination of the fetus: that it is one, and what it looked at. */
  readonly fetal?: readonly FetalExamination[];
  readonly date?: string;
  readonly source: string;
}

export interface PregnancyFact {
  /** `possible`: a woman of child-bearing age without a known status. */
  readonly status: 'pregnant' | 'not-pregnant' | 'possible' | 'not-applicable';
  readonly because?: { readonly words: string; readonly date?: string; readonly source: string };
  /** Completed days of gestation today. */
  readonly gestationalAgeDays?: number;
  /** "20w0d" */
  readonly gestation?: string;
  /** What the age rests on: "ultrasound due date", "due date", "last menstrual period", "stated age". */
  readonly dating?: string;
  /** YYYY-MM-DD, told or computed. */
  readonly dueDate?: string;
  /** What other sources make of the age, where they differ by more than the policy allows. */
  readonly datingConflict?: string;
  /** First day of gestation, else the earliest day on which the chart knows of this pregnancy; YYYY-MM-DD. */
  readonly since?: string;
}

export interface PatientFact {
  readonly id: string;
  readonly birthDate?: string;
  readonly ageYears?: number;
  readonly sex?: 'male' | 'female';
}

/** What is true of this patient, as far as it could be read. */
export interface Facts {
  readonly patient: PatientFact;
  /** YYYY-MM-DD: today, in the configured time zone. */
  readonly today: string;
  readonly findings: FactList<FindingFact>;
  readonly labs: LabFacts;
  /** Conditions, and what operations and reactions tell of them. */
  readonly conditions: FactList<ConditionFact>;
  /** Pains and losses of function, on the chart and in reports, of a part of the body. */
  readonly complaints: readonly ComplaintFact[];
  /** Gathered only beside a calcification: they say what it is part of. */
  readonly signs: FactList<SignFact>;
  /** Were the procedures seen? Without them damage by an operation may be missed (MEC-4). */
  readonly procedures: Completeness;
  /** Were the laboratory results seen whole? */
  readonly results: Completeness;
  readonly imaging: FactList<ImagingFact>;
  readonly orders: FactList<OrderFact>;
  readonly performed: FactList<PerformedFact>;
  readonly followUps: FactList<FollowUpFact>;
  /** "Condition/1": what was just added to the problem list (problem-list-item-create). */
  readonly newProblems: readonly string[];
  /** Active drugs of the chart that mean something to a rule. */
  readonly medications: FactList<DrugFact>;
  /** The order at hand (order hooks), as facts. */
  readonly draftOrders: readonly OrderFact[];
  /** The drugs at hand that mean something to a rule. */
  readonly draftDrugs: readonly DrugFact[];
  readonly pregnancy: FactList<PregnancyFact>;
  /** The unborn children of the chart: one for each finding of a fetus, and one of the pregnancy at hand. */
  readonly unborn: readonly UnbornFact[];
  /** A report was longer than could be read, in another language, or in a format that is not read. */
  readonly unreadReports: readonly { readonly source: string; readonly why: string }[];
}
