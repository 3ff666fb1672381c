import type { Assertion, Course, Kind, Laterality, Modality, Organ, Size, Subject, Stability } from './finding.js';
import type { Complaint } from './findings/complaints.js';
import type { LabFacts } from './lab-fact.js';

/** Was everything seen, only a part, or nothing at all? */
export type Completeness = 'complete' | 'partial' | 'unavailable';

/** A list of facts with the state of the sources it came from. */
export interface FactList<T> {
  readonly items: readonly T[];
  readonly completeness: Completeness;
}

/** One place where a finding was read. */
export interface FindingSource {
  readonly source: string;
  readonly assertion: Assertion;
  readonly how: 'coded' | 'text';
  readonly quote?: string;
  /** YYYY-MM-DD */
  readonly date?: string;
  readonly modality?: Modality;
  /** What this source says of size and course: together the course over time. */
  readonly size?: Size;
  readonly course?: Course;
  readonly laterality?: Laterality;
  /** ValueSets of the places that this source names: one report may tell of an artery and of a vein. */
  readonly places?: readonly string[];
  readonly preliminary?: boolean;
}

/** One calcification finding, merged over every resource that speaks of it. */
export interface FindingFact {
  /** Stable over calls: "patient/liver/parenchymal". */
  readonly key: string;
  /** "Liver calcification" */
  readonly title: string;
  readonly organ: Organ;
  readonly site?: string;
  readonly laterality?: Laterality;
  readonly kind?: Kind;
  readonly assertion: Assertion;
  readonly subject: Subject;
  /** "A": the one of several fetuses that the reports name. */
  readonly fetus?: string;
  readonly morphology: readonly string[];
  /** ValueSets of every place that the reports name: "place-brain-pallidum", "place-brain-frontal". */
  readonly places: readonly string[];
  readonly size?: Size;
  readonly course?: Course;
  /** What the course, the sizes and the dates of all reports show together. */
  readonly stability: Stability;
  /** First and last report, YYYY-MM-DD. */
  readonly date?: string;
  readonly lastDate?: string;
  /** Last reported longer ago than the policy says: it gives no orders but those of its overdue follow-up ("Settled", Reports). */
  readonly longAgo: boolean;
  /** Modality of the first report. */
  readonly modality?: Modality;
  readonly calledBenign: boolean;
  /** Damage of the organ that the reports themselves name as the cause (MEC-3). */
  readonly causes: readonly string[];
  /** Benign causes of the place itself that the reports name in the same statement: "old haematoma" (DYS-5). */
  readonly localCauses: readonly string[];
  /** They explain every place that the reports speak of. */
  readonly explained: boolean;
  /** What the reports say beside it of pain, of a loss of function or of a nerve (DYS-6). */
  readonly complaints: readonly ComplaintFact[];
  /** A report doubts that it is harmless: nothing calls it benign then ("Settled", MEC). */
  readonly malignancyDoubt: boolean;
  /** Another source denies it. */
  readonly conflict: boolean;
  readonly sources: readonly FindingSource[];
}

/** A pain, a loss of function, or a nerve near by, and the part of the body that it is told of (DYS-6). */
export interface ComplaintFact extends Complaint {
  /** ValueSets of places: "place-part-thigh". */
  readonly places: readonly string[];
  readonly laterality?: Laterality;
  readonly date?: string;
  readonly source: string;
}

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
  readonly source: string;
}

/** What reports say besides calcification: a dilated duct, a mass, an old infarct. Denied ones are left out. */
export interface SignFact {
  /** "Dilated bile ducts" */
  readonly name: string;
  /** ValueSets of the sign: "sign-dilated-bile-ducts". */
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
  readonly date?: string;
  readonly source: string;
}

export interface OrderFact {
  readonly source: string;
  readonly name: string;
  /** "draft" and "active" and "on-hold" are on order. */
  readonly status: string;
  readonly date?: string;
  /** The ActivityDefinitions that it stands for. */
  readonly definitions: readonly string[];
  /** Lab facts its result will bring. */
  readonly results: readonly string[];
  /** It brings results besides those. */
  readonly bringsMore: boolean;
  readonly imaging?: { readonly modality: Modality; readonly organs: readonly Organ[] };
  /** An operation or a biopsy, and of what (REN-1). */
  readonly intervention?: {
    readonly kind: 'surgery' | 'biopsy';
    readonly organs: readonly Organ[];
    readonly laterality?: Laterality;
  };
  /** Organs that its reason names, and the resources that it refers to as its reason. */
  readonly reason?: { readonly organs: readonly Organ[]; readonly sources: readonly string[] };
  readonly hazards: readonly string[];
}

/** A drug order: on the chart and active, or at hand. */
export interface DrugFact {
  readonly source: string;
  readonly name: string;
  readonly status: string;
  readonly date?: string;
  /** What it is, by the ValueSets that name it: "calcium", "calcium-binder", "vitamin-d"; several for a combination. */
  readonly classes: readonly string[];
  readonly route: 'oral' | 'parenteral' | 'unknown';
}

/** A result or an order that an order at hand would repeat (LOOP-2). */
export interface AlreadyFact {
  readonly how: 'resulted' | 'ordered';
  readonly name: string;
  readonly date?: string;
  readonly source: string;
}

/** Something that was carried out and brings no result of its own: a referral, a gene test. */
export interface PerformedFact {
  /** Names of the orders that it was. */
  readonly orders: readonly string[];
  readonly date?: string;
  readonly source: string;
}

/** Imaging that a report wants to follow, and what became of it (LOOP-1); one for each finding, of the newest report. */
export interface FollowUpFact {
  readonly findingKey: string;
  /** What is to be imaged: the organ of the finding, else the region that the report names. */
  readonly organ: Organ;
  /** As the report names it, else as it was made itself. */
  readonly modality?: Modality;
  /** Day of the report, YYYY-MM-DD. */
  readonly date: string;
  readonly reportedDaysAgo: number;
  /** "6 months" */
  readonly interval: string;
  /** The report states the interval; else it is local policy. */
  readonly stated: boolean;
  readonly due: string;
  /** Days since the days of grace were over; negative while they are not. */
  readonly overdueDays: number;
  /** The examination that answers it: this organ, this modality or a better one, since the report. */
  readonly doneBy?: string;
  readonly orderedAs?: string;
  readonly quote: string;
  readonly source: string;
}

export interface PregnancyFact {
  /** `possible`: a woman of child-bearing age without a known status. */
  readonly status: 'pregnant' | 'not-pregnant' | 'possible' | 'not-applicable';
  readonly because?: { readonly words: string; readonly date?: string; readonly source: string };
  readonly gestationalAgeDays?: number;
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
  /** A report was longer than could be read, in another language, or in a format that is not read. */
  readonly unreadReports: readonly { readonly source: string; readonly why: string }[];
}
