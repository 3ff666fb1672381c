import { StartProblem } from '../problem.js';
import { isNeverContacted } from './never-contacted.js';
import { isSameBase, parseBaseUrl, type BaseUrl } from './base-url.js';

/** The FHIR servers that may be contacted at all; everything else is out of bounds (T8). */
export class AllowList {
  readonly #bases: readonly BaseUrl[];

  /** @throws StartProblem for an entry that is no plain http(s) base address. */
  constructor(fhirServers: readonly string[]) {
    this.#bases = fhirServers.map((text) => {
      const base = parseBaseUrl(text);
      if (base !== undefined && !isNeverContacted(new URL(base.origin).hostname)) return base;
      throw new StartProblem(
        ...(['FHIR_SERVERS', 'base URL'] as const),
        'must be http(s) without user, query and fragment, and no link-local address',
      );
    });
  }

  /** The listed base that this address is, as a whole; a host, a parent or a child of it does not do. */
  find(fhirServer: string | undefined): BaseUrl | undefined {
    const base = parseBaseUrl(fhirServer);
    return base && this.#bases.find((listed) => isSameBase(listed, base));
  }
}
