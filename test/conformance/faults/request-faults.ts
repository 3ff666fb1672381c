import { isObject } from '../../../src/fhir/resource.js';
import type { WireRequest } from '../../../src/conformance/wire.js';
import { answered, answering, between, fault, isCall, isFeedback, sentIn, within } from './fault.js';
import type { Fault } from './fault.js';

const prefetchOf = (request: WireRequest): unknown => sentIn(request)['prefetch'];
const contextOf = (request: WireRequest, name: string): unknown => within(sentIn(request)['context'], name);
const textIn = (value: unknown, name: string): string | undefined => {
  const text = within(value, name);
  return typeof text === 'string' ? text : undefined;
};
const values = (request: WireRequest): unknown[] => Object.values(prefetchOf(request) ?? {});
const isType =
  (type: string) =>
  (value: unknown): boolean =>
    within(value, 'resourceType') === type;

const call = (when: (request: WireRequest) => boolean, status: number): Fault['broken'] =>
  answering((request) => isCall(request) && when(request), status);
const feedback = (when: (item: unknown) => boolean, status: number): Fault['broken'] =>
  answering(
    (request) => {
      const list = sentIn(request)['feedback'];
      return isFeedback(request) && (Array.isArray(list) ? list.some(when) : when(undefined));
    },
    status,
    '',
  );

/** Asks an address of its own, before or after the service answers. */
const asking = (when: 'before' | 'after', of: 'fhir' | 'stranger', token?: string): Fault['broken'] =>
  between((ask, target) => async (request) => {
    const url = `${target[of]?.url ?? ''}/Patient`;
    const go = (): unknown => fetch(url, token === undefined ? {} : { headers: { authorization: token } });
    const isAsked = isCall(request) && JSON.stringify(request).includes(target[of]?.url ?? 'nowhere');
    if (isAsked && when === 'before') await go();
    const reply = await ask(request);
    if (isAsked && when === 'after') setTimeout(go, 20);
    return reply;
  });

