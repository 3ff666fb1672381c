import { html } from '../../web/escaped-html.js';
import type { Markup } from '../../web/escaped-html.js';
import type { WorkUp } from '../work-up.js';

/** The work-up of one patient: what POST /smart/app/chart answers. */
export function workUpHtml({ decision: { cards } }: WorkUp): Markup {
  return html`<section>
    ${cards.map(
      ({ summary, suggestions = [] }) =>
        html`<article>
          <h2>${summary}</h2>
          ${suggestions.map(({ label, uuid }) => html`<button type="button" data-suggestion="${uuid}">${label}</button>`)}
        </article>`,
    )}
  </section>`;
}
