import type { RowStatistics } from '../store/statistics.js';
import { answersTable } from './answers-table.js';
import { html } from './escaped-html.js';
import type { Markup } from './escaped-html.js';
import type { RequirementRow } from './requirement-row.js';

/** What clinicians answered to the cards of a row, in each version; where the reader may see figures. */
export function answersOfRow(
  { requirement, pathway }: RequirementRow,
  figures: readonly RowStatistics[] | undefined,
): Markup {
  if (figures === undefined) {
    return html`<h3>Answers of clinicians</h3>
      <p>
        How often its cards were shown, accepted and overridden stands on the <a href="../feedback">feedback page</a>.
      </p>`;
  }
  const own = figures.filter((row) => row.requirement === requirement && row.pathway === pathway.name);
  const lines = own.map((row) => [row.version, row] as const);
  return html`<h3>Answers of clinicians, last 90 days</h3>
    ${
      own.length === 0
        ? html`<p>None of its cards was shown.</p>`
        : html`<div class="scroll">${answersTable('Version', lines)}</div>`
    }`;
}
