import { isObject } from '../../../src/fhir/resource.js';
import { answered, answering, beside, fault, inAnswers, isCall, saying } from './fault.js';
import type { Fault, Reviver } from './fault.js';

const DELETE = { type: 'delete', resourceId: 'ServiceRequest/draft-1' };
const UPDATE = { type: 'update', resource: { resourceType: 'ServiceRequest', status: 'draft' } };

const withUpdate = JSON.stringify({
  cards: [{ suggestions: [{ actions: [{ ...UPDATE, resource: { ...UPDATE.resource, id: 'draft-1' } }] }] }],
});

/** A change of every object that is an action. */
const action = (change: (members: Readonly<Record<string, unknown>>) => object): Reviver => {
  return (_key, value) => (isObject(value) && value['type'] === 'create' ? change(value) : value);
};
const onLinks = (more: object): Fault['broken'] =>
  inAnswers(beside('url', (members) => ('type' in members ? { ...more } : {})));
const onCards = (more: object): Fault['broken'] => inAnswers(beside('summary', { ...more }));
const twice: Reviver = (key, value) =>
  key === 'cards' && Array.isArray(value) ? [...(value as unknown[]), ...(value as unknown[])] : value;

export const ANSWER_FAULTS: readonly Fault[] = [
  fault(
    'TR-01',
    'answers text',
    answered(isCall, () => ({ headers: new Headers({ 'content-type': 'text/plain' }) })),
  ),
  fault('TR-03', 'has a null', onCards({ note: null })),
  fault('TR-04', 'has the word undefined for a date', inAnswers(saying('label', 'undefined'))),
  fault('TR-04', 'has empty links', inAnswers(saying('links', []))),
  fault('TR-05', 'has an order with a bad reference', inAnswers(saying('reference', 'the patient'))),
  fault('TR-05', 'has an order with an empty list', inAnswers(beside('intent', { note: [] }))),
  fault(
    'RS-01',
    'answers 201',
    answered(
      (request, { status }) => isCall(request) && status === 200,
      () => ({ status: 201 }),
    ),
  ),
  fault(
    'RS-01',
    'answers a list',
    answering((request) => isCall(request), 200, '[]'),
  ),
  fault('RS-02', 'has no cards', inAnswers(saying('cards', undefined))),
  fault('RS-03', 'has system actions that are none', inAnswers(beside('cards', { systemActions: [] }))),
  fault(
    'RS-07',
    'refuses in words',
    answered(
      (_, { status }) => status >= 400,
      () => ({ text: '{"error":"no"}' }),
    ),
  ),
  fault('RS-08', 'says it twice', inAnswers(twice)),
  fault('SY-02', 'acts by itself', inAnswers(beside('cards', { systemActions: [DELETE] }))),
  fault(
    'CA-01',
    'has no uuid',
    inAnswers((key, value) => (key === 'uuid' ? undefined : value)),
  ),
  fault('CA-01', 'has one uuid for all', inAnswers(twice)),
  fault('CA-02', 'has 140 characters', inAnswers(saying('summary', 'x'.repeat(140)))),
  fault('CA-02', 'has two lines', inAnswers(saying('summary', 'one\ntwo'))),
  fault('CA-03', 'has a script', inAnswers(saying('detail', 'see <script>alert(1)</script>'))),
  fault('CA-03', 'has a detail in a list', inAnswers(saying('detail', ['see']))),
  fault('CA-04', 'is urgent', inAnswers(saying('indicator', 'urgent'))),
  fault('CA-05', 'names no source', inAnswers(saying('source', undefined))),
  fault('CA-06', 'has suggestions that are none', inAnswers(saying('suggestions', []))),
  fault('CA-07', 'does not say how many may be taken', inAnswers(saying('selectionBehavior', undefined))),
  fault('CA-08', 'has a behaviour of its own', inAnswers(saying('selectionBehavior', 'all'))),
  fault('CA-09', 'has a reason without words', inAnswers(saying('display', undefined))),
  fault('CA-10', 'has links that are none', inAnswers(saying('links', []))),
  fault('CA-11', 'has a behaviour of its own', inAnswers(saying('selectionBehavior', 'exactly-one'))),
  fault('SO-01', 'has no label', inAnswers(saying('label', undefined))),
  fault('SO-02', 'has a relative url', inAnswers(beside('topic', { url: '/about' }))),
  fault(
    'SO-03',
    'tells the patient',
    inAnswers(beside('topic', { url: 'https://cds.example/liver-1/conformance-patient' })),
  ),
  fault('SO-04', 'has a relative icon', inAnswers(beside('topic', { icon: 'icon.png' }))),
  fault('SO-06', 'has no topic', inAnswers(saying('topic', undefined))),
  fault('CO-01', 'has a code without a system', inAnswers(saying('system', undefined))),
  fault('SU-01', 'has no label', inAnswers(beside('actions', { label: '' }))),
  fault('SU-02', 'has no uuid', inAnswers(beside('actions', { uuid: undefined }))),
  fault(
    'SU-03',
    'recommends all of which one may be taken',
    inAnswers((key, value) =>
      key === 'selectionBehavior' ? 'at-most-one' : beside('actions', { isRecommended: true })(key, value),
    ),
  ),
  fault('SU-04', 'has actions that are none', inAnswers(saying('actions', []))),
  fault('SU-06', 'says which actions go together', inAnswers(beside('actions', { actionSelectionBehavior: 'all' }))),
  fault('AC-01', 'replaces', inAnswers(action((members) => ({ ...members, type: 'replace' })))),
  fault('AC-02', 'has no description', inAnswers(action((members) => ({ ...members, description: undefined })))),
  fault('AC-03', 'creates nothing', inAnswers(action((members) => ({ ...members, resource: undefined })))),
  fault(
    'AC-03',
    'creates a bare type',
    inAnswers(action((members) => ({ ...members, resource: { resourceType: 'Task' } }))),
  ),
  fault('AC-04', 'updates what has no id', inAnswers(action((members) => ({ ...members, ...UPDATE })))),
  fault('AC-04', 'loses what the draft said', answering(isCall, 200, withUpdate), 'order-select'),
  fault(
    'AC-05',
    'deletes it knows not what',
    inAnswers(action(({ description }) => ({ type: 'delete', description }))),
  ),
  fault('AC-06', 'deletes as in 1.0', inAnswers(action((members) => ({ ...members, ...DELETE })))),
  fault('LI-01', 'has no label', onLinks({ label: '' })),
  fault('LI-02', 'has a relative url', onLinks({ url: '/evidence' })),
  fault('LI-03', 'is of another type', onLinks({ type: 'relative' })),
  fault('LI-04', 'has the launch in it', onLinks({ type: 'smart', url: 'https://app.example/launch?launch=1' })),
  fault('LI-05', 'has context for a plain link', onLinks({ appContext: 'x' })),
  fault('LI-05', 'has context that is no text', onLinks({ type: 'smart', appContext: { a: 1 } })),
  fault('LI-06', 'launches by a word', onLinks({ autolaunchable: 'yes' })),
  fault(
    'EX-01',
    'has an extension as FHIR writes it',
    inAnswers(saying('extension', [{ url: 'https://x.example', valueString: 'y' }])),
  ),
  fault('EX-02', 'names it without a domain', inAnswers(saying('extension', { evidence: { a: 1 } }))),
  fault(
    'CR-01',
    'lets no browser in',
    answered(
      ({ method }) => method === 'OPTIONS',
      () => ({ headers: new Headers() }),
    ),
  ),
  fault(
    'CR-01',
    'asks a preflight who it is',
    answered(
      ({ method }) => method === 'OPTIONS',
      () => ({ status: 401 }),
    ),
  ),
  fault(
    'CR-02',
    'lets everybody in, with credentials',
    answered(
      ({ method }) => method === 'OPTIONS',
      (_reply, { headers }) => ({
        headers: new Headers({
          'access-control-allow-origin': headers['origin'] ?? '*',
          'access-control-allow-credentials': 'true',
        }),
      }),
    ),
  ),
];
