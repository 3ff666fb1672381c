import { html, type Markup } from '../../web/escaped-html.js';
import { NOTHING } from './parts.js';

export interface AppPage {
  /** The sealed session that the script sends with each request; absent for a demo. */
  readonly session?: string;
  /** Id of a demo patient. */
  readonly demo?: string;
  /** Digest of the knowledge. */
  readonly knowledge: string;
}

/**
 * GET /smart/app: the page without a word of the chart in it; its script asks for that, so that the first paint waits for nothing.
 * Addresses are relative: it works behind a proxy that adds a path.
 */
export function appPageHtml({ session, demo, knowledge }: AppPage): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>Calcification work-up · Calcitrace</title>
        <link rel="icon" href="../evidence/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="../evidence/assets/tokens.css" />
        <link rel="stylesheet" href="../evidence/assets/base.css" />
        <link rel="stylesheet" href="assets/app.css" />
        <link rel="stylesheet" href="assets/chart.css" />
        <link rel="stylesheet" href="assets/sections.css" />
        <link rel="stylesheet" href="assets/figures.css" />
        <link rel="stylesheet" href="assets/print.css" media="print" />
        <script type="module" src="assets/app.js"></script>
      </head>
      <body>
        <a class="skip" href="#messages">Skip to what to consider</a>
        <header class="top">
          <h1>Calcification work-up</h1>
          ${demo === undefined ? NOTHING : html`<p class="demo">Invented patient</p>`}
        </header>
        <main id="app" data-session="${session ?? ''}" data-demo="${demo ?? ''}" aria-busy="true">
          <div class="waiting" role="status">
            <p>Reading the chart …</p>
            <div class="bone wide"></div>
            <div class="bone"></div>
            <div class="bone"></div>
          </div>
          <noscript><p class="refusal">This page needs JavaScript; the cards in the EHR do not.</p></noscript>
        </main>
        <template id="unreachable">
          <section class="message">
            <h2>The service cannot be reached</h2>
            <p>Nothing is shown, and nothing is known about this patient. Check the network, then read again.</p>
            <button type="button" data-do="again">Read again</button>
          </section>
        </template>
        <footer class="foot quiet">
          Knowledge <code>${knowledge.slice(0, 19)}</code>. For health professionals; it proposes, never acts.
        </footer>
      </body>
    </html> `;
}
