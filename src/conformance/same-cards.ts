import { isObject } from '../fhir/resource.js';
import { fail, notApplicable, pass } from './check.js';
import type { Verdict } from './check.js';
import { isList } from './rule.js';
import type { HookCall } from './sample-request.js';
import type { Session } from './session.js';
import { jsonOf } from './wire.js';
import type { WireReply } from './wire.js';

/** What a user sees of an answer: uuids and times may differ from call to call. */
function shown(reply: WireReply): string {
  const body = jsonOf(reply);
  const cards = isObject(body) && isList(body['cards']) ? body['cards'] : [];
  return JSON.stringify(cards.map((card) => (isObject(card) ? [card['summary'], card['indicator']] : card)));
}

/** A change of the request that must not change what is answered, tried where there are cards, if anywhere. */
export async function sameCards(session: Session, change: (request: HookCall) => object): Promise<Verdict> {
  const probe = await session.probe();
  if (probe === undefined) return notApplicable('no request was answered with 200');
  const { id } = probe.service;
  const reply = await session.ask(probe, change(probe.request));
  if (reply.status !== 200) return fail(`${id}: ${reply.status} instead of 200`);
  return shown(reply) === shown(probe.reply) ? pass(`${id} answers the same`) : fail(`${id}: other cards`);
}
