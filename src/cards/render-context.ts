import type { Facts } from '../facts/facts.js';
import type { HookName } from '../hooks/hook-request.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Rest } from '../rest.js';
import type { OrderCodes } from './suggestion.js';
import type { TellingMemory } from './telling-memory.js';

/** Who asked, and where, as far as a card's identity and its rests depend on it. */
export interface Caller {
  readonly issuer?: string;
  readonly tenant?: string;
  readonly userId?: string;
  readonly encounterId?: string;
}

export interface RenderOptions {
  /** Base URL of this service for links to /evidence. */
  readonly publicUrl: string;
  readonly sourceLabel: string;
  readonly sourceUrl?: string;
  /** The client may launch the SMART app: each card links to it as well. */
  readonly offersApp?: true;
  readonly orderCodes: OrderCodes;
  /** An order without a code of the site: with our own code, or in words where the client creates its own codes only. */
  readonly unmappedOrders?: 'as text';
  /** HMAC of the parts under STATE_KEY in UUID form: the same card keeps its uuid (CA-01, decision 5). */
  readonly identify: (parts: readonly string[]) => string;
}

/** Everything a card is made from. */
export interface RenderContext {
  readonly hook: HookName;
  readonly facts: Facts;
  readonly knowledge: Knowledge;
  readonly caller: Caller;
  /** What clinicians answered to earlier cards of this patient. */
  readonly rests: readonly Rest[];
  readonly now: Date;
  readonly options: RenderOptions;
  readonly memory: TellingMemory;
}
