import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.js';
import { discoveredServices } from './discovered-service.js';
import type { DiscoveredService } from './discovered-service.js';
import type { FhirCanary } from './fhir-canary.js';
import { sampleRequest } from './sample-request.js';
import type { HookCall } from './sample-request.js';
import type { SigningClient } from './signing-client.js';
import { jsonOf } from './wire.js';
import type { Transport, WireReply } from './wire.js';

export interface Target {
  /** Where it is asked. */
  readonly address: string;
  /** The address that it knows itself by: what `aud` counts from. */
  readonly publicUrl: string;
  readonly transport: Transport;
  /** Only this service of those that are listed. */
  readonly service?: string;
  /** Requests that are known to be sound, and best of all to get cards. */
  readonly requests: readonly HookCall[];
  readonly client?: SigningClient;
  /** A FHIR server that the service was told it may ask. */
  readonly fhir?: FhirCanary;
  /** One that it was not. */
  readonly stranger?: FhirCanary;
  readonly clock: Clock;
}

/** A sound request and what it was answered. */
export interface Answer {
  readonly service: DiscoveredService;
  readonly request: HookCall;
  readonly reply: WireReply;
  readonly body: unknown;
}

type Headers = Readonly<Record<string, string>>;

/** One run against one service: what was seen once is kept, so that no check asks for it again. */
export class Session {
  #discovery: Promise<WireReply> | undefined;
  #answers: Promise<readonly Answer[]> | undefined;

  constructor(readonly target: Target) {}

  discovery(): Promise<WireReply> {
    this.#discovery ??= this.get('/cds-services');
    return this.#discovery;
  }

  async document(): Promise<unknown> {
    return jsonOf(await this.discovery());
  }

  async services(): Promise<readonly DiscoveredService[]> {
    const { service } = this.target;
    return discoveredServices(await this.document()).filter(({ id }) => service === undefined || id === service);
  }

  /** Every service, called with the plainest sound request and with those that were given for its hook. */
  answers(): Promise<readonly Answer[]> {
    this.#answers ??= this.#survey();
    return this.#answers;
  }

  async #survey(): Promise<readonly Answer[]> {
    const answers: Answer[] = [];
    for (const service of await this.services()) {
      const given = this.target.requests.filter(({ hook }) => hook === service.hook);
      for (const request of [sampleRequest(service), ...given]) answers.push(await this.#answerOf(service, request));
    }
    return answers;
  }

  async #answerOf(service: DiscoveredService, request: HookCall): Promise<Answer> {
    const reply = await this.call(service.id, request);
    return { service, request, reply, body: jsonOf(reply) };
  }

  /** An answer with 200 to change the request of: rather one with cards, since more of it can be compared. */
  async probe(): Promise<Answer | undefined> {
    const answered = (await this.answers()).filter(({ reply }) => reply.status === 200);
    return answered.find(({ reply }) => reply.text.includes('"summary"')) ?? answered[0];
  }

  /** The same service again, with another body. */
  async ask({ service }: Answer, request: object): Promise<WireReply> {
    return this.call(service.id, request);
  }

  call(id: string, request: object): Promise<WireReply> {
    return this.post(`/cds-services/${encodeURIComponent(id)}`, JSON.stringify(request));
  }

  /** `authorization`: undefined for the client's own token, '' for none. */
  async get(path: string, headers: Headers = {}): Promise<WireReply> {
    return this.target.transport({ method: 'GET', path, headers: { ...(await this.#signed(path)), ...headers } });
  }

  async post(path: string, body: string, headers: Headers = {}): Promise<WireReply> {
    const json = { 'content-type': 'application/json', accept: 'application/json' };
    const signed = 'authorization' in headers ? {} : await this.#signed(path);
    return this.target.transport({ method: 'POST', path, body, headers: { ...json, ...signed, ...headers } });
  }

  /** The body of the answer, sent again under another Authorization; '' for none. */
  postAs(answer: Answer, authorization: string): Promise<WireReply> {
    const path = `/cds-services/${encodeURIComponent(answer.service.id)}`;
    const headers = authorization === '' ? {} : { authorization };
    const json = { 'content-type': 'application/json' };
    const body = JSON.stringify({ ...answer.request, hookInstance: randomUUID() });
    return this.target.transport({ method: 'POST', path, body, headers: { ...json, ...headers } });
  }

  /** What a token for this path says as `aud`. */
  audience(path: string): string {
    return this.target.publicUrl + path;
  }

  async #signed(path: string): Promise<Headers> {
    const { client } = this.target;
    return client === undefined ? {} : { authorization: `Bearer ${await client.token(this.audience(path))}` };
  }
}