export const REQUEST_FAULTS: readonly Fault[] = [
  fault(
    'TR-07',
    'refuses null',
    call((request) => values(request).length > 0 && values(request).every((value) => value === null), 400),
  ),
  fault(
    'TR-08',
    'refuses an unknown member',
    call((request) => 'foo' in sentIn(request), 400),
  ),
  fault(
    'VE-01',
    'refuses an unknown member of the context',
    call((request) => contextOf(request, 'newer') !== undefined, 400),
  ),
  fault(
    'VE-01',
    'answers a newer client otherwise',
    call((request) => contextOf(request, 'newer') !== undefined, 200),
  ),
  fault(
    'RQ-01',
    'falls over',
    call((request) => 'hook' in sentIn(request), 500),
  ),
  fault(
    'RQ-02',
    'takes any hook',
    call((request) => isObject(sentIn(request)['context']), 200),
  ),
  fault(
    'RQ-03',
    'takes no hookInstance',
    call((request) => sentIn(request)['hookInstance'] === undefined, 200),
  ),
  fault(
    'RQ-03',
    'takes version 4 only',
    call((request) => /^0000|-11d1-/.test(String(sentIn(request)['hookInstance'])), 400),
  ),
  fault(
    'RQ-04',
    'takes a token for nowhere',
    call((request) => 'fhirAuthorization' in sentIn(request) && !('fhirServer' in sentIn(request)), 200),
  ),
  fault('RQ-05', 'asks any server', asking('before', 'stranger')),
  fault(
    'RQ-07',
    'takes no context',
    call((request) => !('context' in sentIn(request)), 200),
  ),
  fault(
    'RQ-07',
    'takes no encounter',
    call((request) => /encounter/.test(request.path) && contextOf(request, 'encounterId') === undefined, 200),
    'encounter-start',
  ),
  fault(
    'RQ-09',
    'falls over an old order',
    call((request) => (request.body ?? '').includes('MedicationOrder'), 500),
    'order-select',
  ),
  fault(
    'RQ-11',
    'refuses extensions',
    call((request) => within(sentIn(request)['extension'], 'davinci-crd.configuration') !== undefined, 400),
  ),
  fault(
    'PD-01',
    'needs every key',
    call((request) => values(request).length === 8, 400),
  ),
  fault(
    'PD-02',
    'falls over another type',
    call((request) => values(request).some(isType('Basic')), 500),
  ),
  fault(
    'PD-03',
    'never asks',
    call((request) => 'fhirServer' in sentIn(request) && prefetchOf(request) === undefined, 412),
  ),
  fault('PD-04', 'asks in spite of null', asking('before', 'fhir')),
  fault(
    'PD-05',
    'takes an empty Bundle for something else',
    call((request) => values(request).filter((value) => value === null).length > 2, 400),
  ),
  fault(
    'PD-06',
    'falls over an outcome',
    call((request) => values(request).some(isType('OperationOutcome')), 500),
  ),
  fault('PD-07', 'asks in spite of an outcome', asking('before', 'fhir')),
  fault(
    'PD-09',
    'answers 400 in place of 412',
    answered(
      (_, { status }) => status === 412,
      () => ({ status: 400 }),
    ),
  ),
  fault(
    'PD-11',
    'refuses a key it did not ask for',
    call((request) => 'not-asked-for' in Object(prefetchOf(request)), 400),
  ),
  fault(
    'RS-05',
    'answers 500 in place of 412',
    answered(
      (_, { status }) => status === 412,
      () => ({ status: 500 }),
    ),
  ),
  fault('FA-02', 'forgets the token once', asking('before', 'fhir')),
  fault(
    'FA-03',
    'falls over a missing scope',
    call(
      (request) =>
        'fhirAuthorization' in sentIn(request) && within(sentIn(request)['fhirAuthorization'], 'scope') === undefined,
      500,
    ),
  ),
  fault(
    'FA-05',
    'takes the scopes of SMART 1 only',
    call((request) => /\.rs|\(R4\)/.test(String(within(sentIn(request)['fhirAuthorization'], 'scope'))), 400),
  ),
  fault(
    'FA-06',
    'tells the token in an error',
    answered(
      (_, { status }) => status >= 400,
      (_reply, { body }) => ({ text: JSON.stringify({ sent: body }) }),
    ),
  ),
  fault('FA-07', 'asks again after the answer', asking('after', 'fhir', 'Bearer late')),
  fault(
    'FA-09',
    'falls over 403',
    between((ask, { fhir }) => async (request) => {
      const reply = await ask(request);
      return isCall(request) && fhir?.status === 403 ? { ...reply, status: 502 } : reply;
    }),
  ),
  fault(
    'FB-01',
    'keeps no feedback',
    feedback(() => true, 501),
  ),
  fault(
    'FB-02',
    'takes a body without a list',
    feedback((item) => item === undefined, 200),
  ),
  fault(
    'FB-03',
    'does not know its own card',
    feedback((item) => within(item, 'outcome') === 'accepted', 422),
  ),
  fault(
    'FB-03',
    'takes feedback on nothing',
    feedback((item) => [undefined, ' '].includes(textIn(item, 'card')), 200),
  ),
  fault(
    'FB-04',
    'takes any outcome',
    feedback((item) => within(item, 'outcome') !== 'ignored', 200),
  ),
  fault(
    'FB-05',
    'takes acceptance of nothing',
    feedback((item) => within(item, 'outcome') === 'accepted', 200),
  ),
  fault(
    'FB-06',
    'wants a display',
    feedback((item) => within(item, 'overrideReason') !== undefined, 400),
  ),
  fault(
    'FB-07',
    'takes yesterday',
    feedback((item) => within(item, 'outcomeTimestamp') === 'yesterday', 200),
  ),
  fault(
    'FB-08',
    'takes one card at a time',
    answering(
      (request) => isFeedback(request) && (sentIn(request)['feedback'] as unknown[] | undefined)?.length === 2,
      400,
    ),
  ),
  fault(
    'FB-09',
    'counts what was passed over',
    feedback((item) => within(item, 'outcome') === 'ignored', 200),
  ),
];
