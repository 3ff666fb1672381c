import { html } from './escaped-html.js';
import type { Markup } from './escaped-html.js';
import { page } from './page.js';
import type { ConditionInWords, FactInWords, OrderInWords, PathwayInWords, RequirementRow } from './requirement-row.js';

const READINGS = {
  presence: 'counts where it is seen',
  absence: 'its absence counts, so it must be seen whole',
  caution: 'what could not be read counts as missing',
} as const;

export interface PathwayRows {
  readonly pathway: PathwayInWords;
  readonly rows: readonly RequirementRow[];
}

/** GET /evidence: every row, grouped by pathway. `base` leads from the page to /evidence/. */
export function evidenceListHtml(groups: readonly PathwayRows[], knowledge: string): Markup {
  return page({
    title: 'Evidence',
    room: 'evidence',
    base: 'evidence/',
    home: './',
    knowledge,
    main: html`<h1>What Calcitrace knows</h1>
      <p class="lead">Every rule behind every card: when it speaks, what it offers, and where it comes from.</p>
      ${groups.map(groupHtml)}`,
  });
}

function groupHtml({ pathway, rows }: PathwayRows): Markup {
  return html`<section>
    <h2>${pathway.title}</h2>
    ${pathwayLine(pathway)}
    <table>
      <thead>
        <tr>
          <th scope="col">Requirement</th>
          <th scope="col">Rule</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <td><a class="requirement" href="evidence/${row.requirement}">${row.requirement}</a></td>
              <td><strong>${row.title}</strong>${row.words}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

/** GET /evidence/{requirement}: every action that carries it. */
export function requirementHtml(requirement: string, rows: readonly RequirementRow[], knowledge: string): Markup {
  return page({
    title: requirement,
    room: 'evidence',
    base: '',
    home: '../',
    knowledge,
    main: html`<p><a href="../evidence">All requirements</a></p>
      <h1>${requirement}</h1>
      ${rows.map(rowHtml)}`,
  });
}

function rowHtml(row: RequirementRow): Markup {
  return html`<article id="${row.action}">
    <h2>${row.title}</h2>
    <p class="lead">${row.words}</p>
    ${pathwayLine(row.pathway)} ${conditionsHtml(row.conditions)} ${ordersHtml(row.orders)}
    ${section('Offers to remove', row.removals, removalHtml)} ${safetyHtml(row)} ${saysHtml(row)}
    ${section('Speaks on', row.hooks, (hook) => html`<li><code>${hook}</code></li>`)}
    ${section('Reads', row.reads, factHtml)}
    ${section('Local policy', Object.entries(row.policy), ([name, value]) => html`<li>${name}: ${JSON.stringify(value)}</li>`)}
    ${section('Sources', row.citations, (citation) => html`<li>${citation}</li>`)}
    <h3>Known limits</h3>
    <p>${row.pathway.limits.replace(/^Known limits:\s*/i, '')}</p>
  </article>`;
}

function pathwayLine({ title, version, date, reviewState, validUntil }: PathwayInWords): Markup {
  return html`<p class="version">
    ${title}, version ${version} of <time datetime="${date}">${date}</time> ·
    <span class="review">${reviewState}</span> · valid until
    <time datetime="${validUntil}">${validUntil}</time>
  </p>`;
}

function conditionsHtml(conditions: readonly ConditionInWords[]): Markup {
  if (conditions.length === 0) {
    return html`<h3>When</h3>
      <p>This rule has no condition to evaluate; its words say it all.</p>`;
  }
  return html`<h3>When</h3>
    <table>
      <thead>
        <tr>
          <th scope="col">Condition</th>
          <th scope="col">FHIRPath</th>
        </tr>
      </thead>
      <tbody>
        ${conditions.map(
          ({ words, expression }) =>
            html`<tr>
              <td>${words}</td>
              <td><code>${expression}</code></td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function ordersHtml(orders: readonly OrderInWords[]): Markup {
  return section('Offers', orders, ({ title, code, preselected, conditions }) => {
    const coded = code === undefined ? html`as text` : html`<code>${code.code}</code> ${code.display} (${code.system})`;
    return html`<li>
      <strong>${title}</strong>${preselected ? ', preselected' : ''}: ${coded}
      ${conditions.map(({ words, expression }) => html`<br />${words}: <code>${expression}</code>`)}
    </li>`;
  });
}

function removalHtml({ title, conditions }: RequirementRow['removals'][number]): Markup {
  return html`<li>
    <strong>${title}</strong
    >${conditions.map(({ words, expression }) => html`<br />${words}: <code>${expression}</code>`)}
  </li>`;
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
