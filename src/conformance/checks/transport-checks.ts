import { isObject } from '../../fhir/resource.js';
import { notApplicable, pass, fail, verdictOn } from '../check.js';
import type { Check, Verdict } from '../check.js';
import { eachOf, actions } from '../members.js';
import type { Session } from '../session.js';
import { jsonOf } from '../wire.js';
import type { WireReply } from '../wire.js';
import { emptyMembers, fhirFaults, valuelessOptions } from '../json-faults.js';
import { sameCards } from '../same-cards.js';

export const TRANSPORT_CHECKS: readonly Check[] = [
  {
    ...{ id: 'TR-01', binding: 'SHALL', title: 'Every body is JSON and says so, also of refusals' },
    run: async (session) => {
      const faults = (await repliesOf(session)).flatMap(([name, reply]) => {
        if (reply.text === '') return [];
        const type = reply.headers.get('content-type') ?? 'no content type';
        if (!/^application\/(fhir\+)?json\b/i.test(type)) return [`${name} (${reply.status}) is ${type.split(';')[0]}`];
        return jsonOf(reply) === undefined ? [`${name} (${reply.status}) does not parse`] : [];
      });
      return verdictOn(faults, 'discovery, answers and refusals are JSON');
    },
  },
  {
    ...{ id: 'TR-02', binding: 'SHALL', title: 'Whoever is not on this machine is served over TLS only' },
    run: ({ target }) => tlsVerdict(target.address),
  },
  {
    ...{ id: 'TR-03', binding: 'SHALL', title: 'No member is null or empty, except the lists of cards and services' },
    run: (session) => walked(session, emptyMembers),
  },
  {
    ...{ id: 'TR-04', binding: 'SHALL', title: 'An OPTIONAL member without a value is left out' },
    run: (session) => walked(session, valuelessOptions),
  },
  {
    ...{ id: 'TR-05', binding: 'SHALL', title: 'Resources in an answer are standard FHIR JSON' },
    run: async (session) => {
      const holding = (await actions(session)).filter(({ members }) => members['resource'] !== undefined);
      return eachOf(holding, 'resources', ({ members }) => fhirFaults(members['resource'])[0]);
    },
  },
  {
    ...{ id: 'TR-06', binding: 'SHOULD', title: 'The JSON has neither comments nor trailing commas' },
    run: async (session) => {
      const faults = (await repliesOf(session))
        .filter(([, reply]) => reply.status === 200 && jsonOf(reply) === undefined)
        .map(([name]) => `${name} is no strict JSON`);
      return verdictOn(faults, 'every answer with 200 parses strictly');
    },
  },
  {
    ...{ id: 'TR-07', binding: 'SHALL', title: 'A prefetch value may be null' },
    run: async (session) => {
      const faults: string[] = [];
      let tried = 0;
      const answers = await session.answers();
      for (const answer of new Map(answers.map((one) => [one.service.id, one])).values()) {
        const { prefetch } = answer.request;
        if (answer.reply.status !== 200 || !isObject(prefetch)) continue;
        const nothing = Object.fromEntries(Object.keys(prefetch).map((key) => [key, null]));
        const { status } = await session.ask(answer, { ...answer.request, prefetch: nothing });
        tried += 1;
        if (status !== 200 && status !== 412) faults.push(`${answer.service.id}: ${status} to null values`);
      }
      if (tried === 0) return notApplicable('no request with prefetch was answered with 200');
      return verdictOn(faults, `null values are read as no data by ${tried} services`);
    },
  },
  {
    ...{ id: 'TR-08', binding: 'SHOULD', title: 'Members that are not known change nothing' },
    run: (session) =>
      sameCards(session, (request) => ({ ...request, foo: 1, extension: { 'com.example.any': { a: 1 } } })),
  },
  {
    ...{ id: 'SE-19', binding: 'SHALL', title: 'Discovery and services are secured with TLS' },
    run: ({ target }) => tlsVerdict(target.address),
  },
  {
    ...{ id: 'VE-01', binding: 'SHALL', title: 'A newer client, with more in its context, is answered the same' },
    run: (session) =>
      sameCards(session, (request) => ({ ...request, context: { ...request.context, newer: { nested: [1] } } })),
  },
];

function tlsVerdict(address: string): Verdict {
  const { protocol, hostname } = new URL(address);
  if (protocol === 'https:') return pass('https, with a certificate that this machine trusts');
  const isLocal = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  return isLocal ? notApplicable('asked on this machine, where no TLS is needed') : fail('asked over plain http');
}

async function repliesOf(session: Session): Promise<(readonly [string, WireReply])[]> {
  const answered = (await session.answers()).map(({ service, reply }) => [service.id, reply] as const);
  const [service] = await session.services();
  const id = service?.id ?? 'conformance-no-such-service';
  return [
    ['discovery', await session.discovery()],
    ...answered,
    ['a malformed body', await session.post(`/cds-services/${id}`, '{')],
    ['an unknown service', await session.post('/cds-services/conformance-no-such-service', '{}')],
    ['an unknown path', await session.get('/cds-services/conformance-no-such-service/x/y')],
  ];
}

async function walked(session: Session, walk: (body: unknown) => string[]): Promise<Verdict> {
  const answered = (await session.answers()).filter(({ reply }) => reply.status === 200);
  const faults = [
    ...walk(await session.document()).map((path) => `discovery ${path}`),
    ...answered.flatMap(({ service, body }) => walk(body).map((path) => `${service.id} ${path}`)),
  ];
  return verdictOn(faults, `discovery and ${answered.length} answers were walked through`);
}
