import { isObject } from '../../fhir/resource.js';
import { fail, notApplicable, pass, verdictOn } from '../check.js';
import type { Binding, Check, Verdict } from '../check.js';
import { listedServices } from '../discovered-service.js';
import { LIBRARY_HOOKS } from '../library-hook.js';
import { isText } from '../members.js';
import type { Members } from '../members.js';
import type { Session } from '../session.js';

const SEMVER = /^\d+\.\d+(?:\.\d+)?(?:-[0-9A-Za-z.-]+)?$/;
const REVERSE_DOMAIN = /^[a-z][a-z0-9-]*(?:\.[a-z0-9-]+){2,}$/i;
const URL_SAFE = /^[A-Za-z0-9._~-]+$/;

/** A clause about each entry of the discovery document. */
function ofEntries(
  [id, binding]: readonly [string, Binding],
  title: string,
  rule: (entry: Members) => string | undefined,
): Check {
  return { id, binding, title, run: async (session) => entriesVerdict(await session.document(), rule) };
}

function entriesVerdict(document: unknown, rule: (entry: Members) => string | undefined): Verdict {
  const listed = listedServices(document);
  if (listed === undefined) return fail('there is no list of services');
  if (listed.length === 0) return notApplicable('no service is listed');
  const faults = listed.flatMap((entry, index) => {
    const fault = isObject(entry) ? rule(entry) : 'is no object';
    return fault === undefined ? [] : [`services[${index}]: ${fault}`];
  });
  return verdictOn(faults, `${listed.length} services looked at`);
}

const textual = (name: string) => (entry: Members) => (isText(entry[name]) ? undefined : `${name} is no text`);
const textualIfThere = (name: string) => (entry: Members) =>
  entry[name] === undefined ? undefined : textual(name)(entry);

export const DISCOVERY_CHECKS: readonly Check[] = [
  { id: 'DI-01', binding: 'SHALL', title: 'Discovery is always there and stays the same', run: stableVerdict },
  {
    ...{ id: 'DI-02', binding: 'SHOULD', title: 'Discovery succeeds with 200' },
    run: async (session) => statusVerdict((await session.discovery()).status),
  },
  {
    ...{ id: 'DI-03', binding: 'SHALL', title: 'Discovery is an object with a list of services' },
    run: async (session) => {
      const listed = listedServices(await session.document());
      return listed === undefined ? fail('there is no list of services') : pass(`${listed.length} services are listed`);
    },
  },
  ofEntries(['DI-05', 'SHALL'], 'A service names its hook', textual('hook')),
  ofEntries(['DI-05', 'SHOULD'], 'A hook is one of the library, or named by a reversed domain', ({ hook }) =>
    !isText(hook) || LIBRARY_HOOKS.has(hook) || REVERSE_DOMAIN.test(hook) ? undefined : 'hook is none of the library',
  ),
  ofEntries(['DI-06', 'SHOULD'], 'A service has a title', textual('title')),
  ofEntries(['DI-07', 'SHALL'], 'A service has a description', textual('description')),
  { id: 'DI-08', binding: 'SHALL', title: 'An id stands in a URL as it is, and is answered there', run: idVerdict },
  ofEntries(['DI-09', 'SHALL'], 'Prefetch maps keys to texts', ({ prefetch }) => {
    if (prefetch === undefined) return undefined;
    return isObject(prefetch) && Object.values(prefetch).every(isText) ? undefined : 'prefetch holds what is no text';
  }),
  ofEntries(['DI-10', 'SHALL'], 'Usage requirements are a text', textualIfThere('usageRequirements')),
  ofEntries(['DI-11', 'SHOULD'], 'A version of CDS Hooks is written as one', ({ version }) =>
    version === undefined || (typeof version === 'string' && SEMVER.test(version)) ? undefined : 'version is none',
  ),
  ofEntries(['DI-12', 'SHALL'], 'A hook version is written as one', ({ hookVersion }) =>
    hookVersion === undefined || (typeof hookVersion === 'string' && SEMVER.test(hookVersion))
      ? undefined
      : 'hookVersion is none',
  ),
  {
    ...{ id: 'DI-13', binding: 'SHOULD', title: 'No id is listed twice: the public sandbox keeps only the last' },
    run: async (session) => {
      const ids = (await session.services()).map(({ id }) => id);
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
      return verdictOn(
        twice.map((id) => `${id} is listed more than once`),
        `${ids.length} ids are all different`,
      );
    },
  },
  {
    ...{ id: 'DI-14', binding: 'SHOULD', title: 'Another method on discovery is refused' },
    run: async (session) => {
      const { status } = await session.post('/cds-services', '{}');
      return status >= 400 && status < 500 ? pass(`POST is answered ${status}`) : fail(`POST is answered ${status}`);
    },
  },
];

const statusVerdict = (status: number): Verdict => (status === 200 ? pass('200') : fail(`${status} instead of 200`));

async function stableVerdict(session: Session): Promise<Verdict> {
  const first = await session.discovery();
  const again = await session.get('/cds-services');
  if (first.status !== 200 || again.status !== 200) return fail(`${first.status}, then ${again.status}`);
  return first.text === again.text ? pass('twice the same') : fail('another document the second time');
}

async function idVerdict(session: Session): Promise<Verdict> {
  const sound = entriesVerdict(await session.document(), ({ id }) => {
    if (!isText(id)) return 'id is no text';
    return URL_SAFE.test(id) ? undefined : 'id has characters that a URL does not';
  });
  if (sound.state !== 'pass') return sound;
  const lost: string[] = [];
  for (const { id } of await session.services()) {
    const { status } = await session.call(id, {});
    if (status === 404) lost.push(`${id} is listed and answers 404`);
  }
  return verdictOn(lost, 'every listed service answers at its id');
}
