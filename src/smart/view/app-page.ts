import { html } from '../../web/escaped-html.js';
import type { Markup } from '../../web/escaped-html.js';

export interface AppPage {
  /** Sealed; stands nowhere but in this page. */
  readonly session: string;
  /** Digest of the knowledge. */
  readonly knowledge: string;
}

/** GET /smart/app after a launch: everything but the chart, which the page asks for by itself. */
export function appPageHtml({ session, knowledge }: AppPage): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Calcification work-up · Calcitrace</title>
        <link rel="stylesheet" href="assets/app.css" />
        <script type="module" src="assets/app.js"></script>
      </head>
      <body>
        <main id="app" data-session="${session}" aria-busy="true"><p>Reading the chart.</p></main>
        <footer>Knowledge <code>${knowledge}</code>. For health professionals; it proposes, never acts.</footer>
      </body>
    </html> `;
}
