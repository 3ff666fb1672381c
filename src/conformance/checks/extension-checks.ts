import { isObject } from '../../fhir/resource.js';
import { verdictOn, notApplicable } from '../check.js';
import type { Check, Verdict } from '../check.js';
import type { Session } from '../session.js';

const REVERSE_DOMAIN = /^[a-z][a-z0-9-]*(?:\.[\w-]+)+$/i;

export const EXTENSION_CHECKS: readonly Check[] = [
  {
    ...{ id: 'EX-01', binding: 'SHALL', title: 'An extension is an object, not a list as in FHIR' },
    run: (session) => eachExtension(session, (value) => (isObject(value) ? [] : ['is no object'])),
  },
  {
    ...{ id: 'EX-02', binding: 'SHOULD', title: 'Members of an extension are named by a reversed domain' },
    run: (session) =>
      eachExtension(session, (value) =>
        isObject(value) && !Object.keys(value).every((name) => REVERSE_DOMAIN.test(name)) ? ['has another name'] : [],
      ),
  },
];

async function eachExtension(session: Session, faultsOf: (value: unknown) => string[]): Promise<Verdict> {
  const answered = (await session.answers()).filter(({ reply }) => reply.status === 200);
  const found = [
    ...extensionsIn(await session.document(), 'discovery'),
    ...answered.flatMap(({ service, body }) => extensionsIn(body, service.id)),
  ];
  if (found.length === 0) return notApplicable('no extension was seen');
  return verdictOn(
    found.flatMap(([at, value]) => faultsOf(value).map((fault) => `${at} ${fault}`)),
    `${found.length} extensions seen`,
  );
}

/** Those of CDS Hooks; inside a FHIR resource `extension` is FHIR's own, and inside an extension it is the author's. */
function extensionsIn(value: unknown, at: string): (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isObject(value) && typeof value['resourceType'] === 'string') return [];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) =>
    name === 'extension' ? [[`${at}/extension`, member] as const] : extensionsIn(member, `${at}/${name}`),
  );
}
