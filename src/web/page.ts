import { html } from './escaped-html.js';
import type { Markup } from './escaped-html.js';

export interface Page {
  readonly title: string;
  /** Stands beside the name of the product: "evidence". */
  readonly room: 'evidence' | 'feedback';
  /** Leads from the page to /evidence/. */
  readonly base: string;
  readonly home: string;
  readonly knowledge: string;
  readonly main: Markup;
  /** A script of the page's own, under the assets. */
  readonly script?: string;
}

/** The frame of every page. Links are relative, so that the pages also work behind a proxy that adds a path. */
export function page({ title, room, base, home, knowledge, main, script }: Page): Markup {
  const style = (name: string): Markup => html`<link rel="stylesheet" href="${base}assets/${name}.css" />`;
  const link = (name: Page['room'], words: string): Markup =>
    html`<a href="${home}${name}" ${name === room ? CURRENT : ''}>${words}</a>`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Calcitrace</title>
        <link rel="icon" href="${base}assets/icon.svg" type="image/svg+xml" />
        ${['tokens', 'base', room === 'feedback' ? 'feedback' : 'requirement', 'evidence'].map(style)}
        ${script === undefined ? '' : html`<script type="module" src="${base}assets/${script}"></script>`}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header class="top">
          <img src="${base}assets/icon.svg" alt="" width="24" height="24" />
          <a class="home" href="${home}">Calcitrace</a>
          <nav aria-label="Pages">${link('evidence', 'Evidence')} ${link('feedback', 'Feedback')}</nav>
        </header>
        <main id="main">${main}</main>
        <footer>
          <p>Knowledge <code>${knowledge}</code></p>
          <p>For health professionals; it proposes, never acts.</p>
        </footer>
      </body>
    </html> `;
}

const CURRENT = html`aria-current="page"`;
