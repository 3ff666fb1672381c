import type { IssuedCard } from '../rest.js';
import type { AnsweredCard } from '../store/store.js';
import type { FeedbackItem } from './check-feedback.js';

/** What the card said that was answered; an accepted suggestion belongs to the rows that offered it. Undefined: not kept then. */
export function answeredCard(item: FeedbackItem, issued: IssuedCard): AnsweredCard | undefined {
  const { rows, knowledge, finding, suggestions = [] } = issued;
  if (rows === undefined) return undefined;
  const accepted = suggestions.filter(({ id }) => item.acceptedSuggestions.includes(id));
  return {
    rows: rows.map((row) => ({
      ...row,
      accepted: accepted.filter(({ requirements }) => requirements.includes(row.requirement)).map(({ order }) => order),
    })),
    ...(knowledge !== undefined && { knowledge }),
    ...(finding !== undefined && { finding }),
  };
}
