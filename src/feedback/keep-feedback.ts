import { setTimeout as after } from 'node:timers/promises';
import type { Policy } from '../knowledge/policy.js';
import { Problem } from '../problem.js';
import type { IssuedCard } from '../rest.js';
import type { CardClient, Store } from '../store/store.js';
import { StoreFailure } from '../store/store-failure.js';
import type { FeedbackItem } from './check-feedback.js';
import { answeredCard } from './answered-card.js';
import { restAfter } from './rest-after.js';

/** A worker or instance beside us may be just writing the card that is answered here. */
const WAITS_MS = [40, 160];

/** Who reported the feedback, and on which service: from the verified token and the route, never from the body. */
export interface FeedbackSender {
  readonly iss: string;
  readonly tenant?: string;
  readonly service: string;
}

/** Where feedback is kept, and how long what was answered rests. */
export interface Keeping {
  readonly store: Store;
  readonly policy: Policy;
}

const RETRY_AFTER_SECONDS = '30';

/**
 * Keeps the items durably, all or none; resolves only when they would survive a crash, so that the door may say 200.
 * @returns how many were new; the rest had been sent before (FB-08).
 * @throws Problem `feedback.unavailable` (503) when the store cannot keep them: the client is asked to send them again (T33).
 */
export async function keepFeedback(
  items: readonly FeedbackItem[],
  sender: FeedbackSender,
  { store, policy }: Keeping,
  now: Date,
): Promise<number> {
  if (items.length === 0) return 0;
  try {
    return await keepMatched(items, sender, { store, policy }, now);
  } catch (reason) {
    if (!(reason instanceof StoreFailure)) throw reason;
    const problem = new Problem('feedback.unavailable', 503, 'feedback cannot be kept now; send it again later', {
      'Retry-After': RETRY_AFTER_SECONDS,
    });
    // For the log: StoreFailure is a code without patient data.
    problem.cause = reason;
    throw problem;
  }
}

/** What answers a card that this client was never shown is kept all the same, and nothing follows from it (FB-03). */
async function keepMatched(
  items: readonly FeedbackItem[],
  { iss, tenant, service }: FeedbackSender,
  { store, policy }: Keeping,
  now: Date,
): Promise<number> {
  const client = { iss, ...(tenant !== undefined && { tenant }) };
  const issued = await cardsShown([...new Set(items.map(({ card }) => card))], client, store);
  const byCard = new Map(issued.map((one) => [one.card, one] as const));
  const entries = items.map((item) => {
    const answered = byCard.get(item.card);
    const about = answered === undefined ? undefined : answeredCard(item, answered);
    const known = { matched: answered !== undefined, ...(about !== undefined && { about }) };
    return { ...item, ...client, service, ...known, receivedAt: now.toISOString() };
  });
  const rests = items.flatMap((item) => {
    const answered = byCard.get(item.card);
    return (answered === undefined ? undefined : restAfter(item, answered, policy, now)) ?? [];
  });
  return store.keepFeedback(entries, rests);
}

/** Those that this client was shown. One that is unknown is looked for again, of which no clinician takes notice. */
async function cardsShown(cards: readonly string[], client: CardClient, store: Store): Promise<IssuedCard[]> {
  let shown = await store.issuedCards(client, cards);
  for (const ms of WAITS_MS) {
    if (shown.length === cards.length) break;
    await after(ms);
    shown = await store.issuedCards(client, cards);
  }
  return shown;
}
