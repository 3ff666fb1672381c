import type { RequestHandler } from 'express';
import { notesOf } from '../http/notes.js';
import { finishLaunch } from './finish-launch.js';
import type { SmartParts } from './smart-parts.js';
import { appPageHtml } from './view/app-page.js';
import { messagePageHtml } from './view/message-page.js';

/**
 * GET /smart/app: the redirect URI. The page that it answers holds the session, sealed, in its memory alone: not in an address, a
 * cookie or a storage of the browser; so whoever comes without an answer of an authorization server finds nothing open.
 */
export function app(parts: SmartParts): RequestHandler {
  return async (request, response) => {
    notesOf(response).route = 'smart-app';
    response.set('Cache-Control', 'no-store').type('html');
    const { state, code, error } = request.query;
    if (state === undefined && code === undefined && error === undefined) {
      response.send(NOTHING_OPEN.text);
      return;
    }
    const session = await finishLaunch(request, response, parts);
    const { hash: knowledge } = parts.knowledge;
    response.send(appPageHtml({ session, knowledge }).text);
  };
}

const NOTHING_OPEN = messagePageHtml({
  title: 'No chart is open',
  words: [
    'This page keeps nothing in the browser: after a reload, the chart has to be opened again.',
    'Open the app again from the chart in your EHR, or sign in here.',
  ],
  links: [{ label: 'Sign in', href: 'launch' }],
});
