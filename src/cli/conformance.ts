import { systemClock } from '../clock.js';
import { FhirCanary } from '../conformance/fhir-canary.js';
import { reportLines, summaryLine, summaryOf } from '../conformance/report.js';
import { runChecks } from '../conformance/run-checks.js';
import type { HookCall } from '../conformance/sample-request.js';
import { Session } from '../conformance/session.js';
import type { Target } from '../conformance/session.js';
import { SigningClient, keyIn } from '../conformance/signing-client.js';
import { NoAnswer, httpTransport } from '../conformance/wire.js';
import { isObject } from '../fhir/resource.js';
import { Problem } from '../problem.js';
import { readJsonFile } from './read-input.js';

export interface ConformanceOptions {
  readonly service?: string;
  readonly request: readonly string[];
  readonly jwk?: string;
  readonly iss?: string;
  readonly audBase?: string;
  readonly fhirPort?: string;
  readonly json?: true;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** `calcitrace conformance URL`: the clauses of CDS Hooks, seen from outside, at any service. Exit 3 when a SHALL is broken. */
export async function conformance(
  url: string,
  options: ConformanceOptions,
  print: (text: string) => void = console.log,
): Promise<void> {
  const target = await targetOf(addressOf(url), options);
  try {
    await checkReached(target);
    const results = await runChecks(target);
    const summary = summaryOf(results);
    const told = { target: target.address, summary, results };
    if (options.json === true) print(JSON.stringify(told, null, 2));
    else print([target.address, '', ...reportLines(results), '', summaryLine(summary)].join('\n'));
    if (summary.fail > 0) process.exitCode = 3;
  } finally {
    await Promise.all([target.fhir?.close(), target.stranger?.close()]);
  }
}

/** The base URL, also of who gives the address of the discovery document. */
function addressOf(url: string): string {
  const isHttp = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  if (!isHttp) throw invalid('the address must be an http or https URL');
  return url
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/\/cds-services$/, '');
}

async function targetOf(address: string, options: ConformanceOptions): Promise<Target> {
  const { service, audBase } = options;
  const client = await clientOf(options);
  const requests = options.request.map(requestIn);
  const port = options.fhirPort === undefined ? undefined : portIn(options.fhirPort);
  const isLocal = LOOPBACK.has(new URL(address).hostname);
  return {
    ...{ address, requests, clock: systemClock, transport: httpTransport(address) },
    publicUrl: audBase === undefined ? address : addressOf(audBase),
    ...(service === undefined ? {} : { service }),
    ...(client === undefined ? {} : { client }),
    ...(port === undefined ? {} : { fhir: await listening(port) }),
    ...(isLocal ? { stranger: await FhirCanary.start() } : {}),
  };
}

async function clientOf({ jwk, iss }: ConformanceOptions): Promise<SigningClient | undefined> {
  if (jwk === undefined && iss === undefined) return undefined;
  if (jwk === undefined || iss === undefined) throw invalid('--jwk and --iss belong together');
  return SigningClient.of({ key: keyIn(readJsonFile(jwk)), iss, clock: systemClock });
}

/** A whole request, alone or as `body` of a captured one. */
function requestIn(file: string): HookCall {
  const json = readJsonFile(file);
  const request = isObject(json) && isObject(json['body']) ? json['body'] : json;
  if (!isHookCall(request)) throw invalid(`${file} must hold a CDS Hooks request with hook and context`);
  return request;
}

const isHookCall = (value: unknown): value is HookCall =>
  isObject(value) && typeof value['hook'] === 'string' && isObject(value['context']);

function portIn(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw invalid('--fhir-port must be a port');
  return port;
}

async function listening(port: number): Promise<FhirCanary> {
  try {
    return await FhirCanary.start(port);
  } catch {
    throw invalid(`nothing can listen on port ${port}`);
  }
}

/** What cannot be asked at all has no clause to be judged by. @throws Problem */
async function checkReached(target: Target): Promise<void> {
  const session = new Session(target);
  const { status } = await session.discovery().catch((error: unknown) => {
    throw error instanceof NoAnswer ? invalid(`nothing answers at ${target.address}/cds-services`) : error;
  });
  if ((status === 401 || status === 403) && target.client === undefined) {
    throw invalid(`discovery asks who calls (${status}): --jwk and --iss are needed`);
  }
  const { service } = target;
  if (service !== undefined && (await session.services()).length === 0) {
    throw invalid(`the service ${service} is not listed`);
  }
}

const invalid = (reason: string): Problem => new Problem('request.invalid', 400, reason);
