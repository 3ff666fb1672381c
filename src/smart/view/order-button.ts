import { html, type Markup } from '../../web/escaped-html.js';
import { NOTHING } from './parts.js';

/**
 * Writes one draft order into the EHR; the result stands beside it. The same suggestion may stand in a card and in the work-up: the
 * page's script keeps both alike.
 * @param uuid of the suggestion.
 */
export function orderButton(uuid: string, label: string, mayOrder: boolean): Markup {
  if (!mayOrder) return NOTHING;
  return html`<span class="order">
    <button type="button" data-order="${uuid}" aria-label="Draft order: ${label}">Draft order</button>
    <span class="outcome" data-outcome="${uuid}" role="status"></span>
  </span>`;
}
