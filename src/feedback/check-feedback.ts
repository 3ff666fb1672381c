import { checkOverrideReason, type OverrideReason } from './check-override-reason.js';
import { checkName, invalidFeedback, isObject, type JsonObject } from './feedback-text.js';
import { utcTimestamp } from './utc-timestamp.js';

/** One valid item of a feedback request, before the door adds who sent it. */
export interface FeedbackItem extends OverrideReason {
  readonly card: string;
  readonly outcome: 'accepted' | 'overridden';
  /** suggestion.uuid of each accepted suggestion; empty when overridden. */
  readonly acceptedSuggestions: readonly string[];
  /** UTC with milliseconds. */
  readonly outcomeTimestamp: string;
}

/** A client that batches (Epic) sends at most this many at once (T22); a longer batch is to be sent in parts. */
const MAX_ITEMS = 100;
const MAX_SUGGESTIONS = 100;
const MAX_ID_LENGTH = 256;

/**
 * Any string may be a card.uuid, known to us or not (FB-03, matrix 7.8), so long as it starts like a name and not like a path
 * or a member of Object.prototype: no card of ours ever did.
 */
const ID_START = /^\{?[\p{L}\p{N}]/u;

/**
 * An unknown JSON body -> feedback items. All or nothing: one invalid item refuses the batch, so that the client sees it.
 * Members that the specification does not know are passed over.
 * @throws Problem `feedback.invalid` (400)
 */
export function checkFeedback(body: unknown): FeedbackItem[] {
  if (!isObject(body)) throw invalidFeedback('the body', 'must be an object with the member feedback');
  const items = body['feedback'];
  if (!Array.isArray(items)) throw invalidFeedback('feedback', 'must be an array');
  if (items.length > MAX_ITEMS) throw invalidFeedback('feedback', `must have at most ${MAX_ITEMS} items`);
  return items.map((item: unknown, index) => checkItem(item, `feedback[${index}]`));
}

function checkItem(item: unknown, at: string): FeedbackItem {
  if (!isObject(item)) throw invalidFeedback(at, 'must be an object');
  const card = checkId(item['card'], `${at}.card`);
  const outcome = checkOutcome(item['outcome'], `${at}.outcome`);
  const acceptedSuggestions = outcome === 'accepted' ? checkSuggestions(item, `${at}.acceptedSuggestions`) : [];
  const outcomeTimestamp = utcTimestamp(item['outcomeTimestamp']);
  if (outcomeTimestamp === undefined) {
    throw invalidFeedback(`${at}.outcomeTimestamp`, 'must be a date-time of RFC 3339 in UTC');
  }
  return { card, outcome, acceptedSuggestions, ...checkReason(item, at), outcomeTimestamp };
}

function checkOutcome(outcome: unknown, at: string): FeedbackItem['outcome'] {
  if (outcome === 'accepted' || outcome === 'overridden') return outcome;
  throw invalidFeedback(at, 'must be accepted or overridden');
}

function checkSuggestions(item: JsonObject, at: string): string[] {
  const suggestions = item['acceptedSuggestions'];
  if (!Array.isArray(suggestions) || suggestions.length === 0 || suggestions.length > MAX_SUGGESTIONS) {
    throw invalidFeedback(at, `must be an array of 1 to ${MAX_SUGGESTIONS} suggestions, since the outcome is accepted`);
  }
  return suggestions.map((suggestion: unknown, index) => {
    if (!isObject(suggestion)) throw invalidFeedback(`${at}[${index}]`, 'must be an object');
    return checkId(suggestion['id'], `${at}[${index}].id`);
  });
}

/** The specification says overrideReason; Epic sends the plural, and in it one object all the same (matrix 6.1). */
function checkReason(item: JsonObject, at: string): OverrideReason {
  const singular = item['overrideReason'] ?? undefined;
  return singular === undefined
    ? checkOverrideReason(item['overrideReasons'], `${at}.overrideReasons`)
    : checkOverrideReason(singular, `${at}.overrideReason`);
}

function checkId(value: unknown, at: string): string {
  const id = checkName(value, at, MAX_ID_LENGTH);
  if (!ID_START.test(id)) throw invalidFeedback(at, 'must start with a letter or a digit');
  return id;
}
