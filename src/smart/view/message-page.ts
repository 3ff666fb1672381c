import { html } from '../../web/escaped-html.js';
import type { Markup } from '../../web/escaped-html.js';

export interface Message {
  readonly title: string;
  /** Stable, of a Problem; absent where nothing went wrong. */
  readonly code?: string;
  readonly words: readonly string[];
  readonly links?: readonly { readonly label: string; readonly href: string }[];
}

/** Something to read instead of a chart, as a piece of the page. */
export function messageHtml({ title, code, words, links = [] }: Message): Markup {
  return html`<section class="message" data-code="${code ?? ''}">
    <h2>${title}</h2>
    ${words.map((paragraph) => html`<p>${paragraph}</p>`)}
    ${
      links.length === 0
        ? ''
        : html`<ul>
            ${links.map(({ label, href }) => html`<li><a href="${href}">${label}</a></li>`)}
          </ul>`
    }
    ${code === undefined ? '' : html`<p class="code"><code>${code}</code></p>`}
  </section>`;
}

/** The same as a page of its own. */
export function messagePageHtml(message: Message): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${message.title} · Calcitrace</title>
        <link rel="icon" href="../evidence/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="../evidence/assets/tokens.css" />
        <link rel="stylesheet" href="../evidence/assets/base.css" />
        <link rel="stylesheet" href="assets/app.css" />
      </head>
      <body>
        <header class="top"><h1>Calcification work-up</h1></header>
        <main id="app">${messageHtml(message)}</main>
      </body>
    </html> `;
}
