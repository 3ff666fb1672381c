import type { FindingFact } from '../facts/finding-fact.js';
import type { OrderDefinition } from '../knowledge/order-definition.js';
import type { RemovalDefinition } from '../knowledge/pathway.js';
import type { Draft } from './draft-scope.js';
import type { RowVerdict } from './evaluate.js';

/** An order to suggest. */
export interface Offer {
  readonly order: OrderDefinition;
  readonly recommended: boolean;
  /** YYYY-MM-DD: for that day, not for now. */
  readonly due?: string;
  /** It stands in for another order, or behind it, because of this hazard row (SAF-4). */
  readonly instead?: { readonly of: OrderDefinition; readonly because: RowVerdict };
}

export interface Withheld {
  /** Name of the order. */
  readonly what: string;
  readonly title: string;
  /** "already ordered", or the hazard: "pregnant". */
  readonly why: string;
  readonly source?: string;
}

/** One row that applies, with what it offers and what it holds back. */
export interface Recommendation {
  readonly row: RowVerdict;
  readonly finding?: FindingFact;
  readonly draft?: Draft;
  readonly offers: readonly Offer[];
  /** Suggestions to delete the draft that the row is about. */
  readonly removals: readonly RemovalDefinition[];
  readonly withheld: readonly Withheld[];
  /** Hazard rows that changed an offer; their requirement is claimed with it. */
  readonly safety: readonly RowVerdict[];
  /** A clinician has answered its card, on nothing less than what is known now. */
  readonly answered?: true;
}

/** A row that says nothing but its orders, and they are all on order, or suggested on another card. */
export function lacksItsOrders({ row, offers }: Recommendation): boolean {
  const speaks = row.action.card?.speaks === 'alone';
  return !speaks && offers.length === 0 && row.offers.some(({ verdict }) => verdict === 'met');
}
