import type { Assertion, Course, FindingAttributes, Laterality, Modality, Size, Stability } from './finding.js';
import type { Complaint } from './findings/complaints.js';

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
export interface FindingFact extends FindingAttributes {
  /** Stable over calls: "patient/liver/parenchymal". */
  readonly key: string;
  /** "Liver calcification" */
  readonly title: string;
  /** ValueSets of every place that the reports name: "place-brain-pallidum", "place-brain-frontal". */
  readonly places: readonly string[];
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
