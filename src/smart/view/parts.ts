import { html, type Markup } from '../../web/escaped-html.js';

/** Pieces that every section of the screen is built from. */
export const NOTHING: Markup = html``;

export interface Section {
  /** Anchor, "work-up". */
  readonly id: string;
  readonly title: string;
  /** Beside the title: how many, how fresh. */
  readonly aside?: Markup;
  readonly body: Markup;
}

export function sectionHtml({ id, title, aside = NOTHING, body }: Section): Markup {
  return html`<section class="panel" id="${id}" aria-labelledby="${id}-title">
    <header class="panel-head">
      <h2 id="${id}-title">${title}</h2>
      ${aside}
    </header>
    ${body}
  </section>`;
}

/** Links to the evidence of each requirement; the page stands at /smart/app. */
export function requirementLinks(requirements: readonly string[]): Markup {
  return html`${[...new Set(requirements)].map(
    (one) => html`<a class="requirement" href="../evidence/${one}">${one}</a> `,
  )}`;
}

/** The resource that a statement rests on. */
export function sourceHtml(source: string): Markup {
  return html`<code class="source">${source}</code>`;
}

export function dateHtml(date: string): Markup {
  return html`<time datetime="${date}">${date}</time>`;
}

/** Words in which no date is broken at the end of a line. */
export function datedHtml(words: string): Markup {
  return html`${words.split(/(\d{4}-\d\d-\d\d)/).map((part, at) => (at % 2 === 0 ? html`${part}` : dateHtml(part)))}`;
}

/** "Calcium" of "calcium"; "eGFR" has its capitals where they belong. */
export function capitalised(words: string): string {
  return /^[a-z][A-Z]/.test(words) ? words : words.charAt(0).toUpperCase() + words.slice(1);
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
