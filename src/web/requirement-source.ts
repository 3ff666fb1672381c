import { html } from './escaped-html.js';
import type { Markup } from './escaped-html.js';
import type { PathwayInWords } from './requirement-row.js';
import type { SourceAttribute } from './source-attributes.js';

/** Every version that was ever locked, the newest first; what changed clinically stands in the CHANGELOG. */
export function historyHtml({ history }: PathwayInWords): Markup {
  if (history.length === 0) return html``;
  const isNoted = history.some(({ why }) => why !== undefined);
  return html`<details>
    <summary><h3>Versions</h3></summary>
    <div class="scroll">
      <table>
        <caption>
          Of the pathway with its cards; what changed for clinicians stands in the CHANGELOG under Clinical.
        </caption>
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col">Date</th>
            ${isNoted ? html`<th scope="col">What changed</th>` : ''}
            <th scope="col">Content</th>
          </tr>
        </thead>
        <tbody>
          ${history.map(
            ({ version, date, why, sha256 }) =>
              html`<tr>
                <th scope="row">${version}</th>
                <td><time datetime="${date}">${date}</time></td>
                ${isNoted ? html`<td>${why ?? 'not noted'}</td>` : ''}
                <td><code>${sha256.slice(0, 12)}</code></td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

/** The attributes of the source, for the transparency of decision support. */
export function attributesHtml(attributes: readonly SourceAttribute[]): Markup {
  return html`<details>
    <summary><h3>Source attributes</h3></summary>
    <p class="version">Of a decision support intervention, as ONC's HTI-1 names them (45 CFR 170.315(b)(11)).</p>
    <dl class="attributes">
      ${attributes.map(
        ({ name, used, words }) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${used === undefined ? '' : html`<strong>${used ? 'Used' : 'Not used'}.</strong> `}${words}</dd>
          </div>`,
      )}
    </dl>
  </details>`;
}
