import type { ServiceRequest } from 'fhir/r4.js';
import type { BaseUrl } from './base-url.js';
import type { Deadline } from './deadline.js';
import { outboundFetch } from './outbound.js';
import { reasonOfError, reasonOfStatus, unavailable, type Unavailable } from './unavailable.js';

/** One order to be created under a listed base. */
export interface NewOrder {
  readonly base: BaseUrl;
  readonly resource: ServiceRequest;
  readonly token?: string | undefined;
  readonly deadline: Deadline;
}

export interface CreatedOrder {
  /** "ServiceRequest/1", as the server calls it. */
  readonly reference: string;
}

const LOCATION = /(?:^|\/)ServiceRequest\/([A-Za-z0-9.-]{1,64})(?:\/|$)/;

/** The one POST of a draft order; its answer is looked at no further than status and Location. */
export async function postOrder(
  { base, resource, token }: NewOrder,
  signal: AbortSignal,
): Promise<CreatedOrder | Unavailable> {
  try {
    const response = await outboundFetch(new URL(`${base.origin}${base.path}/ServiceRequest`), {
      method: 'POST',
      headers: {
        accept: 'application/fhir+json',
        'content-type': 'application/fhir+json',
        prefer: 'return=minimal',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(resource),
      signal,
    });
    await response.body?.cancel();
    if (response.status !== 201) return unavailable(reasonOfStatus(response.status));
    const id = LOCATION.exec(response.headers.get('location') ?? '')?.[1] ?? 'unknown';
    return { reference: `ServiceRequest/${id}` };
  } catch (error) {
    return unavailable(reasonOfError(error, signal));
  }
}
