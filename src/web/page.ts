import { html } from './escaped-html.js';
import type { Markup } from './escaped-html.js';

export interface Page {
  readonly title: string;
  /** Stands beside the name of the product: "evidence". */
  readonly room: string;
  /** Leads from the page to /evidence/. */
  readonly base: string;
  readonly home: string;
  readonly knowledge: string;
  readonly main: Markup;
}

/** The frame of every page. Links are relative, so that the pages also work behind a proxy that adds a path. */
export function page({ title, room, base, home, knowledge, main }: Page): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Calcitrace</title>
        <link rel="icon" href="${base}assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="${base}assets/evidence.css" />
        <link rel="stylesheet" href="${base}assets/feedback.css" />
      </head>
      <body>
        <header><a href="${home}">Calcitrace</a> <span>${room}</span></header>
        <main>${main}</main>
        <footer>Knowledge <code>${knowledge}</code>. For health professionals; it proposes, never acts.</footer>
      </body>
    </html> `;
}
