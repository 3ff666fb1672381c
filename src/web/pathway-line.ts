import { html } from './escaped-html.js';
import type { Markup } from './escaped-html.js';
import type { PathwayInWords } from './requirement-row.js';

/** Which version of which pathway, until when, and whether a clinician has reviewed it. */
export function pathwayLine({ version, date, reviewState, validUntil }: PathwayInWords, title?: string): Markup {
  return html`<p class="version">
    ${title === undefined ? 'Version' : `${title}, version`} ${version} of <time datetime="${date}">${date}</time> ·
    <span class="chip note">${reviewState}</span> · valid until
    <time datetime="${validUntil}">${validUntil}</time>
  </p>`;
}
