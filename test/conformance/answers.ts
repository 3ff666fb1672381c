import type { FhirResource, ServiceRequest } from 'fhir/r4.js';
import type { Action, Card, HookResponse, Suggestion } from '../../src/hooks/card.js';
import { demoRequests, liverRequest, type RequestBody } from '../support/hook-requests.js';
import type { Reply, RunningService } from '../support/running-service.js';

export interface Answer {
  readonly request: RequestBody;
  readonly reply: Reply;
  /** "PregnantPatient order-sign", for messages. */
  readonly name: string;
}

/** Every demo patient and the liver chart at every hook: what the service really says, to be held against the clauses. */
export async function manyAnswers(service: RunningService): Promise<Answer[]> {
  const requests = [...demoRequests(), liverRequest(), liverRequest('order-select'), liverRequest('order-sign')];
  return Promise.all(
    requests.map(async (request) => ({
      request,
      reply: await service.call(request),
      name: `${String(request.context['patientId'])} ${request.hook}`,
    })),
  );
}

export function cardsOf({ reply }: Pick<Answer, 'reply'>): readonly Card[] {
  return (reply.body as HookResponse).cards;
}

export function suggestionsOf(answers: readonly Answer[]): Suggestion[] {
  return answers.flatMap(cardsOf).flatMap((card) => card.suggestions ?? []);
}

export function actionsOf(answers: readonly Answer[]): Action[] {
  return suggestionsOf(answers).flatMap((suggestion) => suggestion.actions);
}

export function ordersOf(answers: readonly Answer[]): ServiceRequest[] {
  return actionsOf(answers).flatMap((action) => (action.type === 'create' ? [action.resource] : []));
}

/** Paths of members that are null or empty, "/cards/0/links"; `cards` and `services` may be empty (TR-03). */
export function emptyMembers(value: unknown, path = ''): string[] {
  if (value === null || value === '') return [path];
  if (typeof value !== 'object') return [];
  const members = Object.entries(value);
  if (members.length === 0) return path === '/cards' || path === '/services' ? [] : [path === '' ? '/' : path];
  return members.flatMap(([name, member]) => emptyMembers(member, `${path}/${name}`));
}

/** Every text of an answer, wherever it stands. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

/** The request with another report text. */
export function withReport(conclusion: string, request: RequestBody = liverRequest()): RequestBody {
  const copy = structuredClone(request);
  const { entry } = copy.prefetch['reports'] as { entry: { resource: FhirResource }[] };
  for (const { resource } of entry) Object.assign(resource, { conclusion });
  return copy;
}
