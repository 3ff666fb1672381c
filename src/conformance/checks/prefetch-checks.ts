import { isObject } from '../../fhir/resource.js';
import { fail, notApplicable, pass, verdictOn } from '../check.js';
import type { Check, Verdict } from '../check.js';
import { sameCards } from '../same-cards.js';
import { searchset } from '../sample-request.js';
import type { Answer, Session } from '../session.js';

const OUTCOME = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'exception' }] };
/** How Epic answers a search that finds nothing. */
const NOTHING_FOUND = {
  resourceType: 'Bundle',
  type: 'searchset',
  total: 0,
  entry: [
    {
      search: { mode: 'outcome' },
      resource: { resourceType: 'OperationOutcome', issue: [{ severity: 'warning', code: 'processing' }] },
    },
  ],
};

type Values = Readonly<Record<string, unknown>>;

export const PREFETCH_CHECKS: readonly Check[] = [
  {
    ...{ id: 'PD-01', binding: 'SHALL', title: 'Some of the templates may be honoured, and others not' },
    run: (session) => eachKey(session, (prefetch, key) => without(prefetch, key), 'left out'),
  },
  {
    ...{ id: 'PD-02', binding: 'client', title: 'A value of another shape than its query gives breaks nothing' },
    run: (session) =>
      eachKey(
        session,
        (prefetch, key) => ({ ...prefetch, [key]: { resourceType: 'Basic', id: 'x' } }),
        'of another type',
      ),
  },
  {
    ...{
      id: 'PD-05',
      binding: 'SHALL',
      title: 'An empty search is null or a Bundle without entries: that is the same',
    },
    run: emptyVerdict,
  },
  {
    ...{ id: 'PD-06', binding: 'SHOULD', title: 'An OperationOutcome as value is no data, and breaks nothing' },
    run: (session) => eachKey(session, (prefetch, key) => ({ ...prefetch, [key]: OUTCOME }), 'an OperationOutcome'),
  },
  { id: 'PD-09', binding: 'SHALL', title: 'Needed data that cannot be had is 412', run: unobtainable },
  {
    ...{ id: 'PD-11', binding: 'SHALL', title: 'A key that was not asked for changes nothing' },
    run: (session) =>
      sameCards(session, (request) => ({
        ...request,
        prefetch: { ...prefetchOf(request['prefetch']), 'not-asked-for': { resourceType: 'Basic', id: 'x' } },
      })),
  },
];

const prefetchOf = (value: unknown): Values => (isObject(value) ? value : {});
const without = (values: Values, key: string): Values => ({ ...values, [key]: undefined });

/** Each key in turn: 200 and 412 are right, a fault of the service or a refusal is not. */
async function eachKey(
  session: Session,
  change: (values: Values, key: string) => Values,
  what: string,
): Promise<Verdict> {
  const faults: string[] = [];
  let tried = 0;
  for (const answer of await answered(session)) {
    const prefetch = prefetchOf(answer.request['prefetch']);
    for (const key of Object.keys(prefetch)) {
      const { status } = await session.ask(answer, { ...answer.request, prefetch: change(prefetch, key) });
      tried += 1;
      if (status !== 200 && status !== 412) faults.push(`${answer.service.id}: ${status} with ${key} ${what}`);
    }
  }
  return tried === 0
    ? notApplicable('no request with prefetch was answered')
    : verdictOn(faults, `${tried} requests tried`);
}

/** One answer of each set of templates, the last, which is the richest: services that ask for the same are tried once. */
async function answered(session: Session): Promise<Answer[]> {
  const sound = (await session.answers()).filter(({ reply }) => reply.status === 200);
  return [...new Map(sound.map((answer) => [JSON.stringify(answer.service.prefetch), answer])).values()];
}

/** Every empty search as null, as an empty Bundle, and as Epic writes it. */
async function emptyVerdict(session: Session): Promise<Verdict> {
  const probe = await session.probe();
  if (probe === undefined) return notApplicable('no request was answered with 200');
  const prefetch = prefetchOf(probe.request['prefetch']);
  const empty = Object.keys(prefetch).filter((key) => isEmptyBundle(prefetch[key]) || prefetch[key] === null);
  if (empty.length === 0) return notApplicable('the request has no empty search');
  const faults: string[] = [];
  for (const value of [null, searchset(), NOTHING_FOUND]) {
    const filled = { ...prefetch, ...Object.fromEntries(empty.map((key) => [key, value])) };
    const verdict = await sameCards(session, (request) => ({ ...request, prefetch: filled }));
    if (verdict.state === 'fail') {
      faults.push(`${verdict.seen} with empty searches as ${value === null ? 'null' : 'Bundle'}`);
    }
  }
  return verdictOn(faults, `${empty.length} empty searches written in three ways`);
}

function isEmptyBundle(value: unknown): boolean {
  if (!isObject(value) || value['resourceType'] !== 'Bundle') return false;
  return !Array.isArray(value['entry']) || value['entry'].length === 0;
}

/** The FHIR server that is named cannot be reached: nobody listens there. */
async function unobtainable(session: Session): Promise<Verdict> {
  const probe = await session.probe();
  if (probe === undefined) return notApplicable('no request was answered with 200');
  if (Object.keys(probe.service.prefetch).length === 0) return notApplicable('the service asks for no prefetch');
  const { status } = await session.ask(probe, {
    ...{ ...probe.request, prefetch: {} },
    fhirServer: 'http://127.0.0.1:9/fhir',
  });
  if (status === 412) return pass(`${probe.service.id} answers 412`);
  return status === 200
    ? notApplicable(`${probe.service.id} answers 200 without data, as one may that needs none`)
    : fail(`${probe.service.id} answers ${status}`);
}
