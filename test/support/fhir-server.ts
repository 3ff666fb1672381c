import { randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Binary, Bundle, BundleEntry, FhirResource, OperationOutcome } from 'fhir/r4.js';
import { inject, type Fault } from './fhir-fault.js';
import { search } from './fhir-search.js';

export interface FhirServerOptions {
  readonly resources?: readonly FhirResource[];
  /** `epic`: absolute references, and an outcome entry when nothing was found. `oracle`: 400 on _sort and status, no totals. */
  readonly dialect?: 'epic' | 'oracle';
  /** When set, every call needs it as its Bearer token. */
  readonly token?: string;
  /** Largest page, and the size of a page when no `_count` was asked for. */
  readonly pageSize?: number;
  readonly totals?: boolean;
  /** A Binary comes as what it is, whatever was asked for. */
  readonly rawBinary?: boolean;
  /** Looks at each request first, and may answer it: an authorization server on the same origin. @returns true where it did. */
  readonly before?: (request: IncomingMessage, response: ServerResponse, body: string) => Promise<boolean>;
  readonly port?: number;
}

export interface RecordedRequest {
  readonly method: string;
  /** "/fhir/Observation?patient=1" */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

interface Injected {
  readonly where: RegExp;
  readonly fault: Fault;
  times: number;
}

/** A small FHIR R4 server on loopback: reads, searches with paging, Binary, metadata; and everything that can go wrong. */
export class FhirServer {
  readonly requests: RecordedRequest[] = [];
  readonly #server = createServer((request, response) => {
    void this.#answer(request, response);
  });
  readonly #faults: Injected[] = [];
  #resources: FhirResource[];

  private constructor(private readonly options: FhirServerOptions) {
    this.#resources = [...(options.resources ?? [])];
  }

  static async start(options: FhirServerOptions = {}): Promise<FhirServer> {
    const server = new FhirServer(options);
    await new Promise<void>((resolve) => server.#server.listen(options.port ?? 0, '127.0.0.1', resolve));
    server.#server.unref();
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get baseUrl(): string {
    return `${this.origin}/fhir`;
  }

  /** Adds resources; `urn:uuid:` references of a transaction Bundle become "Type/id", as a server would make them. */
  load(resources: readonly FhirResource[]): void {
    const types = new Map(resources.map((resource) => [resource.id, resource.resourceType]));
    const text = JSON.stringify(resources).replaceAll(/"urn:uuid:([^"]+)"/g, (urn, id: string) =>
      types.has(id) ? `"${types.get(id) ?? ''}/${id}"` : urn,
    );
    this.#resources.push(...(JSON.parse(text) as FhirResource[]));
  }

  /** @param where tested against "GET /fhir/Observation?patient=1". @param times how often; always when left out. */
  breakAt(where: RegExp, fault: Fault, times = Number.POSITIVE_INFINITY): void {
    this.#faults.push({ where, fault, times });
  }

  /** "/fhir/Patient/1" of everything that was asked, parameters left out. */
  get askedPaths(): string[] {
    return this.requests.map(({ url }) => url.split('?', 1)[0] ?? '');
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url: path = '', headers } = request;
    this.requests.push({ method, url: path, headers });
    const injected = this.#faults.find(({ where, times }) => times > 0 && where.test(`${method} ${path}`));
    if (injected !== undefined) {
      injected.times -= 1;
      if (!(await inject(injected.fault, request, response))) return;
    }
    const next = injected?.fault.kind === 'next' ? injected.fault.url : undefined;
    const form = method === 'POST' ? await bodyOf(request) : '';
    if ((await this.options.before?.(request, response, form)) === true) return;
    const url = new URL(path, this.origin);
    if (method === 'POST' && headers['content-type']?.startsWith('application/fhir+json') === true) {
      this.#create(form, response);
      return;
    }
    for (const [name, value] of new URLSearchParams(form)) url.searchParams.append(name, value);
    if (this.options.token !== undefined && headers.authorization !== `Bearer ${this.options.token}`) {
      send(response, 401, outcome('error', 'login'));
    } else this.#route(url, response, next);
  }

  #route(url: URL, response: ServerResponse, next: string | undefined): void {
    const [root, type = '', id] = url.pathname.split('/').slice(1).map(decodeURIComponent);
    if (root !== 'fhir') send(response, 404, outcome('error', 'not-found'));
    else if (type === 'metadata') send(response, 200, CAPABILITIES);
    else if (id === undefined || id === '_search') this.#search(type, url, response, next);
    else this.#read(type, id, response);
  }

  #read(type: string, id: string, response: ServerResponse): void {
    const found = this.#resources.find((resource) => resource.resourceType === type && resource.id === id);
    if (found === undefined) send(response, 404, outcome('error', 'not-found'));
    else if (found.resourceType === 'Binary' && this.options.rawBinary === true) sendRaw(response, found);
    else send(response, 200, found);
  }

  #create(body: string, response: ServerResponse): void {
    const resource = { ...(JSON.parse(body) as FhirResource), id: randomUUID() };
    this.#resources.push(resource);
    response.writeHead(201, { location: `${this.baseUrl}/${resource.resourceType}/${resource.id}/_history/1` }).end();
  }

  /** What it holds of a kind. */
  resourcesOf(type: FhirResource['resourceType']): readonly FhirResource[] {
    return this.#resources.filter(({ resourceType }) => resourceType === type);
  }

  #search(type: string, url: URL, response: ServerResponse, next: string | undefined): void {
    const { dialect, pageSize = 200 } = this.options;
    if (dialect === 'oracle' && (url.searchParams.has('_sort') || url.searchParams.has('status'))) {
      send(response, 400, outcome('error', 'not-supported'));
      return;
    }
    const found = search(this.#resources, type, url.searchParams);
    const offset = Number(url.searchParams.get('_offset') ?? 0);
    const count = Math.min(Number(url.searchParams.get('_count') ?? pageSize), pageSize);
    const page = found.slice(offset, offset + count);
    const link = [{ relation: 'self', url: this.origin + url.pathname + url.search }];
    if (next !== undefined) link.push({ relation: 'next', url: next });
    else if (offset + count < found.length) link.push({ relation: 'next', url: this.#pageUrl(url, offset + count) });
    const bundle: Bundle<FhirResource> = {
      resourceType: 'Bundle',
      type: 'searchset',
      link,
      entry: page.map((one) => this.#entry(one)),
    };
    if (this.options.totals !== false && dialect !== 'oracle') bundle.total = found.length;
    if (dialect === 'epic' && found.length === 0) bundle.entry = [EPIC_NO_RESULTS];
    send(response, 200, dialect === 'epic' ? this.#withAbsoluteReferences(bundle) : bundle);
  }

  #pageUrl(url: URL, offset: number): string {
    const next = new URL(`${this.baseUrl}/${url.pathname.split('/')[2] ?? ''}${url.search}`);
    next.searchParams.set('_offset', String(offset));
    return next.href;
  }

  #entry(resource: FhirResource): BundleEntry<FhirResource> {
    const fullUrl = `${this.baseUrl}/${resource.resourceType}/${resource.id ?? ''}`;
    return { fullUrl, resource, search: { mode: 'match' } };
  }

  #withAbsoluteReferences(bundle: Bundle<FhirResource>): Bundle<FhirResource> {
    const text = JSON.stringify(bundle).replaceAll(/"reference":"([A-Z]\w+\/)/g, `"reference":"${this.baseUrl}/$1`);
    return JSON.parse(text) as Bundle<FhirResource>;
  }
}

const CAPABILITIES: FhirResource = {
  ...{ resourceType: 'CapabilityStatement', status: 'active', kind: 'instance', date: '2026-11-22' },
  ...{ fhirVersion: '4.0.1', format: ['json'], rest: [{ mode: 'server' }] },
};

/** What Epic answers to a search without results. */
const EPIC_NO_RESULTS: BundleEntry<OperationOutcome> = {
  resource: {
    resourceType: 'OperationOutcome',
    issue: [
      {
        severity: 'warning',
        code: 'processing',
        details: { coding: [{ code: '4101' }], text: 'Resource request returns no results.' },
      },
    ],
  },
  search: { mode: 'outcome' },
};

function outcome(
  severity: OperationOutcome['issue'][number]['severity'],
  code: 'login' | 'not-found' | 'not-supported',
) {
  return { resourceType: 'OperationOutcome', issue: [{ severity, code }] } satisfies OperationOutcome;
}

function send(response: ServerResponse, status: number, resource: FhirResource): void {
  response.writeHead(status, { 'content-type': 'application/fhir+json; charset=utf-8' }).end(JSON.stringify(resource));
}

function sendRaw(response: ServerResponse, binary: Binary): void {
  response.writeHead(200, { 'content-type': binary.contentType }).end(Buffer.from(binary.data ?? '', 'base64'));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
