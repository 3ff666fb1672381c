import { labWindowOf } from '../../cards/lab-window.js';
import type { LabRange } from '../../facts/lab-fact.js';
import { metabolicTrends, type Trend } from '../../facts/labs/trends.js';
import { daysBetween } from '../../fhir/dates.js';
import { html, type Markup } from '../../web/escaped-html.js';
import type { WorkUp } from '../work-up.js';
import { absentText, figureText, flagText, rangeText, unitText } from './figures.js';
import { capitalised, counted, dateHtml, NOTHING, sectionHtml, sourceHtml } from './parts.js';
import { panelScale, trendChart } from './trend-chart.js';
import { trendSvg } from './trend-svg.js';
import type { TimeScale } from './time-scale.js';

type Units = 'conventional' | 'si';
const UNITS: readonly (readonly [Units, string])[] = [
  ['conventional', 'Conventional'],
  ['si', 'SI'],
];

/** The metabolic panel over time (MEC-7), in both systems of units; which one is seen is chosen in the page. */
export function metabolicHtml(workUp: WorkUp): Markup {
  const { displayUnits } = workUp.site;
  return sectionHtml({
    id: 'labs',
    title: 'Metabolic panel',
    aside: html`<fieldset class="units">
      <legend class="unseen">Units</legend>
      ${UNITS.map(
        ([value, name]) =>
          html`<label
            ><input
              type="radio"
              name="units"
              value="${value}"
              ${value === displayUnits ? html`checked` : NOTHING}
            /><span>${name}</span></label
          >`,
      )}
    </fieldset>`,
    body: html`${UNITS.map(([units]) => panelHtml(workUp, units))}`,
  });
}

function panelHtml({ decision, site }: WorkUp, units: Units): Markup {
  const { facts } = decision;
  const trends = metabolicTrends(facts, site.knowledge, units);
  const scale = panelScale(trends, facts.today);
  return html`<div class="trends ${units}">
    ${trends.map((trend) => trendHtml(trend, scale, labWindowOf(trend.lab, site.knowledge).words, facts.today))}
    <details class="more wide">
      <summary>All values as a table</summary>
      ${tableHtml(trends, units)}
    </details>
  </div>`;
}

function trendHtml(trend: Trend, scale: TimeScale, window: string, today: string): Markup {
  const { lab, unit, values, decimals } = trend;
  const newest = values.at(-1);
  const isCurrent = lab.state === 'known';
  const range = newest?.range;
  return html`<figure class="measure${isCurrent ? '' : ' lacking'}">
    <figcaption>
      <span class="title">${capitalised(lab.title)}</span>
      ${
        newest === undefined
          ? NOTHING
          : html`<span class="value"
              ><b>${figureText(newest, decimals)}</b> <span class="unit">${unitText(unit)}</span></span
            >`
      }
      ${
        newest === undefined || !isCurrent
          ? NOTHING
          : html`<span class="flag ${newest.flag ?? 'unjudged'}">${flagText(newest.flag)}</span>`
      }
    </figcaption>
    ${
      newest === undefined
        ? html`<p class="void" aria-hidden="true"></p>`
        : trendSvg(trendChart(trend, scale), `${lab.title} over time: ${summaryOf(trend)}`)
    }
    <p class="under">
      ${lab.state === 'absent' ? html`<span class="lack">${absentText(lab, window)}${ageText(lab.last?.date, today)}</span>` : NOTHING}
      ${newest === undefined || lab.state === 'absent' ? NOTHING : dateHtml(newest.date)}
      ${range === undefined ? NOTHING : html`<span class="range">${limitsText(range, decimals)}</span>`}
      ${newest?.haemolysed === true ? html`<span class="lack">haemolysed sample: repeat</span>` : NOTHING}
    </p>
    ${unreadHtml(trend)}
  </figure>`;
}

/** An upper limit alone is a threshold, not a range of reference. */
function limitsText(range: LabRange, decimals: number): string {
  const { low, high } = range;
  return low === undefined && high !== undefined
    ? `limit ${high.toFixed(decimals)}`
    : `ref. ${rangeText(range, decimals)}`;
}

function ageText(date: string | undefined, today: string): string {
  if (date === undefined) return '';
  const days = daysBetween(date, today);
  return days < 60 ? '' : ` (${counted(Math.floor(days / 30.44), 'month')} ago)`;
}

/** In words what the picture shows; every single value stands in the table. */
function summaryOf({ values, decimals, unit }: Trend): string {
  const first = values[0];
  const newest = values.at(-1);
  if (first === undefined || newest === undefined) return 'no values';
  const told = `${figureText(newest, decimals)} ${unitText(unit)} on ${newest.date}, ${flagText(newest.flag).toLowerCase()}`;
  if (values.length === 1) return `one value, ${told}`;
  return `${String(values.length)} values from ${figureText(first, decimals)} on ${first.date} to ${told}`;
}

function unreadHtml({ lab }: Trend): Markup {
  const unread = lab.unread ?? [];
  if (unread.length === 0) return NOTHING;
  return html`<p class="under lack">
    ${counted(unread.length, 'result')} could not be interpreted:
    ${unread.map(({ date, source }) => html`${date ?? 'undated'} ${sourceHtml(source)} `)}
  </p>`;
}

function tableHtml(trends: readonly Trend[], units: Units): Markup {
  const rows = trends.flatMap((trend) => trend.values.toReversed().map((value) => ({ trend, value })));
  if (rows.length === 0) return html`<p class="quiet">No value could be read.</p>`;
  return html`<div
    class="scroll"
    tabindex="0"
    role="region"
    aria-label="All values in ${units === 'si' ? 'SI' : units} units"
  >
    <table>
      <thead>
        <tr>
          <th scope="col">Test</th>
          <th scope="col">Date</th>
          <th scope="col">Value</th>
          <th scope="col">Reference</th>
          <th scope="col">Reading</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ trend: { lab, decimals }, value }) =>
            html`<tr>
              <th scope="row">${capitalised(lab.title)}</th>
              <td>${dateHtml(value.date)}</td>
              <td class="number">${figureText(value, decimals)} ${unitText(value.unit)}</td>
              <td>
                ${value.range === undefined ? 'none' : `${rangeText(value.range, decimals)} (${value.range.source})`}
              </td>
              <td>${flagText(value.flag)}</td>
              <td>${sourceHtml(value.source)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
