import type { Expression } from '../fhir/expression.js';
import type { Indicator } from './policy.js';

/** cards/<pathway>/<action>.md */
export interface CardTemplate {
  readonly file: string;
  readonly indicator: Indicator;
  /** The same, once a clinician has answered the card and nothing new is known. */
  readonly answered: Indicator;
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
