import { isObject } from '../../fhir/resource.js';
import { fail, notApplicable, pass, verdictOn, warn } from '../check.js';
import type { Check, Verdict } from '../check.js';
import { bodies, eachOf } from '../members.js';
import { isList } from '../rule.js';
import type { Answer, Session } from '../session.js';
import { jsonOf } from '../wire.js';

export const RESPONSE_CHECKS: readonly Check[] = [
  { id: 'RS-01', binding: 'SHALL', title: 'Success is 200 with an object', run: successVerdict },
  {
    ...{ id: 'RS-02', binding: 'SHALL', title: 'The object has a list of cards' },
    run: async (session) =>
      eachOf(await bodies(session), 'answers', ({ members }) =>
        isList(members['cards']) && members['cards'].every(isObject) ? undefined : 'cards is no list of objects',
      ),
  },
  {
    ...{ id: 'RS-03', binding: 'SHOULD', title: 'System actions, if any, are a list with members' },
    run: async (session) =>
      eachOf(await bodies(session), 'answers', ({ members: { systemActions } }) =>
        systemActions === undefined || (isList(systemActions) && systemActions.length > 0)
          ? undefined
          : 'systemActions is no list with members',
      ),
  },
  {
    id: 'RS-05',
    binding: 'SHALL',
    title: 'What lacks needed data is refused with 412, and with nothing else',
    run: lacking,
  },
  {
    ...{ id: 'RS-07', binding: 'SHOULD', title: 'A refusal carries an OperationOutcome' },
    run: refusalVerdict,
  },
  {
    ...{ id: 'RS-08', binding: 'SHOULD', title: 'One answer does not say the same twice' },
    run: async (session) =>
      eachOf(await bodies(session), 'answers', ({ members: { cards } }) => {
        const summaries = isList(cards) ? cards.map((card) => (isObject(card) ? card['summary'] : card)) : [];
        return new Set(summaries).size < summaries.length ? 'two cards have one summary' : undefined;
      }),
  },
  {
    ...{ id: 'SY-02', binding: 'SHOULD', title: 'Without an agreement no system action is sent' },
    run: async (session) =>
      eachOf(await bodies(session), 'answers', ({ members }) =>
        members['systemActions'] === undefined ? undefined : 'systemActions are there',
      ),
  },
];

async function successVerdict(session: Session): Promise<Verdict> {
  const answers = await session.answers();
  const faults = answers.flatMap((answer) => {
    const fault = successFault(answer);
    return fault === undefined ? [] : [`${answer.service.id}: ${fault}`];
  });
  const succeeded = answers.filter(({ reply }) => reply.status === 200).length;
  if (faults.length > 0) return verdictOn(faults, '');
  return succeeded === 0
    ? warn('no request was answered with 200; --request FILE with one that fits helps')
    : pass(`${succeeded} of ${answers.length} requests were answered with 200 and an object`);
}

function successFault({ reply: { status }, body }: Answer): string | undefined {
  if (status >= 200 && status < 300 && status !== 200) return `success as ${status}`;
  if (status >= 300 && status < 400) return `a redirect (${status})`;
  return status === 200 && !isObject(body) ? 'the body is no object' : undefined;
}

/**
 * A service that needs no data of the chart answers 200: nothing can be said about it; nor of one that refuses the sound request as
 * well, with its data (401, 400).
 */
async function lacking(session: Session): Promise<Verdict> {
  const answered: string[] = [];
  const needing = (await session.services()).filter(({ prefetch }) => Object.keys(prefetch).length > 0);
  if (needing.length === 0) return notApplicable('no service has prefetch, so none says that it needs data');
  for (const { id, hook } of needing) {
    const sample = (await session.answers()).find(
      ({ service, reply }) => service.id === id && (reply.status === 200 || reply.status === 412),
    );
    if (sample === undefined) continue;
    const { status } = await session.call(id, { ...sample.request, prefetch: undefined, fhirServer: undefined });
    if (status === 200) answered.push(`${id} answers 200`);
    else if (status !== 412) return fail(`${id} (${hook}): ${status} without prefetch and without a FHIR server`);
    else answered.push(`${id} answers 412`);
  }
  if (answered.length === 0) return notApplicable('no service answered a sound request: nothing is to be told apart');
  const silent = answered.filter((told) => told.endsWith('200'));
  return silent.length === answered.length
    ? notApplicable('without any data every service answers 200, as one may that needs none')
    : pass(`${answered.length - silent.length} of ${answered.length} services answer 412 without data`);
}

async function refusalVerdict(session: Session): Promise<Verdict> {
  const [service] = await session.services();
  if (service === undefined) return notApplicable('no service is listed');
  const replies = [
    await session.post(`/cds-services/${service.id}`, '{'),
    await session.post('/cds-services/conformance-no-such-service', '{}'),
  ];
  const faults = replies.flatMap((reply) => {
    if (reply.status < 400) return [`${reply.status} where a refusal was due`];
    const body = jsonOf(reply);
    const [issue] = isObject(body) && isList(body['issue']) ? body['issue'] : [];
    const isOutcome = isObject(body) && body['resourceType'] === 'OperationOutcome' && isObject(issue);
    return isOutcome && typeof issue['severity'] === 'string' && typeof issue['code'] === 'string'
      ? []
      : [`${reply.status} without an OperationOutcome`];
  });
  return verdictOn(faults, `${replies.length} refusals looked at`);
}
