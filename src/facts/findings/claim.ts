import type { Modality } from '../../knowledge/vocabulary.js';
import type { FindingAttributes } from '../finding.js';
import type { Complaint } from './complaints.js';

/** What one place says of one calcification. */
export interface Statement extends FindingAttributes {
  readonly how: 'coded' | 'text';
  readonly quote?: string;
  readonly calledBenign?: boolean;
  /** Damage of the organ that the same sentence names as the cause. */
  readonly causes?: readonly string[];
  /** A benign cause of the place itself that the same sentence names: "old haematoma" (DYS-5). */
  readonly localCauses?: readonly string[];
  /** What the same sentence says of pain, of a loss of function or of a nerve (DYS-6). */
  readonly complaints?: readonly Complaint[];
  /** ValueSets of every place that it names: "place-brain-pallidum". */
  readonly places?: readonly string[];
  /** The report doubts that it is harmless. */
  readonly malignancyDoubt?: boolean;
  /** From an addendum or correction: it outweighs the same document's earlier words. */
  readonly addendum?: boolean;
}

/** A statement with the resource it came from; claims of one `document` are weighed together. */
export interface Claim extends Statement {
  /** "DiagnosticReport/ct1" */
  readonly source: string;
  readonly document: string;
  /** What the examination calls itself: "XR thigh left". */
  readonly study?: string;
  /** YYYY-MM-DD */
  readonly date?: string;
  readonly modality?: Modality;
  readonly preliminary?: boolean;
}

/** What the surroundings of a statement say, for the words that leave it out. */
export interface Surroundings {
  /** "CT abdomen" */
  readonly title?: string;
  readonly modality?: Modality;
  /** The one organ the study is about. */
  readonly bodyPart?: FindingAttributes['organ'];
  readonly subject: FindingAttributes['subject'];
  /** Of several fetuses the one that is looked at. */
  readonly fetus?: string;
}
