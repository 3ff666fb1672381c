import type { Policy } from './policy.js';
import type { Modality, Organ } from './vocabulary.js';

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
