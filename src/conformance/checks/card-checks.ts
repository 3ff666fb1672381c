import type { Check } from '../check.js';
import { absoluteUrl, textFault, within } from '../members.js';
import type { Part } from '../members.js';
import { clause, isList } from '../rule.js';

const LONGEST_SUMMARY = 139;
const INDICATORS: readonly unknown[] = ['info', 'warning', 'critical'];
const BEHAVIOURS: readonly unknown[] = ['at-most-one', 'any'];

export const CARD_CHECKS: readonly Check[] = [
  clause('cards', ['CA-01', 'SHOULD'], 'A card has a uuid of its own, without which there is no feedback', uuidFault),
  clause('cards', ['CA-02', 'SHALL'], 'A summary is one line of fewer than 140 characters', summaryFault),
  clause('cards', ['CA-03', 'SHALL'], 'A detail is GitHub-flavoured Markdown, without HTML that acts', detailFault),
  clause('cards', ['CA-04', 'SHALL'], 'An indicator is info, warning or critical', ({ members: { indicator } }) =>
    INDICATORS.includes(indicator) ? undefined : 'indicator is another',
  ),
  clause('cards', ['CA-05', 'SHALL'], 'A card names its source', (part) =>
    within([part], 'source').length === 1 ? undefined : 'source is missing',
  ),
  clause('cards', ['CA-06', 'SHOULD'], 'Suggestions are a list with members, or left out', listFault('suggestions')),
  clause('cards', ['CA-07', 'SHALL'], 'With suggestions stands a selectionBehavior', ({ members }) =>
    isList(members['suggestions']) && members['selectionBehavior'] === undefined
      ? 'suggestions without selectionBehavior'
      : undefined,
  ),
  clause('cards', ['CA-08', 'SHALL'], 'A selectionBehavior is at-most-one or any', behaviourFault),
  clause('cards', ['CA-09', 'SHALL'], 'An override reason has a display', (part) => {
    const reasons = within([part], 'overrideReasons');
    return reasons.map((reason) => textFault(reason, 'display')).find((fault) => fault !== undefined);
  }),
  clause('cards', ['CA-10', 'SHOULD'], 'Links are a list with members, or left out', listFault('links')),
  clause(
    'cards',
    ['CA-11', 'SHALL'],
    'No behaviour is asked for that makes the client reject the card',
    behaviourFault,
  ),
  clause('sources', ['SO-01', 'SHALL'], 'A source has a label', (part) => textFault(part, 'label')),
  clause('sources', ['SO-02', 'SHALL'], 'A url of a source is absolute', urlFault('url')),
  clause('sources', ['SO-03', 'SHOULD'], 'A url of a source says nothing of the patient', (part) => {
    const { patientId } = part.answer.request.context;
    const { url } = part.members;
    return typeof url === 'string' && url.includes(String(patientId)) ? 'url holds the patient id' : undefined;
  }),
  clause('sources', ['SO-04', 'SHALL'], 'An icon of a source has an absolute address', urlFault('icon')),
  clause('sources', ['SO-06', 'SHOULD'], 'A source has a topic, by which clients silence and count', (part) =>
    within([part], 'topic').length === 1 ? undefined : 'topic is missing',
  ),
  clause(
    'codings',
    ['CO-01', 'SHALL'],
    'A coding has code and system',
    (part) => textFault(part, 'code') ?? textFault(part, 'system'),
  ),
];

function uuidFault(part: Part): string | undefined {
  const { uuid } = part.members;
  const { body } = part.answer;
  const twins = within([{ ...part, members: { body } }], 'body').flatMap((whole) => within([whole], 'cards'));
  const isRepeated = twins.filter(({ members }) => members['uuid'] === uuid).length > 1;
  return textFault(part, 'uuid') ?? (isRepeated ? 'uuid stands on another card of the answer too' : undefined);
}

function summaryFault(part: Part): string | undefined {
  const { summary } = part.members;
  if (typeof summary !== 'string') return textFault(part, 'summary');
  if (summary.length > LONGEST_SUMMARY) return `summary has ${summary.length} characters`;
  return /[\n\r\u2028\u2029\u0085]/.test(summary) ? 'summary has a line break' : textFault(part, 'summary');
}

/** Some clients render HTML and some take it out, so a card that needs it is not the same everywhere. */
function detailFault(part: Part): string | undefined {
  const { detail } = part.members;
  if (detail === undefined) return undefined;
  if (typeof detail !== 'string') return 'detail is no text';
  if (/(?<!\\)<(?:script|iframe|object|embed|style|form)\b/i.test(detail)) return 'detail holds HTML that acts';
  return /(?:\]\(|<)\s*javascript:/i.test(detail) ? 'detail holds a javascript: link' : textFault(part, 'detail');
}

function behaviourFault({ members: { selectionBehavior } }: Part): string | undefined {
  const isKnown = selectionBehavior === undefined || BEHAVIOURS.includes(selectionBehavior);
  return isKnown ? undefined : 'selectionBehavior is another';
}

function listFault(name: string): (part: Part) => string | undefined {
  return ({ members }) => {
    const list = members[name];
    if (list === undefined || (isList(list) && list.length > 0)) return undefined;
    return isList(list) ? `${name} is an empty list` : `${name} is no list`;
  };
}

function urlFault(name: string): (part: Part) => string | undefined {
  return ({ members }) =>
    members[name] === undefined || absoluteUrl(members[name]) !== undefined ? undefined : `${name} is not absolute`;
}
