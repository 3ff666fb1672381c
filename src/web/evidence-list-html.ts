import { html } from './escaped-html.js';
import type { Markup } from './escaped-html.js';
import { page } from './page.js';
import { pathwayLine } from './pathway-line.js';
import type { PathwayInWords, RequirementRow } from './requirement-row.js';

export interface PathwayRows {
  readonly pathway: PathwayInWords;
  readonly rows: readonly RequirementRow[];
}

/** GET /evidence: every row, grouped by pathway; a script adds the field that filters it. */
export function evidenceListHtml(groups: readonly PathwayRows[], knowledge: string): Markup {
  const rows = groups.flatMap((group) => group.rows).length;
  return page({
    title: 'Evidence',
    room: 'evidence',
    base: 'evidence/',
    home: './',
    knowledge,
    script: 'filter.js',
    main: html`<h1>What Calcitrace knows</h1>
      <p class="lead">Every rule behind every card: when it speaks, what it offers, and where it comes from.</p>
      <p class="quiet">
        ${groups.length} pathways, ${rows} rules. Numbers without a publication are marked local policy.
      </p>
      <div id="filter"></div>
      ${groups.map(groupHtml)}`,
  });
}

function groupHtml({ pathway, rows }: PathwayRows): Markup {
  return html`<section class="pathway">
    <h2>${pathway.title}</h2>
    ${pathwayLine(pathway)}
    <ul class="rules">
      ${rows.map(
        ({ requirement, action, title, words }) =>
          html`<li>
            <a class="requirement" href="evidence/${requirement}#${action}">${requirement}</a>
            <div><strong>${title}</strong> <span>${words}</span></div>
          </li>`,
      )}
    </ul>
  </section>`;
}
