import type { Days } from '../feedback/check-days.js';
import type { SpanStatistics } from '../feedback/over-time.js';
import type { Answers, RowStatistics, Statistics } from '../store/statistics.js';
import { html } from './escaped-html.js';
import type { Markup } from './escaped-html.js';
import { chartHtml, legendHtml, pointsOf, pointsTable } from './feedback-chart.js';
import { page } from './page.js';

const REASON_WORDS: Readonly<Record<string, string>> = {
  'will-do-later': 'will do later',
  'done-elsewhere': 'already done elsewhere',
  'known-benign': 'known and benign',
  'report-misread': 'report was misread',
  'not-appropriate': 'not appropriate for this patient',
  'no-reason': 'no reason given',
  other: 'another reason',
};

export interface FeedbackFigures {
  readonly days: Days;
  readonly timeZone: string;
  readonly statistics: Statistics;
  /** The same, span by span. */
  readonly spans: readonly SpanStatistics[];
  /** Requirements that are overridden mostly in the days shown. */
  readonly mostly: ReadonlySet<string>;
  readonly knowledge: string;
}

/** GET /feedback for people: what was shown, and what clinicians answered. */
export function feedbackHtml(figures: FeedbackFigures): Markup {
  const { days, timeZone, statistics, knowledge } = figures;
  const query = `?from=${days.from}&to=${days.to}`;
  return page({
    title: 'Feedback',
    room: 'feedback',
    base: 'evidence/',
    home: './',
    knowledge,
    main: html`<h1>What clinicians answered</h1>
      <p class="lead">Each rule, how often its cards were shown, and what was answered to them.</p>
      ${periodForm(days, timeZone)} ${isEmpty(statistics) ? emptyState() : filled(figures)}
      <p class="version">
        The same figures as <a href="feedback.csv${query}">CSV</a> and <a href="feedback.json${query}">JSON</a>.
      </p>
      ${howToRead()}`,
  });
}

function isEmpty({ cards, unmatched }: Statistics): boolean {
  return cards.shown + cards.accepted + cards.overridden + unmatched === 0;
}

function periodForm({ from, to }: Days, timeZone: string): Markup {
  return html`<form class="period" action="feedback" method="get">
    <label>From <input type="date" name="from" value="${from}" required /></label>
    <label>to <input type="date" name="to" value="${to}" required /></label>
    <button type="submit">Show</button>
    <span class="version">Days in ${timeZone}</span>
  </form>`;
}

function emptyState(): Markup {
  return html`<section>
    <h2>Nothing in these days</h2>
    <p>
      No card was first shown and no answer came. Figures appear once a chart with something to say is opened and an EHR
      sends what was answered to <code>/cds-services/{id}/feedback</code>. Not every EHR sends feedback: it may have to
      be switched on there.
    </p>
  </section>`;
}

function filled({ statistics: { cards, rows, unmatched }, mostly, spans }: FeedbackFigures): Markup {
  const course = pointsOf(spans);
  return html`<section>
    <dl class="totals">
      <div>
        <dt>Cards shown</dt>
        <dd>${cards.shown}</dd>
      </div>
      <div>
        <dt>Accepted</dt>
        <dd>${cards.accepted}</dd>
      </div>
      <div>
        <dt>Overridden</dt>
        <dd>${cards.overridden}</dd>
      </div>
      <div>
        <dt>Answers to unknown cards</dt>
        <dd>${unmatched}</dd>
      </div>
    </dl>
    <h2>Over time</h2>
    ${legendHtml()}
    <div class="beside">${chartHtml(course, 'Cards over time')} ${pointsTable(course)}</div>
    ${
      rows.length === 0
        ? ''
        : html`<h2>By requirement and version</h2>
            ${rowsTable(rows, mostly, spans)}`
    }
  </section>`;
}

function rowsTable(
  rows: readonly RowStatistics[],
  mostly: ReadonlySet<string>,
  spans: readonly SpanStatistics[],
): Markup {
  return html`<table class="figures">
    <thead>
      <tr>
        <th scope="col">Row</th>
        <th scope="col">Cards shown</th>
        <th scope="col">Over time</th>
        <th scope="col">Answers</th>
        <th scope="col">Reasons and accepted orders</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => rowHtml(row, mostly.has(row.requirement), spans))}
    </tbody>
  </table>`;
}

function rowHtml(row: RowStatistics, isMostly: boolean, spans: readonly SpanStatistics[]): Markup {
  const { requirement, pathway, version, shown } = row;
  return html`<tr>
    <th scope="row">
      <a class="requirement" href="evidence/${requirement}">${requirement}</a>
      <span class="version">${pathway} ${version}</span>
      ${isMostly ? html`<span class="chip warning">overridden mostly</span>` : ''}
    </th>
    <td class="number"><span class="label">Cards shown: </span>${shown}</td>
    <td>${chartHtml(pointsOf(spans, row), `${requirement} over time`)}</td>
    <td>${answersHtml(row)}</td>
    <td>${namedHtml(row)}</td>
  </tr>`;
}

/** Widths are attributes of a drawing, since the policy of the page allows no inline style. */
function answersHtml({ accepted, overridden }: Answers): Markup {
  const answers = accepted + overridden;
  if (answers === 0) return html`<span class="version">no answer</span>`;
  const share = Math.round((100 * accepted) / answers);
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="overridden" width="100" height="8" />
      <rect class="accepted" width="${share}" height="8" />
    </svg>
    <ul>
      <li>${accepted} accepted (${share} %)</li>
      <li>${overridden} overridden (${100 - share} %)</li>
    </ul>`;
}

function namedHtml({ reasons, orders }: RowStatistics): Markup {
  const whys = Object.entries(reasons).map(([reason, n]) => `${REASON_WORDS[reason] ?? reason} ${n}`);
  const accepted = Object.entries(orders).map(([order, n]) => `${order} ${n}`);
  return html`${whys.length === 0 ? '' : html`<p>Overridden: ${whys.join(', ')}</p>`}
  ${accepted.length === 0 ? '' : html`<p>Accepted: ${accepted.join(', ')}</p>`}`;
}

function howToRead(): Markup {
  return html`<section>
    <h2>How to read this</h2>
    <ul>
      <li>A card is shown once, on the day it first appeared, however often the chart is opened.</li>
      <li>
        An answer counts on the day it came, for every row that its card claimed; a card may be answered more than once.
      </li>
      <li>Cards that nobody answered are not reported by EHRs: shown and not answered does not mean ignored.</li>
      <li>Answers to cards that this EHR was never shown are kept and counted nowhere else.</li>
      <li>No patients and no users are counted, and small numbers are not hidden.</li>
    </ul>
  </section>`;
}
