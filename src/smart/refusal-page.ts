import type { ErrorRequestHandler, Request } from 'express';
import { notesOf } from '../http/notes.js';
import { Problem } from '../problem.js';
import type { ProblemCode } from '../problem.js';
import { messageHtml, messagePageHtml } from './view/message-page.js';

interface Words {
  readonly title: string;
  readonly words: readonly string[];
}

const AGAIN = 'Open the app again from the chart in your EHR.';
const SITE = 'Whoever looks after Calcitrace at your site finds the code below in docs/smart-app.md.';

const WORDS: Readonly<Partial<Record<ProblemCode, Words>>> = {
  'smart.server-unknown': {
    title: 'This EHR is not set up here',
    words: ['The FHIR server that opened the app is not one that this service may contact.', SITE],
  },
  'smart.server-unavailable': {
    title: 'Your EHR does not answer',
    words: ['Its FHIR server could not be asked how to sign in. Try again in a minute.', SITE],
  },
  'smart.server-unsuitable': {
    title: 'This EHR cannot open the app',
    words: ['Its FHIR server offers no sign-in that this app can use safely (PKCE with S256, over https).', SITE],
  },
  'smart.server-mismatch': {
    title: 'The answer came from another server',
    words: ['The sign-in was answered by another server than the one that was asked. Nothing was opened.', AGAIN],
  },
  'smart.denied': {
    title: 'Access was not granted',
    words: ['The EHR was told not to let the app read this chart. Nothing was read.', AGAIN],
  },
  'smart.authorization-failed': {
    title: 'The sign-in ended with an error',
    words: ['The EHR did not let the app in.', AGAIN, SITE],
  },
  'smart.state-unknown': {
    title: 'This sign-in was not begun here',
    words: [
      'It took longer than ten minutes, it was begun in another browser, or it has opened the chart already.',
      AGAIN,
    ],
  },
  'smart.state-used': {
    title: 'This page was opened before',
    words: ['A sign-in opens the chart once, and the app keeps nothing of it in the browser.', AGAIN],
  },
  'smart.token-unavailable': {
    title: 'Your EHR does not answer',
    words: ['The sign-in worked, but the EHR did not hand over the access to the chart. Try again in a minute.', AGAIN],
  },
  'smart.token-refused': {
    title: 'The EHR gave no access',
    words: ['The sign-in worked, but the EHR refused the access to the chart.', AGAIN, SITE],
  },
  'smart.identity': {
    title: 'Nobody can tell who signed in',
    words: ['The EHR did not prove who the user is. Nothing was read.', AGAIN, SITE],
  },
  'smart.not-for-patients': {
    title: 'For health professionals',
    words: ['This app speaks to health professionals. Ask your doctor what a report means for you.'],
  },
  'smart.no-patient': {
    title: 'No patient is open',
    words: ['The EHR named no patient with this launch. Open a chart first, then the app.'],
  },
  'smart.session-ended': {
    title: 'The session has ended',
    words: ['The access that the EHR gave has expired, and the app keeps nothing of it.', AGAIN],
  },
  'smart.order-not-granted': {
    title: 'Orders are not allowed',
    words: ['The EHR lets this app read the chart, but not write orders. Order it there.'],
  },
  'smart.order-not-offered': {
    title: 'Not offered any more',
    words: ['The chart has changed since this page was made: the order was done, or is not needed now.'],
  },
  'smart.already-ordered': {
    title: 'Ordered already',
    words: ['The chart shows this order already; nothing was ordered again.'],
  },
  'smart.order-refused': {
    title: 'The EHR refused the order',
    words: ['Nothing was ordered. Order it in the EHR.', SITE],
  },
  'smart.order-uncertain': {
    title: 'The order was not confirmed',
    words: [
      'The EHR did not answer, and the order may have been made all the same. Look for it there before ordering again.',
    ],
  },
  'patient.mismatch': {
    title: 'This chart holds data of another patient',
    words: ['The EHR sent something that belongs to somebody else, so nothing is shown at all.', SITE],
  },
  'prefetch.unavailable': {
    title: 'The chart could not be read',
    words: [
      'Neither the patient nor anything about findings could be read. That says nothing about the patient.',
      'Try again in a minute, or open the app again from the chart in your EHR.',
    ],
  },
  overload: { title: 'Too much at once', words: ['The service is busy. Try again in a moment.'] },
  'rate.limited': { title: 'Too much at once', words: ['Too many requests came from here. Try again in a minute.'] },
};

/** Refusals in calm words for a person, each with its stable code; programs are answered as everywhere (RS-07). */
export const refusalPage: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (!(error instanceof Problem) || response.headersSent || !isForPeople(request)) {
    next(error);
    return;
  }
  const { code, status, headers } = error;
  notesOf(response).code = code;
  const words = WORDS[code] ?? { title: 'This did not work', words: ['The page could not be shown.', AGAIN] };
  const isPage = request.method === 'GET';
  const message = isPage ? messagePageHtml({ ...words, code }) : messageHtml({ ...words, code });
  response.status(status).set(headers).type('html').send(message.text);
};

/** A browser that goes to an address wants a page; a program says so. */
function isForPeople(request: Request): boolean {
  const isPage = request.method === 'GET' || request.method === 'HEAD';
  return request.accepts(isPage ? ['html', 'json'] : ['json', 'html']) === 'html';
}
