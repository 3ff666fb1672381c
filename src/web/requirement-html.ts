import type { RowStatistics } from '../store/statistics.js';
import { html } from './escaped-html.js';
import type { Markup } from './escaped-html.js';
import { page } from './page.js';
import { pathwayLine } from './pathway-line.js';
import { answersOfRow } from './requirement-answers.js';
import { attributesHtml, historyHtml } from './requirement-source.js';
import type { ConditionInWords, FactInWords, OrderInWords, RequirementRow } from './requirement-row.js';

const READINGS = {
  presence: 'counts where it is seen',
  absence: 'its absence counts, so it must be seen whole',
  caution: 'what could not be read counts as missing',
} as const;

export interface RequirementPage {
  readonly requirement: string;
  readonly rows: readonly RequirementRow[];
  readonly knowledge: string;
  /** What was answered to its cards; undefined where the reader may not see figures. */
  readonly figures: readonly RowStatistics[] | undefined;
}

/** GET /evidence/{requirement}: every action that carries it. */
export function requirementHtml({ requirement, rows, knowledge, figures }: RequirementPage): Markup {
  return page({
    title: requirement,
    room: 'evidence',
    base: '',
    home: '../',
    knowledge,
    main: html`<h1>${requirement}</h1>
      ${rows.length > 1 ? contents(rows) : ''} ${rows.map((row) => rowHtml(row, figures))}`,
  });
}

function contents(rows: readonly RequirementRow[]): Markup {
  return html`<nav aria-label="On this page">
    <ul class="contents">
      ${rows.map((row) => html`<li><a href="#${row.action}">${row.title}</a></li>`)}
    </ul>
  </nav>`;
}

function rowHtml(row: RequirementRow, figures: readonly RowStatistics[] | undefined): Markup {
  return html`<article id="${row.action}">
    <h2>${row.title}</h2>
    <p class="lead">${row.words}</p>
    ${pathwayLine(row.pathway, row.pathway.title)} ${conditionsHtml(row.conditions)} ${ordersHtml(row.orders)}
    ${section('Offers to remove', row.removals, removalHtml)} ${safetyHtml(row)} ${saysHtml(row)}
    ${section('Speaks on', row.hooks, (hook) => html`<li><code>${hook}</code></li>`)}
    ${section('Reads', row.reads, factHtml)}
    ${section('Figures of local policy', Object.entries(row.policy), ([name, value]) => html`<li>${name}: ${JSON.stringify(value)}</li>`)}
    ${section('Sources', row.citations, (citation) => html`<li>${citation}</li>`)}
    <h3>Known limits</h3>
    <p class="limits">${row.pathway.limits.replace(/^Known limits:\s*/i, '')}</p>
    ${answersOfRow(row, figures)} ${historyHtml(row.pathway)} ${attributesHtml(row.sourceAttributes)}
  </article>`;
}

function conditionsHtml(conditions: readonly ConditionInWords[]): Markup {
  if (conditions.length === 0) {
    return html`<h3>When</h3>
      <p>This rule has no condition to evaluate; its words say it all.</p>`;
  }
  return html`<h3>When all of this holds</h3>
    <ul class="conditions">
      ${conditions.map(conditionHtml)}
    </ul>`;
}

function conditionHtml({ words, expression }: ConditionInWords): Markup {
  return html`<li>${words}<code>${expression}</code></li>`;
}

function ordersHtml(orders: readonly OrderInWords[]): Markup {
  return section('Offers', orders, ({ title, code, preselected, conditions }) => {
    const coded = code === undefined ? html`as text` : html`<code>${code.code}</code> ${code.display} (${code.system})`;
    return html`<li>
      <strong>${title}</strong>${preselected ? ', preselected' : ''}: ${coded} ${whenHtml(conditions)}
    </li>`;
  });
}

function removalHtml({ title, conditions }: RequirementRow['removals'][number]): Markup {
  return html`<li><strong>${title}</strong>${whenHtml(conditions)}</li>`;
}

function whenHtml(conditions: readonly ConditionInWords[]): Markup {
  if (conditions.length === 0) return html``;
  return html`<ul class="conditions">
    ${conditions.map(conditionHtml)}
  </ul>`;
}

function safetyHtml({ withholds, cautions }: RequirementRow): Markup {
  return html`${section('Holds back', withholds, (hazard) => html`<li>${hazard}</li>`)}
  ${section('Offers only behind an alternative', cautions, (hazard) => html`<li>${hazard}</li>`)}`;
}

function saysHtml({ indicator, mechanism }: RequirementRow): Markup {
  const says = [
    ...(indicator === undefined ? [] : [html`<li>Card: <strong>${indicator}</strong></li>`]),
    ...(mechanism === undefined ? [] : [html`<li>Mechanism: ${mechanism}</li>`]),
  ];
  return section('Says', says, (line) => line);
}

function factHtml({ fact, reading, title, unit, freshDays }: FactInWords): Markup {
  const lab = [title, unit, freshDays === undefined ? undefined : `fresh for ${freshDays} days`];
  const words = lab.filter((one) => one !== undefined).join(', ');
  return html`<li><code>%${fact}</code>${words === '' ? '' : ` ${words}`}: ${READINGS[reading]}</li>`;
}

function section<T>(title: string, items: readonly T[], item: (one: T) => Markup): Markup {
  if (items.length === 0) return html``;
  return html`<h3>${title}</h3>
    <ul>
      ${items.map(item)}
    </ul>`;
}
