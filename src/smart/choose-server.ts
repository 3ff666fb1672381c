import type { Markup } from '../web/escaped-html.js';
import type { SmartServer } from './smart-server.js';
import { messagePageHtml } from './view/message-page.js';

/** Where a launch on its own may begin. */
export function chooseServerHtml(servers: readonly SmartServer[]): Markup {
  if (servers.length === 0) {
    return messagePageHtml({
      title: 'No FHIR server is set up',
      words: [
        'This app opens from a patient chart in an EHR. The service has to know the FHIR server of that EHR first: see FHIR_SERVERS, or `smart` in the clients file.',
      ],
    });
  }
  return messagePageHtml({
    title: 'Where is the chart?',
    words: ['Choose the FHIR server to sign in to. There you are asked which patient to open.'],
    links: servers.map(({ fhirServer }) => ({
      label: fhirServer,
      href: `launch?iss=${encodeURIComponent(fhirServer)}`,
    })),
  });
}
