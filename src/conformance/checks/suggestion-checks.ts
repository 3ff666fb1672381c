import { isObject } from '../../fhir/resource.js';
import type { Check } from '../check.js';
import { eachOf, suggestions, textFault, within } from '../members.js';
import type { Part } from '../members.js';
import { clause, isList } from '../rule.js';

const TYPES: readonly unknown[] = ['create', 'update', 'delete'];
const REFERENCE = /^[A-Z][A-Za-z]+\/[A-Za-z0-9.-]+$/;

const ofType =
  (type: string, rule: (part: Part) => string | undefined) =>
  (part: Part): string | undefined =>
    part.members['type'] === type ? rule(part) : undefined;

export const SUGGESTION_CHECKS: readonly Check[] = [
  clause('suggestions', ['SU-01', 'SHALL'], 'A suggestion has a label', (part) => textFault(part, 'label')),
  clause('suggestions', ['SU-02', 'SHOULD'], 'A suggestion has a uuid, by which it can be accepted', (part) =>
    textFault(part, 'uuid'),
  ),
  clause('cards', ['SU-03', 'SHOULD'], 'With at-most-one no more than one suggestion is recommended', recommendedFault),
  clause(
    'suggestions',
    ['SU-04', 'SHOULD'],
    'Actions are a list with members, or left out',
    ({ members: { actions } }) =>
      actions === undefined || (isList(actions) && actions.length > 0) ? undefined : 'actions is no list with members',
  ),
  clause(
    'suggestions',
    ['SU-06', 'SHALL'],
    'actionSelectionBehavior is not used with a client unknown to read it',
    (part) => (part.members['actionSelectionBehavior'] === undefined ? undefined : 'actionSelectionBehavior is there'),
  ),
  clause('actions', ['AC-01', 'SHALL'], 'An action creates, updates or deletes', ({ members: { type } }) =>
    TYPES.includes(type) ? undefined : 'type is another',
  ),
  {
    ...{ id: 'AC-02', binding: 'SHALL', title: 'An action of a suggestion has a description' },
    run: async (session) =>
      eachOf(within(await suggestions(session), 'actions'), 'actions', (part) => textFault(part, 'description')),
  },
  clause('actions', ['AC-03', 'SHALL'], 'A create holds a whole new resource', ofType('create', resourceFault)),
  {
    ...{ id: 'AC-04', binding: 'SHALL', title: 'An update holds the whole resource, with its id' },
    run: async (session) => eachOf(await updates(session), 'updates', updateFault),
  },
  clause('actions', ['AC-05', 'SHOULD'], 'A delete names what to delete by resourceId', ofType('delete', deleteFault)),
  clause('actions', ['AC-06', 'SHALL'], 'A delete does not name it by resource, as once was', ({ members }) =>
    members['type'] === 'delete' && members['resource'] !== undefined ? 'delete with resource' : undefined,
  ),
];

const updates = async (session: Parameters<Check['run']>[0]): Promise<Part[]> => {
  const offered = within(await suggestions(session), 'actions');
  return offered.filter(({ members }) => members['type'] === 'update');
};

function recommendedFault({ members }: Part): string | undefined {
  const list = isList(members['suggestions']) ? members['suggestions'] : [];
  const recommended = list.filter((one) => isObject(one) && one['isRecommended'] === true).length;
  const isOne = members['selectionBehavior'] === 'at-most-one';
  return isOne && recommended > 1 ? `${recommended} suggestions are recommended` : undefined;
}

function resourceFault({ members: { resource } }: Part): string | undefined {
  if (!isObject(resource)) return 'resource is missing';
  if (typeof resource['resourceType'] !== 'string') return 'resource has no resourceType';
  return Object.keys(resource).length > 1 ? undefined : 'resource has nothing but its type';
}

/** What the draft said must still be said: members that are gone would be lost for the user. */
function updateFault(part: Part): string | undefined {
  const { resource } = part.members;
  if (!isObject(resource)) return 'resource is missing';
  if (typeof resource['id'] !== 'string') return 'resource has no id';
  const draft = draftOf(part, resource['resourceType'], resource['id']);
  const lost = Object.keys(draft ?? {}).filter((name) => resource[name] === undefined);
  return resourceFault(part) ?? (lost.length > 0 ? `lost of the draft: ${lost.join(', ')}` : undefined);
}

function draftOf({ answer }: Part, type: unknown, id: string): Record<string, unknown> | undefined {
  const drafts = isObject(answer.request.context['draftOrders']) ? answer.request.context['draftOrders'] : {};
  const entries = isList(drafts['entry']) ? drafts['entry'] : [];
  return entries
    .map((entry) => (isObject(entry) ? entry['resource'] : undefined))
    .filter(isObject)
    .find((resource) => resource['id'] === id && resource['resourceType'] === type);
}

function deleteFault({ members: { resourceId } }: Part): string | undefined {
  return typeof resourceId === 'string' && REFERENCE.test(resourceId) ? undefined : 'resourceId is no Type/id';
}
