import type { Check } from '../check.js';
import { absoluteUrl, textFault } from '../members.js';
import { clause } from '../rule.js';

export const LINK_CHECKS: readonly Check[] = [
  clause('links', ['LI-01', 'SHALL'], 'A link has a label', (part) => textFault(part, 'label')),
  clause('links', ['LI-02', 'SHALL'], 'A link has an absolute url', ({ members: { url } }) =>
    absoluteUrl(url) === undefined ? 'url is not absolute' : undefined,
  ),
  clause('links', ['LI-03', 'SHALL'], 'A link is absolute or smart', ({ members: { type } }) =>
    type === 'absolute' || type === 'smart' ? undefined : 'type is another',
  ),
  clause(
    'links',
    ['LI-04', 'SHOULD'],
    'A SMART link leaves launch and iss to the client',
    ({ members: { type, url } }) => {
      const parameters = type === 'smart' ? absoluteUrl(url)?.searchParams : undefined;
      return parameters?.has('launch') === true || parameters?.has('iss') === true
        ? 'url has launch or iss in it'
        : undefined;
    },
  ),
  clause('links', ['LI-05', 'SHALL'], 'appContext is a text, and of SMART links only', ({ members }) => {
    const { type, appContext } = members;
    if (appContext === undefined) return undefined;
    if (type === 'absolute') return 'an absolute link has appContext';
    return typeof appContext === 'string' ? undefined : 'appContext is no text';
  }),
  clause('links', ['LI-06', 'SHOULD'], 'autolaunchable is true or false', ({ members: { autolaunchable } }) =>
    autolaunchable === undefined || typeof autolaunchable === 'boolean' ? undefined : 'autolaunchable is no boolean',
  ),
];
