import type { Facts } from '../facts/facts.js';
import type { HookName } from '../hooks/hook-request.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { OrderCodes } from './suggestion.js';

/** Who asked, as far as a card's identity depends on it. */
export interface Caller {
  readonly issuer?: string;
  readonly tenant?: string;
  readonly userId?: string;
}

export interface RenderOptions {
  /** Base URL of this service for links to /evidence. */
  readonly publicUrl: string;
  readonly sourceLabel: string;
  readonly sourceUrl?: string;
  readonly orderCodes: OrderCodes;
  /** HMAC of the parts under STATE_KEY in UUID form: the same card keeps its uuid (CA-01, decision 5). */
  readonly identify: (parts: readonly string[]) => string;
}

/** Everything a card is made from. */
export interface RenderContext {
  readonly hook: HookName;
  readonly facts: Facts;
  readonly knowledge: Knowledge;
  readonly caller: Caller;
  readonly now: Date;
  readonly options: RenderOptions;
}
