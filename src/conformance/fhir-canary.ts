import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PATIENT, searchset } from './sample-request.js';

export interface Asked {
  readonly path: string;
  readonly authorization: string | undefined;
}

/** The least of a FHIR server, on loopback: it remembers who asked for what, with which token. */
export class FhirCanary {
  readonly asked: Asked[] = [];
  /** 403, say: what each request is answered from now on. */
  status = 200;

  readonly #server = createServer((request, response) => {
    const path = request.url ?? '';
    this.asked.push({ path, authorization: request.headers.authorization });
    response.writeHead(this.status, { 'content-type': 'application/fhir+json' });
    response.end(JSON.stringify(this.status === 200 ? resourceAt(path) : REFUSAL));
  });

  private constructor() {
    this.#server.unref();
  }

  /** @param port 0 for any that is free */
  static async start(port = 0): Promise<FhirCanary> {
    const canary = new FhirCanary();
    await new Promise<void>((resolve, reject) => {
      canary.#server.once('error', reject);
      canary.#server.listen(port, '127.0.0.1', resolve);
    });
    return canary;
  }

  get url(): string {
    const address = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${address.port}/fhir`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

const REFUSAL = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'forbidden' }] };

/** The Patient whoever is asked for, no other resource, and nothing found by any search. */
function resourceAt(path: string): object {
  const [, id] = /\/Patient\/([\w.-]+)$/.exec(path) ?? [];
  return id === undefined ? searchset() : { ...PATIENT, id };
}
