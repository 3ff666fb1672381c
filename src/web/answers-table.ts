import type { Answers } from '../store/statistics.js';
import { html } from './escaped-html.js';
import type { Markup } from './escaped-html.js';

export type Counts = Pick<Answers, 'shown' | 'accepted' | 'overridden'>;

/** How often cards were shown, accepted and overridden, a line for each of what `heading` names: days, versions. */
export function answersTable(heading: string, lines: readonly (readonly [name: string, counts: Counts])[]): Markup {
  return html`<table class="course">
    <thead>
      <tr>
        ${[heading, 'Shown', 'Accepted', 'Overridden'].map((title) => html`<th scope="col">${title}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        ([name, { shown, accepted, overridden }]) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${shown}</td>
            <td>${accepted}</td>
            <td>${overridden}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
