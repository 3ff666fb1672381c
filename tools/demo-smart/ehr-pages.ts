import { html } from '../../src/web/escaped-html.js';
import type { Markup } from '../../src/web/escaped-html.js';
import { DEMO_PATIENTS } from '../../src/web/demo/demo-patients.js';
import type { SmartServer } from '../../test/support/smart-server.js';

/** The pages of a small EHR: its patients, and a chart with the app beside it. @param appUrl where the service is. */
export function ehrPages(appUrl: string): (url: URL, server: SmartServer) => string | undefined {
  return ({ pathname, searchParams }, server) => {
    const patient = searchParams.get('patient') ?? '';
    if (pathname === '/') return listPage(appUrl, server.iss).text;
    if (pathname === '/open') return goTo(launchUrl(appUrl, server, patient)).text;
    if (pathname === '/chart') return chartPage(patient, launchUrl(appUrl, server, patient)).text;
    return undefined;
  };
}

function launchUrl(appUrl: string, server: SmartServer, patient: string): string {
  const launch = server.openLaunch(patient);
  return `${appUrl}/smart/launch?${new URLSearchParams({ iss: server.iss, launch }).toString()}`;
}

function listPage(appUrl: string, iss: string): Markup {
  const standalone = `${appUrl}/smart/launch?iss=${encodeURIComponent(iss)}`;
  return frame(
    'Demo EHR',
    html`<h1>Demo EHR</h1>
      <p>Synthetic patients. Open the app in its own page, or beside the chart as an EHR shows it.</p>
      <ul>
        ${DEMO_PATIENTS.map(
          ({ id, name, story }) =>
            html`<li>
              <strong>${name}</strong>: ${story}<br /><a href="/open?patient=${id}">Open the app</a> ·
              <a href="/chart?patient=${id}">Beside the chart</a>
            </li>`,
        )}
      </ul>
      <p><a href="${standalone}">Start the app on its own</a>, and choose the patient there.</p>`,
  );
}

function chartPage(patient: string, launch: string): Markup {
  const name = DEMO_PATIENTS.find(({ id }) => id === patient)?.name ?? patient;
  return frame(
    name,
    html`<p><a href="/">All patients</a></p>
      <h1>${name}</h1>
      <iframe title="Calcification work-up" src="${launch}"></iframe>`,
  );
}

/** A page in between, as EHRs have it: the launch is made when the app is opened, not when the list is shown. */
function goTo(address: string): Markup {
  return html`<!doctype html>
    <html lang="en">
      <meta http-equiv="refresh" content="0;url=${address}" /><title>Opening</title>
    </html>`;
}

function frame(title: string, main: Markup): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          body {
            font:
              16px/1.5 system-ui,
              sans-serif;
            margin: 2rem;
          }
          li {
            margin-block: 0.75rem;
          }
          iframe {
            border: 1px solid #888;
            height: 80vh;
            width: 380px;
          }
        </style>
      </head>
      <body>
        ${main}
      </body>
    </html> `;
}
