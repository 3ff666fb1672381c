import { isObject } from '../../../src/fhir/resource.js';
import type { HookName } from '../../../src/hooks/hook-request.js';
import type { Target } from '../../../src/conformance/session.js';
import type { Transport, WireReply, WireRequest } from '../../../src/conformance/wire.js';

/** A switch that breaks one behaviour of a service that is sound otherwise. */
export interface Fault {
  /** The clause that must be seen to be broken. */
  readonly id: string;
  readonly name: string;
  readonly broken: (target: Target) => Target;
  /** Where it shows; patient-view when not told. */
  readonly hook?: HookName;
}

type Members = Readonly<Record<string, unknown>>;
/** As JSON.parse calls it; undefined leaves the member out. */
export type Reviver = (key: string, value: unknown) => unknown;

const DISCOVERY = /\/cds-services\/?$/;
const FEEDBACK = /\/feedback$/;

export const isDiscovery = ({ method, path }: WireRequest): boolean => method === 'GET' && DISCOVERY.test(path);
export const isFeedback = ({ method, path }: WireRequest): boolean => method === 'POST' && FEEDBACK.test(path);
export const isCall = ({ method, path }: WireRequest): boolean =>
  method === 'POST' && /\/cds-services\/[^/]+$/.test(path);

/** The body that was sent; {} for what is no object. */
export function sentIn({ body = '' }: WireRequest): Members {
  try {
    const sent: unknown = JSON.parse(body);
    return isObject(sent) ? sent : {};
  } catch {
    return {};
  }
}

export const within = (value: unknown, name: string): unknown => (isObject(value) ? value[name] : undefined);

/** Puts something between client and service. */
export const between =
  (change: (transport: Transport, target: Target) => Transport): Fault['broken'] =>
  (target) => ({ ...target, transport: change(target.transport, target) });

/** Answers by itself what meets a condition; the service never sees it. */
export function answering(
  when: (request: WireRequest) => boolean,
  status: number,
  text = '{"cards":[]}',
): Fault['broken'] {
  const headers = new Headers({ 'content-type': 'application/json' });
  return between((ask) => (request) => (when(request) ? Promise.resolve({ status, headers, text }) : ask(request)));
}

/** Changes what the service answers. */
export function answered(
  when: (request: WireRequest, reply: WireReply) => boolean,
  change: (reply: WireReply, request: WireRequest) => Partial<WireReply>,
): Fault['broken'] {
  return between((ask) => async (request) => {
    const reply = await ask(request);
    return when(request, reply) ? { ...reply, ...change(reply, request) } : reply;
  });
}

const revived =
  (reviver: Reviver) =>
  ({ text }: WireReply): Partial<WireReply> => ({ text: JSON.stringify(JSON.parse(text, reviver)) });

/** Changes members of answers with 200, wherever they stand. */
export const inAnswers = (reviver: Reviver): Fault['broken'] =>
  answered((request, { status }) => isCall(request) && status === 200, revived(reviver));

/** Changes members of the discovery document. */
export const inDiscovery = (reviver: Reviver): Fault['broken'] => answered(isDiscovery, revived(reviver));

/** This member with another value; undefined for none at all. */
export const saying =
  (name: string, value: unknown): Reviver =>
  (key, old) =>
    key === name ? value : old;

/** More members for each object that has a certain one. */
export const beside =
  (name: string, more: Members | ((members: Members) => Members)): Reviver =>
  (_key, value) => {
    if (!isObject(value) || !(name in value)) return value;
    return { ...value, ...(typeof more === 'function' ? more(value) : more) };
  };

export function fault(id: string, name: string, broken: Fault['broken'], hook?: HookName): Fault {
  return { id, name, broken, ...(hook === undefined ? {} : { hook }) };
}
