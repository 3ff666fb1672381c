import { randomUUID } from 'node:crypto';
import type { FhirResource } from 'fhir/r4.js';
import { assembleSite } from '../assemble.js';
import { clockAt, systemClock } from '../clock.js';
import { readConfig } from '../config.js';
import { decide } from '../decide.js';
import { resourcesByKey } from '../fhir/resources-by-key.js';
import { isObject } from '../fhir/resource.js';
import { checkRequest } from '../hooks/check-request.js';
import { HOOKS } from '../hooks/hook-request.js';
import type { HookName } from '../hooks/hook-request.js';
import { completePrefetch } from '../prefetch/complete-prefetch.js';
import { ordersAtHand } from '../prefetch/orders-at-hand.js';
import { Problem } from '../problem.js';
import { explain } from './explain.js';
import { readJsonFile } from './read-input.js';

export interface EvaluateOptions {
  readonly hook: string;
  readonly patient?: string;
  readonly now?: string;
  readonly policy?: string;
  readonly explain?: true;
}

/** `calcitrace evaluate FILE`: the same answer as the hook would give, without a server. */
export async function evaluate(file: string, options: EvaluateOptions): Promise<void> {
  const { policy } = options;
  const config = readConfig();
  const site = assembleSite(policy === undefined ? config : { ...config, policyFile: policy });
  const clock = options.now === undefined ? systemClock : clockAt(checkedInstant(options.now));
  const body = requestIn(readJsonFile(file), options);
  const request = checkRequest(body, hookOf(body['hook']));
  const service = site.knowledge.services.find((one) => one.hook === request.hook);
  if (service === undefined) throw new Problem('service.unknown', 404, 'no service answers this hook');
  const record = await completePrefetch(request, {
    templates: service.prefetch,
    fhirClient: undefined,
    clock,
    deadlineMs: 0,
  });
  const { userId } = request;
  const decision = decide(
    {
      hook: request.hook,
      record,
      draftOrders: ordersAtHand(request, record),
      caller: userId === undefined ? {} : { userId },
    },
    site,
    clock(),
  );
  const told =
    options.explain === true
      ? explain(decision, request.hook, site.knowledge)
      : JSON.stringify({ cards: decision.cards }, null, 2);
  console.log(told);
}

function requestIn(json: unknown, options: EvaluateOptions): Record<string, unknown> {
  if (!isObject(json)) throw new Problem('request.invalid', 400, 'the file must hold a JSON object');
  if (json['resourceType'] !== 'Bundle') return isObject(json['body']) ? json['body'] : json;
  if (options.patient === undefined) throw new Problem('request.invalid', 400, 'a Bundle needs --patient');
  return {
    hook: options.hook,
    hookInstance: randomUUID(),
    context: { patientId: options.patient, userId: 'Practitioner/command-line', encounterId: 'command-line' },
    prefetch: resourcesByKey(json as unknown as FhirResource),
  };
}

function hookOf(value: unknown): HookName {
  const hook = HOOKS.find((name) => name === value);
  if (hook === undefined) throw new Problem('request.invalid', 400, `hook must be one of ${HOOKS.join(', ')}`);
  return hook;
}

function checkedInstant(text: string): string {
  if (Number.isNaN(Date.parse(text))) throw new Problem('request.invalid', 400, '--now must be a date or an instant');
  return text;
}
