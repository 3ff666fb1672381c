import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseBaseUrl } from '../fhir/base-url.js';
import { isNeverContacted } from '../fhir/never-contacted.js';
import type { KnowledgeFile } from '../knowledge/knowledge-file.js';
import { StartProblem } from '../problem.js';
import type { Client } from './client.js';
import { clientEntries } from './clients-schema.js';
import type { ClientEntry, Fault } from './clients-schema.js';
import { faultsOfKeys } from './pinned-keys.js';
import { faultsOfSmart } from './smart-faults.js';

/** What the standard recommends, Epic (RS384) and the sandbox (ES384) use (SE-07). */
const USUAL_ALGS = ['ES384', 'RS384'];

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * CLIENTS_FILE -> the clients, checked to the last address and key.
 * @throws StartProblem that names the first fault by its place, and after it all others.
 */
export function readClients(file: string): readonly Client[] {
  const { entries, faults: faultsOfShape } = clientEntries(jsonOf(file));
  const issuers = entries.map((entry) => entry?.iss);
  const faults = entries.flatMap((entry, index) => {
    if (entry === undefined) return [];
    const path = `clients[${index}]`;
    const isSecond = issuers.indexOf(entry.iss) < index;
    return [
      ...(isSecond ? [{ path: `${path}.iss`, reason: 'is the iss of another client' }] : []),
      ...faultsOf(entry, path),
    ];
  });
  if (faultsOfShape.length + faults.length > 0) throw refusal(file, [...faultsOfShape, ...faults]);
  return entries.flatMap((entry, index) => (entry === undefined ? [] : clientOf(entry, file, `clients[${index}]`)));
}

function jsonOf(file: string): unknown {
  const text = textOf(file, file, 'file');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new StartProblem(file, 'file', 'is not JSON');
  }
}

function textOf(path: string, file: string, element: string): string {
  if (!existsSync(path)) throw new StartProblem(file, element, 'names a file that does not exist');
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new StartProblem(file, element, 'names a file that cannot be read');
  }
}

function refusal(file: string, faults: readonly Fault[]): StartProblem {
  const [first, ...others] = faults;
  const also = others.map(({ path, reason }) => `; ${path} ${reason}`).join('');
  return new StartProblem(file, first?.path ?? 'file', `${first?.reason ?? 'is wrong'}${also}`);
}

function faultsOf({ iss, jwksUrl, jwks, fhirServers = [], smart }: ClientEntry, path: string): Fault[] {
  const faults: Fault[] = [];
  const fault = (member: string, reason: string): number => faults.push({ path: `${path}.${member}`, reason });
  if (!URL.canParse(iss)) fault('iss', 'must be a URI');
  if (jwksUrl === undefined && jwks === undefined) {
    fault('jwksUrl', 'is missing, and jwks too: no token could be verified');
  }
  if (jwksUrl !== undefined && !isSafe(jwksUrl)) fault('jwksUrl', `${SAFE}, without a user`);
  if (jwks !== undefined) faults.push(...faultsOfKeys(jwks.keys, `${path}.jwks.keys`));
  fhirServers.forEach((server, index) => {
    const isBase = parseBaseUrl(server) !== undefined && isSafe(server);
    if (!isBase) fault(`fhirServers[${index}]`, `${SAFE}, without user, query and fragment`);
  });
  if (smart !== undefined) {
    if (fhirServers.length === 0) fault('smart', 'needs fhirServers: there is nothing to launch from');
    faults.push(...faultsOfSmart(smart, `${path}.smart`));
  }
  return faults;
}

const SAFE = 'must be https (http on loopback), not link-local';

/** Keys and records travel encrypted; on this machine they travel nowhere (TR-02, SE-08). */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  const isEncrypted = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
  return isEncrypted && username === '' && password === '' && !isNeverContacted(hostname);
}

function clientOf(entry: ClientEntry, file: string, path: string): Client {
  const { iss, jwksUrl, jwks, algs = USUAL_ALGS, audiences = [], tenants, fhirServers = [], dialect } = entry;
  const { orderCodes, labCodes, policy, smart } = entry;
  return {
    ...{ iss, algs, audiences, fhirServers },
    ...(jwksUrl !== undefined && { jwksUrl }),
    ...(jwks !== undefined && { jwks }),
    ...(tenants !== undefined && { tenants }),
    ...(dialect !== undefined && { dialect }),
    ...(orderCodes !== undefined && { orderCodes: contentOf(orderCodes, file, `${path}.orderCodes`) }),
    ...(labCodes !== undefined && { labCodes: contentOf(labCodes, file, `${path}.labCodes`) }),
    ...(policy !== undefined && { policy: contentOf(policy, file, `${path}.policy`) }),
    ...(smart !== undefined && { smart }),
  };
}

/** Paths count from the folder of the clients file. */
function contentOf(value: Readonly<Record<string, unknown>> | string, file: string, element: string): KnowledgeFile {
  if (typeof value !== 'string') return { file: `${file} ${element}`, text: JSON.stringify(value) };
  return { file: value, text: textOf(resolve(dirname(file), value), file, element) };
}
